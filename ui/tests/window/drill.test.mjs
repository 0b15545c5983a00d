// A drill in the real program: begun, stamped by Space, killed in the middle, gone on with and brought to
// its end.

import assert from "node:assert/strict";
import { test } from "node:test";

import { makeLaptop } from "./app.mjs";
import { firstStart, signIn } from "./desk.mjs";

const actions = ["烟感报警，视频确认冒烟", "报告调控中心与所长", "宣布启动现场处置方案", "断开 2 号柜电源", "疏散、清点人数", "验明无电后扑救", "清点人员，宣布终止"];
const stages = ["warning", "reporting", "activation", "first_response", "evacuation", "first_response", "termination"];

/** A drill at the table that is ready to begin. */
async function readyDrill(window) {
  const { rows: units } = await window.call("list_units", { limit: 200 });
  const { rows: places } = await window.call("list_places", { limit: 200 });
  const { rows: people } = await window.call("list_people", { limit: 200 });
  const unit = units.find(({ name }) => name === "城东供电所").id;
  const terms = { name: "配电室火灾现场处置方案", kind: "on_site", unit, to_file: false };
  const plan = await window.call("register_emergency_plan", { terms });
  const starts_at = new Date().toISOString();
  const { id: drill } = await window.call("plan_drill", {
    terms: { title: "开关站火灾桌面推演", content: "single", form: "tabletop", purpose: "testing", plan: plan.id, unit, place: places[0].id, starts_at, minutes: 30 },
  });
  const lines = actions.map((action, at) => ({ at_seconds: at * 60, stage: stages[at], action, performer: "赵磊" }));
  await window.call("write_drill_script", { drill, lines });
  const commander = people.find(({ name }) => name === "王志强").id;
  await window.call("invite_to_drill", { drill, people: [{ person: commander, role: "commander" }] });
  return drill;
}

/** Waits until the page shows this step, from 1, as the next. */
const next = (window, step) => window.at(`//tr[contains(concat(' ', @class, ' '), ' now ')]/td[1][normalize-space()='${step}']`);

/** Presses Space and waits until the page shows that the step was taken. */
async function stamp(window, step) {
  await window.keys(" ");
  await next(window, step + 1);
}

const timer = async (window) => (await window.at("//*[@role='timer']")).getText();

test("killed in the middle of a drill: every stamp that was shown is there, the clock went on, and it is ended", { timeout: 300_000 }, async (t) => {
  const laptop = await makeLaptop(t);
  let window = await firstStart(laptop);
  const drill = await readyDrill(window);
  await window.go(`/drills/${drill}?tab=live`);
  await window.press("开始演练");
  await next(window, 1);
  for (const step of [1, 2, 3, 4]) {
    await stamp(window, step);
  }
  const before = await window.call("get_drill", { drill });
  // One more is on its way when everything goes dark.
  await window.keys(" ");
  await window.kill();

  window = await laptop.start();
  await signIn(window);
  await window.go(`/drills/${drill}?tab=live`);
  await window.at("//*[@role='timer']");
  const after = await window.call("get_drill", { drill });
  const taken = ({ script }) => script.map(({ at }) => at);
  assert.deepEqual(taken(after).slice(0, 4), taken(before).slice(0, 4));
  assert.ok(taken(before).slice(0, 4).every(Boolean));
  assert.deepEqual([after.clock.phase, after.clock.started_at], ["running", before.clock.started_at]);
  // The clock is that of the day, not of the program.
  const since = Math.floor((Date.parse(after.clock.read_at) - Date.parse(after.clock.started_at)) / 1000);
  assert.ok(Math.abs(after.clock.seconds - since) <= 1 && after.clock.seconds > before.clock.seconds, `${after.clock.seconds} s of ${since}`);
  const shown = await timer(window);
  await window.driver.wait(async () => (await timer(window)) !== shown, 60_000, "the clock stands still");

  for (let step = after.clock.steps_done + 1; step < actions.length; step += 1) {
    await next(window, step);
    await stamp(window, step);
  }
  await window.keys(" ");
  await window.sees(`${actions.length} 步都已`);
  await window.press("结束演练");
  await (await window.at("//*[@role='dialog']//button[contains(., '结束演练')]")).click();
  await window.at("//*[contains(@class, 'drill-state') and contains(., '待总结')]");
  const over = await window.call("get_drill", { drill });
  assert.ok(taken(over).every(Boolean));
  assert.deepEqual([over.status, over.clock.ending], ["held", "completed"]);
  assert.deepEqual((await window.call("check_workspace", {})).findings ?? [], []);
  await window.close();
});
