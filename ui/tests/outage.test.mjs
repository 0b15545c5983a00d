// 停电窗口: named from the page of a hazard; moved beyond the deadline it leads to asking for a later one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { opened, sent, sheet } from "./sheets.mjs";
import { rectifying } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Writes a moment into a field. */
async function at(page, label, moment) {
  const field = sheet(page).getByLabel(label);
  await field.fill(moment);
  await page.keyboard.press("Enter");
}

test("an outage is named, moved after the deadline, and a later deadline is asked for with that reason", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, "电缆终端头渗油");
  const { due_on } = await world.call("get_hazard", { hazard: id });
  const page = await open(t, world, `/hazards/${id}`);
  await page.goto(world.url(`/hazards/${id}?act=name_outage`));
  await sheet(page).waitFor();
  await sheet(page).getByLabel("停电计划编号").fill("停〔2026〕118");
  await at(page, "停电开始", `${due_on} 08:00`);
  await at(page, "停电结束", `${due_on} 18:00`);
  await sheet(page).getByLabel("哪些整改要停电").fill("更换终端头须停电");
  await accessible(page);
  await sent(page);
  const section = page.getByRole("region", { name: "停电窗口" });
  await section.getByText("停〔2026〕118").waitFor();
  assert.equal(await section.getByRole("button", { name: "申请延期" }).count(), 0);
  await page.locator(".line").getByText("整改须停电：更换终端头须停电").waitFor();

  await section.getByRole("button", { name: "改期" }).click();
  await at(page, "停电开始", "2027-02-01 08:00");
  await at(page, "停电结束", "2027-02-01 18:00");
  await sheet(page).getByLabel("改期原因").fill("保供电");
  await sent(page);
  await section.getByText(/停电结束在整改期限之后/).waitFor();
  await accessible(page);
  assert.equal((await world.call("get_hazard", { hazard: id })).due_on, due_on);
  await page.goto(world.url("/"));
  await page.locator(".grp").filter({ hasText: "停电窗口有变" }).waitFor();

  await page.goto(world.url(`/hazards/${id}`));
  await section.getByRole("button", { name: "申请延期" }).click();
  await sheet(page).waitFor();
  assert.match(await sheet(page).getByLabel("延期原因").inputValue(), /停〔2026〕118.*保供电/);
  await opened(page, world, id, "ask_extension", "reason");
});
