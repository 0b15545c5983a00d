// Between plans, drills and the ledger: pages that come home, what a drill takes over, what it points to, nights.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { hazard } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const camera = fileURLToPath(new URL("../../tests/fixtures/camera.jpg", import.meta.url));
const drillThat = async (world, status) => (await world.call("list_drills", { statuses: [status] })).rows[0];
const planOf = async (world, text) => (await world.call("list_emergency_plans", { text })).rows[0];

/** A version of a plan that holds, with materials, people and a card. */
async function published(world, plan, label) {
  const { rows: people } = await world.call("list_people", {});
  const person = (name) => people.find((one) => one.name === name).id;
  const contents = {
    organisation: "所长任总指挥", duties: "断电组、灭火组", procedure: "报告、启动、终止", measures: "断电、验电、扑救",
    contacts: [{ role: "总指挥", name: "王志强", phone: "", person: person("王志强") }, { role: "灭火组", name: "刘洋", phone: "", person: person("刘洋") }],
    materials: [{ name: "二氧化碳灭火器", quantity: "4 具", place: "值班室", keeper: "赵磊" }, { name: "担架", quantity: "1 副", place: "工具间", keeper: "" }],
    cards: [{ post: "值班员", event: "配电室起火", steps: ["报告所长", "断开进线开关"] }],
  };
  await world.call("draft_emergency_plan", { plan, terms: { label, contents } });
  const { today } = await world.call("get_today", {});
  const principal = people.find(({ roles }) => roles.includes("principal")).id;
  await world.call("approve_emergency_plan", { plan, approved_by: principal, approved_on: today, published_on: today });
}

test("a signed page and the authority's registration come home to the version they belong to", async (t) => {
  const world = await makeWorld("plans");
  const plan = await planOf(world, "防汛");
  const page = await open(t, world, `/drills/plans/${plan.id}`);
  const sheet = page.getByRole("dialog");
  await page.getByRole("button", { name: "补存签署页" }).click();
  await page.keyboard.press("Control+Enter");
  await sheet.locator(".ant-form-item-explain-error").waitFor();
  await sheet.locator("input[type=file]").setInputFiles(camera);
  await sheet.locator(".scan-list li").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const kept = page.locator(".plan-side").getByText(/补存$/);
  await kept.waitFor();
  const version = async () => (await world.call("get_emergency_plan", { plan: plan.id })).versions.find(({ in_force }) => in_force);
  const { sheets, filed } = await version();
  assert.deepEqual(sheets.map(({ paper, added_by_name }) => [paper, added_by_name]), [["approval", "周正"]]);
  assert.equal(sheets[0].files[0].name, "camera.jpg");
  await page.locator(".plan-side").getByRole("button", { name: "camera.jpg" }).first().click();
  await sheet.getByRole("img", { name: "camera.jpg" }).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  if (!filed) {
    assert.equal(await page.getByRole("button", { name: "补存备案登记表、回执" }).count(), 0);
    const { today } = await world.call("get_today", {});
    await world.call("file_emergency_plan", { plan: plan.id, filed_on: today, authority: "清河市应急管理局" });
    await page.reload();
  }
  await page.getByRole("button", { name: "补存备案登记表、回执" }).click();
  await sheet.locator("input[type=file]").setInputFiles(camera);
  await sheet.locator(".scan-list li").waitFor();
  await sheet.getByLabel("备案编号").fill("备〔2026〕77号");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("备〔2026〕77号").first().waitFor();
  assert.deepEqual((await version()).sheets.map(({ paper }) => paper), ["approval", "filing"]);
  await accessible(page);
});

test("a drill takes over from its plan what is ticked, the rest later by one tap, and says from which version", async (t) => {
  const world = await makeWorld("drills");
  const plan = await planOf(world, "配电室火灾");
  await published(world, plan.id, "9.2");
  const page = await open(t, world, "/drills/list");
  await page.locator(".drills-ledger tbody tr").first().waitFor();
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("演练名称").fill("配电室火灾演练");
  const pick = async (label, words) => {
    await sheet.getByLabel(label, { exact: true }).fill(words);
    await page.locator(".ant-select-item-option-active").getByText(words).waitFor();
    await page.keyboard.press("Enter");
  };
  await pick("预案", "配电室火灾");
  await pick("组织单位", "城东供电所");
  await pick("地点", "城东开关站");
  await sheet.getByText("取自预案第 9.2 版，带入后还可以改").waitFor();
  assert.equal(await sheet.getByRole("checkbox", { checked: true }).count(), 0);
  await sheet.getByRole("checkbox", { name: "物资 2 项" }).check();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText(/^物资取自预案第 9\.2 版/).waitFor();
  await page.getByText("存于 值班室，赵磊").waitFor();
  assert.equal(await page.getByRole("button", { name: /带入物资/ }).count(), 0);
  await page.getByRole("button", { name: "带入人员 2 人" }).click();
  await page.getByText(/^物资、人员取自预案第 9\.2 版/).waitFor();
  await page.getByRole("button", { name: "带入脚本初稿 2 步" }).click();
  await page.getByText("断开进线开关").waitFor();
  await accessible(page);
  await published(world, plan.id, "9.3");
  await page.reload();
  await page.getByText("预案已有新版本，请核对").waitFor();
});

test("what a drill found and the ledger knows already is pointed to, and both say so", async (t) => {
  const world = await makeWorld("drills");
  const known = await hazard(world, "第 2 具灭火器保险销锈死");
  const drill = await drillThat(world, "held");
  await world.call("add_drill_finding", { drill: drill.id, text: "灭火器又拔不开", aspect: "materials" });
  const before = await world.call("get_drill", { drill: drill.id });
  const page = await open(t, world, `/drills/${drill.id}?tab=after`);
  const row = page.locator(".drill-problems > li").filter({ hasText: "灭火器又拔不开" });
  await row.getByRole("button", { name: "台账里已有" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("台账里的哪一条").fill("锈死");
  await page.locator(".ant-select-item-option").filter({ hasText: known.number }).click();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await row.getByText("台账原有").waitFor();
  const after = await world.call("get_drill", { drill: drill.id });
  assert.deepEqual([after.actions, after.actions_open], [before.actions + 1, before.actions_open + 1]);
  await row.getByRole("link", { name: `打开 ${known.number}` }).click();
  await page.getByText("演练中又发现").waitFor();
  await page.getByRole("link", { name: new RegExp(drill.number) }).click();
  await row.waitFor();
});

test("a card of a night has a day for each line", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const held = { started_at: "2026-11-20T15:30:00Z", ended_at: "2026-11-20T16:40:00Z", stopped: "", reason: "当日未带电脑", sheets: [] };
  await world.call("enter_held_drill", { drill: id, held });
  const page = await open(t, world, `/drills/${id}?tab=live`);
  await page.getByRole("button", { name: "补录观察卡" }).click();
  const sheet = page.getByRole("dialog");
  const day = sheet.getByLabel("日期").first();
  await day.waitFor();
  assert.ok((await day.inputValue()).startsWith("2026-11-20"));
  await day.fill("2026-11-21");
  await page.keyboard.press("Enter");
  await sheet.getByLabel("表上时刻").first().fill("00:10:00");
  await sheet.getByLabel("看到什么").first().fill("转供完成");
  await sheet.getByRole("button", { name: "加一行" }).click();
  // The next line goes on with the same day.
  assert.ok((await sheet.getByLabel("日期").nth(1).inputValue()).startsWith("2026-11-21"));
  await sheet.getByLabel("表上时刻").nth(1).fill("00:20:00");
  await sheet.getByLabel("看到什么").nth(1).fill("清点完毕");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const { timeline } = await world.call("get_drill", { drill: id });
  assert.deepEqual(timeline.filter(({ entry }) => entry === "observed").map(({ at }) => at), ["2026-11-20T16:10:00Z", "2026-11-20T16:20:00Z"]);
});

test("what happened in earnest is said where the drill turned real", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const page = await open(t, world, `/drills/${id}?tab=live`);
  await page.getByRole("button", { name: "开始演练" }).click();
  await page.locator(".drill-steps tr.now").waitFor();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: "实战：发生了什么" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("2 号柜真起火");
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-told").getByText("转实战情况：2 号柜真起火").waitFor();
  const { timeline } = await world.call("get_drill", { drill: id });
  assert.equal(timeline.find(({ entry }) => entry === "happened").in_earnest, true);
});

test("a cancelled drill has an archive too", async (t) => {
  const world = await makeWorld("drills");
  const { id, number } = await drillThat(world, "planned");
  await world.call("cancel_drill", { drill: id, reason: "当日保电" });
  const page = await open(t, world, `/drills/${id}/papers`);
  await page.getByRole("button", { name: "装订档案" }).click();
  await page.getByText("档案已存好").waitFor();
  assert.ok((await world.handed()).some(({ keep }) => keep === `${number} 演练档案.pdf`));
  await accessible(page);
});

test("the year says which drill is of a plan that does not hold", async (t) => {
  const world = await makeWorld("drills");
  const { id: other } = await drillThat(world, "planned");
  const { terms } = await world.call("get_drill", { drill: other });
  const named = { name: "触电现场处置方案", kind: "on_site", unit: terms.unit, to_file: false };
  const { id: plan } = await world.call("register_emergency_plan", { terms: named });
  const { id } = await world.call("plan_drill", { terms: { ...terms, title: "触电演练", plan }, like: null });
  const page = await open(t, world, `/drills/${id}?tab=prepare`);
  await page.getByText("这个预案还没有批准发布").waitFor();
  await page.goto(world.url("/drills"));
  const dot = page.getByRole("button", { name: /触电演练.*预案未生效，不计入要求/ });
  await dot.waitFor();
  // The other drill of that day is of a plan that holds.
  assert.equal(await page.getByRole("button", { name: /预案未生效/ }).count(), 1);
  await accessible(page);
  await published(world, plan, "1.0");
  await page.reload();
  await page.getByRole("button", { name: /触电演练/ }).first().waitFor();
  assert.equal(await dot.count(), 0);
});

/** A PDF of the core itself. */
async function somePdf(world) {
  const { rows: [, before] } = await world.call("list_drills", {});
  const { papers } = await world.call("get_drill_papers", { drill: before.id });
  return world.blob(papers[0].attachment);
}

test("a sign-in sheet scanned to a PDF is seen before it is ticked, and opened from the list afterwards", async (t) => {
  const world = await makeWorld("drilled");
  const { rows: [today] } = await world.call("list_drills", {});
  const pdf = { name: "签到表.pdf", mimeType: "application/pdf", buffer: await somePdf(world) };
  const page = await open(t, world, `/drills/${today.id}?tab=people`);
  await page.getByRole("button", { name: "签到表", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.locator("input[type=file]").setInputFiles(pdf);
  await sheet.locator(".scanned canvas[data-drawn=true]").waitFor();
  await accessible(page);
  // Another one takes its place.
  await sheet.locator("input[type=file]").setInputFiles(camera);
  await sheet.locator(".scanned img").waitFor();
  await sheet.locator("input[type=file]").setInputFiles(pdf);
  await sheet.locator(".scanned canvas[data-drawn=true]").waitFor();
  assert.equal(await sheet.locator(".scanned").count(), 1);
  await sheet.getByText("未签到的全选").click();
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const row = page.locator("tr").filter({ hasText: "何𬭚" });
  await row.getByRole("button", { name: "查看签到表.pdf" }).click();
  await sheet.locator(".paper[data-drawn=true]").first().waitFor();
  await accessible(page);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

test("what came from paper is shown by its first page, be it a photo or a PDF, and opened by a press", async (t) => {
  const drilled = await makeWorld("drilled");
  const bytes = await somePdf(drilled);
  const world = await makeWorld("drills");
  const { rows: [planned] } = await world.call("list_drills", { statuses: ["planned"] });
  const sheets = [await world.upload("scan", "演练记录.pdf", bytes), await world.upload("scan", "现场.jpg", readFileSync(camera))];
  const held = { started_at: "2026-11-20T06:00:00Z", ended_at: "2026-11-20T06:40:00Z", stopped: "", reason: "当日未带电脑", sheets };
  await world.call("enter_held_drill", { drill: planned.id, held });
  const page = await open(t, world, `/drills/${planned.id}?tab=live`);
  const shown = page.locator(".drill-sheets li");
  await shown.nth(0).locator("canvas[data-drawn=true]").waitFor();
  await shown.nth(1).locator("img").waitFor();
  await accessible(page);
  const room = page.getByRole("dialog");
  await page.getByRole("button", { name: "查看演练记录.pdf" }).click();
  await room.locator(".paper[data-drawn=true]").first().waitFor();
  await page.keyboard.press("Escape");
  await room.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "查看现场.jpg" }).click();
  await room.getByRole("img", { name: "现场.jpg" }).waitFor();
  await page.keyboard.press("Escape");
  await room.waitFor({ state: "detached" });
});
