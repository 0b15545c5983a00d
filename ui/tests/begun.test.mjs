// What was begun in the sheets of plans and drills is there again, and an old draft never lies over what was
// recorded since.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sheet } from "./sheets.mjs";
import { makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Words that stand in a field of the sheet. */
const standing = (page, words) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('[role="dialog"] input, [role="dialog"] textarea')].some(({ value }) => value === wanted),
    words,
  );

/** Closes the sheet and leaves it so. */
async function away(page) {
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
}

/** Types into a sheet, closes it once it is kept, and finds the words again, also in a page that was loaded anew. */
async function begun(page, opened, field, words) {
  await opened();
  await field(sheet(page)).fill(words);
  await sheet(page).getByText(/草稿已存/).waitFor();
  await away(page);
  await page.reload();
  await opened();
  await standing(page, words);
  await away(page);
}

const labelled = (label) => (of) => of.getByLabel(label, { exact: true }).first();
const press = (page, name) => () => page.getByRole("button", { name }).first().click();

/** The drill of this morning, held and not evaluated; the one before has everything. */
async function drilled() {
  const world = await makeWorld("drilled");
  const { rows: [today, before] } = await world.call("list_drills", {});
  return { world, drill: today.id, before: before.id };
}

test("what was begun after a drill is there again", async (t) => {
  const { world, drill } = await drilled();
  await world.call("add_drill_finding", { drill, text: "担架未到位", aspect: "materials" });
  const page = await open(t, world, `/drills/${drill}?tab=after`);
  await begun(page, press(page, "定整改"), labelled("整改措施"), "补齐担架");
  await page.goto(world.url(`/drills/${drill}?tab=live`));
  await begun(page, press(page, "补录观察卡"), labelled("看到什么"), "报告及时");
  await page.goto(world.url(`/drills/${drill}/evaluation`));
  await begun(page, press(page, "调整评估项"), labelled("权重"), "7");
  await begun(page, press(page, "记自评"), (of) => of.locator("textarea, input[type=text]").last(), "报告漏项");
  await begun(page, press(page, "填评价"), labelled("预案充分性 说明"), "没有夜间照明安排");
  await begun(page, press(page, "录入评分卡"), (of) => of.getByPlaceholder("看到什么").first(), "复诵完整");
});

test("the summary that was begun is there again, and so is a drill from paper", async (t) => {
  const world = await makeWorld("drills");
  const { rows: [planned] } = await world.call("list_drills", { statuses: ["planned"] });
  const page = await open(t, world, `/drills/${planned.id}?tab=prepare`);
  await begun(page, press(page, "补录已开展"), labelled("为什么补录"), "当日未带电脑");
  // What was broken off owes no evaluation: its summary can be written at once.
  const held = { started_at: "2026-11-20T06:00:00Z", ended_at: "2026-11-20T06:12:00Z", stopped: "雷雨临近", reason: "当日未带电脑", sheets: [] };
  await world.call("enter_held_drill", { drill: planned.id, held });
  await page.goto(world.url(`/drills/${planned.id}?tab=after`));
  await begun(page, press(page, "总结演练"), labelled("总结"), "雷雨临近，择日再练");
});

test("what was begun about a plan is there again", async (t) => {
  const world = await makeWorld("plans");
  const { rows: [plan] } = await world.call("list_emergency_plans", { text: "防汛" });
  const page = await open(t, world, `/drills/plans/${plan.id}`);
  const key = (name) => async () => {
    await page.getByRole("heading", { name: plan.name }).waitFor();
    await page.keyboard.press(name);
    await sheet(page).waitFor();
  };
  await begun(page, key("s"), labelled("发生了什么"), "泵车已调走");
  await begun(page, key("r"), labelled("评估意见"), "物资清单要更新");
  await page.goto(world.url("/drills"));
  await page.getByRole("table", { name: "2026 年" }).waitFor();
  const scheme = async () => {
    await page.getByRole("table", { name: "2026 年" }).waitFor();
    await page.keyboard.press("p");
    await sheet(page).waitFor();
  };
  await begun(page, scheme, labelled("修订说明"), "按本单位办法核定");
});

test("a draft of what was recorded before is not laid over what was recorded since", async (t) => {
  const { world, drill } = await drilled();
  const page = await open(t, world, `/drills/${drill}/evaluation`);
  const opened = press(page, "记自评");
  await begun(page, opened, (of) => of.locator("textarea, input[type=text]").last(), "昨天写的");
  const { people } = await world.call("get_drill", { drill });
  const person = people.find(({ signed_in }) => signed_in).id;
  const self_assessments = [{ person, rating: "full", words: "今天记下的" }];
  await world.call("record_self_assessments", { drill, self_assessments });
  await page.reload();
  await page.getByText("今天记下的").first().waitFor();
  await page.getByRole("button", { name: /自评/ }).first().click();
  await standing(page, "今天记下的");
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('[role="dialog"] textarea, [role="dialog"] input')].some(({ value }) => value === "昨天写的")), false);
});
