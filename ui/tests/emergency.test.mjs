// Emergency plans and the year of drills, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const planOf = async (world, name) => {
  const { rows } = await world.call("list_emergency_plans", { text: name });
  return rows[0];
};

/** Names of the files that are kept once a key was pressed and its command answered. */
const keptBy = async (key, command, page, world) => {
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes(command) ?? false);
  await page.keyboard.press(key);
  await answered;
  return (await world.handed()).flatMap(({ keep }) => keep ?? []);
};

/** Waits until something can be seen where it is. */
const inSight = async (page, what) => {
  await what.waitFor();
  await page.waitForFunction((node) => {
    const { left, top, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + 4, top + height / 2));
  }, await what.elementHandle());
};

test("the year shows what each reading demands, and the organisation chooses one", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills");
  const table = page.getByRole("table", { name: "2026 年" });
  await table.waitFor();
  await accessible(page);
  assert.equal(await table.locator(".year-slot.missing").count(), 1);
  await page.getByText("应演 3", { exact: true }).waitFor();

  // The stricter reading counts plan by plan.
  await page.getByText("逐案要求").click();
  await table.getByRole("link", { name: "触电事故现场处置方案" }).waitFor();
  assert.equal(await table.locator(".year-slot.missing").count(), 2);
  await accessible(page);

  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("radio", { name: /逐案要求/ }).check();
  await sheet.getByRole("button", { name: "保存" }).click();
  await sheet.waitFor({ state: "detached" });
  const { policy } = await world.call("get_drill_policy");
  assert.equal(policy.reading, "per_plan");
  await page.goto(world.url("/drills"));
  await page.getByText("应演 5", { exact: true }).waitFor();
});

test("years are turned by keys, and the calendar goes out with reminders", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills");
  const year = page.getByRole("heading", { level: 2 });
  for (const [key, words] of [["ArrowLeft", "2025 年"], ["ArrowRight", "2026 年"], ["ArrowRight", "2027 年"], ["t", "2026 年"]]) {
    await page.getByRole("table").waitFor();
    await page.keyboard.press(key);
    await year.getByText(words, { exact: true }).waitFor();
  }
  assert.deepEqual(await keptBy("x", "save_drill_calendar", page, world), ["演练年历 2026.ics"]);
  assert.deepEqual((await keptBy("y", "save_drill_year", page, world)).at(-1), "2026年度应急演练计划.pdf");
});

test("a plan is entered, drafted with cards, signed and filed", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills?tab=plans");
  await page.getByRole("link", { name: "配电室火灾现场处置方案" }).waitFor();
  await accessible(page);
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("名称").fill("有限空间现场处置方案");
  await sheet.getByLabel("编制单位").fill("城南");
  await page.locator(".ant-select-item-option-active").getByText("城南供电所").waitFor();
  await page.keyboard.press("Enter");
  await sheet.getByText("公布后须备案").click();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "有限空间现场处置方案" }).waitFor();

  // Without a part it is kept, and not signed.
  await page.keyboard.press("e");
  await sheet.getByLabel("应急组织体系").fill("工作负责人任现场指挥");
  await sheet.getByRole("tab", { name: "应急处置卡" }).click();
  await sheet.getByRole("button", { name: "加一张卡" }).click();
  await sheet.getByLabel("岗位").fill("监护人");
  await sheet.getByLabel("处置步骤").fill("停止作业\n拨打 120");
  await sheet.getByLabel("联络").fill("急救中心 120");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("还缺").waitFor();
  await page.keyboard.press("a");
  await sheet.getByRole("button", { name: "记录签署" }).click();
  await sheet.getByText(/预案须写明组织体系/).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  await page.keyboard.press("e");
  await sheet.getByLabel("职责分工").fill("监护人报警，作业人员不进入");
  await sheet.getByLabel("响应程序").fill("停止作业、报告、通风、救援");
  await sheet.getByLabel("处置措施").fill("先通风、再检测、后进入");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.keyboard.press("a");
  await sheet.getByRole("button", { name: "记录签署" }).click();
  await sheet.waitFor({ state: "detached" });
  await page.getByText(/2026-12-21\s前备案/).waitFor();
  await accessible(page);
  const plan = await planOf(world, "有限空间");
  assert.equal(plan.version, "1.0");
  const { versions } = await world.call("get_emergency_plan", { plan: plan.id });
  assert.deepEqual(versions[0].contents.cards[0].steps, ["停止作业", "拨打 120"]);
  assert.deepEqual(versions[0].contents.cards[0].contacts, [{ name: "急救中心", phone: "120" }]);

  assert.deepEqual(await keptBy("o", "save_plan_paper", page, world), ["有限空间现场处置方案 1.0版.pdf"]);
  const cards = await keptBy("p", "save_plan_cards", page, world);
  assert.deepEqual(cards.at(-1), "有限空间现场处置方案 应急处置卡 1.0版.pdf");
});

test("what asks for a revision is shown and answered, and today leads there", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/");
  await page.getByRole("button", { name: "触电事故现场处置方案，1 项情形" }).click();
  await page.getByText(/除颤器送检/).waitFor();
  await page.getByText("（四）重要应急资源发生重大变化").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "不修订" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("理由").fill("已借用一台，处置步骤不变");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText(/已借用一台/).waitFor();
  assert.equal((await planOf(world, "触电")).open_causes, 0);

  // Somebody the plan names leaves.
  const { rows } = await world.call("list_people", { text: "孙" });
  await world.call("set_person_active", { person: rows[0].id, active: false });
  await page.goto(world.url("/drills?tab=plans"));
  await page.reload();
  await page.getByRole("row", { name: /触电事故/ }).getByText(/项待处理/).waitFor();
});

test("a plan is found from anywhere by its pinyin", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/");
  await atDesk(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("fxzx");
  await page.getByRole("option", { name: /防汛专项应急预案/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "防汛专项应急预案" }).waitFor();
  await page.getByText("现行版").first().waitFor();
});

test("a period of the year leads to a drill of what it asks for", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills?reading=per_plan");
  const row = page.getByRole("row", { name: /触电事故现场处置方案/ });
  await row.getByRole("button", { name: "排演练" }).click();
  const sheet = page.getByRole("dialog");
  const { unit_name } = await planOf(world, "触电");
  for (const words of ["触电事故现场处置方案", unit_name]) {
    await sheet.locator(".ant-select-content", { hasText: words }).first().waitFor();
  }
  await accessible(page);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  // Nothing of it is left in the address: the next one is planned from nothing.
  await page.keyboard.press("n");
  await sheet.getByLabel("演练名称").waitFor();
  assert.equal(await sheet.getByText("触电事故现场处置方案").count(), 0);
});

test("a plan is withdrawn from an earlier day on, not from before it held nor from tomorrow", async (t) => {
  const world = await makeWorld("plans");
  const plan = await planOf(world, "配电室火灾");
  const tomorrow = new Date(Date.parse((await world.call("get_today")).today) + 24 * 3600_000).toISOString().slice(0, 10);
  const page = await open(t, world, `/drills/plans/${plan.id}`);
  await page.getByRole("button", { name: "废止" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("理由").fill("站房停用");
  await accessible(page);
  const day = sheet.getByLabel("自哪天起废止");
  const on = async (text) => {
    await day.fill(text);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
  };
  const said = (words) => sheet.locator(".ant-form-item-explain-error").getByText(words).waitFor();
  await on("2020-01-01");
  await said("结束不能早于开始");
  await on(tomorrow);
  await said("时间不能晚于现在");
  await on("2026-11-20");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("2026-11-20 废止：站房停用").waitFor();
});

test("the scheme of scoring becomes the organisation's own", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills");
  await page.getByRole("table", { name: "2026 年" }).waitFor();
  await page.keyboard.press("p");
  const sheet = page.getByRole("dialog");
  await sheet.getByText(/软件自带的评分项/).waitFor();
  await accessible(page);
  await sheet.getByLabel("修订说明").fill("按本单位办法核定");
  await sheet.getByLabel("评估期限").fill("5");
  const from = sheet.getByLabel("起始分");
  // Sent from the end of the sheet, what is refused is gone to.
  const refused = async (words) => {
    await sheet.getByLabel("评估内容").last().focus();
    await page.keyboard.press("Control+Enter");
    await inSight(page, sheet.getByText(words).last());
  };
  await from.nth(1).fill("95");
  await refused(/等级从高到低排/);
  await from.nth(1).fill("75");
  const name = sheet.getByLabel("名称", { exact: true }).nth(1);
  const before = await name.inputValue();
  await name.fill("优");
  await refused(/“优”/);
  await name.fill(before);
  await sheet.getByRole("button", { name: "加一项" }).last().click();
  const last = sheet.getByLabel("评估内容").last();
  await last.fill("方案、情景和引导材料齐备，规则事先说明");
  await sheet.getByText("与另一项重复").last().waitFor();
  await last.fill("提出了培训需求");
  // One too many: the part that is off says by how much.
  await refused("权重合计应为 100，现在是 101");
  await sheet.getByText("14 项，权重合计 101，应为 100").waitFor();
  await accessible(page);
  await sheet.getByRole("button", { name: "按比例折算为 100" }).click();
  await sheet.getByText("14 项，权重合计 100", { exact: false }).waitFor();
  // Its place in the list: one up by key, one further by its button.
  await last.focus();
  await page.keyboard.press("Alt+ArrowUp");
  const texts = () => sheet.getByLabel("评估内容").evaluateAll((all) => all.map(({ value }) => value));
  assert.equal((await texts()).at(-2), "提出了培训需求");
  assert.equal(await page.evaluate(() => document.activeElement.value), "提出了培训需求");
  await sheet.getByRole("button", { name: "上移这一项" }).nth(-2).click();
  assert.equal((await texts()).at(-3), "提出了培训需求");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const { version, scheme, versions } = await world.call("get_drill_scheme", {});
  assert.deepEqual([version, scheme.within_workdays, scheme.grades[1].from], [1, 5, 75]);
  assert.deepEqual(scheme.tabletop.at(-3), { code: "T-14", group: "预案改进", text: "提出了培训需求", weight: 1 });
  assert.equal(scheme.tabletop.reduce((all, { weight }) => all + weight, 0), 100);
  assert.equal(versions[0].changes, "按本单位办法核定");
  await page.keyboard.press("p");
  await sheet.getByText("现用第 1 版").waitFor();
  await sheet.getByText(/按本单位办法核定/).waitFor();
});

test("one change of a law is noted of the plans that were chosen, in one act", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/drills?tab=plans");
  const rows = page.locator(".plans-row");
  await rows.first().waitFor();
  const total = await rows.count();
  await page.getByRole("checkbox", { name: "选本页全部预案" }).check();
  await page.getByText(`已选 ${String(total)} 个`).waitFor();
  await page.getByRole("button", { name: "取消选择" }).click();
  const flood = rows.filter({ hasText: "防汛" }).first();
  const shock = rows.filter({ hasText: "触电" }).first();
  const before = await Promise.all([planOf(world, "防汛"), planOf(world, "触电")]);
  await flood.getByRole("checkbox").check();
  await shock.getByRole("checkbox").check();
  await page.getByText("已选 2 个").waitFor();
  await accessible(page);
  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog");
  await sheet.getByText("触电事故现场处置方案").waitFor();
  await sheet.getByLabel("发生了什么").fill("《生产安全事故应急条例》修订施行");
  await sheet.getByLabel("发生日期").fill("2026-11-20");
  await page.keyboard.press("Enter");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector(".plans-row input:checked") === null);
  for (const { id, open_causes } of before) {
    const { causes, open_causes: now } = await world.call("get_emergency_plan", { plan: id });
    assert.equal(now, open_causes + 1);
    assert.ok(causes.some(({ cause, words }) => cause === "law" && words === "《生产安全事故应急条例》修订施行"));
  }
});

test("today leads from a demanded drill to its planning sheet, filled in", async (t) => {
  const world = await makeWorld("plans");
  const { policy } = await world.call("get_drill_policy");
  await world.call("set_drill_policy", { policy: { ...policy, reading: "per_plan" } });
  const page = await open(t, world, "/");
  const group = page.locator("section.grp", { has: page.getByRole("heading", { name: /法定演练/ }) });
  const row = group.locator(".row", { hasText: "触电事故现场处置方案" });
  await row.getByRole("button", { name: "排演练" }).click();
  const sheet = page.getByRole("dialog");
  const { unit_name } = await planOf(world, "触电");
  for (const words of ["触电事故现场处置方案", unit_name]) {
    await sheet.locator(".ant-select-content", { hasText: words }).first().waitFor();
  }
});

test("what was never held is explained from today, and asks no more", async (t) => {
  const world = await makeWorld("plans");
  const page = await open(t, world, "/");
  const group = page.locator("section.grp", { has: page.getByRole("heading", { name: /法定演练/ }) });
  const row = group.locator(".row", { hasText: "上半年现场处置方案演练一次" });
  await row.getByRole("button", { name: "说明" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("没有演练的原因和补救").fill("防汛抢险，已于七月补演");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await row.waitFor({ state: "detached" });
});
