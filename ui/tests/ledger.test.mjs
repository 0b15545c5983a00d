// Working with the ledger: own views, chips, columns, board, several rows at once, tables elsewhere.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { hazard, known, notice } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const rows = (page) => page.locator(".rows .lr");
const shows = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll(".rows .lr").length === wanted, count);
const heads = (page) => page.getByRole("columnheader").allInnerTexts();
const preferences = async (world) =>
  Object.fromEntries((await world.call("get_preferences")).preferences.map(({ name, value }) => [name, value]));
/** The core keeps a choice a moment after the screen shows it. */
async function keeps(world, name, value) {
  for (let tries = 0; tries < 500 && (await preferences(world))[name] !== value; tries += 1);
  assert.equal((await preferences(world))[name], value);
}
const clipboard = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** A hazard that nobody has settled yet. */
async function seen(world, text) {
  const [place] = Object.values((await known(world)).places);
  const { hazard: found } = await world.call("capture_hazard", { text, place: place.id, spot: "东侧", no_photo_reason: "夜间" });
  return found;
}

/** The file that was kept last, once there is one; the page waits for its end as a person would. */
async function kept(world) {
  for (;;) {
    const file = (await world.handed()).findLast(({ path }) => path && existsSync(path));
    if (file) {
      return file;
    }
  }
}

test("a view of one's own: saved, found again, changed, renamed, deleted", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水", { level: "major" });
  await hazard(world, "孔洞未封堵");
  const page = await open(t, world, "/hazards?view=all&level=major&sort=number");
  await shows(page, 1);
  await page.keyboard.press("s");
  await page.getByLabel("视图名称").fill("重大周报");
  await accessible(page);
  await page.keyboard.press("Enter");
  const tab = page.getByRole("link", { name: /重大周报/ });
  await page.locator('.views [aria-current="page"]', { hasText: "重大周报" }).waitFor();
  assert.equal(await page.locator('.views [aria-current="page"]').count(), 1);
  // The sheet closed when the core had it.
  const kept = JSON.parse((await preferences(world))["hazards/view/1"]);
  assert.equal(kept.name, "重大周报");
  assert.deepEqual([kept.search.view, kept.search.level, kept.search.sort], ["all", "major", "number"]);

  await page.goto(world.url("/hazards"));
  await page.reload();
  await shows(page, 2);
  await tab.click();
  await shows(page, 1);
  assert.equal(await page.getByRole("columnheader", { name: "编号" }).getAttribute("aria-sort"), "ascending");

  await page.getByRole("button", { name: "去掉条件：等级 重大隐患" }).click();
  await shows(page, 2);
  await page.getByText("已改").waitFor();
  await page.getByRole("button", { name: "视图“重大周报”" }).click();
  await page.getByRole("menuitem", { name: "按现在的条件更新" }).click();
  await page.getByText("已改").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "视图“重大周报”" }).click();
  await page.getByRole("menuitem", { name: "改名" }).click();
  await page.getByLabel("视图名称").fill("每周一看");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("link", { name: /每周一看/ }).waitFor();
  assert.equal(JSON.parse((await preferences(world))["hazards/view/1"]).search.level, undefined);

  await page.getByRole("button", { name: "视图“每周一看”" }).click();
  await page.getByRole("menuitem", { name: "删除视图" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除视图" }).click();
  await page.getByRole("link", { name: /每周一看/ }).waitFor({ state: "detached" });
  await keeps(world, "hazards/view/1", undefined);
});

test("two own views cannot bear one name", async (t) => {
  const world = await makeWorld("sample_open");
  await world.call("set_preference", { name: "hazards/view/1", value: JSON.stringify({ name: "周报", search: { view: "all" } }) });
  const page = await open(t, world, "/hazards");
  await page.getByRole("link", { name: /周报/ }).waitFor();
  await page.keyboard.press("s");
  await page.getByLabel("视图名称").fill("周报");
  await page.keyboard.press("Enter");
  await page.getByText("已有同名视图").waitFor();
  assert.equal((await preferences(world))["hazards/view/2"], undefined);
});

test("every condition that is on is a chip, also one that came with the address, and keys take it away", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const owner = all.people["王志强"];
  const [place] = Object.values(all.places);
  await hazard(world, "电缆沟积水", { owner: owner.id });
  await hazard(world, "孔洞未封堵");
  const page = await open(t, world, `/hazards?view=all&owner=${owner.id}&place=${place.id}&status=assessed,reported&found_from=2020-01-01`);
  await shows(page, 1);
  const chips = page.getByRole("list", { name: "条件" }).getByRole("listitem");
  const words = async () => (await chips.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  await chips.filter({ hasText: "王志强" }).waitFor();
  await chips.filter({ hasText: place.name }).waitFor();
  assert.deepEqual(await words(), ["状态 已上报、已定级", "责任人 王志强", `地点 ${place.name}`, "发现 2020-01-01 起"]);
  await accessible(page);
  await page.getByRole("button", { name: "去掉条件：责任人 王志强" }).focus();
  await page.keyboard.press("Delete");
  await shows(page, 2);
  // The focus stands on the next chip.
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !location.hash.includes("place="));
  assert.deepEqual(await words(), ["状态 已上报、已定级", "发现 2020-01-01 起"]);
  assert.match(page.url(), /#\/hazards\?/, "Enter pressed the cross and opened no row");
  await page.getByRole("button", { name: "清除条件" }).click();
  await chips.first().waitFor({ state: "detached" });
});

test("conditions are added by key, one field each", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水", { level: "major" });
  await hazard(world, "孔洞未封堵");
  const page = await open(t, world, "/hazards");
  await shows(page, 2);
  await page.keyboard.press("f");
  const panel = page.getByRole("dialog", { name: "条件" });
  await panel.waitFor();
  await accessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await shows(page, 1);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await page.getByRole("listitem").filter({ hasText: "重大隐患" }).waitFor();
});

test("words to look for are a chip too, and leave with the others", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水");
  await hazard(world, "孔洞未封堵");
  const page = await open(t, world, "/hazards");
  await shows(page, 2);
  await page.keyboard.press("/");
  await page.keyboard.type("孔洞");
  await shows(page, 1);
  await page.getByRole("button", { name: "去掉条件：含 孔洞" }).click();
  await shows(page, 2);
  await page.goto(world.url("/hazards?text=没有这样的"));
  await page.getByText("没有符合这些条件的隐患").waitFor();
  await accessible(page);
  await page.getByRole("gridcell").getByRole("button", { name: "清除条件" }).click();
  await shows(page, 2);
  assert.equal(await page.getByPlaceholder("编号、简题、描述").inputValue(), "");
});

test("an empty ledger says how to begin", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards");
  await page.getByText("台账还是空的").waitFor();
  await page.getByRole("link", { name: "开始一次检查" }).waitFor();
  await accessible(page);
});

test("columns: which and in what order is remembered, and can be as before", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水");
  const page = await open(t, world, "/hazards");
  await shows(page, 1);
  const usual = ["", "编号", "状态", "隐患", "责任单位", "责任人", "期限 ↑", "到期日"];
  assert.deepEqual(await heads(page), usual);
  await page.keyboard.press("c");
  const panel = page.getByRole("dialog", { name: "列" });
  await panel.getByRole("checkbox", { name: "责任人" }).click();
  await panel.getByRole("checkbox", { name: "责任人", checked: false }).waitFor();
  await panel.getByRole("checkbox", { name: "地点" }).click();
  await panel.getByRole("checkbox", { name: "地点", checked: true }).waitFor();
  await accessible(page);
  await panel.getByRole("button", { name: "前移：责任单位" }).focus();
  for (const place of [3, 2]) {
    await page.keyboard.press("Enter");
    await page.waitForFunction((at) => document.querySelectorAll("[role=columnheader]")[at]?.textContent === "责任单位", place);
  }
  await keeps(world, "hazards/columns", "number,unit,status,title,due,day,place");
  assert.ok(await panel.getByRole("checkbox", { name: "隐患" }).isDisabled(), "a row keeps its title");
  await page.reload();
  await shows(page, 1);
  assert.deepEqual(await heads(page), ["", "编号", "责任单位", "状态", "隐患", "期限 ↑", "到期日", "地点"]);
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "恢复默认" }).click();
  await page.waitForFunction(() => document.querySelectorAll("[role=columnheader]")[5]?.textContent === "责任人");
  assert.deepEqual(await heads(page), usual);
  await keeps(world, "hazards/columns", undefined);
});

test("heads sort by key and say so", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "先到期", { due_on: "2026-11-27" });
  await hazard(world, "后到期", { due_on: "2026-12-30" });
  const page = await open(t, world, "/hazards");
  await shows(page, 2);
  const head = page.getByRole("columnheader", { name: "期限" });
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".lr[data-index='0'] .ti")?.textContent === "后到期");
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.equal(await page.getByRole("columnheader", { name: "编号" }).getAttribute("aria-sort"), "none");
});

test("unit by unit: a head over each with what it has, and keys go from row to row", async (t) => {
  const world = await makeWorld("sample_open");
  await world.call("capture_hazard", { text: "还没有责任单位", no_photo_reason: "夜间" });
  await hazard(world, "盖板缺失", { due_on: "2026-11-26" });
  await hazard(world, "门锁损坏");
  const page = await open(t, world, "/hazards");
  await page.getByRole("combobox", { name: "排序" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("按责任单位分组", { exact: true }).last().click();
  await page.locator(".group-head .ter").nth(1).waitFor();
  assert.deepEqual(await page.locator(".group-head").allInnerTexts(), ["未定责任单位\n1 项", "城东供电所\n2 项"]);
  await page.locator(".rows .lr").first().click();
  for (const text of ["还没有责任单位", "盖板缺失", "门锁损坏"]) {
    await page.locator(".rows .lr.sel").getByText(text).waitFor();
    await page.keyboard.press("ArrowDown");
  }
  const tops = await page.locator(".rows > *").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.deepEqual(tops, [...new Set(tops)].sort((a, b) => a - b), "nothing lies on anything");
  await accessible(page);
});

test("the board: a column a status, arrows move between cards, Enter opens", async (t) => {
  const world = await makeWorld("sample_open");
  await seen(world, "门锁损坏");
  await hazard(world, "孔洞未封堵", { level: "major", due_on: "2026-11-25" });
  await notice(world, ["电缆沟积水"]);
  const page = await open(t, world, "/hazards");
  await shows(page, 3);
  await page.keyboard.press("b");
  const column = (name) => page.getByRole("region", { name });
  await column("已上报").getByText("门锁损坏").waitFor();
  const card = column("已定级").getByRole("link");
  assert.match((await card.innerText()).replaceAll(/\s+/g, " "), /^\d+ 还剩 \d+ 天 重 孔洞未封堵 城东供电所 待明确$/);
  assert.match(await column("已下达").getByRole("heading").innerText(), /1$/);
  assert.equal(await column("已销号").count(), 0);
  await accessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("孔洞未封堵"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /孔洞未封堵/, level: 1 }).waitFor();
  await page.keyboard.press("Escape");
  await column("已定级").waitFor();
});

test("the board keeps the filters, and its columns come page by page", async (t) => {
  const world = await makeWorld("full:120");
  const page = await open(t, world, "/hazards?view=all&as=board&status=closed");
  const column = page.getByRole("region", { name: "已销号" });
  await column.getByRole("link").first().waitFor();
  assert.equal(await page.getByRole("region").count(), 1);
  const { total } = await world.call("list_hazards", { conditions: { statuses: ["closed"] } });
  assert.ok(total > 50, "more than one page");
  assert.match(await column.getByRole("heading").innerText(), new RegExp(`${total}$`));
  await column.getByRole("link").first().focus();
  await page.keyboard.press("End");
  await page.waitForFunction((all) => document.querySelector(".cards ul")?.clientHeight === all * 100, total);
  await page.keyboard.press("End");
  await page.waitForFunction((last) => document.activeElement?.closest("li")?.style.transform === `translateY(${(last - 1) * 100}px)`, total);
});

test("several hazards get unit, owner and deadline in one go, and what is left empty stays", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const one = await hazard(world, "孔洞未封堵", { due_on: "2026-12-04" });
  const other = await hazard(world, "电缆沟积水", { owner: all.people["王志强"].id });
  await notice(world, ["已有通知书的"]);
  const page = await open(t, world, "/hazards");
  await shows(page, 3);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("a");
  const sheet = page.getByRole("dialog", { name: "指定 2 条的责任与期限" });
  await sheet.getByText("1 条已有通知书，不在其内").waitFor();
  await accessible(page);
  assert.ok(await sheet.getByRole("button", { name: /记入/ }).isDisabled(), "nothing is filled in");
  await sheet.getByLabel("期限").fill("2026-12-18");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  const after = await Promise.all([one, other].map(({ id }) => world.call("get_hazard", { hazard: id })));
  assert.deepEqual(after.map(({ due_on }) => due_on), ["2026-12-18", "2026-12-18"]);
  assert.deepEqual(after.map(({ owner_name }) => owner_name), ["", "王志强"]);
  assert.deepEqual(after.map(({ measures }) => measures), [one.measures, other.measures]);
});

test("an owner needs a unit: rows without one ask for it", async (t) => {
  const world = await makeWorld("sample_open");
  const found = await seen(world, "门锁损坏");
  const page = await open(t, world, "/hazards");
  await shows(page, 1);
  await page.keyboard.press("a");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("责任人", { exact: true }).fill("王志强");
  await page.keyboard.press("Enter");
  await sheet.getByText("1 条还没有责任单位，请选单位").waitFor();
  await sheet.getByLabel("责任单位").fill("运维一班");
  await page.keyboard.press("Enter");
  await sheet.getByRole("button", { name: /记入/ }).click();
  await sheet.waitFor({ state: "detached" });
  const view = await world.call("get_hazard", { hazard: found.id });
  assert.deepEqual([view.unit_name, view.owner_name], ["城东供电所运维一班", "王志强"]);
});

test("what fails is said row by row, and the rest is done", async (t) => {
  const world = await makeWorld("sample_open");
  const good = await hazard(world, "孔洞未封堵");
  const gone = await hazard(world, "重复登记的");
  await world.call("void_hazard", { hazard: gone.id, reason: "重复登记" });
  const page = await open(t, world, "/hazards?view=all&sort=number");
  await shows(page, 2);
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: /指定责任与期限/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("整改措施").fill("用防火泥封堵 3 处");
  await page.keyboard.press("Control+Enter");
  const failures = sheet.getByRole("list", { name: "未成的" }).getByRole("listitem");
  await failures.waitFor();
  assert.equal(await failures.count(), 1);
  assert.ok((await failures.innerText()).startsWith(gone.number));
  await sheet.getByText("已办 2 / 2，未成 1 条").waitFor();
  await accessible(page);
  assert.equal((await world.call("get_hazard", { hazard: good.id })).measures, "用防火泥封堵 3 处");
  // What is done is not sent again.
  await page.getByRole("dialog", { name: "指定 1 条的责任与期限" }).waitFor();
});

test("many rows at once can be stopped: what is done stays done, what is not is left", async (t) => {
  const world = await makeWorld("sample_open");
  const [place] = Object.values((await known(world)).places);
  const requests = Array.from({ length: 200 }, (_, n) => ({ text: `第 ${n} 处`, place: place.id, spot: "", no_photo_reason: "夜间" }));
  let job = await world.call("start_batch", { command: "capture_hazard", requests });
  while (job.state === "running") {
    job = await world.call("get_job", { job: job.job });
  }
  const page = await open(t, world, "/hazards");
  await page.getByText("200 条，共 200 条").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("a");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("整改措施").fill("统一治理");
  await page.keyboard.press("Control+Enter");
  await sheet.getByRole("button", { name: "停止" }).click();
  await sheet.getByText(/^已办 \d+ \/ 200，未成 0 条$/).waitFor();
  const [, done] = /已办 (\d+)/.exec(await sheet.getByRole("status").innerText());
  assert.ok(Number(done) < 200, "it was stopped");
  await page.getByRole("dialog", { name: `指定 ${200 - Number(done)} 条的责任与期限` }).waitFor();
  const { rows: all } = await world.call("list_hazards", { limit: 200 });
  const settled = await Promise.all(all.map(({ id }) => world.call("get_hazard", { hazard: id })));
  assert.equal(settled.filter(({ measures }) => measures === "统一治理").length, Number(done));
});

test("V, 1, 1, 1, Ctrl+Enter: three are re-inspected by the two who did so before", async (t) => {
  const world = await makeWorld("full:120");
  // A major one waits for its evaluation first.
  const { rows: waiting } = await world.call("list_hazards", { view: "to_reinspect", conditions: { level: "general" } });
  assert.ok(waiting.length >= 4);
  const page = await open(t, world, "/hazards?view=to_reinspect&level=general");
  await shows(page, waiting.length);
  const sheet = page.getByRole("dialog");
  await page.keyboard.press("v");
  await sheet.waitFor();
  await accessible(page);
  await page.keyboard.press("1");
  await sheet.getByLabel(/复查人/).fill("李娜");
  await page.locator(".ant-select-item-option-active").getByText("李娜").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await shows(page, waiting.length - 1);
  for (let row = 0; row < 3; row += 1) {
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
  }
  const keys = ["v", "1", "1", "1", "Control+Enter"];
  for (const key of keys) {
    await page.keyboard.press(key);
    await sheet.or(page.getByText("已选 3")).first().waitFor();
  }
  await sheet.waitFor({ state: "detached" });
  await page.getByText(/已选/).waitFor({ state: "detached" });
  await shows(page, waiting.length - 4);
  const after = await Promise.all(waiting.slice(0, 4).map(({ id }) => world.call("get_hazard", { hazard: id })));
  assert.deepEqual(after.map(({ status }) => status), ["accepted", "accepted", "accepted", "accepted"]);
});

test("a right click offers what can be done with the row; double click opens", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "孔洞未封堵");
  const made = await hazard(world, "电缆沟积水");
  const page = await open(t, world, "/hazards?sort=number", clipboard);
  await shows(page, 2);
  await rows(page).nth(1).click({ button: "right" });
  const menu = page.getByRole("menu");
  await menu.waitFor();
  await accessible(page);
  const items = await menu.getByRole("menuitem").allInnerTexts();
  assert.deepEqual(items.map((text) => text.split("\n")[0]), ["打开", "选中", "复制为表格", "指定责任与期限", "下达通知书", "催办", "复查"]);
  await menu.getByRole("menuitem", { name: /复制为表格/ }).click();
  await page.getByText("已复制 1 行").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\n.*电缆沟积水/);
  await page.keyboard.press("Shift+F10");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("打开"));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("选中"));
  await page.keyboard.press("Enter");
  await page.getByText("已选 1 条").waitFor();
  await rows(page).nth(1).click({ button: "right" });
  await menu.getByRole("menuitem", { name: /下达通知书/ }).click();
  await page.waitForFunction((id) => location.hash === `#/documents?plan=${id}`, made.id);
  await page.goBack();
  await shows(page, 2);
  await rows(page).nth(1).getByText("电缆沟积水").dblclick();
  await page.getByRole("heading", { name: /电缆沟积水/, level: 1 }).waitFor();
  // Coming back one stands on the row one left.
  await page.keyboard.press("Escape");
  await page.locator(".rows .lr.sel", { hasText: "电缆沟积水" }).waitFor();
});

test("what is copied holds the columns shown, and no formula", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, '=HYPERLINK("http://x") 接地', { due_on: "2026-12-02" });
  await hazard(world, "＋全角的也是 接地", { due_on: "2026-12-03" });
  await hazard(world, "孔洞未封堵");
  await world.call("set_preference", { name: "hazards/columns", value: "title,unit,day,status" });
  const page = await open(t, world, "/hazards?text=接地", clipboard);
  await shows(page, 2);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.getByText("已复制 2 行").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.split("\n")[1], "'=HYPERLINK(\"http://x\") 接地\t城东供电所\t2026-12-02\t已定级");
});

test("a long ledger goes into the file whole", async (t) => {
  const world = await makeWorld("full:450");
  const page = await open(t, world, "/hazards?view=all");
  await rows(page).first().waitFor();
  await page.getByRole("button", { name: /导出所示/ }).click();
  await page.getByText("CSV 文本").first().click();
  const { path } = await kept(world);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\r\n");
  const { total } = await world.call("list_hazards", {});
  assert.ok(total > 400, "more than two pages");
  assert.equal(lines.length, total + 1);
  assert.equal(new Set(lines).size, total + 1);
});

test("F2 over the ledger: the sheet has its keys before the rows behind it", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "电缆沟积水");
  const page = await open(t, world, "/hazards", clipboard);
  await atDesk(page);
  await shows(page, 1);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("门锁损坏");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "门锁损坏");
  await page.keyboard.press("F6");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/已记为/).waitFor();
  await shows(page, 2);
});

for (const [name, options] of Object.entries({
  "in English": { language: "en" },
  "at night": { palette: "dark" },
  "in the sun": { palette: "sun" },
  "at 125 %": { context: { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 } },
})) {
  test(`ledger and board can be read by everybody ${name}`, async (t) => {
    const world = await makeWorld("loop");
    await world.call("set_preference", { name: "hazards/view/1", value: JSON.stringify({ name: "周报", search: { view: "all" } }) });
    const page = await open(t, world, "/hazards?view=all&status=notified,served&saved=1", options);
    await rows(page).first().waitFor();
    await accessible(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing sticks out");
    const title = await rows(page).first().locator(".ti").boundingBox();
    assert.ok(title.width > 160, `a title has ${title.width} points`);
    await page.keyboard.press("b");
    await page.locator(".card").first().waitFor();
    await accessible(page);
  });
}
