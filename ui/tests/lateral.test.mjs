// 举一反三: sent from the page of a hazard, walked, and covered on that page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { opened, sent, sheet } from "./sheets.mjs";
import { hazard, known } from "./story.mjs";
import { accessible, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

/** Two more switching stations. */
async function stations(world) {
  const { places } = await known(world);
  const { rows } = await world.call("list_units", { limit: 200 });
  const unit = rows.find(({ name }) => name === "城东供电所").id;
  const west = await world.call("add_place", { name: "10 kV 城西开关站", unit });
  const north = await world.call("add_place", { name: `${naughty.markup}开关站`, unit });
  return { east: places["10 kV 城东开关站"].id, west: west.id, north: north.id };
}

const covered = async (world, hazard) => (await world.call("get_lateral_coverage", { hazard })).coverage;

test("a check goes to what is alike, and the page says who is missing and what was found", async (t) => {
  const world = await makeWorld("sample_open");
  const { east, west } = await stations(world);
  const { id } = await hazard(world, "电缆沟积水没过中间接头", { place: east });
  const page = await open(t, world, `/hazards/${id}`);
  await opened(page, world, id, "check_laterally", "checklist");
  const like = sheet(page).getByRole("group", { name: "同类场所、设备" });
  assert.equal(await like.getByRole("checkbox", { checked: true }).count(), 2);
  await accessible(page);
  await like.getByRole("checkbox", { name: naughty.markup }).uncheck();
  await sheet(page).getByLabel("第 1 项查什么").fill("电缆沟有无积水");
  await page.keyboard.press("Control+Enter");
  // Nobody is named: it is said beside the field.
  await sheet(page).getByText("必填", { exact: false }).first().waitFor();
  await sheet(page).getByLabel("检查人", { exact: true }).fill("李娜");
  await page.locator(".ant-select-item-option-active").getByText("李娜").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await sent(page);
  const section = page.getByRole("region", { name: "举一反三" });
  await section.getByText("应查 1 处，已查 0 处").waitFor();
  await section.getByText("10 kV 城西开关站").waitFor();
  await accessible(page);
  // It stands in the timeline too, with the same numbers.
  await page.locator(".line").getByText("应查 1 处，已查 0 处").waitFor();

  await section.getByRole("link", { name: "开始检查" }).click();
  await sheet(page).waitFor();
  assert.match(await sheet(page).getByLabel("所据计划或通知").inputValue(), /^举一反三（隐患〔2026〕\d+号）$/);
  const { rows: plans } = await world.call("list_inspection_plans", {});
  const { people } = await known(world);
  const walk = await world.call("start_inspection", {
    kind: "special", place: west, planned: { plan: plans[0].id, on: plans[0].terms.starts_on }, checklist: plans[0].terms.checklist,
    inspectors: [people["周正"].id, people["李娜"].id],
  });
  const { items } = await world.call("get_inspection", { inspection: walk.id });
  assert.equal(items.length, 1);
  const { hazard: found } = await world.call("raise_hazard", {
    inspection: walk.id, item: items[0].item.code, description: "电缆沟积水 10 cm", no_photo_reason: "夜间", measures: "排净积水", spot: "电缆沟",
  });
  await world.call("finish_inspection", { inspection: walk.id, opinion: "限期整改" });
  assert.deepEqual(await covered(world, id), { total: 1, checked: 1, late: 0, dropped: 0, with_hazards: 1, hazards: 1 });

  await page.goto(world.url(`/hazards/${id}`));
  await section.getByText("应查 1 处，已查 1 处").waitFor();
  await section.getByRole("link", { name: found.number }).click();
  await page.waitForURL(new RegExp(found.id));
  await page.locator(".facts2").getByText("举一反三自").waitFor();
});

test("the head of a unit sends a check of the hazard itself, with a second line, and no list is chosen", async (t) => {
  const world = await makeWorld("sample_open");
  const { east, west } = await stations(world);
  const { id } = await hazard(world, "电缆沟积水没过中间接头", { place: east });
  const { people } = await known(world);
  await world.call("take_seat", { person: people["王志强"].id, passphrase: world.passphrase });
  const page = await open(t, world, "/");
  await opened(page, world, id, "check_laterally", "checklist");
  assert.match(await sheet(page).getByLabel("第 1 项查什么").inputValue(), /电缆沟积水/);
  await sheet(page).getByRole("button", { name: "再加一项" }).click();
  await sheet(page).getByLabel("第 2 项查什么").fill("排水泵能启动");
  await sheet(page).getByLabel("第 2 项整改措施").fill("修复或更换排水泵");
  await sheet(page).getByRole("radio", { name: "各责任单位自查" }).check();
  await accessible(page);
  await sent(page);
  await page.getByRole("region", { name: "举一反三" }).getByText("应查 2 处，已查 0 处").waitFor();
  const { rows: [plan] } = await world.call("list_inspection_plans", {});
  const { items } = await world.call("get_checklist", { checklist: plan.terms.checklist });
  assert.deepEqual(items.map(({ text }) => text).slice(1), ["排水泵能启动"]);
  assert.equal(items.length, 2);
  assert.ok(west);
});
