// Papers from outside and to outsiders, by their screens, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { advised, hazard, known, letter, named, rectifying, transferred } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const scan = fileURLToPath(new URL("../../tests/fixtures/camera.jpg", import.meta.url));
const send = (page) => page.keyboard.press("Control+Enter");
const gone = (page) => page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
const sheetOf = async (page) => {
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  return sheet;
};
const typeDay = async (sheet, label, day) => {
  await sheet.getByLabel(label, { exact: true }).fill(day);
  await sheet.getByLabel(label, { exact: true }).press("Enter");
};
async function pick(page, sheet, label, name) {
  await sheet.getByLabel(label, { exact: true }).fill(name);
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: name }).first().click();
}

test("a notice of the government is registered, split and answered", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/documents");
  await page.getByRole("link", { name: "外来文书" }).click();
  await page.getByText("还没有登记过来文").waitFor();
  await accessible(page);
  await page.keyboard.press("n");
  let sheet = await sheetOf(page);
  await sheet.getByLabel("来文单位", { exact: true }).fill("清河县应急管理局");
  await sheet.getByLabel("来文文号").fill("清应急改〔2026〕8号");
  await sheet.getByLabel("文件名称").fill("责令限期整改指令书");
  await typeDay(sheet, "成文日期", "20261118");
  await typeDay(sheet, "收文日期", "20261120");
  await typeDay(sheet, "整改、答复期限（含当日）", "20261218");
  await send(page);
  await sheet.getByText("必填").waitFor();
  await sheet.locator("input[type=file]").setInputFiles(scan);
  await sheet.getByText("camera.jpg").waitFor();
  await accessible(page);
  await send(page);

  await page.waitForURL(/#\/documents\/incoming\/[0-9a-f-]{36}$/);
  await gone(page);
  await page.getByText("待拆分", { exact: true }).waitFor();
  await page.getByRole("button", { name: "拆出一条" }).click();
  sheet = await sheetOf(page);
  await sheet.getByLabel("问题（照原文）").fill("消防通道堆放绝缘子包装箱");
  await pick(page, sheet, "地点", "城东开关站");
  await pick(page, sheet, "责任人", "刘洋");
  await typeDay(sheet, "整改期限（含当日）", "20261219");
  await send(page);
  // Our deadline may not lie beyond the authority's.
  await sheet.locator(".ant-form-item-explain-error").filter({ hasText: "清应急改〔2026〕8号" }).waitFor();
  await typeDay(sheet, "整改期限（含当日）", "20261210");
  await send(page);
  await gone(page);
  await page.getByRole("link", { name: "消防通道堆放绝缘子包装箱" }).waitFor();
  await accessible(page);

  await page.getByRole("button", { name: "生成报告" }).click();
  await sheetOf(page);
  await send(page);
  await gone(page);
  await page.getByRole("button", { name: /^整改情况报告 清应急改〔2026〕8号/ }).waitFor();
  await page.locator('.paper[data-drawn="true"]').first().waitFor();
  await page.getByRole("button", { name: "登记报送" }).click();
  sheet = await sheetOf(page);
  await sheet.getByText("邮寄", { exact: true }).click();
  await send(page);
  await gone(page);
  await page.getByText("部分答复", { exact: true }).waitFor();
  await page.getByRole("button", { name: "补录回执" }).click();
  sheet = await sheetOf(page);
  await sheet.getByLabel("回执（签收人、收文号或快递单号）").fill("收文118号");
  await send(page);
  await gone(page);
  await page.getByText("回执：收文118号").waitFor();
  await accessible(page);

  await page.goto(world.url("/"));
  await page.getByText("来文待答复").waitFor();
  const { rows: [row] } = await world.call("list_incoming_papers", { state: "open" });
  assert.deepEqual([row.standing, row.hazards, row.done], ["answered_in_part", 1, 0]);
});

test("a customer is told: made on the hazard's page, refused before witnesses", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await hazard(world, "用户进线电缆终端头绝缘开裂");
  const page = await open(t, world, `/hazards/${id}`);
  await page.locator(".line li").first().waitFor();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "告知外单位" }).click();
  let sheet = await sheetOf(page);
  await sheet.getByLabel("收文方名称").fill("清河纺织厂");
  await sheet.getByLabel("请对方做什么").fill("更换终端头并试验合格");
  await accessible(page);
  await send(page);
  await page.waitForURL(/#\/documents\/outgoing\/[0-9a-f-]{36}$/);
  await page.locator('.paper[data-drawn="true"]').first().waitFor();
  await page.getByText("供电安告〔2026〕1号").first().waitFor();
  await page.getByRole("button", { name: "登记送达" }).click();
  sheet = await sheetOf(page);
  await sheet.getByText("拒收", { exact: true }).click();
  await sheet.getByLabel("拒收理由或现场情况").fill("称线路不归其管");
  await sheet.getByLabel("见证人 1").fill("李娜（办公室）");
  await sheet.getByLabel("见证人 2").fill("周正");
  await send(page);
  await sheet.locator(".ant-form-item-explain-error").filter({ hasText: "周正" }).waitFor();
  await sheet.getByLabel("见证人 2").fill("钱进（城东社区）");
  await accessible(page);
  await send(page);
  await gone(page);
  await page.getByText("拒收（有见证）").first().waitFor();
  await page.getByText(/见证人 李娜（办公室）/).waitFor();
  await accessible(page);
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.outgoing[0].standing, "refused");
});

test("a hazard leaves our duty by a letter that is signed for, and is followed up", async (t) => {
  const world = await makeWorld("sample_open");
  await advised(world);
  const paper = await letter(world);
  const page = await open(t, world, "/documents/outgoing?waiting=1");
  await page.getByText("待送达").first().waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "隐患移交函" }).click();
  await page.getByText("对方签收以前，隐患仍由本单位负责").waitFor();
  await page.getByRole("button", { name: "登记送达" }).click();
  const sheet = await sheetOf(page);
  await sheet.getByLabel("签收人", { exact: true }).fill("孙明");
  await send(page);
  await sheet.getByText("必填").waitFor();
  await sheet.locator("input[type=file]").setInputFiles(scan);
  await sheet.getByText("camera.jpg").waitFor();
  await send(page);
  await gone(page);
  await page.getByText(/对方已签收/).waitFor();
  const [row] = paper.hazard_rows;
  assert.equal((await world.call("get_hazard", { hazard: row.id })).status, "transferred");
  await page.getByRole("link", { name: row.title }).click();
  await page.getByText("由清河纺织厂治理（供电安移〔2026〕1号）").waitFor();
  await page.getByRole("button", { name: "跟踪" }).click();
  const looked = await sheetOf(page);
  await looked.getByLabel("跟踪情况").fill("用户已订货");
  await accessible(page);
  await send(page);
  await gone(page);
  await page.locator(".line li").filter({ hasText: "用户已订货" }).waitFor();
  await accessible(page);
});

test("what is transferred is due every month, and never overdue", async (t) => {
  const world = await makeWorld("sample_open");
  const { hazard_rows: [row] } = await transferred(world);
  await world.clock("2026-12-28T01:00:00Z");
  const page = await open(t, world, "/");
  await page.getByText("移交待跟踪").waitFor();
  await accessible(page);
  await page.goto(world.url("/hazards?view=transferred"));
  await page.locator(".lr").filter({ hasText: row.title }).waitFor();
  assert.equal((await world.call("list_hazards", { view: "overdue" })).total, 0);
});

test("a failed re-inspection stays within the day that a paper from outside sets", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, "消防通道堆放绝缘子包装箱");
  await named(world, [id]);
  const all = await known(world);
  await world.call("submit_rectification", {
    hazard: id, result: "已清理", completed_on: "2026-11-23", no_photo_reason: "夜间无法拍照",
    checked_by: all.people["王志强"].id, actor: all.people["刘洋"].id,
  });
  const page = await open(t, world, `/hazards/${id}?act=reinspect`);
  const sheet = await sheetOf(page);
  await pick(page, sheet, "复查人（两人以上，均非整改人）", "张伟");
  await pick(page, sheet, "复查人（两人以上，均非整改人）", "李娜");
  await sheet.getByLabel("复查情况").fill("仍有 2 箱");
  await sheet.getByText("不合格，重新整改").click();
  await typeDay(sheet, "新期限（含当日）", "20261219");
  await send(page);
  await sheet.locator(".ant-form-item-explain-error").filter({ hasText: "清应急改〔2026〕8号 限 2026-12-18，期限不能更晚" }).waitFor();
  await typeDay(sheet, "新期限（含当日）", "20261218");
  await send(page);
  await gone(page);
  assert.equal((await world.call("get_hazard", { hazard: id })).due_on, "2026-12-18");
});

test("several hazards go to one customer on one paper", async (t) => {
  const world = await makeWorld("sample_open");
  const texts = ["用户进线电缆终端头绝缘开裂", "用户变压器渗油", "用户配电室门窗破损"];
  const ids = [];
  for (const text of texts) {
    ids.push((await hazard(world, text)).id);
  }
  const page = await open(t, world, `/hazards/${ids[0]}?act=advise`);
  const sheet = await sheetOf(page);
  const list = sheet.getByRole("list", { name: "已写入的隐患" }).getByRole("listitem");
  await list.filter({ hasText: texts[0] }).waitFor();
  for (const text of texts.slice(1)) {
    await pick(page, sheet, "写入的隐患", text);
    await list.filter({ hasText: text }).waitFor();
  }
  await accessible(page);
  // The one that the sheet was opened for stays.
  assert.equal(await list.filter({ hasText: texts[0] }).getByRole("button").count(), 0);
  await list.filter({ hasText: texts[1] }).getByRole("button", { name: /^不写入/ }).click();
  await list.filter({ hasText: texts[1] }).waitFor({ state: "detached" });
  await sheet.getByLabel("收文方名称").fill("清河纺织厂");
  await sheet.getByLabel("请对方做什么").fill("更换终端头，修好门窗");
  await send(page);
  await page.waitForURL(/#\/documents\/outgoing\/[0-9a-f-]{36}$/);
  await page.locator('.paper[data-drawn="true"]').first().waitFor();
  const { rows: [row] } = await world.call("list_outgoing_papers", {});
  const paper = await world.call("get_outgoing_paper", { paper: row.id });
  assert.deepEqual(paper.hazard_rows.map((one) => one.id), [ids[0], ids[2]]);
});

test("today leads papers from outside and to outsiders to their act, and Ctrl K finds them", async (t) => {
  const world = await makeWorld("sample_open");
  const incoming = await named(world, []);
  const outgoing = await advised(world);
  const page = await open(t, world, "/");
  const group = (name) => page.locator(".grp").filter({ has: page.getByRole("heading", { name }) });
  await group(/^来文待答复/).getByRole("button", { name: "拆分", exact: true }).click();
  await page.waitForURL(new RegExp(`${incoming.id}\\?act=split$`));
  await (await sheetOf(page)).getByLabel("问题（照原文）").waitFor();
  await page.goto(world.url("/"));
  await group(/^对外文书待送达/).getByRole("button", { name: "送达", exact: true }).click();
  await page.waitForURL(new RegExp(`${outgoing.id}\\?act=hand$`));
  await sheetOf(page);
  const all = await known(world);
  await world.call("hand_outgoing_paper", {
    paper: outgoing.id, on: "2026-11-23", by: [all.people["张伟"].id], outcome: { kind: "posted", tracking: "XA 1023 CN" }, evidence: [],
  });
  await page.goto(world.url("/"));
  await group(/^待回执/).getByText("隐患告知书").waitFor();
  await accessible(page);
  for (const [words, address] of [["清应急改", incoming.id], ["清河纺织厂", outgoing.id]]) {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(words);
    await page.getByRole("option").filter({ hasText: words }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`${address}$`));
  }
});
