// What an organisation enters itself: a year of days off, a criterion of major hazards.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sheet, sent } from "./sheets.mjs";
import { accessible, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

test("a criterion of one's own is unverified until somebody verifies it, and offered when grading", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=criteria");
  await page.getByRole("button", { name: "补充一条" }).click();
  await sheet(page).getByLabel("判定标准").fill(naughty.markup);
  await sheet(page).getByLabel("出处（文件名称、文号）").fill("《重大电力安全隐患判定标准（试行）》");
  await sheet(page).getByLabel("条号").fill("第五条");
  await accessible(page);
  await sent(page);
  const own = page.getByRole("table", { name: "本单位补充" });
  await own.getByText("未核实").waitFor();
  await accessible(page);
  await own.getByRole("button", { name: "已对照正本核实" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "已对照正本核实" }).click();
  await own.getByText("已对照正本核实", { exact: false }).first().waitFor();
  const { own: [row] } = await world.call("list_major_criteria", {});
  assert.equal(row.verified_by_name, "周正");
});

test("a year of days off is entered with its source and counts", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=holidays");
  await page.getByText("2027 年起还没有录入").waitFor();
  await page.getByRole("button", { name: "录入一年" }).click();
  await sheet(page).getByLabel("来源（通知文号、网址）").fill("国办发明电〔2026〕7号");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet(page).getByText("此项必填").first().waitFor();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  await world.call("add_holiday_year", {
    terms: { year: 2027, off: ["2027-01-01", "2027-10-01"], worked: ["2027-10-09"], festivals: { national: "2027-10-01" }, source: "国办发明电〔2026〕7号" },
  });
  await page.goto(world.url("/settings?part=holidays"));
  await page.getByText("2028 年起还没有录入").waitFor();
  await page.getByText("国办发明电〔2026〕7号", { exact: false }).waitFor();
  await accessible(page);
});
