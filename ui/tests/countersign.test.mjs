// 会签: the treatment plan goes round those it names before the principal decides on it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { beside, focused, leaves, opened, sent, sheet, station } from "./sheets.mjs";
import { asking, countersigns as said, known, plan, rectifying, sixParts as six } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("the drafter names who countersigns, each with a unit and a speciality", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await rectifying(world, "电缆沟积水没过中间接头", { level: "major" });
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "draft_plan", "goals");
  for (const [part, words] of Object.entries(six)) {
    await page.locator(`#${part}`).fill(words);
  }
  await page.getByRole("button", { name: "加会签人" }).click();
  assert.equal(await page.locator("#no_countersign").count(), 0);
  await page.keyboard.press("Control+Enter");
  await sheet(page).getByText("此项必填").first().waitFor();
  await sheet(page).getByLabel("会签人").click();
  await page.locator(".ant-select-item-option", { hasText: "刘洋" }).click();
  // Most speak for their own unit: it is put in.
  await page.locator(".countersigner").getByText("城东供电所运维一班").last().waitFor();
  await sheet(page).getByLabel("专业", { exact: true }).click();
  await page.locator(".ant-select-item-option", { hasText: "变电" }).click();
  await accessible(page);
  // Whoever drafts does not countersign.
  await page.keyboard.press("Control+Enter");
  await sheet(page).getByText("刘洋编制方案，不能会签自己的方案").waitFor();
  await sheet(page).getByLabel("会签人").click();
  await page.locator(".ant-select-item-option", { hasText: "何𬭚" }).click();
  await sent(page);
  await station(page, "治理方案").getByText("待会签，已同意 0/1").waitFor();
  const { treatment } = await world.call("get_hazard", { hazard: id });
  assert.deepEqual(treatment.plan.countersigns.map(({ person, discipline }) => [person, discipline]), [
    [all.people["何𬭚"].id, "substation"],
  ]);
});

test("each agrees or says why not; the principal can only send back until all agree", async (t) => {
  const world = await makeWorld("sample_open");
  const story = await asking(world);
  const page = await open(t, world, `/hazards/${story.id}`);
  await station(page, "治理方案").getByText("待会签，已同意 0/2").waitFor();
  await station(page, "治理方案").getByText("由何𬭚、吴㐂办").waitFor();
  await accessible(page);
  await opened(page, world, story.id, "countersign_plan", "agrees");
  await sheet(page).getByText(plan.safety).waitFor();
  await accessible(page);
  await leaves(page, world, story.id);
  // Recorded for the first of those who have not said anything.
  await opened(page, world, story.id, "countersign_plan", "agrees");
  await page.getByLabel("不同意", { exact: true }).check();
  await page.keyboard.press("Control+Enter");
  await beside(page, "opinion").getByText("此项必填").waitFor();
  await page.locator("#opinion").fill("未安排停电窗口");
  await sent(page);
  await station(page, "治理方案").getByText("未安排停电窗口").first().waitFor();
  await said(world, story, "吴㐂", true);
  await opened(page, world, story.id, "decide_plan", "approved");
  await sheet(page).getByText("会签人没有全部同意，只能退回修改").waitFor();
  await page.getByLabel("批准", { exact: true }).check();
  await page.keyboard.press("Control+Enter");
  await beside(page, "approved").getByText("会签人没有全部同意（未会签 0 人，不同意 1 人），不能批准，可退回修改").waitFor();
  await leaves(page, world, story.id);
  await page.reload();
  await station(page, "治理方案").getByText("会签有不同意见，待修改").waitFor();
  // Who did not agree may, once the windows stand.
  await said(world, story, "何𬭚", true, "已安排 12 月 2 日停电窗口");
  await opened(page, world, story.id, "decide_plan", "approved");
  await sent(page);
  await station(page, "治理方案").getByText("已批准").waitFor();
  const { steps } = await world.call("get_hazard", { hazard: story.id });
  assert.deepEqual(steps.slice(-5).map(({ step }) => step), [
    "plan_drafted", "plan_countersigned", "plan_countersigned", "plan_countersigned", "plan_decided",
  ]);
});

test("whoever is asked finds the plan in today, and countersigns it", async (t) => {
  const world = await makeWorld("sample_open");
  const { id, all } = await asking(world);
  await world.call("take_seat", { person: all.people["吴㐂"].id, passphrase: world.passphrase });
  const page = await open(t, world);
  await page.getByRole("heading", { name: /方案待我会签/ }).waitFor();
  await page.getByRole("button", { name: "会签方案" }).click();
  await focused(page, "agrees");
  await sent(page);
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.steps.at(-1).actor, all.people["吴㐂"].id);
  assert.equal(view.steps.at(-1).recorded_by_name, null);
  await page.goto(world.url("/hazards?view=to_countersign_plan"));
  await page.locator(".rows .lr").getByText("电缆沟积水没过中间接头").waitFor();
});
