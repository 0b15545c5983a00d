// Drills over the real core: the list, the day itself by keys alone, and what becomes of the findings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { known } from "./story.mjs";
import { accessible, atDesk, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

const fixture = (name) => fileURLToPath(new URL(`../../tests/fixtures/${name}`, import.meta.url));
const camera = fixture("camera.jpg");
const telephone = fixture("telephone.jpg");

/** The drill of a state. */
const drillThat = async (world, status) => (await world.call("list_drills", { statuses: [status] })).rows[0];
const read = (world, drill) => world.call("get_drill", { drill });

/** A drill that runs, with its page. */
async function running(t) {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const page = await open(t, world, `/drills/${id}?tab=live`);
  await page.getByRole("button", { name: "开始演练" }).click();
  await page.locator(".drill-steps tr.now").waitFor();
  return { world, id, page };
}

test("the list tells where each drill stands, and is narrowed by state and words", async (t) => {
  const world = await makeWorld("drills");
  const page = await open(t, world, "/drills/list");
  const rows = page.locator(".drills-ledger tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 3);
  await accessible(page);
  await page.getByRole("navigation", { name: "按状态" }).getByText("筹备中").click();
  await page.waitForFunction(() => document.querySelectorAll(".drills-ledger tbody tr").length === 1);
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByRole("textbox", { name: "搜编号、名称" }).fill("桌面");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".drills-ledger tbody tr").length === 1);
  await rows.getByText("已闭环").waitFor();
  await page.getByRole("textbox", { name: "搜编号、名称" }).fill("没有这样的演练");
  await page.keyboard.press("Enter");
  await page.getByText("没有符合条件的演练").waitFor();
  const all = (await world.call("list_drills", {})).rows;
  const { plan, plan_name: name } = all[0];
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByRole("combobox", { name: "预案" }).fill(name);
  await page.keyboard.press("Enter");
  await page.waitForFunction((wanted) => document.querySelectorAll(".drills-ledger tbody tr").length === wanted, all.filter((one) => one.plan === plan).length);
  assert.ok(page.url().includes(`of_plan=${plan}`));
});

test("N plans a drill that takes over an earlier one; its script is written anew", async (t) => {
  const world = await makeWorld("drills");
  const page = await open(t, world, "/drills/list");
  await page.locator(".drills-ledger tbody tr").first().waitFor();
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("演练名称").fill(naughty.markup);
  await accessible(page);
  const pick = async (label, words) => {
    await sheet.getByLabel(label, { exact: true }).fill(words);
    await page.locator(".ant-select-item-option-active").getByText(words).waitFor();
    await page.keyboard.press("Enter");
  };
  await pick("预案", "配电室火灾");
  await pick("组织单位", "城东供电所");
  await pick("地点", "城东开关站");
  await pick("沿用往次", "桌面推演");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.locator("h1").getByText(naughty.markup).waitFor();
  await page.getByText("10 步", { exact: true }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "改脚本" }).click();
  const first = sheet.getByLabel("动作").first();
  await first.evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "00:30\t预警\t值班员发现冒烟\t赵磊\t1 分钟内\n02:30\t信息报告\t报告调控\t赵磊\t");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("值班员发现冒烟").waitFor();
  await page.getByText("11 步", { exact: true }).waitFor();
});

test("people sign in by roll-call with Enter alone, and a slip is undone", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const page = await open(t, world, `/drills/${id}?tab=people`);
  await page.getByLabel("王志强，缩写").focus();
  await page.keyboard.press("Enter");
  await page.locator("tr").filter({ hasText: "王志强" }).getByText("点名 WZQ").waitFor();
  await page.keyboard.type("hz");
  await page.keyboard.press("Enter");
  await page.getByText("应到 8 人，实到 2 人").waitFor();
  await accessible(page);
  await page.locator("tr").filter({ hasText: "王志强" }).getByRole("button", { name: "撤销签到" }).click();
  await page.getByText("应到 8 人，实到 1 人").waitFor();
  await page.getByRole("button", { name: "签到表", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("未签到的全选").waitFor();
  await accessible(page);
  // One sheet is one photo: another one takes its place.
  for (const file of [camera, telephone]) {
    await sheet.locator("input[type=file]").setInputFiles(file);
    await sheet.getByText("换一张").waitFor();
  }
  await sheet.getByRole("button", { name: "查看telephone.jpg" }).waitFor();
  assert.equal(await sheet.locator(".scanned img").count(), 1);
  await page.keyboard.press("Control+Enter");
  await sheet.locator(".ant-form-item-explain-error").getByText("请填写").waitFor();
  await sheet.getByText("未签到的全选").click();
  await sheet.getByText(/草稿已存/).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "签到表", exact: true }).click();
  await sheet.getByText("换一张").waitFor();
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("应到 8 人，实到 8 人").waitFor();
});

test("the day goes by keys alone: stamps, an event, a note, a skip, a slip, a pause", async (t) => {
  const { world, id, page } = await running(t);
  await accessible(page);
  await page.keyboard.press(" ");
  await page.locator(".drill-steps tr").nth(1).getByText("准时").waitFor();
  await page.keyboard.press(" ");
  await page.waitForFunction(() => document.querySelector(".drill-steps tr.now td")?.textContent === "3");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".drill-steps tr.now td")?.textContent === "2");
  await page.keyboard.press("u");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("西门被社会车辆堵住");
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-told").getByText("计划外：西门被社会车辆堵住").waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("n");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(naughty.markup);
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-told").getByText(naughty.markup).waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("s");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(".drill-steps tr").nth(2).getByText("跳过").waitFor();
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "继续" }).waitFor();
  assert.equal((await read(world, id)).status, "paused");
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "暂停" }).waitFor();
  const kept = await read(world, id);
  assert.deepEqual(
    kept.script.slice(0, 3).map(({ at, skipped }) => [Boolean(at), skipped !== null]),
    [[true, false], [false, true], [false, false]],
  );
  // Whatever happens to the window, the timeline is there again.
  await page.reload();
  await page.locator(".drill-told").getByText("计划外：西门被社会车辆堵住").waitFor();
  await page.waitForFunction(() => document.querySelector(".drill-steps tr.now td")?.textContent === "3");
});

test("stamps pressed faster than they are written are all kept; a held key and a double click are one", async (t) => {
  const { world, id, page } = await running(t);
  const now = (step) => page.waitForFunction((wanted) => document.querySelector(".drill-steps tr.now td")?.textContent === wanted, step);
  const times = (count) => page.evaluate((presses) => {
    for (let press = 0; press < presses; press += 1) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }));
    }
  }, count);
  await times(3);
  await now("4");
  await page.keyboard.down(" ");
  await page.keyboard.down(" ");
  await page.keyboard.up(" ");
  await now("5");
  await page.locator(".drill-stamp").dblclick();
  await now("6");
  const kept = await read(world, id);
  assert.equal(kept.timeline.filter(({ entry }) => entry === "stamped").length, 5);
  assert.deepEqual(kept.script.map(({ at }) => Boolean(at)).slice(0, 6), [true, true, true, true, true, false]);
});

test("a double click takes one entry back and pauses once; a held key does not scroll", async (t) => {
  const { page } = await running(t);
  const entries = [];
  page.on("request", (request) => {
    const call = request.method() === "POST" ? request.postDataJSON() : null;
    if (call?.command === "record_drill_entry") {
      entries.push(call.request.detail.entry);
    }
  });
  const now = (step) => page.waitForFunction((wanted) => document.querySelector(".drill-steps tr.now td")?.textContent === wanted, step);
  for (const step of ["2", "3"]) {
    await page.keyboard.press(" ");
    await now(step);
  }
  await page.getByRole("button", { name: "撤回" }).dblclick();
  await now("2");
  await page.getByRole("button", { name: "暂停" }).dblclick();
  await page.getByRole("button", { name: "继续" }).waitFor();
  // What is pressed goes to the core one after another, so this is the last of them.
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "暂停" }).waitFor();
  assert.deepEqual(entries, ["stamped", "stamped", "taken_back", "paused", "resumed"]);
  const prevented = await page.evaluate(() => !document.body.dispatchEvent(new KeyboardEvent("keydown", { key: " ", repeat: true, bubbles: true, cancelable: true })));
  assert.ok(prevented);
  assert.equal(entries.length, 5);
});

test("what was pressed behind a refused entry is written all the same, and the refusal is told", async (t) => {
  const { world, id, page } = await running(t);
  let refused = false;
  await page.route("**/call", async (route) => {
    const { command, request } = route.request().postDataJSON();
    if (command === "record_drill_entry" && request.detail.entry === "stamped" && !refused) {
      refused = true;
      await route.fulfill({ status: 400, json: { kind: "refused", code: "busy", params: {}, field: null, trace_id: null } });
    } else {
      await route.continue();
    }
  });
  await page.evaluate(() => {
    for (const key of [" ", "p"]) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await page.locator(".drill-live").getByRole("alert").waitFor();
  await page.getByRole("button", { name: "继续" }).waitFor();
  assert.equal((await read(world, id)).status, "paused");
  assert.equal(await page.locator(".drill-live").getByRole("alert").count(), 1);
});

test("another plan for a drill leaves it with the unit that holds it", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const { terms } = await read(world, id);
  const { rows: plans } = await world.call("list_emergency_plans", { active: true });
  const other = plans.find(({ unit }) => unit !== terms.unit);
  const page = await open(t, world, `/drills/${id}?tab=prepare`);
  await page.getByRole("button", { name: "改基本情况" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("预案", { exact: true }).fill(other.name);
  await page.locator(".ant-select-item-option").filter({ hasText: other.name }).click();
  await sheet.locator(".ant-select-content").filter({ hasText: other.name }).waitFor();
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const kept = (await read(world, id)).terms;
  assert.deepEqual([kept.plan, kept.unit], [other.id, terms.unit]);
});

test("R turns the drill real, its clock goes on, and the end is asked for", async (t) => {
  const { world, id, page } = await running(t);
  await page.keyboard.press("r");
  await page.getByText("实战处置中，演练脚本不再执行").waitFor();
  await page.locator(".drill-stamp").waitFor({ state: "detached" });
  await accessible(page);
  const real = await read(world, id);
  assert.deepEqual([real.status, real.clock.phase], ["real", "running"]);
  await page.getByRole("button", { name: "结束演练" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "结束演练" }).click();
  await page.getByText("处置完毕，待总结").waitFor();
});

test("an observer's card is typed in later with the watch's offset", async (t) => {
  const { world, id, page } = await running(t);
  await page.getByRole("button", { name: "补录观察卡" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("手表比本机快（秒）").fill("12");
  await sheet.getByLabel("表上时刻").fill("25:00:00");
  await sheet.getByLabel("看到什么").fill("担架从南门绕行");
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("写成 时:分:秒").waitFor();
  await accessible(page);
  // The world begins at 09:00:00; the watch was 12 seconds ahead.
  await sheet.getByLabel("表上时刻").fill("09:00:12");
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-told").getByText("担架从南门绕行").waitFor();
  const [entry] = (await read(world, id)).timeline.filter((one) => one.entry === "observed");
  assert.equal(entry.seconds, 0);
});

test("findings become actions in the ledger, and are shown until they are closed", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "held");
  const page = await open(t, world, `/drills/${id}`);
  await page.getByText("第 2 具灭火器保险销锈死").waitFor();
  await accessible(page);
  await page.getByText("还有 1 个问题没有去向").waitFor();
  await page.getByRole("button", { name: "定整改" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("改进事项", { exact: true }).click();
  await sheet.getByLabel("整改措施").fill("更换灭火器，逐具试拔保险销");
  const { people } = await known(world);
  await sheet.getByLabel("责任人", { exact: true }).fill("刘洋");
  await page.locator(".ant-select-item-option-active").getByText("刘洋").waitFor();
  await page.keyboard.press("Enter");
  await sheet.getByLabel("期限").fill("2026-12-18");
  await page.keyboard.press("Enter");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const action = page.getByRole("link", { name: "打开 改进〔2026〕2号" });
  await action.waitFor();
  await page.getByRole("button", { name: "总结演练" }).click();
  await sheet.getByLabel("总结").fill("达到目标");
  await page.keyboard.press("Control+Enter");
  await page.locator(".drill-head").getByText("整改中").waitFor();
  const { problems } = await read(world, id);
  const made = problems.find(({ action }) => action?.number === "改进〔2026〕2号").action;
  assert.deepEqual([made.kind, made.status, made.due_on], ["improvement", "rectifying", "2026-12-18"]);
  assert.ok(people["刘洋"]);
  await action.click();
  await page.getByRole("link", { name: "开关站火灾现场处置演练" }).waitFor();
  await page.locator("h1 .mark").filter({ hasText: "改" }).waitFor();
  await accessible(page);
});

test("field mode leaves nothing but the drill, and Escape leaves field mode", async (t) => {
  const { page } = await running(t);
  await page.getByRole("button", { name: "现场模式" }).click();
  await page.locator("nav.rail").waitFor({ state: "detached" });
  await accessible(page);
  const height = await page.locator(".drill-stamp").evaluate((button) => button.getBoundingClientRect().height);
  assert.ok(height >= 44, `${height} px`);
  await page.keyboard.press("Escape");
  await page.locator("nav.rail").waitFor();
});

test("today calls for the drill that runs, first of all, and for the one that is soon to be held", async (t) => {
  const { world, id, page } = await running(t);
  await page.keyboard.press("p");
  await page.locator(".drill-clock").getByText("已暂停").waitFor();
  await page.goto(world.url("/"));
  const first = page.locator(".agenda .grp").first();
  await first.getByRole("heading", { name: "正在演练" }).waitFor();
  await first.getByText("（已暂停）").waitFor();
  await accessible(page);
  await first.getByRole("button", { name: "继续演练" }).click();
  await page.locator(".drill-clock").waitFor();
  assert.ok(page.url().includes(id));

  const other = await makeWorld("drills");
  const desk = await open(t, other, "/");
  const group = desk.locator(".grp", { has: desk.getByRole("heading", { name: "待演练" }) });
  await group.getByRole("button", { name: "筹备" }).click();
  await desk.getByRole("heading", { name: "开关站火灾现场处置演练" }).waitFor();
});

test("a drill is found from anywhere by its number, its initials and what it found", async (t) => {
  const world = await makeWorld("drills");
  const { title, number } = await drillThat(world, "held");
  const page = await open(t, world, "/");
  await atDesk(page);
  for (const words of [number, "kgzhz", "保险销锈死"]) {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(words);
    const option = page.getByRole("option").filter({ hasText: number });
    await option.getByText(title).waitFor();
    await option.click();
    await page.locator(".drill-head").getByText(number).waitFor();
  }
});

test("a drill that was held on paper is entered from the list on; it says so wherever it is shown", async (t) => {
  const world = await makeWorld("drills");
  const page = await open(t, world, "/drills/list");
  await page.getByRole("button", { name: "补录已开展的演练" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("演练名称").fill("开关站火灾桌面推演");
  await sheet.getByLabel("预案", { exact: true }).click();
  await page.locator(".ant-select-item-option").first().click();
  await sheet.getByLabel("地点", { exact: true }).click();
  await page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").first().click();
  await sheet.getByRole("button", { name: "下一步：何时开展" }).click();
  const held = page.getByRole("dialog", { name: "补录已开展" });
  await held.waitFor();
  const moment = async (label, words) => {
    await held.getByLabel(label).fill(words);
    await page.keyboard.press("Enter");
  };
  await moment("实际开始", "2026-11-20 23:50");
  await moment("实际结束", "2026-11-21 00:25");
  await held.getByLabel("为什么补录").fill("当日未带电脑");
  await held.locator("input[type=file]").setInputFiles(camera);
  await held.locator(".scan-list li").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await held.waitFor({ state: "detached" });
  await page.getByText("已结束，待总结").first().waitFor();
  const { rows } = await world.call("list_drills", { text: "推演", statuses: ["held"] });
  const drill = await read(world, rows[0].id);
  assert.equal(drill.entered_later.held.started_at, "2026-11-20T15:50:00Z");
  assert.equal(drill.entered_later.held.sheets.length, 1);
  // What was noted that day has a day of its own where the drill went on past midnight.
  await page.goto(world.url(`/drills/${rows[0].id}?tab=live`));
  await page.locator(".drill-later").getByText("当日未带电脑").waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("看到什么").fill("报告及时");
  await page.getByLabel(/时刻（时:分:秒）/).fill("00:10:00");
  await page.getByLabel("日期").fill("2026-11-21");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("20:00").first().waitFor();
  await accessible(page);
  const { timeline } = await read(world, rows[0].id);
  assert.equal(timeline.find(({ entry }) => entry === "noted").at, "2026-11-20T16:10:00Z");
  // The paper is put right where a time was misread.
  await page.locator(".drill-later").getByRole("button", { name: "改补录" }).click();
  await page.getByRole("dialog").getByLabel("实际开始").fill("2026-11-20 23:45");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("25:00").first().waitFor();
});

test("somebody on the list gets another role", async (t) => {
  const world = await makeWorld("drills");
  const { id } = await drillThat(world, "planned");
  const { people } = await read(world, id);
  const one = people.at(-1);
  const page = await open(t, world, `/drills/${id}?tab=people`);
  await page.getByRole("button", { name: new RegExp(`${one.name}.*改角色`, "u") }).click();
  await page.getByLabel("演练角色").click();
  await page.locator(".ant-select-item-option").filter({ hasText: "安全员" }).click();
  await page.getByLabel("岗位、任务或观察点位").fill("南门");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("row").filter({ hasText: one.name }).getByText("南门").waitFor();
  const cast = (await read(world, id)).people.find((other) => other.id === one.id);
  assert.deepEqual([cast.role, cast.duty], ["safety_guard", "南门"]);
  await accessible(page);
});

test("blank sheets to write on by hand are printed while a drill is planned, not once it began", async (t) => {
  const world = await makeWorld("drills");
  const { id, number } = await drillThat(world, "planned");
  const page = await open(t, world, `/drills/${id}?tab=prepare`);
  const print = page.getByRole("button", { name: "打印空白表" });
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes("save_drill_blanks") ?? false);
  await print.click();
  await answered;
  assert.deepEqual((await world.handed()).flatMap(({ keep }) => keep ?? []), [`${number} 空白表.pdf`]);
  await accessible(page);
  await page.goto(world.url(`/drills/${id}?tab=live`));
  await page.getByRole("button", { name: "开始演练" }).click();
  await page.locator(".drill-steps tr.now").waitFor();
  await page.goto(world.url(`/drills/${id}?tab=prepare`));
  await page.getByRole("heading", { name: "脚本" }).waitFor();
  assert.equal(await print.count(), 0);
});

test("what was begun in the sheets of a drill is there again after they were closed", async (t) => {
  const world = await makeWorld("drills");
  const planned = await drillThat(world, "planned");
  const page = await open(t, world, "/drills/list");
  /** Types into a sheet, closes it once it is kept, and finds the words again. */
  const begun = async (opened, label, words) => {
    await opened();
    const sheet = page.getByRole("dialog");
    const field = sheet.getByLabel(label, { exact: true }).first();
    await field.fill(words);
    await sheet.getByText(/草稿已存/).waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await opened();
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll('[role="dialog"] input, [role="dialog"] textarea')].some(({ value }) => value === wanted),
      words,
    );
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  };
  const press = (name) => () => page.getByRole("button", { name }).first().click();
  await begun(press(/^安排演练/), "演练名称", "配电室火灾演练");
  await page.goto(world.url(`/drills/${planned.id}?tab=prepare`));
  await begun(press(/改脚本|写脚本|编写脚本/), "动作", "值班员报告调度");
  const held = { started_at: "2026-11-20T06:00:00Z", ended_at: "2026-11-20T06:40:00Z", stopped: "", reason: "当日未带电脑", sheets: [] };
  await world.call("enter_held_drill", { drill: planned.id, held });
  await page.goto(world.url(`/drills/${planned.id}?tab=after`));
  await begun(press("登记问题"), "问题", "对讲机没电");
  await page.goto(world.url(`/drills/${planned.id}/evaluation`));
  await begun(press("记点评"), "点评内容", "报告及时");
});

test("a drill that the law wants reported is counted in the list and called for in today until it was", async (t) => {
  const world = await makeWorld("drills");
  const view = (page) => page.getByRole("navigation", { name: "按状态" }).getByRole("link", { name: /待报送/ });
  const page = await open(t, world, "/drills/list");
  await view(page).getByText("0", { exact: true }).waitFor();
  const bodies = [{ unit: null, since: null, until: null, key: true }];
  await world.call("set_drill_policy", { policy: { reading: "minimum", bodies } });
  await page.goto(world.url("/drills/list"));
  await view(page).getByText("1", { exact: true }).waitFor();
  await view(page).click();
  await page.waitForFunction(() => document.querySelectorAll(".drills-ledger tbody tr").length === 1);
  await page.getByRole("link", { name: /桌面推演/ }).waitFor();
  await accessible(page);

  await page.goto(world.url("/"));
  const group = page.locator(".grp", { has: page.getByRole("heading", { name: "演练待报送" }) });
  await group.getByRole("button", { name: "登记报送" }).click();
  // The sheet stands open already.
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("报送给").fill("清河市应急管理局");
  await sheet.getByLabel("报送日期").fill("2026-11-23");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });

  await page.goto(world.url("/drills/list?view=to_report"));
  await view(page).getByText("0", { exact: true }).waitFor();
  await page.getByText("没有符合条件的演练").waitFor();
  await page.goto(world.url("/"));
  await page.locator(".agenda").waitFor();
  assert.equal(await group.count(), 0);
});
