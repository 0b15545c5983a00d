// Defects and violations: recorded, found again, graded, settled, made a hazard, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sent, sheet } from "./sheets.mjs";
import { known } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const list = "/inspections?tab=irregularities";

/** A defect of an inspection and a violation seen in passing. */
async function found() {
  const world = await makeWorld("sample_open");
  const { places, checklists, people } = await known(world);
  const place = places["10 kV 城东开关站"].id;
  const { id: inspection } = await world.call("start_inspection", {
    kind: "seasonal", place, checklist: checklists.T1.id, inspectors: [world.director, people["李娜"].id], companion: "王志强",
  });
  await world.call("answer_item", {
    inspection, item: "T1-01", result: "fails", note: "2 号柜触头发热", nonconformity: { kind: "defect", maintenance_number: "" },
  });
  const violation = await world.call("record_irregularity", {
    what: { kind: "violation", person_name: "李强", corrected_on_spot: false, employer: "宏图电建", due_on: null },
    description: "登杆作业未系安全带", place,
  });
  const rows = async () => (await world.call("list_irregularities", {})).rows;
  return { world, place, inspection, violation: violation.id, rows };
}

test("what a walk called a defect is in the list, gets number, grade and day, and is settled", async (t) => {
  const { world, rows } = await found();
  const page = await open(t, world, list);
  await page.getByRole("link", { name: "缺陷：2 号柜触头发热" }).waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "缺陷：2 号柜触头发热" }).click();
  await page.getByRole("heading", { name: "2 号柜触头发热" }).waitFor();
  await atDesk(page);
  await accessible(page);

  await page.keyboard.press("m");
  await sheet(page).waitFor();
  await sheet(page).getByText("严重", { exact: true }).click();
  await sheet(page).getByRole("button", { name: /^建议/ }).click();
  await sheet(page).getByLabel("检修编号").fill("缺〔2026〕17");
  await accessible(page);
  await sent(page);
  const [told] = (await rows()).filter(({ kind }) => kind === "defect");
  assert.deepEqual([told.grade, told.maintenance_number], ["serious", "缺〔2026〕17"]);
  const { days } = await world.call("propose_defect_days", { found_at: told.found_at });
  assert.equal(told.due_on, days.find(({ grade }) => grade === "serious").due_on);

  await page.getByRole("button", { name: "处理" }).first().click();
  await sheet(page).getByLabel("怎样消缺").fill("更换触头，红外复测合格");
  await sent(page);
  await page.getByText("更换触头，红外复测合格").waitFor();
  assert.equal((await rows()).find(({ id }) => id === told.id).state, "handled");
  await page.getByRole("button", { name: "撤回处理" }).click();
  await page.getByText("已撤回处理，状态回到“未处理”").waitFor();
  assert.equal((await rows()).find(({ id }) => id === told.id).state, "open");
});

test("what was seen in passing is recorded, found by its words and becomes a hazard", async (t) => {
  const { world, rows } = await found();
  const page = await open(t, world, list);
  await page.getByRole("link", { name: /^违章：登杆/ }).waitFor();
  await atDesk(page);
  await page.keyboard.press("n");
  await sheet(page).waitFor();
  await sheet(page).getByText("违章", { exact: true }).click();
  await sheet(page).getByLabel("看到了什么").fill("跨越带电围栏取工具");
  await sheet(page).getByRole("combobox", { name: "场所" }).fill("城东开关站");
  await page.locator(".ant-select-item-option").filter({ hasText: "10 kV 城东开关站" }).click();
  await accessible(page);
  // Whose it was has to be said, beside its field.
  await page.keyboard.press("Control+Enter");
  await sheet(page).getByText("必填").waitFor();
  await sheet(page).getByLabel("违章人").fill("赵六");
  await sheet(page).getByLabel("已当场纠正").check();
  await sent(page);
  const made = (await rows()).find(({ person_name: name }) => name === "赵六");
  assert.deepEqual([made.state, made.description], ["handled", "跨越带电围栏取工具"]);

  // A day is proposed for what is seen in passing as well.
  await page.keyboard.press("n");
  await sheet(page).getByText("危急", { exact: true }).click();
  await sheet(page).getByRole("button", { name: /^建议 2026-11-24/ }).waitFor();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });

  await page.getByLabel("内容、人员、编号").fill("宏图电建");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^违章：跨越/ }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^违章：登杆/ }).click();
  await page.getByRole("button", { name: "转为隐患" }).click();
  await sheet(page).getByLabel("不能拍照的原因").fill("人员已离场");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/hazards\//);
  const raised = (await rows()).find(({ person_name: name }) => name === "李强");
  assert.equal(raised.state, "raised");
  assert.ok(page.url().includes(raised.hazard));
});

test("one is voided for a reason, and what is late stands in today", async (t) => {
  const { world, place, violation, rows } = await found();
  const page = await open(t, world, `/inspections/irregularities/${violation}`);
  await page.getByRole("button", { name: "作废" }).click();
  await sheet(page).getByLabel("原因").fill("重复登记");
  await sent(page);
  await page.getByText("重复登记").waitFor();
  assert.equal((await rows()).find(({ id }) => id === violation).state, "voided");

  const { today } = await world.call("get_today", {});
  await world.call("record_irregularity", {
    what: { kind: "defect", grade: "critical", due_on: today }, description: "套管严重渗油", place,
  });
  await world.clock(new Date(Date.parse(`${today}T02:00:00Z`) + 2 * 86_400_000).toISOString());
  await page.goto(world.url("/"));
  await page.getByText("缺陷逾期未消").waitFor();
  await page.locator(".row", { hasText: "套管严重渗油" }).getByRole("button", { name: "转为隐患" }).click();
  await sheet(page).getByText("登记为隐患后").waitFor();
});
