// What a major hazard goes through, sheet by sheet, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { beside, focused, leaves, opened, sent, sheet, station } from "./sheets.mjs";
import { accepted, hazard, known, plan, planned, rectifying } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("a suspicion moves at once: grounds and controls, and a mark of its own", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await hazard(world, "电缆沟积水没过中间接头", { due_on: "2026-11-23" });
  await world.clock("2026-11-25T01:00:00Z");
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("button", { name: "下达通知书" }).waitFor();
  assert.equal(await page.getByRole("region", { name: "重大隐患治理" }).count(), 0);
  await opened(page, world, id, "suspect_major", "grounds");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "grounds").getByText("此项必填").waitFor();
  await leaves(page, world, id);
  await opened(page, world, id, "suspect_major", "grounds");
  await page.keyboard.type("积水已没过电缆中间接头");
  await page.keyboard.press("Tab");
  await page.keyboard.type("停用 113 线电缆段，设警戒");
  await sent(page);
  await station(page, "疑似重大").getByText("积水已没过电缆中间接头").waitFor();
  await station(page, "定级").getByText("待判定").waitFor();
  await station(page, "定级").getByText(/安监主任、分管负责人、主要负责人|主要负责人/).waitFor();
  await accessible(page);
  const head = page.getByRole("heading", { level: 1 });
  await head.getByText("疑", { exact: true }).waitFor();
  // Late is said in words of its own, beside the mark.
  await page.getByText("逾期 2 天").first().waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.interim_controls, "停用 113 线电缆段，设警戒");
  await page.goto(world.url("/hazards?view=suspected"));
  await page.locator(".rows .lr .mark.suspected").waitFor();
  await page.getByRole("link", { name: /疑似重大/ }).waitFor();
});

test("what was suspected is judged, with a criterion and a reason", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, "电缆沟积水没过中间接头");
  await world.call("suspect_major", { hazard: id, grounds: "没过接头", interim_controls: "停用" });
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "regrade", "level");
  await sheet(page).getByText("疑似重大：没过接头").waitFor();
  await accessible(page);
  await leaves(page, world, id);
  await opened(page, world, id, "regrade", "level");
  await page.getByLabel("改级或判定的理由").fill("经专题研判，属重大隐患");
  await page.keyboard.press("Control+Enter");
  await beside(page, "criterion").getByText("重大隐患须写明判定标准或研判纪要").waitFor();
  await sheet(page).getByText("没有收录条文的判定标准：《重大电力安全隐患判定标准（试行）》").waitFor();
  await page.getByLabel("判定标准或研判纪要").fill("外部因素");
  await page.locator(".ant-select-item-option").getByText("因外部因素致使本单位自身难以排除").click();
  await page.waitForFunction(() => document.querySelector("#criterion").value === "《安全生产事故隐患排查治理暂行规定》第三条：因外部因素致使本单位自身难以排除");
  await page.getByLabel("判定标准或研判纪要").fill("研判纪要〔2026〕3号");
  await sent(page);
  await station(page, "定级").getByText("研判纪要〔2026〕3号").waitFor();
  await page.getByRole("heading", { level: 1 }).getByText("重", { exact: true }).waitFor();
  await page.getByRole("button", { name: "编制治理方案" }).first().waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.level, "major");
  assert.equal(view.treatment.suspicion, null);
});

test("the plan has six parts; the principal sends it back and approves it", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await rectifying(world, "电缆沟积水没过中间接头", { level: "major" });
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "draft_plan", "goals");
  await accessible(page);
  for (const words of Object.values(plan).slice(0, 5)) {
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Control+Enter");
  await beside(page, "safety").getByText("此项必填").waitFor();
  await page.locator("#safety").fill(plan.safety);
  await sent(page);
  await station(page, "治理方案").getByText("待审批").waitFor();
  await station(page, "治理方案").getByText(plan.methods).waitFor();
  await station(page, "治理方案").getByText("由主要负责人办").waitFor();
  const drafted = await world.call("get_hazard", { hazard: id });
  assert.equal(drafted.steps.at(-1).actor, all.people["刘洋"].id);
  await opened(page, world, id, "decide_plan", "approved");
  await sheet(page).getByText(plan.safety).waitFor();
  await accessible(page);
  // Nobody is named to countersign: whoever approves says why none is needed.
  await page.keyboard.press("Control+Enter");
  await beside(page, "no_countersign").getByText("此项必填").waitFor();
  await page.locator("#no_countersign").fill("只涉及城东供电所");
  // Whoever records it for nobody is refused where it says so.
  await page.locator(".ant-form-item", { has: page.locator("#actor") }).locator(".ant-select-clear").click();
  await page.keyboard.press("Control+Enter");
  await beside(page, "actor").getByText(/批准治理方案/).waitFor();
  await leaves(page, world, id);
  await opened(page, world, id, "decide_plan", "approved");
  await page.locator("#actor").click();
  await page.locator(".ant-select-item-option", { hasText: "陈国栋" }).click();
  await page.getByLabel("退回修改").check();
  await page.keyboard.press("Control+Enter");
  await beside(page, "opinion").getByText("此项必填").waitFor();
  await page.getByLabel("审批意见（退回必填）").fill("写明停电窗口");
  await sent(page);
  await station(page, "治理方案").getByText("已退回").waitFor();
  await station(page, "治理方案").getByText("写明停电窗口").waitFor();
  await opened(page, world, id, "draft_plan", "goals");
  assert.equal(await page.locator("#methods").inputValue(), plan.methods);
  await page.locator("#schedule").fill("12 月 2 日停电窗口内完成");
  await page.locator("#no_countersign").fill("只涉及城东供电所");
  await sent(page);
  await opened(page, world, id, "decide_plan", "approved");
  await sent(page);
  await station(page, "治理方案").getByText("已批准").waitFor();
  await station(page, "治理方案").getByText("不需会签：只涉及城东供电所").waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.treatment.plan.standing, "approved");
  assert.equal(view.steps.at(-1).actor, all.people["陈国栋"].id);
  assert.equal(view.steps.at(-1).recorded_by_name, "周正");
});

test("the principal finds the plan in today, with its act", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await planned(world, "电缆沟积水没过中间接头", false);
  await world.call("take_seat", { person: all.people["陈国栋"].id, passphrase: world.passphrase });
  const page = await open(t, world);
  await page.getByRole("heading", { name: /方案待审批/ }).waitFor();
  await page.getByRole("button", { name: "审批方案" }).click();
  await focused(page, "approved");
  await sent(page);
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.steps.at(-1).actor, all.people["陈国栋"].id);
  assert.equal(view.steps.at(-1).recorded_by_name, null);
});

test("reports go to the authority and to the congress; the receipt may come later", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await planned(world, "电缆沟积水没过中间接头");
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "report_major", "to");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "recipient").getByText("此项必填").waitFor();
  await page.getByLabel("收件单位").fill("清河市应急管理局");
  await page.getByLabel("报告日期").fill("20261130");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await beside(page, "reported_on").getByText("时间不能晚于现在").waitFor();
  await page.getByLabel("报告日期").fill("20261123");
  await page.keyboard.press("Enter");
  await sent(page);
  await station(page, "报监管部门").getByText("已报告，缺回执").waitFor();
  await station(page, "报职代会").getByText("未报告").waitFor();
  await station(page, "报职代会").getByRole("button", { name: "报告" }).click();
  await sheet(page).waitFor();
  assert.equal(await page.getByLabel("职工代表大会").isChecked(), true);
  await leaves(page, world, id);
  await station(page, "报监管部门").getByRole("button", { name: "补回执" }).click();
  await sheet(page).getByRole("button", { name: "登记报告回执" }).waitFor();
  await focused(page, "to");
  assert.equal(await page.getByLabel("收件单位").inputValue(), "清河市应急管理局");
  await page.getByLabel("回执", { exact: true }).fill("收文〔2026〕118号");
  await sent(page);
  await station(page, "报监管部门").getByText("回执：收文〔2026〕118号").waitFor();
  await opened(page, world, id, "report_major", "to");
  assert.equal(await page.getByLabel("职工代表大会").isChecked(), true);
  await page.getByLabel("回执", { exact: true }).fill("职代会纪要〔2026〕4号");
  await sent(page);
  await station(page, "报职代会").getByText("职代会纪要〔2026〕4号").waitFor();
});

test("a listing is taken in, its end asked for and recorded; that is not closing", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await planned(world, "电缆沟积水没过中间接头");
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "record_listing", "authority");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "document").getByText("此项必填").waitFor();
  await page.getByLabel("挂牌督办单位").fill("清河市应急管理局");
  await page.getByLabel("督办文号").fill("清应急督〔2026〕9号");
  await page.getByLabel("挂牌级别").click();
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter({ hasText: "市级" }).click();
  await sent(page);
  await station(page, "挂牌督办").getByText("已挂牌，摘牌后才能销号").waitFor();
  await accepted(world, id);
  await opened(page, world, id, "ask_delisting", "document");
  await page.keyboard.press("Control+Enter");
  await beside(page, "document").getByText("此项必填").waitFor();
  await page.getByLabel("申请文号").fill("供电安〔2026〕31号");
  await sent(page);
  await station(page, "挂牌督办").getByText("已申请摘牌，待解除").waitFor();
  await opened(page, world, id, "record_delisting", "document");
  await leaves(page, world, id);
  await opened(page, world, id, "record_delisting", "document");
  await page.getByLabel("解除督办文号").fill("清应急解〔2026〕9号");
  await sent(page);
  await station(page, "挂牌督办").getByText("已摘牌").waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.status, "accepted");
});

test("a failed evaluation names a new day, one that passed opens the re-inspection", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await planned(world, "电缆沟积水没过中间接头");
  const submit = () => world.call("submit_rectification", {
    hazard: id, result: "已排净", completed_on: "2026-11-23", no_photo_reason: "夜间",
    checked_by: all.people["王志强"].id, actor: all.people["刘洋"].id,
  });
  await submit();
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "evaluate_treatment", "experts");
  await accessible(page);
  await page.keyboard.type("运检、调度、安监专业人员");
  await page.getByLabel("评估情况").fill("排水坡度不足");
  await page.getByLabel("治理不合格，重新整改").check();
  await page.keyboard.press("Control+Enter");
  await beside(page, "new_due_on").getByText("此项必填").waitFor();
  await page.getByLabel("新期限（含当日）").fill("20261210");
  await page.keyboard.press("Enter");
  await sent(page);
  const back = await world.call("get_hazard", { hazard: id });
  assert.deepEqual([back.status, back.due_on], ["returned", "2026-12-10"]);
  await station(page, "治理评估").getByText("未评估").waitFor();
  await submit();
  await opened(page, world, id, "evaluate_treatment", "experts");
  await page.keyboard.type("运检、调度、安监专业人员");
  await page.getByLabel("评估情况").fill("排水和接头均达到方案目标");
  await sent(page);
  await station(page, "治理评估").getByText("治理合格").waitFor();
  await page.getByRole("button", { name: "复查" }).waitFor();
});

test("from the suspicion to closing: the panel says what is left and whose it is", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await planned(world, "电缆沟积水没过中间接头");
  for (const to of ["authority", "workers_congress"]) {
    await world.call("report_major", { hazard: id, to, recipient: "清河", reported_on: "2026-11-23", receipt: "回执 1 号" });
  }
  await accepted(world, id);
  const page = await open(t, world, `/hazards/${id}`);
  const panel = page.getByRole("region", { name: "重大隐患治理" });
  await panel.getByText("还差 1 项").waitFor();
  await station(page, "销号").getByText("由主要负责人办").waitFor();
  // The director may not close a major hazard, and is told.
  const refused = page.getByRole("button", { name: "销号" });
  assert.equal(await refused.getAttribute("aria-disabled"), "true");
  await world.call("take_seat", { person: all.people["陈国栋"].id, passphrase: world.passphrase });
  await page.reload();
  await station(page, "销号").getByRole("button", { name: "销号" }).click();
  await focused(page, "effectiveness");
  await page.keyboard.type("隐患消除，治理达到目标");
  await page.getByLabel("回头看日期").fill("20270115");
  await page.keyboard.press("Enter");
  await sent(page);
  await panel.getByText("全部办结").waitFor();
  await page.getByText(/回头看 2027-01-15/).waitFor();
  await accessible(page);
});

test("the way through the window: suspicion, notice, judgement, plan, approval, work", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await hazard(world, "电缆沟积水没过中间接头");
  const page = await open(t, world, `/hazards/${id}`);
  const next = (name) => page.locator(".bar .ant-btn-primary", { hasText: name });
  await next("下达通知书").waitFor();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "报疑似重大", exact: true }).click();
  await focused(page, "grounds");
  await page.keyboard.type("积水已没过电缆中间接头");
  await page.keyboard.press("Tab");
  await page.keyboard.type("停用 113 线电缆段");
  await sent(page);
  // Neither notice nor report waits for the judgement.
  await next("下达通知书").click();
  await page.getByText("1 项隐患，分 1 份").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(/已成文/).waitFor();
  await page.keyboard.type(world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("签名可信").waitFor();
  const { rows: [paper] } = await world.call("list_notices", {});
  const { receiver } = await world.call("get_notice", { notice: paper.id });
  await world.call("record_ink_receipt", { notice: paper.id, receiver, delivery: "in_person", served_by: [world.director] });
  await world.call("name_owner", { hazard: id, owner: all.people["刘洋"].id, actor: receiver });
  await page.goto(world.url(`/hazards/${id}`));
  await page.reload();
  await next("判定等级").click();
  await sheet(page).waitFor();
  await page.getByLabel("改级或判定的理由").fill("经专题研判");
  await page.getByLabel("判定标准或研判纪要").fill("研判纪要〔2026〕3号");
  await sent(page);
  await next("编制治理方案").click();
  await focused(page, "goals");
  for (const [part, words] of Object.entries(plan)) {
    await page.locator(`#${part}`).fill(words);
  }
  await sent(page);
  await next("审批治理方案").click();
  await focused(page, "approved");
  await sent(page);
  await next("提交验收").waitFor();
  const { steps } = await world.call("get_hazard", { hazard: id });
  assert.deepEqual(
    steps.map(({ step }) => step),
    ["reported", "assessed", "suspected_major", "notified", "served", "owner_named", "regraded", "plan_drafted", "plan_decided"],
  );
});
