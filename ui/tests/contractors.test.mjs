// Contractors of the register: entered, their safety agreements, renewed in time, named where they had a part.

import assert from "node:assert/strict";
import { test } from "node:test";

import { beside } from "./sheets.mjs";
import { hazard, known } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const name = "宏图电力建设有限公司";
const sheetOf = async (page) => {
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  return sheet;
};
const sent = async (page) => {
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
};
const choose = async (page, text) => {
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: text }).first().click();
};
const day = async (page, label, words) => {
  await page.getByLabel(label).fill(words);
  await page.keyboard.press("Enter");
};

/** A contractor with an agreement of 2026 until a day. */
async function agreed(until) {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const made = await world.call("add_contractor", { terms: { name, credit_code: "91350100M000100Y43", contact: "孙明", phone: "13800000000" } });
  const terms = {
    number: "安协〔2026〕3号", title: "城东配网改造", signed_on: "2026-01-05", valid_from: "2026-01-05", valid_until: until,
    our_manager: all.people["王志强"].id, their_manager: "孙明 13800000000",
  };
  const view = await world.call("add_agreement", { contractor: made.id, terms });
  return { world, all, id: made.id, agreement: view.signed[0].id };
}

test("N enters a contractor; its code is checked by the last character", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/register?part=contractor");
  await page.getByText("没有承包商").waitFor();
  await accessible(page);
  await page.keyboard.press("n");
  const sheet = await sheetOf(page);
  await sheet.getByLabel("单位名称（与营业执照一致）").fill(name);
  await sheet.getByLabel("统一社会信用代码").fill("91350100M000100Y44");
  await page.keyboard.press("Control+Enter");
  await beside(page, "credit_code").getByText(/不对/).waitFor();
  await sheet.getByLabel("统一社会信用代码").fill("91350100m000100y43");
  await accessible(page);
  await sent(page);
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByText("没有签过安全协议").waitFor();
  await page.getByRole("textbox", { name: "查名称" }).fill("htdl");
  await page.getByText("共 1 条").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("hongtu");
  await page.getByRole("option", { name: new RegExp(name) }).click();
  await page.getByRole("heading", { name }).waitFor();
  await page.getByText("91350100M000100Y43").waitFor();
});

test("an agreement is entered with its days in order, renewed, and ended for a reason", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await world.call("add_contractor", { terms: { name } });
  const page = await open(t, world, `/register/contractors/${id}`);
  await page.getByText(/没有安全协议。承包单位进场前/).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "登记安全协议" }).click();
  const sheet = await sheetOf(page);
  await sheet.getByLabel("项目或作业范围").fill("城东配网改造");
  await day(page, "签订日期", "20261101");
  await day(page, "生效日期", "20261101");
  await day(page, "终止日期（含当日）", "20261031");
  await sheet.getByLabel("我方安全管理人员").click();
  await choose(page, "王志强");
  await sheet.getByLabel("对方安全管理人员及电话").fill("孙明 13800000000");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "valid_until").locator("*").first().waitFor();
  await day(page, "终止日期（含当日）", "20261210");
  await sent(page);
  const line = page.getByRole("listitem", { name: "城东配网改造" });
  await line.getByText("即将到期").waitFor();
  await accessible(page);
  await line.getByRole("button", { name: "续签" }).click();
  await sheetOf(page);
  await day(page, "签订日期", "20261120");
  await day(page, "生效日期", "20261211");
  await day(page, "终止日期（含当日）", "20271210");
  await sent(page);
  await page.getByText("已续签").waitFor();
  await page.getByText("至 2027-12-10", { exact: true }).waitFor();
  const { signed } = await world.call("get_contractor", { contractor: id });
  assert.deepEqual(signed.map(({ followed }) => followed), [false, true]);
  assert.equal(signed[0].follows, signed[1].id);
});

test("what ends within thirty days stands in today until another one follows or it is ended", async (t) => {
  const { world } = await agreed("2026-12-10");
  const page = await open(t, world);
  await page.getByRole("heading", { name: /承包商协议到期/ }).waitFor();
  await page.getByRole("button", { name: "续签" }).click();
  await page.getByRole("heading", { name }).waitFor();
  await page.getByRole("listitem", { name: "城东配网改造" }).getByRole("button", { name: "终止" }).click();
  const sheet = await sheetOf(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("此项必填").first().waitFor();
  await day(page, "实际终止日期", "20261120");
  await sheet.getByLabel("原因").fill("工程完工");
  await sent(page);
  await page.getByText("2026-11-20 终止：工程完工").waitFor();
  const { groups } = await world.call("get_today", {});
  assert.ok(groups.every(({ group }) => group !== "to_renew_agreement"));
});

test("a violation and a paper name the contractor, and its page tells both", async (t) => {
  const { world, id } = await agreed("2027-12-31");
  const found = await hazard(world, "施工占压电缆通道");
  const page = await open(t, world, "/inspections?tab=irregularities");
  await atDesk(page);
  await page.keyboard.press("n");
  const sheet = await sheetOf(page);
  await sheet.locator(".ant-segmented-item", { hasText: "违章" }).click();
  await sheet.locator("#description").fill("登杆作业未系安全带");
  await sheet.locator("#place").click();
  await choose(page, "10 kV 城东开关站");
  await sheet.locator("#person_name").fill("老陈");
  await sheet.locator("#contractor").click();
  await choose(page, name);
  assert.equal(await sheet.locator("#employer").inputValue(), name);
  await sent(page);
  await page.goto(world.url(`/hazards/${found.id}?act=advise`));
  const paper = await sheetOf(page);
  await paper.locator("#contractor").click();
  await choose(page, name);
  assert.equal(await paper.locator("#name").inputValue(), name);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/documents\/outgoing\//);
  await page.goto(world.url(`/register/contractors/${id}`));
  await page.getByRole("link", { name: "登杆作业未系安全带" }).waitFor();
  await page.getByRole("link", { name: /供电安告/ }).waitFor();
  await page.getByRole("link", { name: found.number }).waitFor();
  await accessible(page);
});
