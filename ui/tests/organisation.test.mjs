// What an organisation settles for itself: its rules, and where its numbers go on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("numbers go on after the papers from before, never back", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=numbers");
  const row = page.getByRole("row").filter({ hasText: "整改通知书" }).first();
  await row.getByRole("button", { name: "设起始号" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("下一个号").fill("35");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("此项必填").waitFor();
  await sheet.getByLabel("原因").fill("1 至 34 号已用于纸质通知书");
  await page.keyboard.press("Control+Enter");
  await page.getByText("起始号已设定").waitFor();
  await row.getByText(/〔2026〕35号$/).waitFor();
  await page.getByText(/〔2026〕34号 跳过：1 至 34 号已用于纸质通知书/).waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "设起始号" }).click();
  await sheet.getByLabel("下一个号").fill("12");
  await sheet.getByLabel("原因").fill("手误");
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("超出范围，须在 36 到 100000 之间").waitFor();
  const { series } = await world.call("list_series", {});
  const notices = series.find((one) => one.kind === "rectification_notice");
  assert.match(notices.next, /35号$/);
});

test("an organisation sets its own rules; what was not saved is kept, and only what was changed is sent", async (t) => {
  const world = await makeWorld("sample_open");
  const before = await world.call("get_organisation", {});
  const page = await open(t, world, "/settings?part=organisation");
  const field = (label) => page.getByLabel(label, { exact: true });
  await field("异议期").fill("61");
  await field("逾期的后果").fill("按《安全工作奖惩规定》第 18 条考核");
  await page.getByText(`现为 ${String(before.policy.objection_workdays)}`).waitFor();
  await page.getByText("有改动还没有保存").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByText("超出范围，须在 1 到 60 之间").waitFor();
  // Somebody else changes another rule meanwhile; whoever leaves and comes back finds what was typed.
  await page.getByRole("link", { name: "文号" }).click();
  await page.getByText("设起始号").first().waitFor();
  await world.call("edit_organisation", { look_back_days: 120 });
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#objection_workdays")?.value === "61");
  await field("异议期").fill("7");
  await page.getByLabel("复查人不得与整改责任人同单位").click();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存").waitFor();
  await page.getByText("有改动还没有保存").waitFor({ state: "detached" });
  const { policy, name } = await world.call("get_organisation", {});
  assert.deepEqual(
    [name, policy.objection_workdays, policy.consequence, policy.reinspectors_from_other_team, policy.look_back_days],
    [before.name, 7, "按《安全工作奖惩规定》第 18 条考核", !before.policy.reinspectors_from_other_team, 120],
  );
  assert.equal((await world.call("get_draft", { form: "organisation" })).body ?? null, null);

  await field("最多延期").fill("");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("此项必填").waitFor();
  await page.getByRole("button", { name: "不要这些改动" }).click();
  await page.waitForFunction((value) => document.querySelector("#extensions_most")?.value === value, String(policy.extensions_most));
});

test("the rules of an organisation in English", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=organisation", { language: "en" });
  await page.getByLabel("Extensions at most", { exact: true }).waitFor();
  await page.getByText("Workdays after receipt in which a notice may be objected to").waitFor();
  await accessible(page);
});
