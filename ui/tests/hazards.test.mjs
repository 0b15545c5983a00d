// The ledger and a hazard's page, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, known, notice } from "./story.mjs";
import { accessible, atDesk, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

test("F2, the text, F6, Ctrl+Enter: a hazard is recorded from anywhere", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("配电室门锁损坏");
  await page.keyboard.press("F6");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/已记为/).waitFor();
  const { rows } = await world.call("list_hazards", {});
  assert.equal(rows.length, 1);
  assert.match(rows[0].title, /配电室门锁损坏/);
});

test("remarks are entered in the folded part, shown on the page and said anew", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await page.keyboard.type("配电室门锁损坏");
  await page.keyboard.press("F6");
  assert.equal(await sheet.getByLabel("备注").isVisible(), false);
  await sheet.getByText("更多", { exact: true }).click();
  await sheet.getByLabel("备注").fill("钥匙在门卫处");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/已记为/).waitFor();
  const { rows } = await world.call("list_hazards", {});
  await page.goto(world.url(`/hazards/${rows[0].id}`));
  await page.locator(".facts2").getByText("钥匙在门卫处").waitFor();
  await accessible(page);
  await page.goto(world.url(`/hazards/${rows[0].id}?act=describe`));
  const anew = page.getByRole("dialog");
  await anew.getByLabel("备注").fill("钥匙已取回");
  await page.keyboard.press("Control+Enter");
  await page.locator(".facts2").getByText("钥匙已取回").waitFor();
});

test("a find reported by telephone keeps its finder, its time and its title beside who entered it", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await page.keyboard.type("配电室门锁损坏");
  await page.keyboard.press("F6");
  await sheet.getByText("更多", { exact: true }).click();
  await accessible(page);
  await sheet.getByLabel("简题").fill("门锁");
  await sheet.getByLabel("发现时间").fill("2026-11-20 08:30");
  await page.keyboard.press("Enter");
  await sheet.getByLabel("发现人（不在名册）").fill("居民周某");
  // Who is named by hand is not chosen from the register as well.
  await sheet.getByLabel("发现人", { exact: true }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+Enter");
  await page.getByText(/已记为/).waitFor();
  const { rows } = await world.call("list_hazards", {});
  assert.equal(rows[0].title, "门锁");
  const told = await world.call("get_hazard", { hazard: rows[0].id });
  assert.equal(told.found_at, "2026-11-20T00:30:00Z");
  await page.goto(world.url(`/hazards/${rows[0].id}`));
  await page.getByText(/居民周某/).first().waitFor();
  await page.getByText(`${told.entered_by_name} 记录`).waitFor();
  await page.goto(world.url(`/hazards/${rows[0].id}?act=describe`));
  await page.getByRole("dialog").getByLabel("简题").fill("配电室门锁");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: /配电室门锁/ }).waitFor();
});

test("what is begun is found again", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("写到一半");
  await page.getByText(/草稿已存/).waitFor();
  await page.reload();
  await atDesk(page);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "写到一半");
});

test("the ledger: views, filter by words, keys, and whatever is typed is only text", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, naughty.markup);
  await hazard(world, naughty.mixed);
  await hazard(world, naughty.long.slice(0, 60));
  await hazard(world, "电缆沟积水没过中间接头", { due_on: "2026-11-25", level: "major" });
  const page = await open(t, world, "/hazards");
  const rows = page.getByRole("row").filter({ has: page.getByRole("checkbox") });
  await page.getByText("电缆沟积水没过中间接头").first().waitFor();
  assert.equal(await page.title(), "闭环");
  assert.equal(await page.locator(".rows .lr").count(), 4);
  await accessible(page);
  await page.getByRole("link", { name: /重大/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".rows .lr").length === 1);
  await page.getByRole("link", { name: /未销号/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".rows .lr").length === 4);
  await page.keyboard.press("/");
  await page.keyboard.type("中间接头");
  await page.waitForFunction(() => document.querySelectorAll(".rows .lr").length === 1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // The peek has a heading of the same words, one level below.
  await page.getByRole("heading", { name: /电缆沟积水/, level: 1 }).waitFor();
  assert.match(page.url(), /#\/hazards\/[0-9a-f-]{36}$/);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "隐患", exact: true }).waitFor();
  assert.ok((await rows.count()) >= 1);
});

test("the action bar offers the awaited act, and says why the rest may not be done", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "孔洞未封堵 3 处");
  const page = await open(t, world, `/hazards/${made.id}`);
  await page.getByRole("button", { name: "下达通知书" }).waitFor();
  await accessible(page);
  await page.getByRole("tab", { name: "变更记录" }).click();
  const history = page.getByRole("tabpanel", { name: "变更记录" });
  await history.getByText("一般隐患，GB 50053-2013 6.2.9").waitFor();
  assert.doesNotMatch(await history.innerText(), /[0-9a-f]{8}-[0-9a-f]{4}|hazard\.|[{}]/);
  const served = await notice(world, ["绝缘垫破损"]);
  const id = served.hazard_ids[0];
  const all = await known(world);
  await world.call("record_ink_receipt", {
    notice: served.id,
    receiver: served.receiver,
    delivery: "in_person",
    served_by: [world.director],
  });
  await world.call("name_owner", { hazard: id, owner: served.receiver, actor: served.receiver });
  await page.goto(world.url(`/hazards/${id}`));
  const refused = page.getByRole("button", { name: "销号" });
  await refused.waitFor();
  assert.equal(await refused.getAttribute("aria-disabled"), "true");
  await page.getByText(/还不到/).first().waitFor();
  await page.keyboard.press("p");
  await page.getByRole("dialog").waitFor();
  await page.getByLabel("进展", { exact: true }).fill("新绝缘垫到货");
  await page.keyboard.press("Control+Enter");
  await page.locator(".line li").getByText("新绝缘垫到货").waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.status, "rectifying");
  assert.equal(view.steps.at(-1).actor, all.people["王志强"].id);
  assert.equal(view.steps.at(-1).recorded_by_name, "周正");
});

test("what was seen in passing is given its place on its page, and only then a level", async (t) => {
  const world = await makeWorld("sample_open");
  const { hazard: { id } } = await world.call("capture_hazard", { text: "配电箱门未锁", reserve_photo: true });
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("button", { name: "补地点" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("此项必填").waitFor();
  await sheet.getByLabel("地点", { exact: true }).fill("城东开关站");
  await page.locator(".ant-select-item-option-active").getByText("城东开关站").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^定级/ }).first().waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.place, (await known(world)).places["10 kV 城东开关站"].id);
});
