// The day of a drill: when things happened, and how slips are put right afterwards.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Taken when the camera showed 2026-11-23 08:41:30. */
const camera = fileURLToPath(new URL("../../tests/fixtures/camera.jpg", import.meta.url));
/** The worlds begin here; only the test moves their clock. */
const began = Date.parse("2026-11-23T01:00:00Z");
const after = (seconds) => new Date(began + seconds * 1000).toISOString();

const read = (world, drill) => world.call("get_drill", { drill });
const put = (world, drill, detail, at = null) => world.call("record_drill_entry", { drill, detail, at });

/** A drill that began; its page stands at what came of it. */
async function running(t, before = async () => {}, options = {}) {
  const world = await makeWorld("drills");
  const { rows: [{ id }] } = await world.call("list_drills", { statuses: ["planned"] });
  await put(world, id, { entry: "started" });
  await before(world, id);
  const page = await open(t, world, `/drills/${id}?tab=live`, options);
  await page.locator(".drill-steps").waitFor();
  return { world, id, page };
}

/** What puts an entry of the side right. */
const entryOf = (page, words) => page.locator(".drill-told li").filter({ hasText: words }).getByRole("button", { name: /^更正/u });
const dialog = (page) => page.getByRole("dialog");
const gone = (page) => dialog(page).waitFor({ state: "detached" });
const steps = async (world, id) => (await read(world, id)).script.map(({ actual_seconds: at }) => at ?? null);

test("a stamp has the time of its press while a photo is taken in and the core is busy", async (t) => {
  const { world, id, page } = await running(t);
  await page.clock.install({ time: new Date(began) });
  await page.reload();
  await page.locator(".drill-steps tr.now").waitFor();
  let free;
  const busy = new Promise((resolve) => { free = resolve; });
  await page.route("**/upload?**", async (route) => {
    await busy;
    await route.continue();
  });
  await page.route("**/call", async (route) => {
    if (route.request().postDataJSON().command === "record_drill_entry") {
      await busy;
    }
    await route.continue();
  });
  await page.locator("input[type=file]").setInputFiles(camera);
  await page.keyboard.press(" ");
  await page.clock.fastForward(60_000);
  await page.keyboard.press(" ");
  await page.clock.fastForward(120_000);
  await page.keyboard.press("u");
  await dialog(page).waitFor();
  await page.clock.fastForward(90_000);
  await world.clock(after(400));
  free();
  await page.waitForFunction(() => document.querySelector(".drill-steps tr.now td")?.textContent === "3");
  await page.keyboard.type("西门被社会车辆堵住");
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-told").getByText("计划外：西门被社会车辆堵住").waitFor();
  const [first, second] = await steps(world, id);
  assert.ok(first >= 0 && first < 30, `${first} s`);
  assert.ok(second >= 60 && second < 90, `${second} s`);
  const { timeline } = await read(world, id);
  const { seconds } = timeline.find(({ entry }) => entry === "happened");
  assert.ok(seconds >= 180 && seconds < 240, `${seconds} s`);
});

test("a drill nobody ended ends when it did, and its end is put right afterwards", async (t) => {
  const { world, id, page } = await running(t, (before) => before.clock(after(3 * 3600)));
  await page.getByRole("button", { name: "结束演练" }).click();
  await dialog(page).getByLabel("结束时刻").fill("09:40:00");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.getByText("已结束，待总结").first().waitFor();
  assert.equal((await read(world, id)).clock.seconds, 2400);
  await page.goto(world.url(`/drills/${id}?tab=live`));
  await entryOf(page, "结束演练").click();
  await dialog(page).getByLabel("时刻（时:分:秒）").fill("09:45:30");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.locator(".drill-told").getByText("原记 09:40:00").waitFor();
  assert.equal((await read(world, id)).clock.seconds, 2730);
  // Pauses are put right in the same way; what cannot have been is refused beside its field.
  await entryOf(page, "结束演练").click();
  await dialog(page).getByLabel("时刻（时:分:秒）").fill("08:59:00");
  await page.keyboard.press("Control+Enter");
  await dialog(page).getByText("这个时刻在演练开始之前").waitFor();
});

test("a stop is of the moment somebody called it, and may be given another", async (t) => {
  const { world, id, page } = await running(t, (before) => before.clock(after(600)));
  await page.getByRole("button", { name: "中止演练" }).click();
  await dialog(page).getByLabel("哪一条中止条件").fill("有人受伤");
  await dialog(page).getByLabel(/时刻（时:分:秒）/u).fill("09:05:00");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  const { clock, status } = await read(world, id);
  assert.deepEqual([clock.seconds, status], [300, "stopped"]);
});

test("a stamp five steps back is put right or taken back, and what followed it stays", async (t) => {
  const { world, id, page } = await running(t, async (before, drill) => {
    const { script } = await read(before, drill);
    for (const [index, { id: line }] of script.slice(0, 6).entries()) {
      await before.clock(after(60 * (index + 1)));
      await put(before, drill, { entry: "stamped", line });
    }
  });
  const stamped = await steps(world, id);
  const more = (index) => page.locator(".drill-steps tbody tr").nth(index).getByRole("button").click();
  await more(0);
  await dialog(page).getByLabel("打点时刻").fill("09:00:20");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await more(1);
  await dialog(page).getByRole("button", { name: "撤回打点" }).click();
  await gone(page);
  await page.waitForFunction(() => document.querySelector(".drill-steps tr.now td")?.textContent === "2");
  assert.deepEqual(await steps(world, id), [20, null, ...stamped.slice(2)]);
});

test("a note is put right in its words, and any entry is taken back", async (t) => {
  const { world, id, page } = await running(t, async (before, drill) => {
    await put(before, drill, { entry: "noted", text: "复诵不完整" });
    await put(before, drill, { entry: "noted", text: "误记一条" });
  });
  await entryOf(page, "复诵不完整").click();
  await dialog(page).getByLabel("内容").fill("复诵完整");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.locator(".drill-told li").filter({ hasText: "复诵完整" }).waitFor();
  await entryOf(page, "误记一条").click();
  await dialog(page).getByRole("button", { name: "撤回这一条" }).click();
  await gone(page);
  await page.locator(".drill-told .back").getByText("误记一条").waitFor();
  const noted = (await read(world, id)).timeline.filter(({ entry }) => entry === "noted");
  assert.deepEqual(noted.map(({ words, taken_back: back }) => [words, back]).sort(), [["复诵完整", false], ["误记一条", true]]);
});

test("photos of a card that comes after the end lie with the steps they were taken at", async (t) => {
  const { world, id, page } = await running(t, async (before, drill) => {
    const { script } = await read(before, drill);
    for (const [index, { id: line }] of script.slice(0, 3).entries()) {
      await before.clock(after(60 * (index + 1)));
      await put(before, drill, { entry: "stamped", line });
    }
    await before.clock(after(1800));
    await put(before, drill, { entry: "ended" });
    await before.clock(after(7200));
  });
  await page.locator("input[type=file]").setInputFiles(camera);
  const sheet = dialog(page);
  await sheet.getByText("不在演练期间", { exact: true }).waitFor();
  // The camera showed 08:41:30 two and a half minutes after the begin.
  await sheet.getByLabel("相机比本机慢").fill("乱");
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("写成 分:秒").first().waitFor();
  await sheet.getByLabel("相机比本机慢").fill("21:00");
  await sheet.getByText("演练 02:30").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  const drill = await read(world, id);
  assert.deepEqual(drill.script.map(({ photos }) => photos.length).slice(0, 4), [0, 1, 0, 0]);
  const { seconds } = drill.timeline.find(({ entry }) => entry === "photographed");
  assert.equal(seconds, 150);
});

test("C writes down who told whom what, by which means", async (t) => {
  const { world, id, page } = await running(t);
  await page.keyboard.press("c");
  const sheet = dialog(page);
  await sheet.getByLabel("发话人").fill("值班员 赵磊");
  await sheet.getByLabel("受话人").fill("调控中心");
  await sheet.getByText("调度电话").click();
  await sheet.getByLabel("内容").fill("2 号柜冒烟，请求停电");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.locator(".drill-told").getByText("值班员 赵磊 → 调控中心（调度电话）：2 号柜冒烟，请求停电").waitFor();
  const { from, to, means } = (await read(world, id)).timeline.find(({ entry }) => entry === "communicated");
  assert.deepEqual([from, to, means], ["值班员 赵磊", "调控中心", "dispatch_line"]);
});

test("sixty people are listed by unit and by a pasted list, and sign in", async (t) => {
  const world = await makeWorld("drills");
  const { rows: [{ id }] } = await world.call("list_drills", { statuses: ["planned"] });
  const { rows: units } = await world.call("list_units", { limit: 200 });
  const unit = units.find(({ name }) => name === "城东供电所");
  for (let n = 1; n <= 20; n += 1) {
    await world.call("add_person", { name: `班组成员${n}`, unit: unit.id, roles: [] });
  }
  const page = await open(t, world, `/drills/${id}?tab=people`);
  const before = (await read(world, id)).people;
  const invite = async (how) => {
    await page.getByRole("button", { name: "加人员" }).click();
    const sheet = dialog(page);
    await sheet.getByText(how, { exact: true }).click();
    return sheet;
  };
  const ofUnit = await invite("整个单位");
  await ofUnit.getByLabel("单位", { exact: true }).fill("城东供电所");
  await page.locator(".ant-select-item-option").filter({ hasText: /^城东供电所(?!运维)/u }).click();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  const withUnit = (await read(world, id)).people;
  assert.ok(withUnit.length >= before.length + 20);
  const outside = await invite("外单位人员");
  const wanted = 60 - withUnit.length;
  const lines = Array.from({ length: wanted }, (_, n) => (n % 2 ? `消防员${n}，城东消防救援站，搜救` : `消防员${n}\t城东消防救援站\t警戒`));
  await outside.getByLabel("名单").fill(lines.join("\n"));
  await outside.getByText(`共 ${wanted} 人`).waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.getByText("应到 60 人，实到 0 人").waitFor();
  const { people } = await read(world, id);
  assert.deepEqual(people.filter(({ from }) => from === "城东消防救援站").map(({ duty }) => duty).sort().at(-1), "警戒");
  // By roll-call with Enter alone, one after the other, and the rest by the sheet.
  await page.locator("input.initials").first().focus();
  for (let n = 1; n <= 12; n += 1) {
    await page.keyboard.press("Enter");
    await page.getByText(`应到 60 人，实到 ${n} 人`).waitFor();
  }
  await page.getByRole("button", { name: "签到表", exact: true }).click();
  const sheet = dialog(page);
  await sheet.locator("input[type=file]").setInputFiles(camera);
  await sheet.getByText("换一张").waitFor();
  await sheet.getByText("未签到的全选").click();
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.getByText("应到 60 人，实到 60 人").waitFor();
  await accessible(page);
});

test("what is typed on the day is there again after the window was killed", async (t) => {
  const { page } = await running(t);
  await page.keyboard.press("n");
  await dialog(page).getByLabel("看到什么").fill("复诵操作令完整");
  await dialog(page).getByText(/草稿已存/u).waitFor();
  const time = await dialog(page).getByLabel(/时刻（时:分:秒）/u).inputValue();
  await page.reload();
  await page.locator(".drill-steps tr.now").waitFor();
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.querySelector('[role="dialog"] textarea')?.value === "复诵操作令完整");
  assert.match(time, /^\d\d:\d\d:\d\d$/u);
});

test("field mode shows what the laptop has left, and the next step what it is judged by", async (t) => {
  const { world, id, page } = await running(t);
  const { script } = await read(world, id);
  const first = script.findIndex(({ criterion }) => criterion);
  for (const { id: line } of script.slice(0, first)) {
    await put(world, id, { entry: "stamped", line });
  }
  await page.addInitScript(() => {
    const power = Object.assign(new EventTarget(), { level: 0.42, charging: false });
    Object.defineProperty(navigator, "getBattery", { value: () => Promise.resolve(power) });
  });
  await page.goto(world.url(`/drills/${id}?tab=live&field=1`));
  await page.reload();
  await page.getByRole("img", { name: "电量 42%" }).waitFor();
  await page.locator(".drill-steps tr.now").getByText(`判定条件：${script[first].criterion}`).waitFor();
  await accessible(page);
});
