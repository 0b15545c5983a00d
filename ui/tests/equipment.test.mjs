// Equipment of the register: entered, its page, inspected by itself, named on a hazard, filtered by.

import assert from "node:assert/strict";
import { test } from "node:test";

import { known } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const station = "10 kV 城东开关站";

/** A world with breaker 113 at the switching station. */
async function equipped() {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const place = all.places[station].id;
  const terms = { number: "113", name: "城东一线开关", kind: "breaker", voltage: "10 kV", place, unit: null, remarks: "" };
  const breaker = await world.call("add_equipment", { terms });
  return { world, all, place, breaker };
}

/** Picks from the list that stands open. */
const choose = async (page, name) => {
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: name }).first().click();
};
const sheetOf = async (page) => {
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  return sheet;
};
const gone = (page) => page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);

test("N enters equipment by its double name; its plate is taken once", async (t) => {
  const { world } = await equipped();
  const page = await open(t, world, "/register?part=equipment");
  await page.getByRole("link", { name: "城东一线开关 113" }).waitFor();
  await accessible(page);
  await page.keyboard.press("n");
  const sheet = await sheetOf(page);
  await sheet.getByLabel("名称", { exact: true }).fill("城东一线开关");
  await sheet.getByLabel("编号", { exact: true }).fill("113");
  await sheet.getByLabel("所在场所", { exact: true }).fill("cdkgz");
  await choose(page, station);
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("城东一线开关 113").waitFor();
  await sheet.getByLabel("编号", { exact: true }).fill("114");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.getByRole("link", { name: "城东一线开关 114" }).waitFor();
  await page.getByRole("textbox", { name: "查名称" }).fill("cdyx");
  await page.getByText("共 2 条").waitFor();
  const row = page.getByRole("row").filter({ hasText: "114" });
  await row.getByRole("button", { name: "退役" }).click();
  await page.getByText("共 1 条").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("chengdongyixian");
  await page.getByRole("option", { name: /城东一线开关 113/ }).click();
  await page.getByRole("heading", { name: "城东一线开关 113" }).waitFor();
});

test("its page starts an inspection of it, and lists what was found there", async (t) => {
  const { world, all, place, breaker } = await equipped();
  const page = await open(t, world, `/register/${breaker.id}`);
  await page.getByText("没有单独检查过").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "开始检查" }).click();
  const sheet = await sheetOf(page);
  await sheet.getByText("城东一线开关 113").waitFor();
  await sheet.getByLabel(/检查人/).fill("李娜");
  await choose(page, "李娜");
  await page.keyboard.press("Escape");
  await sheet.getByRole("combobox", { name: "天气" }).click();
  await choose(page, "多云");
  await page.keyboard.press("Control+Enter");
  await page.locator(".walk-where").getByText("城东一线开关 113").waitFor();
  const [row] = (await world.call("list_inspections", { equipment: breaker.id })).rows;
  assert.equal(row.equipment_name, "城东一线开关 113");
  assert.deepEqual((await world.call("get_inspection", { inspection: row.id })).weather.sky, "cloudy");
  const { hazard: found } = await world.call("capture_hazard", {
    text: "柜门关不严", place, equipment: breaker.id, spot: "柜门", no_photo_reason: "带电",
  });
  await page.goto(world.url(`/register/${breaker.id}`));
  await page.getByRole("link", { name: row.number }).waitFor();
  await page.getByRole("link", { name: found.number }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "查看台账" }).click();
  await page.locator(".chip").getByText("城东一线开关 113").waitFor();
  await page.locator(".rows .lr").getByText("柜门关不严").waitFor();
  assert.equal(await page.locator(".rows .lr").count(), 1);
  assert.ok(all.checklists.T1);
});

test("F2 takes the equipment beside the place, and a hazard is linked on its page later", async (t) => {
  const { world, breaker, place } = await equipped();
  const { hazard: { id: old } } = await world.call("capture_hazard", { text: "孔洞未封堵 3 处", place, no_photo_reason: "带电" });
  const page = await open(t, world, "/hazards");
  await page.locator(".rows .lr").first().waitFor();
  await page.keyboard.press("F2");
  const sheet = await sheetOf(page);
  await page.locator("#text:focus").waitFor();
  await page.keyboard.type("分合指示不清");
  await sheet.getByLabel("设备", { exact: true }).fill("113");
  await choose(page, "城东一线开关 113");
  await sheet.getByLabel("没有照片的原因").fill("带电");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  const rows = async () => (await world.call("list_hazards", { view: "all", conditions: { equipment: breaker.id } })).rows;
  const [captured] = await rows();
  assert.equal(captured.place_name, station);
  assert.equal((await world.call("get_hazard", { hazard: captured.id })).place, place);
  await page.goto(world.url(`/hazards/${old}`));
  await page.getByRole("button", { name: "关联设备" }).click();
  await page.getByRole("combobox", { name: "设备", exact: true }).click();
  await choose(page, "城东一线开关 113");
  await page.getByRole("link", { name: "城东一线开关 113" }).waitFor();
  await accessible(page);
  assert.equal((await rows()).length, 2);
});
