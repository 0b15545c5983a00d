// What a test needs to have happened before, done through the core's own commands.

import { readFileSync } from "node:fs";

/** Everybody and everything of the sample organisation, by name. */
export async function known(world) {
  const by = (rows) => Object.fromEntries(rows.map((row) => [row.name ?? row.code, row]));
  const [people, units, places, checklists] = await Promise.all([
    world.call("list_people", { limit: 200 }),
    world.call("list_units", { limit: 200 }),
    world.call("list_places", { limit: 200 }),
    world.call("list_checklists", { limit: 50 }),
  ]);
  return {
    people: by(people.rows),
    units: by(units.rows),
    places: by(places.rows),
    checklists: by(checklists.rows),
  };
}

/** A hazard, settled and assessed; `more` overrides where it is and what is settled. */
export async function hazard(world, text, more = {}) {
  const all = await known(world);
  const place = Object.values(all.places)[0];
  const unit = all.units["城东供电所"] ?? Object.values(all.units)[1];
  const { hazard: found } = await world.call("capture_hazard", {
    text,
    place: more.place ?? place.id,
    spot: "东侧电缆沟",
    no_photo_reason: "夜间无法拍照",
  });
  await world.call("settle_hazard", {
    hazard: found.id,
    unit: unit.id,
    owner: more.owner ?? null,
    measures: "排净积水，补齐盖板 2 块",
    due_on: more.due_on ?? "2026-12-04",
    interim_controls: more.level === "major" ? "设警戒，专人看守" : "",
  });
  return world.call("assess_hazard", {
    hazard: found.id,
    level: more.level ?? "general",
    criterion: more.level === "major" ? "重大隐患判定研判纪要 11-02" : "",
    basis: [{ document: "GB 50053-2013", clause: "6.2.9", force: "mandatory", certainty: more.certainty ?? "A" }],
  });
}

/** A signed notice of new hazards. */
export async function notice(world, texts, more = {}) {
  const hazards = [];
  for (const text of texts) {
    hazards.push((await hazard(world, text, more)).id);
  }
  const { notices } = await world.call("issue_rectification_notice", {
    hazards,
    issuer: world.director,
    reply_due: "2026-12-07",
  });
  return world.call("sign_notice", { notice: notices[0].id, passphrase: world.passphrase });
}

/** A hazard under rectification: its notice is received, its owner named. */
export async function rectifying(world, text, more = {}) {
  const { id, receiver, hazard_ids: [hazard] } = await notice(world, [text], more);
  await world.call("record_ink_receipt", { notice: id, receiver, delivery: "in_person", served_by: [world.director] });
  const all = await known(world);
  return world.call("name_owner", { hazard, owner: all.people["刘洋"].id, actor: receiver });
}

/** The six parts of a treatment plan, which nobody else needs to countersign. */
export const plan = {
  goals: "消除积水，恢复电缆沟防水",
  methods: "改造排水，更换中间接头",
  funds: "大修资金 12 万元，接头 3 套已落实",
  bodies: "城东供电所，刘洋；运维检修部配合",
  schedule: "2026 年 12 月 4 日前完成，每周一报进度",
  safety: "停电作业，围栏警示；全站停电应急预案",
  no_countersign: "只涉及城东供电所",
};

/** A major hazard whose plan waits for the principal, or was approved. */
export async function planned(world, text, approved = true) {
  const all = await known(world);
  const { id } = await rectifying(world, text, { level: "major" });
  const view = await world.call("draft_treatment_plan", { hazard: id, plan, actor: all.people["刘洋"].id });
  const decision = { hazard: id, plan: view.treatment.plan.step, approved: true, actor: all.people["陈国栋"].id };
  return approved ? world.call("decide_treatment_plan", decision) : view;
}

const { no_countersign: _, ...parts } = plan;
/** The six parts alone. */
export const sixParts = parts;

/** A major hazard whose plan 何𬭚 and 吴㐂 are to countersign. */
export async function asking(world) {
  const all = await known(world);
  const { id } = await rectifying(world, "电缆沟积水没过中间接头", { level: "major" });
  const countersigners = [["何𬭚", "运维检修部", "substation"], ["吴㐂", "综合服务中心", null]].map(
    ([person, unit, discipline]) => ({ person: all.people[person].id, unit: all.units[unit].id, discipline }),
  );
  const view = await world.call("draft_treatment_plan", { hazard: id, plan: { ...sixParts, countersigners }, actor: all.people["刘洋"].id });
  return { id, all, step: view.treatment.plan.step };
}

/** What one of them says on the plan. */
export const countersigns = (world, { id, all, step }, person, agrees, opinion = "") =>
  world.call("countersign_treatment_plan", { hazard: id, plan: step, agrees, opinion, actor: all.people[person].id });

/** A hazard that stands before its closing. */
export async function accepted(world, id) {
  const all = await known(world);
  const { treatment, level } = await world.call("submit_rectification", {
    hazard: id, result: "已排净，补齐盖板", completed_on: "2026-11-23", no_photo_reason: "夜间无法拍照",
    checked_by: all.people["王志强"].id, actor: all.people["刘洋"].id,
  });
  if (level === "major" && !treatment.evaluation) {
    await world.call("evaluate_treatment", {
      hazard: id, evaluated_on: "2026-11-23", experts: "运检、调度、安监专业人员", findings: "达到方案目标",
      passed: true, actor: all.people["陈国栋"].id,
    });
  }
  return world.call("record_reinspection", {
    hazard: id, inspectors: [all.people["张伟"].id, all.people["李娜"].id], findings: "现场合格", passed: true,
  });
}

/** A closed hazard. */
export async function closed(world, text) {
  const { id } = await rectifying(world, text);
  await accepted(world, id);
  return world.call("close_hazard", { hazard: id, effectiveness: "隐患消除" });
}

/** A hazard whose notice was received, with its owner. */
export async function served(world, text, more) {
  const { id, receiver, hazard_ids } = await notice(world, [text], more);
  await world.call("record_ink_receipt", { notice: id, receiver, delivery: "in_person", served_by: [world.director] });
  return hazard_ids[0];
}

/** A paper as somebody scanned it. */
export const scan = (world) =>
  world.upload("scan", "清应急改8号.jpg", readFileSync(new URL("../../tests/fixtures/camera.jpg", import.meta.url)));

/** A paper of the government that names these hazards. */
export async function named(world, hazards) {
  const terms = {
    number: "清应急改〔2026〕8号", sender: "清河县应急管理局", sender_kind: "government", title: "责令限期整改指令书",
    dated_on: "2026-11-18", received_on: "2026-11-20", due_on: "2026-12-18", scans: [await scan(world)],
  };
  const paper = await world.call("register_incoming_paper", { terms });
  return hazards.length > 0 ? world.call("split_incoming_paper", { paper: paper.id, hazards }) : paper;
}

/** A paper of the government that was split into two hazards, one of which is closed. */
export async function split(world) {
  const all = await known(world);
  const done = await closed(world, "消防通道堆放绝缘子包装箱，占用宽度约 0.8 米");
  const { id } = await named(world, []);
  const finding = { text: "配电室应急照明 2 处不亮", place: all.places["10 kV 城东开关站"].id, owner: all.people["刘洋"].id, due_on: "2026-12-10" };
  return world.call("split_incoming_paper", { paper: id, findings: [finding], hazards: [done.id] });
}

const customer = { name: "清河纺织厂", kind: "customer", contact: "孙明 13800000000", address: "清河县纺织路 8 号" };

/** What a customer is told of a hazard. */
export async function advised(world) {
  const { id } = await hazard(world, "用户进线电缆终端头绝缘开裂，雨天有放电声");
  return world.call("make_advice", {
    hazards: [id], addressee: customer, demand: "更换进线电缆终端头并试验合格", due_on: "2026-12-20",
    copies_to: ["清河县发展和改革局"], issuer: world.director,
  });
}

/** A letter by which a hazard is transferred to a customer; nobody signed for it yet. */
export async function letter(world) {
  const { id } = await hazard(world, "用户变压器渗油，油位低于下限");
  return world.call("make_transfer_letter", {
    hazards: [id], addressee: customer, reason: "该设备产权属你方", demand: "处理渗油并补油", due_on: "2026-12-20",
    interim_controls: "每周红外测温一次", issuer: world.director,
  });
}

/** A hazard that a customer signed for. */
export async function transferred(world) {
  const all = await known(world);
  const paper = await letter(world);
  return world.call("hand_outgoing_paper", {
    paper: paper.id, on: "2026-11-23", by: [all.people["张伟"].id], outcome: { kind: "received", receiver: "孙明" },
    evidence: [await scan(world)],
  });
}
