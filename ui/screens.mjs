// What the pictures are taken of: each screen with the world it stands in, its place, and what is to be
// drawn before the picture is taken. A world is made once and shared, unless a screen changes it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { signedIn, readyDrill, underWay as drillUnderWay } from "./tests/drilling.mjs";
import { accepted, advised, closed, hazard, known, letter, plan, planned, rectifying, served, split, transferred } from "./tests/story.mjs";
import { atDesk } from "./tests/support.mjs";

/** A ledger as another program made it. */
const ledger = (name) => fileURLToPath(new URL(`../tests/fixtures/ledgers/${name}`, import.meta.url));

/** A template for Word files as another program made it. */
const letterhead = readFileSync(fileURLToPath(new URL("../tests/fixtures/templates/letterhead.docx", import.meta.url)));

const here = (locator) => (page) => page.locator(locator).first().waitFor();
const dialog = here('[role="dialog"]');
/** Opens what is behind a button of the page. */
const pressed = (button, until) => async (page, world) => {
  await until(page, world);
  await page.locator(button).first().click();
  await dialog(page);
};
/** Presses a key once the place takes keys. */
const key = (name, then, taken = atDesk) => async (page, world) => {
  await taken(page);
  await page.keyboard.press(name);
  await then(page, world);
};

/** The organisation grades hazards further than the law does. */
const scaled = (world) =>
  world.call("edit_organisation", {
    levels: [
      { name: "班组级", level: "general", meaning: "班组当场或一周内能整改" },
      { name: "公司级", level: "general", meaning: "需公司安排停电或资金" },
      { name: "Ⅱ级重大", level: "major", meaning: "" },
    ],
  });

/** A hazard to be put right on the spot, one that was, or the paper that both sign. */
const putRight = (then) => async (world) => {
  const { id } = await hazard(world, "通道堆放纸箱 3 个");
  if (then === "fix_on_spot") {
    return `/hazards/${id}?act=${then}`;
  }
  await world.call("fix_hazard_on_spot", {
    hazard: id,
    fixed: { result: "当场清走纸箱 3 个，通道恢复畅通", no_photo_reason: "夜间", confirmed_by: "王志强" },
  });
  if (then === "paper") {
    const { id: paper } = await world.call("make_hazard_paper", { hazard: id, kind: "spot_confirmation" });
    return `/documents/papers/${paper}`;
  }
  return then ? `/hazards/${id}?act=${then}` : `/hazards/${id}`;
};

/** A defect of an inspection, one that is settled, and violations; the place of the list or of the first. */
const irregular = (place) => async (world) => {
  const { places, checklists, people } = await known(world);
  const at = places["10 kV 城东开关站"].id;
  const { id: inspection } = await world.call("start_inspection", {
    kind: "seasonal", place: at, checklist: checklists.T1.id, inspectors: [world.director, people["李娜"].id], companion: "王志强",
  });
  await world.call("answer_item", {
    inspection, item: "T1-01", result: "fails", note: "2 号柜隔离触头发热，红外测得 78 ℃", nonconformity: { kind: "defect", maintenance_number: "" },
  });
  await world.call("answer_item", {
    inspection, item: "T1-02", result: "fails", nonconformity: { kind: "violation", person_name: "外包队 老陈", corrected_on_spot: true },
  });
  const { today } = await world.call("get_today", {});
  const record = (description, what) => world.call("record_irregularity", { description, place: at, spot: "2 号间隔", what });
  const oil = await record("主变套管渗油，油位接近下限", { kind: "defect", maintenance_number: "缺〔2026〕17", grade: "critical", due_on: today });
  await record("登杆作业未系安全带", { kind: "violation", person_name: "李强", corrected_on_spot: false, employer: "宏图电建", due_on: today });
  const lamp = await record("柜内照明不亮", { kind: "defect", grade: "general", due_on: null });
  await world.call("handle_irregularity", { irregularity: lamp.id, handled: { on: today, how: "更换灯管", by: "检修班" } });
  return place(oil.id);
};
/** The place of what stands at the switching station: three pieces of equipment, one found wanting and inspected. */
const equipped = (place) => async (world) => {
  const { places, checklists, people } = await known(world);
  const at = places["10 kV 城东开关站"].id;
  const enter = (name, number, kind) =>
    world.call("add_equipment", { terms: { name, number, kind, voltage: "10 kV", place: at, unit: null, remarks: "2016 年投运" } });
  const breaker = await enter("城东一线开关", "113", "breaker");
  await enter("城东二线开关", "114", "breaker");
  await enter("1 号站用变", "T1", "transformer");
  await world.call("capture_hazard", { text: "分合指示不清，远方信号不一致", place: at, equipment: breaker.id, spot: "操作机构", no_photo_reason: "带电" });
  await world.call("start_inspection", {
    kind: "seasonal", place: at, equipment: breaker.id, checklist: checklists.T1.id, inspectors: [world.director, people["李娜"].id],
    weather: { sky: "overcast", temperature: -3, wind: 4 },
  });
  return place(breaker.id);
};
/** An inspection that two people walk in parts. */
const inParts = (search) => async (world) => {
  const { places, checklists, people } = await known(world);
  const { id, divided } = await world.call("start_inspection", {
    kind: "seasonal", place: places["10 kV 城东开关站"].id, checklist: checklists.T1.id, inspectors: [world.director, people["李娜"].id],
    weather: { sky: "overcast", temperature: -3, wind: 4 },
  });
  const walker = (at) => (at < divided.sections.length / 2 ? world.director : people["李娜"].id);
  await world.call("divide_inspection", { inspection: id, parts: divided.sections.map((section, at) => ({ section, walker: walker(at) })) });
  return `/inspections/${id}${search}`;
};

/** The address of the first hazard of a view of the ledger. */
const hazardOf = (request, search = "") => async (world) => {
  const { rows } = await world.call("list_hazards", request);
  return `/hazards/${rows[0].id}${search}`;
};
/** The address of the first notice in a state. */
const noticeOf = (state, search = "") => async (world) => {
  const { rows } = await world.call("list_notices", { states: [state] });
  return `/documents/${rows[0].id}${search}`;
};
/** The address of the inspection that goes on, or of the one that is done. */
const inspectionOf = (running, search = "") => async (world) => {
  const { rows } = await world.call("list_inspections", { running });
  return `/inspections/${rows[0].id}${search}`;
};

/** The address of a plan. */
const planNamed = (text, search = "") => async (world) => {
  const { rows } = await world.call("list_emergency_plans", { text });
  return `/drills/plans/${rows[0].id}${search}`;
};

/** An ended inspection with its record. */
const recorded = async (world) => {
  const place = await inspectionOf(false)(world);
  const inspection = place.split("/").at(-1);
  const { records } = await world.call("get_inspection", { inspection });
  if (records.length === 0) {
    await world.call("make_inspection_record", { inspection });
  }
  return `${place}?view=record`;
};

/** A page of the drill of this morning, or of the one before. */
const drillOf = (nth, part) => async (world) => {
  const { rows } = await world.call("list_drills", {});
  return `/drills/${rows[nth].id}/${part}`;
};

const drawn = here('.paper[data-drawn="true"]');
const graded = async (page) => {
  await drawn(page);
  await here("[data-verdict]")(page);
};
const listed = here(".lined tbody tr");
const rows = here(".rows .lr");
const finding = async (page) => {
  await here(".walk-finding")(page);
  await page.waitForFunction(() => document.querySelector(".walk-finding textarea")?.value);
};
const steps = here(".line li");

/** First start, up to one of its steps. */
const firstStart = (step) => async (page, world) => {
  await page.locator("#organisation").waitFor();
  if (step > 1) {
    await page.locator("#organisation").fill("清河供电公司");
    await page.locator("#person").fill("周正");
    await page.keyboard.press("Enter");
    await page.locator("#passphrase").waitFor();
  }
  if (step > 2) {
    await page.locator("#passphrase").fill(world.passphrase);
    await page.locator("#again").fill(world.passphrase);
    await page.keyboard.press("Enter");
    await page.locator(".begins").waitFor();
  }
  if (step > 3) {
    await page.locator(".porch-acts .ant-btn-primary").click();
    await page.getByTestId("recovery-code").waitFor();
  }
};

/** A hazard under way; `pressed` with a request, an objection and an order that wait. */
const underWay = (act, pressed = false) => async (world) => {
  const { people } = await known(world);
  const actor = people["王志强"].id;
  const id = await served(world, "电缆沟积水没过中间接头", { owner: actor });
  await served(world, "孔洞未封堵 3 处", { owner: actor, due_on: "2026-11-27" });
  if (pressed) {
    await world.call("order_supervision", { hazard: id, demands: "三日内排净积水，盖板到货前设硬质围栏，每日报进度", answer_by: "2026-11-26" });
    await world.call("ask_extension", {
      hazard: id, due_on: "2026-12-14", reason: "盖板厂家延迟到货", work_done: "积水已排净", interim_controls: "设硬质围栏，每日巡视两次", actor,
    });
    await world.call("raise_objection", { hazard: id, against: "deadline", grounds: "停电窗口在 12 月 10 日，期限内不能停电施工", actor });
    await world.call("record_urging", { hazard: id, whom: actor, way: "telephone", said: "盖板到货没有", answer: "厂家说 10 日到" });
    await world.call("brief_workers", { hazard: id, way: "notice_board", briefed_on: "2026-11-23", audience: "城东供电所全体从业人员" });
  }
  return act ? `/hazards/${id}?act=${act}` : `/hazards/${id}`;
};
const handingOver = async (world) => {
  const { people } = await known(world);
  await underWay()(world);
  return `/register?part=person&hand_over=${people["王志强"].id}&leaving=1`;
};

/** What came from outside, and what went there. */
const fromOutside = (place) => async (world) => {
  const { id } = await split(world);
  if (place === "report") {
    await world.call("make_rectification_report", { paper: id });
  }
  return place === "list" ? "/documents/incoming" : `/documents/incoming/${id}`;
};
const toOutside = (place) => async (world) => {
  const advice = await advised(world);
  const waiting = await letter(world);
  const { hazard_rows: [theirs] } = await transferred(world);
  const { hazard_rows: [ours] } = waiting;
  return {
    list: "/documents/outgoing", advice: `/documents/outgoing/${advice.id}`, letter: `/documents/outgoing/${waiting.id}`,
    hazard: `/hazards/${theirs.id}`, follow: `/hazards/${theirs.id}?act=follow_up`, ledger: "/hazards?view=transferred",
    advise: `/hazards/${ours.id}?act=advise`, transfer: `/hazards/${advice.hazard_rows[0].id}?act=transfer_out`, today: "/",
  }[place];
};

const threeHazards = async (world) => {
  for (const text of ["孔洞未封堵 3 处", "绝缘垫破损 2 处", "标识牌缺失 1 处"]) {
    await hazard(world, text);
  }
  return "/hazards";
};
/** Plans of inspections: some late, some due, some to come. */
const plansMade = async (world) => {
  const all = await known(world);
  const term = (title, more) => ({
    title, kind: "routine", checklist: all.checklists.T1.id, starts_on: "2026-11-02",
    scope: { of: "unit", unit: all.units["城东供电所"].id }, recurrence: null, days: 5, inspectors: [], ...more,
  });
  const two = [all.people["周正"].id, all.people["李娜"].id];
  for (const terms of [
    term("城东供电所季度检查", { recurrence: { every: "month", interval: 3, weekdays: [], until: null }, inspectors: two }),
    term("城东开关站周巡", {
      scope: { of: "places", places: [all.places["10 kV 城东开关站"].id] },
      recurrence: { every: "week", interval: 1, weekdays: [1, 4], until: null }, days: 3, inspectors: two,
    }),
    term("元旦节前检查", { kind: "holiday", starts_on: "2026-12-21", days: 10 }),
  ]) {
    await world.call("add_inspection_plan", { terms });
  }
  return "/inspections?tab=planned";
};
/** A hazard about whose notice much is doubtful. */
const doubtful = async (world) => {
  const { people, units } = await known(world);
  const found = await hazard(world, "变压器渗油，开关柜闭锁失灵", { due_on: "2026-12-05", certainty: "B" });
  await world.call("settle_hazard", {
    hazard: found.id, unit: units["城东供电所"].id, owner: people["刘洋"].id, measures: "加强巡视，及时处理渗油", due_on: "2026-12-05",
  });
  return found.id;
};
const audited = async (page) => {
  await page.locator(".audit-findings .act").click();
  await here(".audit-findings tbody tr")(page);
};
const noticesPlanned = async (page) => {
  await rows(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Enter");
  await page.locator(".plan-sheets").waitFor();
};

/** A major hazard so far on its way, and the sheet of an act on it. */
const major = (act, made = planned) => async (world) => {
  const { id } = await made(world, "电缆沟积水没过中间接头");
  return `/hazards/${id}${act ? `?act=${act}` : ""}`;
};
const waiting = (world, text) => planned(world, text, false);
const suspected = async (world, text) => {
  const { id } = await rectifying(world, text, { due_on: "2026-11-25" });
  return world.call("suspect_major", {
    hazard: id, grounds: "积水已没过电缆中间接头，继续上涨", interim_controls: "停用 113 线电缆段，设警戒，专人看守",
  });
};
const listed9 = async (world, text) => {
  const { id } = await planned(world, text);
  const on = "2026-11-23";
  await world.call("record_listing", { hazard: id, authority: "清河市应急管理局", document: "清应急督〔2026〕9号", listed_on: on });
  await world.call("report_major", { hazard: id, to: "authority", recipient: "清河市应急管理局", reported_on: on });
  return accepted(world, id);
};
const submitted = async (world, text) => {
  const all = await known(world);
  const { id } = await planned(world, text);
  return world.call("submit_rectification", {
    hazard: id, result: "已排净", completed_on: "2026-11-23", no_photo_reason: "夜间无法拍照",
    checked_by: all.people["王志强"].id, actor: all.people["刘洋"].id,
  });
};
/** Contractors with agreements that hold, end soon, are over; gives the page of the one with a history. */
const contracted = (place) => async (world) => {
  const { people, places, units } = await known(world);
  const made = [];
  for (const [name, code, until] of [
    ["宏图电力建设有限公司", "91350100M000100Y43", "2026-12-10"],
    ["清河送变电工程有限公司", "91110000802100433B", "2027-11-30"],
    ["广源市政工程队", "", "2026-10-31"],
  ]) {
    const { id } = await world.call("add_contractor", {
      terms: { name, credit_code: code, contact: "孙明", phone: "13800000000", qualification: "承装（修、试）电力设施许可三级", qualified_until: "2028-06-30" },
    });
    const terms = {
      number: `安协〔2026〕${String(made.length + 3)}号`, title: "城东配网改造（113 线电缆段）", signed_on: "2025-12-20", valid_from: "2025-12-20", valid_until: until,
      our_manager: people["王志强"].id, their_manager: "孙明 13800000000", places: [places["10 kV 城东开关站"].id], units: [units["城东供电所"].id],
    };
    await world.call("add_agreement", { contractor: id, terms });
    made.push(id);
  }
  const [id] = made;
  await world.call("add_contractor", { terms: { name: "安泰架线队" } });
  const what = { kind: "violation", person_name: "老陈", corrected_on_spot: true, employer: "", contractor: id, due_on: null };
  await world.call("record_irregularity", { what, description: "登杆作业未系安全带", place: places["10 kV 城东开关站"].id });
  const found = await hazard(world, "施工占压电缆通道，土方堆高 2 m");
  await world.call("make_advice", {
    hazards: [found.id], addressee: { name: "宏图电力建设有限公司", kind: "constructor", contractor: id }, demand: "三日内清运土方，恢复通道", issuer: world.director,
  });
  return place ?? `/register/contractors/${id}`;
};
const agreementSheet = async (page) => {
  await page.getByRole("button", { name: /续签|Renew/ }).first().click();
  await dialog(page);
};
/** A plan that two are to countersign, one of whom does not agree; `all` of them agree where it is on paper. */
const countersigned = async (world, text, all = false) => {
  const { people, units } = await known(world);
  const { id } = await rectifying(world, text, { level: "major" });
  const asked = [["何𬭚", "运维检修部", "substation"], ["吴㐂", "综合服务中心", null], ["孙䶮", "城南供电所", "distribution"]];
  const countersigners = asked.map(([who, unit, discipline]) => ({ person: people[who].id, unit: units[unit].id, discipline }));
  const { no_countersign: _, ...six } = plan;
  const view = await world.call("draft_treatment_plan", { hazard: id, plan: { ...six, countersigners }, actor: people["刘洋"].id });
  const step = view.treatment.plan.step;
  const says = (who, agrees, opinion) =>
    world.call("countersign_treatment_plan", { hazard: id, plan: step, agrees, opinion, actor: people[who].id });
  await says("何𬭚", true, "接头更换由运维检修部派员验收，已列入 12 月检修计划");
  await says("孙䶮", all, all ? "同意" : "方案没有写明停电窗口和恢复送电的步骤，须补充");
  if (all) {
    await says("吴㐂", true, "");
    await world.call("decide_treatment_plan", { hazard: id, plan: step, approved: true, opinion: "按方案组织实施", actor: people["陈国栋"].id });
  }
  return world.call("get_hazard", { hazard: id });
};
/** The page that is signed. */
const lastPage = async (page) => {
  await drawn(page);
  await page.locator(".paper").last().evaluate((paper) => { paper.scrollIntoView({ block: "end" }); });
  await page.locator('.paper[data-drawn="true"]').last().waitFor();
};
const planOnPaper = (all) => async (world) => {
  const { id } = await countersigned(world, "电缆沟积水没过中间接头", all);
  const paper = await world.call("make_hazard_paper", { hazard: id, kind: "treatment_plan" });
  return `/documents/papers/${paper.id}`;
};
const way = here(".way li");
/** Two closed ones, to be looked at again. */
const toLookBack = (place) => async (world) => {
  for (const text of ["电缆沟积水没过中间接头", "孔洞未封堵 3 处"]) {
    await closed(world, text);
  }
  await world.clock("2027-02-23T01:00:00Z");
  return place;
};

/** Papers of a hazard that waits to be closed; gives the page of the one of a kind, or of the hazard. */
const papersMade = (kind) => async (world) => {
  const { id: hazard } = await rectifying(world, "电缆沟积水没过中间接头");
  await accepted(world, hazard);
  const said = (words) => Object.entries(words).map(([field, text]) => ({ field, words: text }));
  const all = {
    rectification_reply: { funds: "0.8 万元", causes: "盖板被车辆压损", prevention: "改用重型盖板", lateral_check: "同类电缆沟 6 处已查" },
    reinspection_opinion: { method: "现场、试验" },
    closing_approval: { acceptance: "运维检修部何𬭚 11 月 23 日验收合格", effectiveness: "措施落实，隐患消除" },
  };
  const made = {};
  for (const [kind, words] of Object.entries(all)) {
    made[kind] = await world.call("make_hazard_paper", { hazard, kind, said: said(words) });
  }
  return kind ? `/documents/papers/${made[kind].id}` : `/hazards/${hazard}`;
};
const papersTab = async (page) => {
  await page.getByRole("tab").nth(1).click();
  await page.locator(".hazard-papers li").first().waitFor();
};
const paperMenu = async (page) => {
  await papersTab(page);
  await page.keyboard.press("w");
  await page.locator(".other-acts [role=menuitem]").first().waitFor();
};
const paperSheet = async (page) => {
  await paperMenu(page);
  await page.locator(".other-acts [role=menuitem]").nth(2).click();
  await dialog(page);
};
const paperPreview = async (page) => {
  await paperSheet(page);
  // Made once already, it says why it is made again.
  await page.locator("#renewal").fill("日期写错");
  await page.keyboard.press("Control+p");
  await drawn(page);
};
const papersInToday = async (world) => {
  await papersMade()(world);
  return "/";
};
/** The page of the drill that stands so, at one of its parts. */
const drillThat = (status, tab) => async (world) => {
  const { rows } = await world.call("list_drills", { statuses: [status] });
  return `/drills/${rows[0].id}?tab=${tab}`;
};
/** A drill that is planned on a plan with materials, and has nothing yet. */
const drillOfPlan = async (world) => {
  const { rows: [plan] } = await world.call("list_emergency_plans", { text: "配电室火灾" });
  const { rows: [place] } = await world.call("list_places", { text: "城东开关站" });
  const terms = { title: "配电室火灾演练", content: "single", form: "live", purpose: "testing", plan: plan.id, unit: plan.unit, place: place.id, starts_at: "2026-12-08T06:00:00Z", minutes: 40 };
  const { id } = await world.call("plan_drill", { terms, like: null, take: ["materials"] });
  return `/drills/${id}?tab=prepare`;
};
/** A drill with a finding that nobody decided. */
const drillToLink = async (world) => {
  const { rows: [drill] } = await world.call("list_drills", { statuses: ["held"] });
  await world.call("add_drill_finding", { drill: drill.id, text: "灭火器又拔不开", aspect: "materials" });
  return `/drills/${drill.id}?tab=after`;
};
/** A drill that went past midnight, entered from paper. */
const drillOfNight = async (world) => {
  const drill = await readyDrill(world);
  const held = { started_at: "2026-11-20T15:30:00Z", ended_at: "2026-11-20T16:40:00Z", stopped: "", reason: "当日未带电脑", sheets: [] };
  await world.call("enter_held_drill", { drill, held });
  return `/drills/${drill}?tab=live`;
};
/** The same, with a record that was scanned to a PDF and a photo; everybody signed in on the PDF. */
const drillOfSheets = (tab) => async (world) => {
  const { rows: [drill, before] } = await world.call("list_drills", {});
  const { papers } = await world.call("get_drill_papers", { drill: before.id });
  const scan = await world.upload("scan", "签到表.pdf", await world.blob(papers[0].attachment));
  const { people } = await world.call("get_drill", { drill: drill.id });
  const absent = people.filter(({ signed_in }) => !signed_in).map(({ id }) => id);
  await world.call("sign_in_to_drill", { participants: absent, by: { way: "sheet", scan } });
  return `/drills/${drill.id}?tab=${tab}`;
};
/** A company that the law names, and its drills of the half-year. */
const drillsToReport = (to) => async (world) => {
  const bodies = [{ unit: null, since: null, until: null, key: true }];
  await world.call("set_drill_policy", { policy: { reading: "minimum", bodies } });
  return to;
};
/** Two plans are chosen. */
const plansChosen = async (page) => {
  await listed(page);
  await page.locator(".plans-row input").nth(0).check();
  await page.locator(".plans-row input").nth(2).check();
};
/** The drill of next week, with people who came. */
const drillWithPeople = async (world) => {
  const drill = await readyDrill(world);
  await signedIn(world, drill);
  return `/drills/${drill}?tab=people`;
};
/** A drill in its twenty-fourth minute. */
const drillRuns = (search) => async (world) => `/drills/${await drillUnderWay(world)}?tab=live${search}`;
/** Today while a drill runs. */
const todayOfDrills = async (world) => {
  await drillUnderWay(world);
  return "/";
};

/** What a world needs before it is looked at: in a department at work the recovery code was checked. */
export const prepared = {
  loop: async (world) => {
    const { passphrase, authority_passphrase } = world;
    const { recovery_code: code } = await world.call("renew_recovery_code", { passphrase, authority_passphrase });
    await world.call("check_recovery_code", { code });
  },
};
prepared.drills = prepared.loop;

const wide = ["laptop", "desk", "zoomed", "dark", "sun", "english"];

/** A hazard whose check went to what is alike: one place looked at with a find, one late, one waiting. */
const lateral = (then) => async (world) => {
  const { places, people, units } = await known(world);
  const add = async (name) => (await world.call("add_place", { name, unit: units["城东供电所"].id })).id;
  const like = [await add("10 kV 城西开关站"), await add("10 kV 化工园开关站"), await add("10 kV 东湖开关站")];
  const { id } = await hazard(world, "电缆沟积水没过中间接头，排水泵不启动", { place: places["10 kV 城东开关站"].id });
  if (then === "sheet") {
    return `/hazards/${id}?act=check_laterally`;
  }
  const inspectors = [world.director, people["李娜"].id];
  await world.call("start_lateral_check", {
    hazard: id, look_for: "电缆沟有无积水，排水泵能否启动", places: [...like, places["110 kV 清河变电站"].id], until: "2026-12-02",
    walkers: { by: "people", inspectors },
  });
  const { rows: [plan] } = await world.call("list_inspection_plans", {});
  const walk = await world.call("start_inspection", {
    kind: "special", place: like[0], planned: { plan: plan.id, on: plan.terms.starts_on }, checklist: plan.terms.checklist, inspectors,
  });
  const { items: [item] } = await world.call("get_inspection", { inspection: walk.id });
  await world.call("raise_hazard", { inspection: walk.id, item: item.item.code, description: "电缆沟积水 10 cm", no_photo_reason: "夜间", spot: "电缆沟" });
  await world.call("finish_inspection", { inspection: walk.id, opinion: "限期整改" });
  return `/hazards/${id}`;
};

/** A hazard whose outage was moved beyond its deadline, or the sheet that names one. */
const outage = (then) => async (world) => {
  const { id, due_on } = await rectifying(world, "10 kV 城东一线终端头渗油");
  if (then === "sheet") {
    return `/hazards/${id}?act=name_outage`;
  }
  const { id: made } = await world.call("add_outage", {
    terms: { number: "停〔2026〕118", what: "10 kV 城东一线 113 开关至 12 号杆", starts_at: `${due_on}T00:00:00Z`, ends_at: `${due_on}T10:00:00Z` },
  });
  await world.call("name_outage", { hazard: id, outage: made, reason: "更换终端头须停电" });
  await world.call("move_outage", { outage: made, starts_at: "2026-12-20T00:00:00Z", ends_at: "2026-12-20T10:00:00Z", reason: "保供电" });
  return `/hazards/${id}`;
};

/** The register of papers with a gap, or by day. */
const book = (search) => async (world) => {
  await served(world, "电缆沟积水没过中间接头");
  await world.call("set_next_number", { series: "rectification_notice", year: 2026, next: 5, reason: "2 至 4 号已在纸质通知书上使用" });
  await served(world, "消防通道堆放绝缘子包装箱");
  return `/documents/register${search}`;
};

/** Papers in a box, a sample of them half worked through, and one difference; `place` for another page than the check's. */
const papersChecked = (place) => async (world) => {
  for (const text of ["电缆沟积水没过中间接头", "消防通道堆放绝缘子包装箱", "终端头渗油", "柜门密封条老化"]) {
    await served(world, text);
  }
  const { rows } = await world.call("list_registered_papers", {});
  await world.call("file_papers", { papers: rows.slice(1).map(({ paper }) => paper), year: 2026, box_no: "3" });
  const { id, papers } = await world.call("start_paper_check", {
    title: "2026 年四季度纸电核对", terms: { from: "2026-01-01", to: "2026-12-31", size: { by: "count", papers: 4 } }, seed: "00000000075bcd15",
  });
  await world.call("mark_checked_paper", { item: papers[0].id, verdict: "agrees" });
  const said = [{ point: "date", words: "纸质为 11 月 20 日" }, { point: "seal", words: "未加盖部门章" }];
  await world.call("mark_checked_paper", { item: papers[1].id, verdict: "differs", said });
  return place ?? `/documents/checks/${id}?no=2`;
};

/** The sheet that notes what differs. */
const differing = async (page) => {
  await page.locator(".check-side").waitFor();
  await page.keyboard.press("2");
  await page.getByRole("dialog").waitFor();
};

/** The sheet that puts papers into a box. */
const filing = async (page) => {
  await page.locator(".paper-register tbody .ant-checkbox-input").first().waitFor();
  await page.locator(".paper-register thead .ant-checkbox-input").check();
  await page.locator(".head .ant-btn-primary").click();
  await page.getByRole("dialog").waitFor();
};

/** Somebody who only reads sits here. */
const asAuditor = async (world) => {
  await served(world, "电缆沟积水没过中间接头");
  const { people } = await known(world);
  await world.call("set_roles", { person: people["赵磊"].id, roles: ["auditor"] });
  await world.call("take_seat", { person: people["赵磊"].id, passphrase: world.passphrase });
  return "/";
};

/** Outages that are coming, moved beyond a deadline, and cancelled. */
const outages = (search) => async (world) => {
  const { id, due_on } = await rectifying(world, "10 kV 城东一线终端头渗油");
  const { places } = await known(world);
  const add = (number, what, day) =>
    world.call("add_outage", { terms: { number, what, place: places["10 kV 城东 113 线"].id, starts_at: `${day}T00:00:00Z`, ends_at: `${day}T10:00:00Z` } });
  const line = await add("停〔2026〕118", "10 kV 城东一线 113 开关至 12 号杆", due_on);
  await world.call("name_outage", { hazard: id, outage: line.id, reason: "更换终端头须停电" });
  await world.call("move_outage", { outage: line.id, starts_at: "2026-12-20T00:00:00Z", ends_at: "2026-12-20T10:00:00Z", reason: "保供电" });
  await add("停〔2026〕121", "10 kV 城东 I 段母线", "2026-12-08");
  const off = await add("停〔2026〕109", "10 kV 城东二线", "2026-12-05");
  await world.call("cancel_outage", { outage: off.id, reason: "改为带电作业" });
  return `/hazards/outages${search}`;
};

/**
 * Every screen: `world` the fixture it stands in (`own` when it changes that), `place` its address,
 * `ready` what is awaited, `looks` the looks it is taken in besides the laptop's.
 */
export const screens = [
  { name: "first-start", world: "absent", ready: firstStart(1), looks: wide },
  { name: "first-start-passphrase", world: "absent", ready: firstStart(2) },
  { name: "first-start-begin", world: "absent", ready: firstStart(3), looks: ["english"] },
  { name: "recovery-code", world: "absent", own: true, ready: firstStart(4) },
  { name: "plan-countersigned", world: "sample_open", own: true, place: major(null, countersigned), ready: way },
  { name: "plan-draft", world: "sample_open", own: true, place: major("draft_plan", countersigned), ready: dialog, looks: wide },
  { name: "plan-countersign", world: "sample_open", own: true, place: major("countersign_plan", countersigned), ready: dialog, looks: wide },
  { name: "plan-decide-countersigned", world: "sample_open", own: true, place: major("decide_plan", countersigned), ready: dialog, looks: wide },
  { name: "plan-paper", world: "sample_open", own: true, place: planOnPaper(true), ready: lastPage, looks: wide },
  { name: "plan-paper-open", world: "sample_open", own: true, place: planOnPaper(false), ready: drawn, looks: wide },
  { name: "contractors", world: "sample_open", own: true, place: contracted("/register?part=contractor"), ready: here(".lined tbody tr") },
  { name: "contractor", world: "sample_open", own: true, place: contracted(), ready: here(".agreements li") },
  { name: "contractor-renew", world: "sample_open", own: true, place: contracted(), ready: agreementSheet, looks: wide },
  { name: "contractor-today", world: "sample_open", own: true, place: contracted("/"), ready: here(".grp"), looks: wide },
  { name: "hazard-papers", world: "sample_open", own: true, place: papersMade(), ready: papersTab, looks: wide },
  { name: "hazard-paper-menu", world: "sample_open", own: true, place: papersMade(), ready: paperMenu, looks: wide },
  { name: "hazard-paper-sheet", world: "sample_open", own: true, place: papersMade(), ready: paperSheet, looks: wide },
  { name: "hazard-paper-preview", world: "sample_open", own: true, place: papersMade(), ready: paperPreview, looks: wide },
  { name: "today-papers", world: "sample_open", own: true, place: papersInToday, ready: here(".agenda"), looks: wide },
  { name: "hazard-paper", world: "sample_open", own: true, place: papersMade("closing_approval"), ready: drawn, looks: wide },
  {
    name: "hazard-paper-list",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await papersMade()(world);
      return "/documents/papers";
    },
    ready: here(".hazard-paper-rows .paper-row"),
    looks: wide,
  },
  { name: "hazard-lateral", world: "sample_open", own: true, place: lateral(), ready: here(".lateral table"), looks: wide },
  { name: "hazard-lateral-sheet", world: "sample_open", own: true, place: lateral("sheet"), ready: here(".lateral-sites"), looks: wide },
  { name: "hazard-outage", world: "sample_open", own: true, place: outage(), ready: here(".outage"), looks: wide },
  { name: "hazard-outage-sheet", world: "sample_open", own: true, place: outage("sheet"), ready: dialog, looks: wide },
  { name: "paper-register", world: "sample_open", own: true, place: book(""), ready: here(".paper-register"), looks: wide },
  { name: "paper-filing", world: "sample_open", own: true, place: book("?filed=0"), ready: filing, looks: wide },
  { name: "paper-checks", world: "sample_open", own: true, place: papersChecked("/documents/checks"), ready: here(".checks-table"), looks: wide },
  { name: "paper-check", world: "sample_open", own: true, place: papersChecked(), ready: here(".check-side"), looks: wide },
  { name: "paper-check-draw", world: "sample_open", own: true, place: papersChecked("/documents/checks?draw=1"), ready: dialog, looks: wide },
  { name: "paper-check-differ", world: "sample_open", own: true, place: papersChecked(), ready: differing, looks: wide },
  { name: "paper-differences", world: "sample_open", own: true, place: papersChecked("/documents/checks?tab=differences"), ready: here(".checks-table"), looks: wide },
  { name: "auditor", world: "sample_open", own: true, place: asAuditor, ready: here(".top .read-only"), looks: wide },
  { name: "outages", world: "sample_open", own: true, place: outages(""), ready: here(".outages-table"), looks: wide },
  { name: "outages-attention", world: "sample_open", own: true, place: outages("?view=attention"), ready: here(".outages-table"), looks: wide },
  { name: "outages-add", world: "sample_open", own: true, place: outages("?add=1"), ready: dialog, looks: wide },
  { name: "paper-register-numbers", world: "sample_open", own: true, place: book("?series=rectification_notice"), ready: here(".paper-register .gap"), looks: wide },
  {
    name: "capture-fixed",
    world: "sample_open",
    own: true,
    place: "/",
    ready: async (page) => {
      await atDesk(page);
      await page.keyboard.press("F2");
      await page.getByRole("checkbox", { name: /当场已整改|Corrected on the spot/ }).check();
    },
    looks: wide,
  },
  {
    name: "settings-criteria",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await world.call("add_own_criterion", { text: "主变压器失去全部冷却且不能停运", document: "《重大电力安全隐患判定标准（试行）》", clause: "第五条" });
      return "/settings?part=criteria";
    },
    ready: here('[aria-label="本单位补充"] tr, [aria-label="Added here"] tr'),
    looks: wide,
  },
  { name: "settings-holidays", world: "sample_open", place: "/settings?part=holidays", ready: here("table.lined tbody tr"), looks: wide },
  { name: "sign-in", world: "sample", ready: here(".seats"), looks: ["dark", "english"] },
  {
    name: "sign-in-refused",
    world: "sample",
    ready: async (page) => {
      await page.locator("#passphrase").fill("not this one");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "passphrase-lost",
    world: "sample",
    ready: async (page) => {
      await page.locator(".porch-acts .link").click();
      await page.locator("#code").waitFor();
    },
  },
  {
    name: "locked",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await world.call("set_pin", { pin: "4711", passphrase: world.passphrase });
      return "/";
    },
    ready: key("Control+l", here("#pin")),
  },

  { name: "today", world: "loop", ready: here(".agenda"), looks: wide },
  { name: "today-empty", world: "sample_open", ready: here(".today h1") },

  { name: "hazards", world: "loop", place: "/hazards", ready: rows, looks: wide },
  { name: "import", world: "sample_open", place: "/hazards/import", ready: here(".import-well"), looks: ["laptop", "dark"] },
  {
    name: "import-preview",
    world: "sample_open",
    own: true,
    place: "/hazards/import",
    ready: async (page) => {
      await page.locator('input[type="file"]').setInputFiles(ledger("sheets.xlsx"));
      await here(".import-lines tbody tr")(page);
    },
    looks: ["desk", "zoomed", "dark", "english"],
  },
  {
    name: "import-equipment",
    world: "sample_open",
    own: true,
    place: "/hazards/import",
    ready: async (page) => {
      await page.locator('input[type="file"]').setInputFiles(ledger("equipment.xlsx"));
      await here(".ant-segmented-item")(page);
      await page.locator(".ant-segmented-item").nth(2).click();
      await here(".import-why li")(page);
    },
    looks: ["dark", "english"],
  },
  { name: "incoming", world: "sample_open", own: true, place: fromOutside("list"), ready: listed, looks: ["dark", "english", "desk"] },
  { name: "incoming-page", world: "sample_open", own: true, place: fromOutside("page"), ready: here(".paper-desk img"), looks: ["dark", "english", "desk"] },
  { name: "incoming-report", world: "sample_open", own: true, place: fromOutside("report"), ready: here(".paper-points"), looks: ["english"] },
  { name: "incoming-new", world: "sample_open", own: true, place: fromOutside("list"), ready: key("n", dialog, listed), looks: ["zoomed", "english"] },
  { name: "incoming-sending", world: "sample_open", own: true, place: fromOutside("report"), ready: pressed(".side .ant-btn-primary", here(".paper-points")), looks: ["english"] },
  { name: "outgoing-handing", world: "sample_open", own: true, place: toOutside("advice"), ready: pressed(".side .ant-btn-primary", drawn), looks: ["english"] },
  { name: "outgoing", world: "sample_open", own: true, place: toOutside("list"), ready: listed, looks: ["dark", "english"] },
  { name: "outgoing-advice", world: "sample_open", own: true, place: toOutside("advice"), ready: drawn, looks: ["dark", "english", "desk"] },
  { name: "outgoing-letter", world: "sample_open", own: true, place: toOutside("letter"), ready: drawn, looks: ["english"] },
  { name: "hazard-transferred", world: "sample_open", own: true, place: toOutside("hazard"), ready: steps, looks: ["dark", "english"] },
  { name: "hazards-transferred", world: "sample_open", own: true, place: toOutside("ledger"), ready: rows },
  { name: "hazard-follow-up", world: "sample_open", own: true, place: toOutside("follow"), ready: dialog, looks: ["english"] },
  { name: "hazard-advise", world: "sample_open", own: true, place: toOutside("advise"), ready: dialog, looks: ["english"] },
  { name: "hazard-transfer-out", world: "sample_open", own: true, place: toOutside("transfer"), ready: dialog, looks: ["english"] },
  { name: "today-outside", world: "sample_open", own: true, place: toOutside("today"), ready: here(".agenda"), looks: ["english"] },
  { name: "hazards-empty", world: "sample_open", place: "/hazards", ready: here(".empty") },
  { name: "hazards-conditions", world: "loop", place: "/hazards", ready: key("f", here(".float-panel"), rows), looks: ["zoomed", "dark", "english"] },
  { name: "hazards-columns", world: "loop", place: "/hazards", ready: key("c", here(".float-panel"), rows), looks: ["english"] },
  {
    name: "hazards-assign",
    world: "loop",
    place: "/hazards?view=to_assess",
    ready: async (page) => {
      await rows(page);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("a");
      await dialog(page);
    },
    looks: ["english"],
  },
  { name: "hazards-full", world: "full:10000", place: "/hazards", ready: rows, looks: ["desk"] },

  { name: "meeting", world: "loop", place: "/hazards/meeting", ready: here(".meeting-case h2"), looks: wide },
  { name: "hazard", world: "loop", place: hazardOf({ view: "overdue" }), ready: steps, looks: wide },
  {
    name: "hazard-history",
    world: "loop",
    place: hazardOf({ view: "overdue" }),
    ready: async (page) => {
      await steps(page);
      await page.getByRole("tab").last().click();
      await page.locator(".changes li").first().waitFor();
    },
    looks: ["english"],
  },
  { name: "hazard-major", world: "loop", place: hazardOf({ view: "major" }), ready: steps },
  {
    name: "hazard-photo-marks",
    world: "loop",
    place: hazardOf({ view: "overdue" }),
    ready: async (page) => {
      await steps(page);
      await page.locator(".photo-facts button").first().click();
      await here(".marking-sheet svg")(page);
    },
    looks: ["zoomed", "dark", "english"],
  },
  { name: "hazard-closed", world: "loop", place: hazardOf({ conditions: { statuses: ["closed"], text: "电缆沟" } }), ready: steps, looks: ["dark"] },
  { name: "hazard-assess", world: "loop", place: hazardOf({ view: "to_assess" }, "?act=assess"), ready: dialog, looks: ["zoomed", "english"] },
  { name: "hazard-fix", world: "sample_open", own: true, place: putRight("fix_on_spot"), ready: dialog, looks: ["english"] },
  { name: "hazard-fixed", world: "sample_open", own: true, place: putRight(), ready: here(".bar"), looks: ["english"] },
  { name: "hazard-confirm", world: "sample_open", own: true, place: putRight("confirm_fix"), ready: dialog, looks: ["zoomed", "dark", "english"] },
  { name: "hazard-confirmed", world: "sample_open", own: true, place: putRight("paper"), ready: drawn },
  { name: "hazard-settle", world: "loop", place: hazardOf({ view: "to_assess" }, "?act=settle"), ready: dialog },
  { name: "hazard-reinspect", world: "loop", place: hazardOf({ view: "to_reinspect" }, "?act=reinspect"), ready: dialog },
  { name: "hazard-progress", world: "loop", place: hazardOf({ view: "overdue" }, "?act=record_progress"), ready: dialog, looks: ["english"] },
  { name: "hazard-submit", world: "loop", place: hazardOf({ view: "overdue" }, "?act=submit"), ready: dialog },
  { name: "hazard-suspected", world: "sample_open", own: true, place: major("", suspected), ready: way, looks: ["dark", "english", "desk"] },
  { name: "hazard-way", world: "sample_open", own: true, place: major("", waiting), ready: way, looks: ["window", "dark", "english", "desk", "sun"] },
  { name: "hazard-way-far", world: "sample_open", own: true, place: major("", listed9), ready: way, looks: ["english"] },
  { name: "hazard-suspect", world: "sample_open", own: true, place: major("suspect_major", (world, text) => rectifying(world, text)), ready: dialog, looks: ["english"] },
  { name: "hazard-regrade", world: "sample_open", own: true, place: major("regrade", suspected), ready: dialog, looks: ["english"] },
  { name: "hazard-plan", world: "sample_open", own: true, place: major("draft_plan"), ready: dialog, looks: ["english", "zoomed"] },
  { name: "hazard-decide-plan", world: "sample_open", own: true, place: major("decide_plan", waiting), ready: dialog, looks: ["dark", "english"] },
  { name: "hazard-report-major", world: "sample_open", own: true, place: major("report_major"), ready: dialog, looks: ["english"] },
  { name: "hazard-listing", world: "sample_open", own: true, place: major("record_listing"), ready: dialog, looks: ["english"] },
  { name: "hazard-evaluate", world: "sample_open", own: true, place: major("evaluate_treatment", submitted), ready: dialog, looks: ["english"] },
  { name: "hazard-ask-delisting", world: "sample_open", own: true, place: major("ask_delisting", listed9), ready: dialog, looks: ["english"] },
  { name: "hazard-delisting", world: "sample_open", own: true, place: major("record_delisting", listed9), ready: dialog },
  { name: "hazard-look-back", world: "sample_open", own: true, place: major("look_back", closed), ready: dialog, looks: ["english"] },
  { name: "hazard-reopen", world: "sample_open", own: true, place: major("reopen", closed), ready: dialog, looks: ["english"] },
  { name: "look-backs", world: "sample_open", own: true, place: toLookBack("/hazards?view=to_look_back"), ready: rows, looks: ["dark", "english"] },
  { name: "today-look-backs", world: "sample_open", own: true, place: toLookBack("/"), ready: here(".agenda"), looks: ["english"] },
  { name: "hazard-pressed", world: "sample_open", own: true, place: underWay(null, true), ready: here(".matters"), looks: ["dark", "english"] },
  { name: "hazard-acts", world: "sample_open", own: true, place: underWay(), ready: key("m", here(".other-acts"), steps), looks: ["english"] },
  ...["ask_extension", "object", "transfer", "supervise", "urge", "brief_workers"].map((act) => (
    { name: `hazard-${act}`, world: "sample_open", own: true, place: underWay(act), ready: dialog, looks: ["english"] }
  )),
  ...["decide_extension", "decide_objection", "answer_supervision"].map((act) => (
    { name: `hazard-${act}`, world: "sample_open", own: true, place: underWay(act, true), ready: dialog, looks: ["english"] }
  )),
  { name: "capture", world: "loop", ready: key("F2", dialog), looks: ["zoomed", "dark", "english"] },
  {
    name: "capture-more",
    world: "loop",
    ready: key("F2", async (page, world) => {
      await dialog(page, world);
      await page.locator(".folded summary").click();
      await page.locator("#remarks").scrollIntoViewIfNeeded();
    }),
    looks: ["english"],
  },

  { name: "inspections", world: "loop", place: "/inspections", ready: listed, looks: ["english"] },
  { name: "inspections-empty", world: "sample_open", place: "/inspections", ready: here(".empty") },
  { name: "inspection-plans", world: "sample_open", own: true, place: plansMade, ready: here(".plans-time"), looks: ["desk", "dark", "english"] },
  { name: "inspection-plan", world: "sample_open", own: true, place: plansMade, ready: key("p", dialog, here(".plans-time")), looks: ["english"] },
  { name: "inspection-start", world: "loop", place: "/inspections?start=1", ready: dialog, looks: ["zoomed", "english"] },
  { name: "walk", world: "loop", place: inspectionOf(true), ready: here(".walk-answers"), looks: wide },
  { name: "finding", world: "loop", place: inspectionOf(true, "?item=T1-04"), ready: key("2", finding, here(".walk-answers")), looks: ["zoomed", "sun", "english"] },
  { name: "walk-list", world: "loop", place: inspectionOf(true, "?view=list"), ready: here(".walk-line"), looks: ["english"] },
  { name: "walk-card", world: "loop", place: inspectionOf(true, "?view=card"), ready: here(".walk-card") },
  { name: "walk-part", world: "sample_open", own: true, place: inParts(""), ready: here(".walk-answers"), looks: ["english"] },
  { name: "finish-parts", world: "sample_open", own: true, place: inParts("?view=finish"), ready: here(".walk-parts li"), looks: ["dark", "english", "desk"] },
  { name: "finish", world: "loop", place: inspectionOf(true, "?view=finish"), ready: here(".walk-finish"), looks: ["english"] },
  { name: "record", world: "loop", place: recorded, ready: here(".paper[data-drawn=true]"), looks: ["english", "dark"] },
  { name: "inspection-done", world: "loop", place: inspectionOf(false), ready: here(".walk-finish") },

  { name: "grouped", world: "full:10000", place: "/hazards?sort=unit", ready: here(".group-head .ter"), looks: ["desk", "english"] },
  { name: "board", world: "loop", place: "/hazards?view=all&as=board", ready: here(".board"), looks: ["dark", "desk"] },
  { name: "documents", world: "loop", place: "/documents", ready: here(".paper-rows .paper-row"), looks: ["zoomed", "dark", "english"] },
  { name: "plan", world: "sample_open", own: true, place: threeHazards, ready: noticesPlanned, looks: ["zoomed", "dark", "english"] },
  {
    name: "plan-doubts",
    world: "sample_open",
    own: true,
    place: async (world) => `/documents?plan=${await doubtful(world)}`,
    ready: here(".plan-note"),
    looks: ["desk", "dark", "english"],
  },
  { name: "hazard-describe", world: "sample_open", own: true, place: async (world) => `/hazards/${await doubtful(world)}?act=describe`, ready: dialog },
  {
    name: "plan-clauses",
    world: "sample_open",
    own: true,
    place: async (world) => {
      const { id } = await hazard(world, "电缆沟积水没过中间接头", { certainty: "B" });
      return `/documents?plan=${id}`;
    },
    ready: here(".clause-said"),
    looks: ["dark", "english"],
  },
  {
    name: "plan-sign",
    world: "sample_open",
    own: true,
    place: threeHazards,
    ready: async (page) => {
      await noticesPlanned(page);
      await page.keyboard.press("Enter");
      await page.locator("#plan-passphrase").waitFor();
    },
  },
  { name: "notice", world: "loop", place: noticeOf("issued"), ready: graded, looks: wide },
  { name: "notice-to-sign", world: "loop", place: noticeOf("to_sign"), ready: drawn },
  { name: "notice-received", world: "loop", place: noticeOf("received"), ready: graded, looks: ["dark"] },
  { name: "notice-refusing", world: "loop", place: noticeOf("issued", "?act=refuse"), ready: graded },
  { name: "notice-witnesses", world: "loop", place: noticeOf("refused_without_evidence"), ready: graded },
  {
    name: "notice-print",
    world: "loop",
    place: noticeOf("issued"),
    ready: async (page) => {
      await graded(page);
      await page.keyboard.press("Control+p");
      await page.locator(".print-box").waitFor();
    },
  },
  {
    name: "verify",
    world: "loop",
    place: "/documents/verify",
    ready: async (page, world) => {
      const { rows: received } = await world.call("list_notices", { states: ["received"] });
      const view = await world.call("get_notice", { notice: received[0].id });
      const buffer = await world.blob(view.revisions.at(-1).attachment);
      const name = `${view.number}.pdf`;
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer });
      await here("[data-verdict]")(page);
    },
    looks: ["english"],
  },

  { name: "scans", world: "loop", place: "/documents/scans", ready: here(".scan-desk"), looks: ["english"] },

  { name: "register-unit", world: "loop", place: "/register?part=unit", ready: listed },
  { name: "register-person", world: "loop", place: "/register?part=person", ready: listed, looks: ["zoomed", "english"] },
  { name: "register-hand-over", world: "sample_open", own: true, place: handingOver, ready: dialog, looks: ["dark", "english"] },
  { name: "register-place", world: "loop", place: "/register?part=place", ready: listed, looks: ["dark"] },
  { name: "register-equipment", world: "sample_open", own: true, place: equipped(() => "/register?part=equipment"), ready: listed, looks: ["dark", "english"] },
  { name: "equipment", world: "sample_open", own: true, place: equipped((id) => `/register/${id}`), ready: here(".equipment-list li"), looks: ["dark", "english", "desk"] },
  { name: "equipment-new", world: "sample_open", own: true, place: equipped(() => "/register?part=equipment"), ready: key("n", dialog, listed), looks: ["english"] },
  { name: "register-new", world: "loop", place: "/register?part=person", ready: key("n", dialog) },

  { name: "settings-me", world: "loop", place: "/settings?part=me", ready: here(".settings form"), looks: ["dark", "english"] },
  { name: "settings-organisation", world: "loop", place: "/settings?part=organisation", ready: here(".organisation"), looks: ["dark", "english"] },
  { name: "settings-keys", world: "loop", place: "/settings?part=keys", ready: listed, looks: ["english"] },
  { name: "settings-people", world: "loop", place: "/settings?part=people", ready: listed },
  { name: "settings-delegations", world: "loop", place: "/settings?part=delegations", ready: here(".settings section"), looks: ["english"] },
  { name: "settings-checklists", world: "loop", place: "/settings?part=checklists", ready: here(".settings .ant-collapse-item") },
  {
    name: "checklist-editor",
    world: "loop",
    place: "/settings?part=checklists",
    ready: async (page) => {
      await page.locator(".ant-collapse-header").nth(1).click();
      await page.locator(".checklist-acts .act").first().click();
      await page.locator(".editor-items button").nth(11).click();
    },
    looks: ["dark", "english"],
  },
  { name: "settings-clauses", world: "loop", place: "/settings?part=clauses", ready: listed, looks: ["dark", "english"] },
  {
    name: "clause-verify",
    world: "loop",
    place: "/settings?part=clauses",
    ready: async (page) => {
      await page.locator(".library-tools input").first().fill("50053");
      await page.locator(".library tr .act").first().click();
      await dialog(page);
    },
    looks: ["dark", "english"],
  },
  {
    name: "clause-sources",
    world: "loop",
    place: "/settings?part=clauses",
    ready: async (page) => {
      await page.locator(".library-tools .act").click();
      await here(".library thead")(page);
    },
    looks: ["english"],
  },
  { name: "settings-escalation", world: "loop", place: "/settings?part=escalation", ready: here(".ladder"), looks: ["english"] },
  {
    name: "settings-levels",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await scaled(world);
      return "/settings?part=levels";
    },
    ready: listed,
    looks: ["desk", "dark", "english"],
  },
  { name: "settings-reports", world: "loop", place: "/settings?part=reports", ready: listed, looks: ["desk", "zoomed", "english"] },
  {
    name: "hazard-assess-scale",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await scaled(world);
      const { places } = await known(world);
      const text = "主变中性点接地断开";
      const { hazard: found } = await world.call("capture_hazard", { text, place: Object.values(places)[0].id, no_photo_reason: "夜间" });
      return `/hazards/${found.id}?act=assess`;
    },
    ready: dialog,
    looks: ["english"],
  },
  {
    name: "today-reports",
    world: "sample_open",
    own: true,
    place: async (world) => {
      await world.clock("2027-01-16T01:00:00Z");
      return "/";
    },
    ready: here(".grp"),
    looks: ["desk", "english"],
  },
  { name: "settings-word", world: "loop", place: "/settings?part=word", ready: here(".word-template"), looks: ["english"] },
  {
    name: "settings-word-own",
    world: "sample_open",
    own: true,
    place: async (world) => {
      const attachment = await world.upload("template", "清河供电公司公文.docx", letterhead);
      await world.call("set_word_template", { attachment });
      return "/settings?part=word";
    },
    ready: listed,
    looks: ["desk", "dark", "english"],
  },
  { name: "settings-numbers", world: "loop", place: "/settings?part=numbers", ready: listed, looks: ["english"] },
  { name: "settings-care", world: "loop", place: "/settings?part=care", ready: here(".settings section") },
  {
    name: "settings-findings",
    world: "loop",
    own: true,
    // A quarter later much is left undone.
    place: async (world) => {
      await world.clock("2027-03-20T01:00:00Z");
      return "/settings?part=findings";
    },
    ready: audited,
    looks: ["desk", "dark", "english"],
  },
  {
    name: "settings-findings-drills",
    world: "drilled",
    own: true,
    place: async (world) => {
      const { rows: [today] } = await world.call("list_drills", {});
      await world.call("add_drill_finding", { drill: today.id, text: "担架未到位", aspect: "materials" });
      await world.clock("2027-01-20T01:00:00Z");
      return "/settings?part=findings";
    },
    ready: audited,
    looks: ["dark", "english"],
  },
  {
    name: "settings-findings-explain",
    world: "loop",
    own: true,
    place: async (world) => {
      await world.clock("2027-03-20T01:00:00Z");
      return "/settings?part=findings";
    },
    ready: async (page) => {
      await audited(page);
      await page.locator(".audit-findings tbody button").first().click();
      await dialog(page);
    },
  },
  { name: "settings-audit", world: "loop", place: "/settings?part=audit", ready: listed, looks: ["english"] },

  {
    name: "finder",
    world: "loop",
    ready: key("Control+k", async (page) => {
      await page.getByRole("combobox").fill("电缆");
      await page.getByRole("option").first().waitFor();
    }),
    looks: ["dark", "english"],
  },
  { name: "problem", world: "loop", place: "/hazards/00000000-0000-7000-8000-000000000000", ready: here(".problem"), looks: ["dark", "english"] },
  { name: "missing", world: "loop", place: "/nowhere", ready: here(".empty") },
  { name: "drill-list", world: "drills", place: "/drills/list", ready: listed, looks: ["desk", "dark", "english"] },
  {
    name: "drill-plan",
    world: "drills",
    place: "/drills/list?plan=1",
    ready: dialog,
    looks: ["english"],
  },
  { name: "drill-prepare", world: "drills", place: drillThat("planned", "prepare"), ready: here(".drill-script tbody tr"), looks: ["desk", "english"] },
  { name: "drill-people", world: "drills", own: true, place: drillWithPeople, ready: listed, looks: ["english"] },
  { name: "drill-script", world: "drills", place: drillThat("planned", "prepare"), ready: pressed(".drill-script h2 button", here(".drill-script tbody tr")), looks: ["zoomed", "dark", "english"] },
  { name: "drill-materials", world: "drills", place: drillThat("planned", "prepare"), ready: pressed(".drill-two h2 button >> nth=1", here(".drill-script tbody tr")), looks: ["english"] },
  { name: "drill-invite", world: "drills", place: drillThat("planned", "people"), ready: pressed(".drill-people .tools .ant-btn >> nth=-1", listed), looks: ["english"] },
  { name: "drill-event", world: "drills", own: true, place: drillRuns(""), ready: key("u", dialog, here(".drill-steps tr.now")), looks: ["english"] },
  { name: "drill-observed", world: "drills", own: true, place: drillRuns(""), ready: pressed(".drill-side .drill-card", here(".drill-steps tr.now")), looks: ["zoomed", "english"] },
  { name: "drill-action", world: "drills", place: drillThat("held", "after"), ready: pressed(".drill-outcome .ant-btn", here(".drill-problems li")), looks: ["dark", "english"] },
  { name: "drill-live", world: "drills", own: true, place: drillRuns(""), ready: here(".drill-steps tr.now"), looks: ["desk", "zoomed", "dark", "sun", "english"] },
  { name: "drill-field", world: "drills", own: true, place: drillRuns("&field=1"), ready: here(".drill-steps tr.now"), looks: ["sun", "dark", "english"] },
  { name: "drill-after", world: "drills", place: drillThat("held", "after"), ready: here(".drill-problems li"), looks: ["dark", "english"] },
  { name: "drill-sheets", world: "drilled", own: true, place: drillOfSheets("people"), ready: listed, looks: ["dark", "english"] },
  { name: "drill-sheet-open", world: "drilled", own: true, place: drillOfSheets("people"), ready: pressed(".scan-link", listed), looks: ["dark", "english"] },
  { name: "drills-to-report", world: "drills", own: true, place: drillsToReport("/drills/list?view=to_report"), ready: listed, looks: ["desk", "dark", "english"] },
  { name: "today-to-report", world: "drills", own: true, place: drillsToReport("/"), ready: here(".agenda"), looks: ["english"] },
  { name: "drill-items", world: "drilled", place: drillOf(0, "evaluation"), ready: pressed(".after-items >> xpath=preceding-sibling::h2//button", here(".after-items tbody tr")), looks: ["english"] },
  { name: "emergency-plans-chosen", world: "plans", own: true, place: "/drills?tab=plans", ready: plansChosen, looks: ["dark", "english", "desk"] },
  { name: "emergency-plans-note", world: "plans", own: true, place: "/drills?tab=plans", ready: key("s", dialog, plansChosen), looks: ["dark", "english"] },
  { name: "drills-none", world: "loop", place: "/drills", ready: here(".empty") },
  { name: "drills-year", world: "drills", place: "/drills?reading=per_plan", ready: here(".year-slot"), looks: ["dark", "english", "desk"] },
  { name: "drills-policy", world: "plans", place: "/drills", ready: key("s", dialog, here(".year-slot")) },
  { name: "drills-scheme", world: "plans", place: "/drills", ready: key("p", dialog, here(".year-slot")), looks: ["dark", "english"] },
  { name: "today-drills", world: "drills", own: true, place: todayOfDrills, ready: here(".agenda"), looks: ["dark", "english"] },
  { name: "emergency-plan-withdraw", world: "plans", place: planNamed("配电室火灾", "?act=withdraw"), ready: dialog },
  { name: "emergency-plans", world: "plans", place: "/drills?tab=plans", ready: listed, looks: ["dark", "english", "desk"] },
  { name: "emergency-plan", world: "plans", place: planNamed("配电室火灾"), ready: here(".says-card"), looks: ["dark", "english", "desk"] },
  { name: "emergency-plan-draft", world: "plans", place: planNamed("配电室火灾", "?act=draft"), ready: dialog, looks: ["english"] },
  { name: "emergency-plan-register", world: "plans", place: "/drills?tab=plans&act=register", ready: dialog, looks: ["english"] },
  ...["approve", "review", "report"].map((act) => (
    { name: `emergency-plan-${act}`, world: "plans", place: planNamed(act === "approve" ? "高处坠落" : "配电室火灾", `?act=${act}`), ready: dialog, looks: ["english"] }
  )),
  { name: "emergency-plan-home", world: "plans", place: planNamed("配电室火灾"), ready: pressed(".plan-side .ant-btn-sm >> nth=0", here(".says-card")), looks: ["dark", "english"] },
  { name: "drill-offered", world: "plans", own: true, place: drillOfPlan, ready: here(".drill-taking"), looks: ["dark", "english"] },
  { name: "drill-link", world: "drills", own: true, place: drillToLink, ready: pressed(".drill-outcome .ant-btn-text >> nth=0", here(".drill-problems li")), looks: ["dark", "english"] },
  { name: "drill-night", world: "drills", own: true, place: drillOfNight, ready: pressed(".drill-side .drill-card", here(".drill-told li")), looks: ["dark", "english"] },
  { name: "drill-evaluation", world: "drilled", place: drillOf(0, "evaluation"), ready: here(".after-cards li"), looks: ["english"] },
  { name: "drill-evaluated", world: "drilled", place: drillOf(1, "evaluation"), ready: here(".after-said li"), looks: ["desk", "dark", "english"] },
  {
    name: "drill-card",
    world: "drilled",
    place: drillOf(0, "evaluation"),
    ready: async (page) => {
      await page.locator(".after-cards .act").first().click();
      await here(".after-card-rows .what")(page);
    },
    looks: ["english"],
  },
  {
    name: "drill-judgement",
    world: "drilled",
    place: drillOf(0, "evaluation"),
    ready: async (page) => {
      await page.getByRole("button", { name: /^填评价$|^Judge$/ }).click();
      await here(".after-judged")(page);
    },
    looks: ["english"],
  },
  { name: "drill-papers", world: "drilled", place: drillOf(1, "papers"), ready: drawn, looks: ["desk", "dark", "english"] },
  { name: "drill-figures", world: "drilled", place: "/drills/figures", ready: here(".drill-chart"), looks: ["desk", "dark", "english"] },
  {
    name: "drill-figures-list",
    world: "drilled",
    place: "/drills/figures",
    ready: async (page) => {
      await page.locator(".drill-number").first().click();
      await listed(page);
    },
  },
  { name: "irregularities", world: "loop", own: true, place: irregular(() => "/inspections?tab=irregularities"), ready: listed, looks: ["desk", "zoomed", "dark", "english"] },
  { name: "irregularities-none", world: "loop", place: "/inspections?tab=irregularities", ready: here(".empty"), looks: ["english"] },
  { name: "irregularities-record", world: "loop", place: "/inspections?tab=irregularities&record=1", ready: dialog, looks: ["english"] },
  { name: "irregularity", world: "loop", own: true, place: irregular((id) => `/inspections/irregularities/${id}`), ready: here(".irregularity-body"), looks: ["dark", "english"] },
  ...["describe", "handle", "raise"].map((act) => (
    { name: `irregularity-${act}`, world: "loop", own: true, place: irregular((id) => `/inspections/irregularities/${id}?act=${act}`), ready: dialog, looks: ["english"] }
  )),
  { name: "figures", world: "loop", place: "/figures", ready: here(".figures-balance"), looks: ["desk", "dark", "english"] },
  { name: "figures-units", world: "loop", place: "/figures?tab=units", ready: listed, looks: ["english"] },
  { name: "figures-statutory", world: "loop", place: "/figures?tab=statutory", ready: listed, looks: ["dark", "english"] },
  {
    name: "figures-disciplines",
    world: "loop",
    place: "/figures?tab=statutory",
    ready: async (page) => {
      await listed(page);
      await page.locator(".figures-by .ant-segmented-item").last().click();
    },
    looks: ["desk", "english"],
  },
  { name: "figures-kpi", world: "loop", place: "/figures?tab=kpi", ready: listed, looks: ["english"] },
  { name: "figures-reports", world: "loop", place: "/figures?tab=reports", ready: here(".empty") },
  { name: "sync", world: "loop", place: "/sync", ready: here(".empty"), looks: ["english"] },
];
