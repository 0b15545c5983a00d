// What happens to a hazard beside the straight way, each on its sheet, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { known, served } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const clipboard = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** A served hazard of 王志强's, and its page. */
async function begun(t, options) {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const id = await served(world, "电缆沟积水没过中间接头", { owner: all.people["王志强"].id });
  const page = await open(t, world, `/hazards/${id}`, options);
  await page.locator(".line li").first().waitFor();
  return { world, all, id, page, view: () => world.call("get_hazard", { hazard: id }) };
}

const sheetOf = async (page) => {
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  return sheet;
};

/** Opens an act from the menu of the others, by keys alone. */
async function from(page, act) {
  await page.keyboard.press("m");
  const item = page.getByRole("menuitem", { name: act });
  await item.waitFor();
  await item.click();
  return sheetOf(page);
}

const focused = (page) => page.waitForFunction(() => document.activeElement?.closest('[role="dialog"] .ant-form-item'));
const typeDay = async (sheet, label, day) => {
  await sheet.getByLabel(label, { exact: true }).fill(day);
  await sheet.getByLabel(label, { exact: true }).press("Enter");
};
/** Picks from a list by a part of the name. */
async function pick(page, sheet, label, name) {
  await sheet.getByLabel(label, { exact: true }).fill(name);
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: name }).first().click();
}
const send = (page) => page.keyboard.press("Control+Enter");
const gone = (page) => page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
const beside = (sheet, words) => sheet.locator(".ant-form-item-explain-error").filter({ hasText: words }).waitFor();

test("延期: asked for with controls, decided beside the first deadline", async (t) => {
  const { page, view } = await begun(t);
  await page.keyboard.press("y");
  let sheet = await sheetOf(page);
  await focused(page);
  await page.keyboard.press("Escape");
  await gone(page);
  await page.keyboard.press("y");
  sheet = await sheetOf(page);
  await focused(page);
  await page.keyboard.type("盖板厂家延迟到货");
  await typeDay(sheet, "申请延至（含当日）", "2026-12-04");
  await sheet.getByLabel("期限内的临时管控措施").fill("设围栏，每日巡视");
  await accessible(page);
  await send(page);
  await beside(sheet, "新期限须晚于现期限 2026-12-04");
  await typeDay(sheet, "申请延至（含当日）", "2026-12-14");
  await send(page);
  await gone(page);
  const asked = await view();
  assert.equal(asked.extension_asked.request.due_on, "2026-12-14");
  assert.equal(asked.steps.at(-1).recorded_by_name, "周正", "the director recorded what the owner asked for");
  await page.locator(".matters").getByText("延期待审批").waitFor();

  await page.keyboard.press("y");
  sheet = await sheetOf(page);
  await focused(page);
  await sheet.getByText("0 次，最多 2 次").waitFor();
  await sheet.getByText("盖板厂家延迟到货").waitFor();
  await sheet.getByRole("radio", { name: "不同意" }).check();
  await send(page);
  await beside(sheet, "此项必填");
  await sheet.getByRole("radio", { name: "同意延期" }).check();
  await send(page);
  await gone(page);
  const decided = await view();
  assert.deepEqual([decided.original_due_on, decided.due_on, decided.extensions_granted], ["2026-12-04", "2026-12-14", 1]);
  await page.locator(".hz").getByText("原定期限 2026-12-04 周五").waitFor();
  await page.getByText("原定 2026-12-04 周五，现为 2026-12-14 周一").waitFor();
  await page.locator(".line").getByText(/同意延期/).waitFor();
});

test("异议: raised in time, changed by a ruling that changes something", async (t) => {
  const { page, view } = await begun(t);
  let sheet = await from(page, "提出异议");
  await focused(page);
  await sheet.getByText(/异议须在 2026-11-30 周一前提出/).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await sheet.getByLabel("异议理由").fill("停电窗口在 12 月 10 日");
  await send(page);
  await gone(page);
  const raised = await view();
  assert.deepEqual([raised.objection.objection.against, raised.objection.objection.decide_by], ["deadline", "2026-11-30"]);
  await page.locator(".matters").getByText("异议待处理").waitFor();
  await page.getByRole("button", { name: "处理异议" }).click();
  sheet = await sheetOf(page);
  await sheet.getByText("停电窗口在 12 月 10 日").waitFor();
  await sheet.getByRole("radio", { name: "变更" }).check();
  await sheet.getByLabel("处理理由").fill("停电窗口属实");
  await send(page);
  await beside(sheet, "变更须写明改什么");
  await typeDay(sheet, "期限改为（含当日）", "2026-12-12");
  await accessible(page);
  await send(page);
  await gone(page);
  const ruled = await view();
  assert.deepEqual([ruled.due_on, ruled.original_due_on, ruled.objection], ["2026-12-12", "2026-12-04", null]);
  await page.locator(".line").getByText("变更：停电窗口属实，期限改为 2026-12-12 周六").waitFor();
});

test("移交: received by the head over there, and by nobody else", async (t) => {
  const { page, view, all } = await begun(t);
  const sheet = await from(page, /^移交$/);
  await focused(page);
  await pick(page, sheet, "接收单位", "城南供电所");
  await sheet.locator(".ant-form-item").filter({ hasText: "谁签收" }).getByText("孙䶮").waitFor();
  await pick(page, sheet, "谁签收", "王志强");
  await sheet.getByLabel("移交原因").fill("线路划归城南供电所");
  await sheet.getByLabel("期限内的临时管控措施").fill("设围栏");
  await send(page);
  await beside(sheet, "王志强不是受送单位负责人");
  await pick(page, sheet, "谁签收", "孙䶮");
  await accessible(page);
  await send(page);
  await gone(page);
  const moved = await view();
  assert.deepEqual([moved.unit, moved.owner], [all.units["城南供电所"].id, null]);
  await page.locator(".line").getByText(/移交城南供电所，孙䶮签收：线路划归城南供电所/).waitFor();
});

test("进展: the money put in place and the report of a test stand with what was done", async (t) => {
  const { page, view } = await begun(t);
  await page.keyboard.press("p");
  const sheet = await sheetOf(page);
  await sheet.getByLabel("进展", { exact: true }).fill("电缆接头已更换，耐压试验合格");
  await sheet.getByLabel("累计落实资金", { exact: true }).fill("3.5");
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  await sheet.locator('input[type="file"]').last().setInputFiles({ name: "耐压试验报告.pdf", mimeType: "application/pdf", buffer: pdf });
  await sheet.getByText("耐压试验报告.pdf").waitFor();
  await accessible(page);
  await send(page);
  await gone(page);
  await page.locator(".line li").getByText("电缆接头已更换，耐压试验合格，累计落实资金 3.5 万元").waitFor();
  const told = (await view()).steps.at(-1);
  assert.deepEqual([told.spent, told.evidence.length], [35_000, 1]);
});

test("督办: an order waits for its answer, on the page, in the ledger and today", async (t) => {
  const { page, view, world, id } = await begun(t);
  const sheet = await from(page, "督办");
  await focused(page);
  await page.keyboard.type("三日内排净积水，每日报进度");
  await typeDay(sheet, "回复期限（含当日）", "2026-11-20");
  await send(page);
  await beside(sheet, "回复期限 2026-11-20 已过");
  await typeDay(sheet, "回复期限（含当日）", "2026-11-26");
  await sheet.getByRole("combobox", { name: "督办级别" }).click();
  await page.locator(".ant-select-item-option").getByText("公司级", { exact: true }).click();
  await accessible(page);
  await send(page);
  await gone(page);
  assert.equal((await view()).supervisions[0].order.level, "company");
  await page.locator(".line li").getByText(/公司级，/).waitFor();
  await page.locator(".matters").getByText("督办待回复").waitFor();
  await page.goto(world.url("/hazards"));
  await page.getByRole("link", { name: /^督办待回复\s*1$/ }).waitFor();
  await page.getByRole("link", { name: /^督办\s*1$/ }).click();
  await page.locator(".rows .lr").getByText("督办").waitFor();
  await page.goto(world.url("/"));
  const group = page.locator(".grp").filter({ hasText: "督办待回复" });
  await group.getByText("2026-11-26 周四").waitFor();
  await group.getByRole("button", { name: "回复" }).click();
  const answer = await sheetOf(page);
  await answer.getByLabel("逐条回复督办要求", { exact: true }).fill("积水已排净");
  await accessible(page);
  await send(page);
  await gone(page);
  const answered = await view();
  assert.ok(answered.supervisions[0].answered_at && !answered.to_answer);
  await page.locator(".matters").getByText("督办待核定").waitFor();
  await page.getByText(/已回复/).waitFor();
  await page.goto(world.url("/"));
  await page.locator(".grp").filter({ hasText: "督办待核定" }).getByRole("button", { name: "核定" }).click();
  let settle = await sheetOf(page);
  await settle.getByText("退回，重新回复").click();
  await send(page);
  await settle.locator("#opinion_help").getByText("此项必填").waitFor();
  await settle.getByLabel("意见", { exact: true }).fill("没有照片");
  await typeDay(settle, "再次回复期限（含当日）", "2026-11-30");
  await accessible(page);
  await send(page);
  await gone(page);
  assert.equal((await view()).to_answer.answer_by, "2026-11-30");
  await world.call("answer_supervision", { hazard: id, text: "照片已补", actor: (await view()).owner });
  await page.goto(world.url(`/hazards/${id}`));
  await page.getByRole("button", { name: "核定督办回复" }).click();
  settle = await sheetOf(page);
  await send(page);
  await gone(page);
  await page.locator(".pressure").getByText(/认可/).waitFor();
  assert.ok((await view()).supervisions[0].settled_at);
  const { rows } = await world.call("list_hazards", { view: "supervised" });
  assert.deepEqual(rows.map((row) => row.id), [id]);
});

test("催办: one act copies the ready text and records it, with all that presses the owner", async (t) => {
  const { page, view, world, all, id } = await begun(t, clipboard);
  const other = await served(world, "孔洞未封堵 3 处", { owner: all.people["王志强"].id, due_on: "2026-11-27" });
  await page.reload();
  await page.locator(".line li").first().waitFor();
  await page.keyboard.press("u");
  const sheet = await sheetOf(page);
  await focused(page);
  await sheet.getByText("电话 0539-1200").waitFor();
  await sheet.getByRole("checkbox", { name: /孔洞未封堵/ }).waitFor();
  await page.waitForFunction(() => document.querySelector('[role="dialog"] textarea')?.value.includes("2 项隐患"));
  await accessible(page);
  await send(page);
  await page.getByText("已复制并记入 2 项").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^王志强：\n.*\n1\. .*电缆沟积水.*2026-12-04 周五.*还剩 \d+ 天\n2\. .*孔洞未封堵/s);
  const urged = (await view()).steps.at(-1);
  assert.deepEqual([urged.step, urged.way, urged.said], ["urged", "message", copied]);
  assert.equal((await world.call("get_hazard", { hazard: other })).steps.at(-1).step, "urged");
  await page.locator(".pressure").getByText(/周正催王志强（短信、即时消息）/).waitFor();

  // By telephone nothing is copied, and the answer is kept.
  await page.goto(world.url(`/hazards/${id}?act=urge`));
  const again = await sheetOf(page);
  await again.getByRole("radio", { name: "电话" }).check();
  await again.getByLabel("对方答复").fill("明天到货");
  await send(page);
  await page.getByText("已记入 2 项").waitFor();
  assert.equal((await view()).steps.at(-1).answer, "明天到货");
});

test("告知: whom, how and when, and not in the future", async (t) => {
  const { page, view } = await begun(t);
  await page.locator(".pressure").getByText("还没有告知从业人员").waitFor();
  const sheet = await from(page, "告知从业人员");
  await focused(page);
  assert.equal(await sheet.getByLabel("告知了谁").inputValue(), "城东供电所全体从业人员");
  await typeDay(sheet, "告知日期", "2026-12-24");
  await send(page);
  await beside(sheet, "时间不能晚于现在");
  await typeDay(sheet, "告知日期", "2026-11-23");
  await accessible(page);
  await send(page);
  await gone(page);
  assert.equal((await view()).briefed_on, "2026-11-23");
  await page.locator(".pressure").getByText("2026-11-23 周一 信息公示栏，城东供电所全体从业人员").waitFor();
});

test("代录: a decision that is somebody else's is refused beside whose it is", async (t) => {
  const { page, view, world, all, id } = await begun(t);
  await world.call("ask_extension", {
    hazard: id, due_on: "2026-12-14", reason: "盖板未到货", interim_controls: "设围栏", actor: all.people["王志强"].id,
  });
  await world.call("take_seat", { person: all.people["张伟"].id, passphrase: world.passphrase });
  await page.goto(world.url(`/hazards/${id}?act=decide_extension`));
  await page.reload();
  const sheet = await sheetOf(page);
  await send(page);
  await beside(sheet, "张伟的角色不能办“审批延期”");
  await pick(page, sheet, "谁审批（代录）", "周正");
  // The signed paper goes with it.
  const name = "延期审批表.pdf";
  await sheet.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n") });
  await sheet.getByText(name).waitFor();
  await send(page);
  await gone(page);
  const step = (await view()).steps.at(-1);
  assert.deepEqual([step.actor_name, step.recorded_by_name, step.evidence.length], ["周正", "张伟", 1]);
  await page.getByText("周正，由张伟代录").waitFor();
});

test("the menu says why an act may not be done", async (t) => {
  const { page, world, all, id } = await begun(t);
  await world.call("take_seat", { person: all.people["张伟"].id, passphrase: world.passphrase });
  await world.clock("2026-12-08T01:00:00Z");
  await page.goto(world.url(`/hazards/${id}`));
  await page.reload();
  await page.locator(".line li").first().waitFor();
  await page.keyboard.press("m");
  const menu = page.getByRole("menu");
  const item = menu.getByRole("menuitem", { name: /作废/ });
  await item.getByText("张伟的角色不能办“作废”").waitFor();
  assert.equal(await item.getAttribute("aria-disabled"), "true");
  // How far it is on the ladder, and what comes next.
  await page.getByText("第 5 级，安监部门下达督办单").waitFor();
  await page.getByText("2026-12-11 周五 起第 6 级：报告分管负责人").waitFor();
});

test("代录: a paper of an earlier day counts as of that day", async (t) => {
  const { page, world, all, id } = await begun(t);
  await world.call("take_seat", { person: all.people["张伟"].id, passphrase: world.passphrase });
  await world.clock("2026-12-08T01:00:00Z");
  await page.goto(world.url(`/hazards/${id}?act=ask_extension`));
  await page.reload();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("延期原因").fill("盖板厂家延迟到货");
  await sheet.getByLabel("期限内的临时管控措施").fill("设围栏");
  await sheet.getByLabel("申请延至").fill("2026-12-20");
  await sheet.getByLabel("申请延至").press("Enter");
  await page.keyboard.press("Control+Enter");
  await sheet.locator(".ant-form-item-explain-error").getByText("期限 2026-12-04 已过").waitFor();
  const at = sheet.getByLabel("什么时候做的");
  await at.fill("2026-12-03 16:20");
  await at.press("Enter");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const step = page.locator(".line li").filter({ hasText: "盖板厂家延迟到货" });
  await step.getByText("12-03 16:20").waitFor();
});

test("an organisation sets its own ladder, and takes the one that came along again", async (t) => {
  const { page, world, id } = await begun(t);
  await page.goto(world.url("/settings?part=escalation"));
  const first = page.getByRole("spinbutton", { name: "逾期天数（到期前为负） 1", exact: true });
  await first.fill("-3");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("每一级须比上一级晚").waitFor();
  await first.fill("-30");
  await accessible(page);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/本单位自己定的一套/).waitFor();
  await page.goto(world.url(`/hazards/${id}`));
  await page.getByText("第 1 级，提醒整改责任人").waitFor();
  await page.goto(world.url("/settings?part=escalation"));
  await page.getByRole("button", { name: "恢复随软件来的一套" }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/随软件来的一套，2026-1 版/).waitFor();
  assert.equal((await world.call("get_ladder")).own, false);
});

test("an organisation enters its own levels, and a hazard is given one with the level of the law it is part of", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const page = await open(t, world, "/settings?part=levels");
  await page.getByText("还没有登记，只用法定等级").waitFor();
  for (const [row, name, level] of [["1", "班组级", "一般"], ["2", "Ⅱ级重大", "重大"]]) {
    await page.getByRole("button", { name: "加一级" }).click();
    await page.getByRole("textbox", { name: `等级名称 ${row}` }).fill(name);
    await page.getByRole("combobox", { name: `归入法定等级 ${row}` }).click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: level }).click();
    await page.locator(".ant-select-dropdown:visible").waitFor({ state: "hidden" });
  }
  await accessible(page);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存").waitFor();
  const { hazard: found } = await world.call("capture_hazard", {
    text: "主变中性点接地断开", place: Object.values(all.places)[0].id, no_photo_reason: "夜间",
  });
  await page.goto(world.url(`/hazards/${found.id}?act=assess`));
  const sheet = await sheetOf(page);
  await sheet.getByRole("combobox", { name: "本单位等级" }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "Ⅱ级重大" }).click();
  await page.locator(".ant-select-dropdown:visible").waitFor({ state: "hidden" });
  assert.ok(await sheet.getByRole("radio", { name: "重大隐患" }).isChecked(), "the level of the law goes with it");
  await sheet.getByRole("radio", { name: "一般隐患" }).check();
  await sheet.locator(".ant-select-selection-item, .ant-select-content", { hasText: "Ⅱ级重大" }).waitFor({ state: "detached" });
  await accessible(page);
});

test("whoever leaves hands over first; orphans lead there too", async (t) => {
  const { page, world, all, id } = await begun(t);
  const second = await served(world, "孔洞未封堵 3 处", { owner: all.people["王志强"].id });
  await page.goto(world.url("/register?part=person"));
  const row = page.getByRole("row").filter({ hasText: "王志强" });
  await row.getByRole("button", { name: "离岗" }).click();
  const sheet = await sheetOf(page);
  await focused(page);
  await sheet.getByText("王志强离岗，先交接名下 2 项隐患").waitFor();
  await sheet.getByLabel("原因").fill("调离岗位");
  await send(page);
  await beside(sheet, "这些隐患还没有接手人");
  await pick(page, sheet, "都交给", "刘洋");
  await sheet.locator(".hand-over li").filter({ hasText: "孔洞未封堵" }).getByRole("combobox").fill("赵磊");
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: "赵磊" }).first().click();
  await accessible(page);
  await send(page);
  await page.getByText("王志强名下 2 项已交接，已离岗").waitFor();
  const owners = [];
  for (const hazard of [id, second]) {
    owners.push((await world.call("get_hazard", { hazard })).owner_name);
  }
  assert.deepEqual(owners, ["刘洋", "赵磊"]);
  assert.equal((await known(world)).people["王志强"].active, false);
  await assert.rejects(world.call("set_person_active", { person: all.people["赵磊"].id, active: false }), /still_owns_hazards/);
});

test("orphans of people marked as left elsewhere are handed over, one person after the other", async (t) => {
  const world = await makeWorld("orphans");
  const page = await open(t, world, "/hazards?view=orphaned");
  await page.locator(".rows .lr").nth(1).waitFor();
  await page.keyboard.press("h");
  const handed = [];
  for (let at = 0; at < 2; at += 1) {
    const sheet = at === 0 ? page.getByRole("dialog") : page.getByRole("dialog").filter({ hasNotText: handed[0] });
    const title = await sheet.getByText(/交接.+名下 1 项隐患/).innerText();
    handed.push(title.replace(/交接(.+)名下.*/, "$1名下"));
    await pick(page, sheet, "都交给", "李娜");
    await sheet.getByLabel("原因").fill("调离岗位");
    await send(page);
  }
  assert.deepEqual(handed.sort(), ["刘洋名下", "赵磊名下"]);
  await gone(page);
  assert.equal((await world.call("list_hazards", { view: "orphaned" })).total, 0);
});

test("several are urged person by person from the ledger", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  await served(world, "电缆沟积水", { owner: all.people["王志强"].id });
  await served(world, "孔洞未封堵 3 处", { owner: all.people["刘洋"].id });
  await served(world, "绝缘垫破损 2 处", { owner: all.people["刘洋"].id });
  const page = await open(t, world, "/hazards?sort=number", clipboard);
  await page.locator(".rows .lr").nth(2).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("u");
  const sheet = await sheetOf(page);
  await sheet.getByText("催办 2 人").waitFor();
  await accessible(page);
  await send(page);
  await sheet.getByText("已催 1 / 2 人").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^王志强：.*电缆沟积水/s);
  await send(page);
  await sheet.getByText("已催 2 / 2 人").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^刘洋：.*孔洞未封堵.*绝缘垫破损/s);
  await page.keyboard.press("Escape");
  await gone(page);
  const { rows } = await world.call("list_hazards", {});
  for (const { id } of rows) {
    assert.equal((await world.call("get_hazard", { hazard: id })).steps.at(-1).step, "urged");
  }
});

test("what waits for a decision is in the ledger and, for whoever decides, in today", async (t) => {
  const { page, world, all, id } = await begun(t);
  const second = await served(world, "孔洞未封堵 3 处", { owner: all.people["王志强"].id });
  const actor = all.people["王志强"].id;
  await world.call("ask_extension", { hazard: id, due_on: "2026-12-14", reason: "盖板未到货", interim_controls: "设围栏", actor });
  await world.call("raise_objection", { hazard: second, against: "fact", grounds: "已封堵", actor });
  await page.goto(world.url("/"));
  const group = (words) => page.locator(".grp").filter({ hasText: words });
  await group("延期待审批").getByRole("button", { name: "审批" }).click();
  await (await sheetOf(page)).getByText("盖板未到货").waitFor();
  await page.goto(world.url("/"));
  await group("异议待处理").getByText("2026-11-30 周一").waitFor();
  await group("异议待处理").getByRole("button", { name: "处理" }).click();
  await (await sheetOf(page)).getByText("已封堵").waitFor();
  await page.goto(world.url("/hazards"));
  await page.getByRole("link", { name: /^延期待审批\s*1$/ }).click();
  await page.locator(".rows .lr").getByText("电缆沟积水没过中间接头").waitFor();
  await page.getByRole("link", { name: /^异议待处理\s*1$/ }).click();
  await page.locator(".rows .lr").getByText("孔洞未封堵").waitFor();
  await world.call("take_seat", { person: all.people["张伟"].id, passphrase: world.passphrase });
  await page.goto(world.url("/"));
  await page.reload();
  await page.locator(".today h1").waitFor();
  assert.equal(await group("延期待审批").count(), 0, "an officer does not decide");
});
