// Every place opens, in both languages and three palettes, and breaks no rule of accessibility.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, notice } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const places = [
  "/", "/inspections", "/hazards", "/documents", "/documents/verify", "/drills", "/register?part=unit",
  "/register?part=person", "/register?part=place", "/register?part=equipment", "/figures", "/sync", "/settings?part=me", "/settings?part=keys",
  "/settings?part=people", "/settings?part=checklists", "/settings?part=clauses", "/settings?part=numbers", "/settings?part=word", "/settings?part=care", "/settings?part=audit",
];

const main = ["/", "/inspections", "/hazards", "/documents", "/register?part=unit", "/settings?part=me"];
const looks = [
  [{}, places],
  [{ palette: "dark" }, main],
  [{ palette: "sun" }, main],
  [{ language: "en" }, main],
];

for (const [look, seen] of looks) {
  test(`every place is accessible: ${JSON.stringify(look)}`, async (t) => {
    const world = await makeWorld("sample_open");
    await hazard(world, "孔洞未封堵 3 处", { due_on: "2026-11-24" });
    await notice(world, ["绝缘垫破损"]);
    const page = await open(t, world, "/", look);
    for (const place of seen) {
      await page.goto(world.url(place));
      await page.locator("h1").first().waitFor();
      await page.waitForLoadState("networkidle");
      await accessible(page);
    }
  });
}

test("Ctrl+K finds a hazard by two characters and opens it", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水没过中间接头");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("积水");
  await page.getByRole("option", { name: /电缆沟积水/ }).waitFor();
  await accessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/hazards\/[0-9a-f-]{36}$/);
});

test("people, units and places are found by pinyin: Ctrl+K, the register, a picker", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("wzq");
  await page.getByRole("option", { name: /王志强/ }).waitFor();
  await page.getByRole("combobox").fill("cdkgz");
  await page.getByRole("option", { name: /城东开关站/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/register\?part=place/);

  await page.goto(world.url("/register?part=unit"));
  await page.getByPlaceholder("名称").waitFor();
  await page.getByRole("textbox").fill("cngds");
  await page.getByText("城东供电所").first().waitFor({ state: "hidden" });
  await page.getByText("城南供电所").first().waitFor();

  await page.goto(world.url("/inspections?start=1"));
  const place = page.getByRole("dialog").getByLabel("场所");
  await place.fill("kgz");
  await page.locator(".ant-select-item-option", { hasText: "城东开关站" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator(".ant-select-content", { hasText: "城东开关站" }).waitFor();
});

test("the register: a unit, a person and a place are entered and found again", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/register?part=unit");
  await page.getByText("城南供电所").first().waitFor();
  await page.keyboard.press("n");
  await page.getByRole("dialog").getByLabel("名称").fill("城北供电所");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("cell", { name: "城北供电所" }).first().waitFor();
  const { rows } = await world.call("list_units", { text: "城北" });
  assert.equal(rows.length, 1);
});

test("a place that is not there says so", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/nowhere");
  await page.getByText("没有这一页").waitFor();
});
