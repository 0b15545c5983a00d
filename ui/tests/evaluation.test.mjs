// What comes after a drill: the evaluation is entered and concluded, the papers are made and signed, the
// report to the authority is recorded, every figure opens its list.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const picture = readFileSync(new URL("../../src-tauri/crates/app/data/sample/trench-after.jpg", import.meta.url));

/** The drill of this morning, held and not evaluated; the one before has everything. */
async function drilled() {
  const world = await makeWorld("drilled");
  const { rows } = await world.call("list_drills", {});
  const [today, before] = rows;
  return { world, today: today.id, before: before.id };
}

const drawn = (page) => page.locator(".paper[data-drawn=true]").first().waitFor();

test("a drill is evaluated: a card, remarks, a judgement; what is missing is said until nothing is", async (t) => {
  const { world, today } = await drilled();
  const page = await open(t, world, `/drills/${today}/evaluation`);
  await page.getByRole("heading", { name: "还缺" }).waitFor();
  await accessible(page);

  await page.getByRole("button", { name: "录入评分卡" }).first().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("百分制").waitFor();
  await accessible(page);
  const points = sheet.getByRole("spinbutton");
  await points.nth(0).fill("55");
  await points.nth(1).fill("90");
  await page.keyboard.press("Control+Enter");
  // 55 does not pass: what was seen is asked for beside it.
  await sheet.locator(".ant-form-item-explain-error").waitFor();
  await sheet.getByPlaceholder("看到什么").first().fill("报告漏项");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  // Two items of the same weight.
  await page.locator(".after-score b", { hasText: "72.5" }).waitFor();

  await page.getByRole("button", { name: "记点评" }).click();
  await sheet.getByPlaceholder("点评内容").fill("断电果断，报告要素要补课");
  await page.keyboard.press("Control+Enter");
  await page.locator(".after-said", { hasText: "断电果断" }).waitFor();
  await sheet.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "填评价" }).click();
  await sheet.getByText("不满足", { exact: true }).click();
  await sheet.getByRole("textbox", { name: "预案充分性 说明" }).fill("没有夜间照明安排");
  await sheet.getByText("不需要", { exact: true }).click();
  await page.keyboard.press("Control+Enter");
  // A plan that failed must be revised.
  await sheet.getByText("应当修订").waitFor();
  await sheet.getByText("需要", { exact: true }).click();
  await sheet.getByLabel("修订什么，为什么").fill("补充夜间照明");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const view = await world.call("get_drill_evaluation", { drill: today });
  assert.deepEqual(view.revision, { needed: true, major: false, reason: "补充夜间照明" });
  assert.ok(!view.missing.includes("hot_wash") && view.missing.includes("self_assessment"));
  assert.equal(await page.getByRole("button", { name: "结束评估" }).getAttribute("aria-disabled"), "true");
});

test("an item added for one drill says its own subject", async (t) => {
  const { world, today } = await drilled();
  const page = await open(t, world, `/drills/${today}/evaluation`);
  await page.getByRole("button", { name: "调整评估项" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "加一项" }).click();
  await sheet.getByLabel("方面").last().fill("通信保障");
  await sheet.getByLabel("评估内容").last().fill("对讲机全程可通");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const { items } = await world.call("get_drill_evaluation", { drill: today });
  assert.deepEqual([items.at(-1).group, items.at(-1).text], ["通信保障", "对讲机全程可通"]);
  await page.locator(".after-items").getByText("通信保障").waitFor();
});

test("papers are made, looked at and signed; a report and its receipt are kept; everything is bound", async (t) => {
  const { world, today, before } = await drilled();
  const page = await open(t, world, `/drills/${today}/papers`);
  await page.getByRole("button", { name: "制作" }).first().click();
  // A record is reviewed by somebody, and not by whoever recorded the drill.
  await page.getByLabel("审核人").fill("李娜");
  await page.locator(".ant-select-item-option-active").getByText("李娜").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await drawn(page);
  await page.getByText(/审核人/).first().waitFor();
  await page.getByText("待签字").waitFor();
  await accessible(page);
  // The reports wait for the evaluation, and say so.
  assert.equal(await page.getByText("评估结束后才能出这份报告").count(), 2);
  await page.getByRole("button", { name: "用密钥签" }).click();
  await page.getByLabel("陈国栋（总经理） 的口令").fill(world.passphrase);
  await page.keyboard.press("Control+Enter");
  await page.getByText("密钥签名").waitFor();
  await drawn(page);

  await page.getByRole("button", { name: "记报送" }).click();
  await page.getByLabel("报送给").fill("清河市应急管理局");
  await page.getByLabel("报送日期").fill("2026-11-23");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles({ name: "回执.jpg", mimeType: "image/jpeg", buffer: picture });
  await page.getByRole("dialog").getByText("回执.jpg").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "回执.jpg" }).click();
  await page.getByRole("img", { name: "回执.jpg" }).waitFor();
  const papers = await world.call("get_drill_papers", { drill: today });
  assert.equal(papers.papers[0].by_key, true);
  assert.equal(papers.reports[0].receipts.length, 1);

  // The drill's own files: film says itself what it is.
  await page.getByRole("button", { name: "放入资料" }).click();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles([
    { name: "工作方案.txt", mimeType: "text/plain", buffer: Buffer.from("任务分工") },
    { name: "现场.mp4", mimeType: "video/mp4", buffer: Buffer.from("ftypmp42") },
  ]);
  await page.getByRole("dialog").getByText("现场.mp4").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "现场.mp4", exact: true }).waitFor();
  const { files } = await world.call("get_drill_papers", { drill: today });
  assert.deepEqual(files.map(({ kind, name }) => [kind, name]), [["work_plan", "工作方案.txt"], ["video", "现场.mp4"]]);
  await page.getByRole("button", { name: "去掉 工作方案.txt" }).click();
  await page.getByRole("button", { name: "工作方案.txt", exact: true }).waitFor({ state: "detached" });

  const full = await open(t, world, `/drills/${before}/papers`);
  await drawn(full);
  await full.getByRole("button", { name: "装订档案" }).click();
  await full.getByText("档案已存好").waitFor();
  const handed = await world.handed();
  assert.ok(handed.some(({ keep }) => keep?.endsWith("演练档案.pdf")), JSON.stringify(handed));
});

test("every figure of the drills opens its list, and the years stand beside each other", async (t) => {
  const { world } = await drilled();
  const page = await open(t, world, "/drills/figures");
  await page.getByRole("button", { name: "本期开展 2" }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "本期开展 2" }).click();
  await page.getByRole("region", { name: "本期开展" }).locator("tbody tr").nth(1).waitFor();
  assert.equal(await page.getByRole("region", { name: "本期开展" }).locator("tbody tr").count(), 2);
  // Three years, planned and actual, each a way to its drills.
  const years = page.locator(".drill-chart a");
  assert.equal(await years.count(), 3);
  assert.match(await years.first().getAttribute("aria-label"), /2024 年 启动响应，计划 5 分，实际 5 分 50 秒/);
  await years.nth(1).click();
  await page.getByRole("region", { name: "2025 启动响应" }).locator("tbody tr").first().waitFor();
  // The times of one plan alone.
  await page.getByRole("combobox", { name: "预案", exact: true }).click();
  await page.locator(".ant-select-item-option").first().click();
  await page.waitForURL(/of_plan=/);
  await years.first().waitFor();
  await page.getByText("按原定期限").waitFor();
  await page.getByRole("button", { name: "统计 PDF" }).click();
  const saved = async () => (await world.handed()).some(({ keep }) => keep === "2026年应急演练情况统计.pdf");
  while (!(await saved())) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
});

test("a drill is not concluded before it is evaluated; today and its page lead there", async (t) => {
  const { world, today } = await drilled();
  const page = await open(t, world, `/drills/${today}?tab=after`);
  await page.getByText(/演练要先评估/).waitFor();
  assert.equal(await page.getByRole("button", { name: "总结演练" }).count(), 0);
  await page.getByRole("link", { name: "去评估" }).click();
  await page.getByText("评估期限").waitFor();
  await page.getByText("2026-12-07").waitFor();
  await page.goto(world.url("/"));
  const group = page.locator(".grp", { has: page.getByRole("heading", { name: "演练待评估、总结" }) });
  await group.getByRole("button", { name: "评估", exact: true }).click();
  await page.getByRole("heading", { name: "还缺" }).waitFor();
});
