// Looking back, what came back, and what came from a ledger, over the real core.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { beside, focused, leaves, opened, sent, sheet } from "./sheets.mjs";
import { closed, hazard, known } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const ledger = (name) => fileURLToPath(new URL(`../../tests/fixtures/ledgers/${name}`, import.meta.url));

test("a look back is due in today and in the ledger; what does not hold is opened again", async (t) => {
  const world = await makeWorld("sample_open");
  const { id, number } = await closed(world, "电缆沟积水没过中间接头");
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByText(/回头看 2027-02-21/).waitFor();
  await world.clock("2027-02-23T01:00:00Z");
  await page.goto(world.url("/hazards?view=to_look_back"));
  await page.reload();
  await page.locator(".rows .lr", { hasText: "待回头看2027-02-21" }).waitFor();
  await accessible(page);
  await page.goto(world.url("/"));
  await page.getByRole("heading", { name: /待回头看/ }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "回头看" }).click();
  await focused(page, "findings");
  await accessible(page);
  await page.keyboard.type("雨后再次积水");
  await page.keyboard.press("Control+Enter");
  await beside(page, "no_photo_reason").getByText("须附照片，或写明不能拍照的原因").waitFor();
  await leaves(page, world, id);
  await opened(page, world, id, "look_back", "findings");
  await page.getByLabel("回头看情况").fill("雨后再次积水");
  await page.getByLabel("没有照片的原因").fill("夜间无法拍照");
  await page.getByLabel("没有保持，重新立案").check();
  await page.getByRole("button", { name: /记下并重新立案/ }).waitFor();
  await sent(page);
  await page.getByText("回头看：没有保持").waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  const [anew] = view.reopened_as;
  await page.getByRole("link", { name: anew.number }).first().click();
  await page.getByRole("heading", { name: /电缆沟积水/, level: 1 }).waitFor();
  await page.getByText("复发自").waitFor();
  assert.match(page.url(), new RegExp(anew.id));
  await page.getByRole("link", { name: number }).first().click();
  await page.getByText("复发为").waitFor();
});

test("a closed hazard is opened again as a new one, and the page goes there", async (t) => {
  const world = await makeWorld("sample_open");
  const { id, number } = await closed(world, "孔洞未封堵 3 处");
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "reopen", "reason");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "reason").getByText("此项必填").waitFor();
  await leaves(page, world, id);
  await opened(page, world, id, "reopen", "reason");
  await page.keyboard.type("封堵材料脱落");
  await page.getByLabel("没有照片的原因").fill("夜间无法拍照");
  await sent(page);
  await page.getByText("复发自").waitFor();
  await page.getByRole("link", { name: number }).first().waitFor();
  const { reopened_as } = await world.call("get_hazard", { hazard: id });
  assert.equal(reopened_as.length, 1);
  assert.match(page.url(), new RegExp(reopened_as[0].id));
});

test("whoever writes a hazard sees what was found there within a year, and may open it", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const place = Object.values(all.places)[0];
  const made = await hazard(world, "孔洞未封堵 3 处");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  await sheet(page).waitFor();
  await page.keyboard.type("孔洞又开了");
  await page.locator("#place").click();
  await page.locator(".ant-select-item-option", { hasText: place.name }).first().click();
  const note = page.getByRole("region", { name: "同类隐患" });
  await note.getByText("同一地点").waitFor();
  await accessible(page);
  await note.getByRole("link", { name: /孔洞未封堵/ }).click();
  await sheet(page).waitFor({ state: "detached" });
  assert.match(page.url(), new RegExp(made.id));
  // What was begun is still there.
  await page.getByRole("heading", { name: /孔洞未封堵/, level: 1 }).waitFor();
  await page.keyboard.press("F2");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "孔洞又开了");
});

test("the walk says that the same item failed here before", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const place = all.places["10 kV 城东开关站"].id;
  const start = () => world.call("start_inspection", {
    place, kind: "routine", checklist: all.checklists.T1.id, inspectors: [world.director, all.people["张伟"].id],
  });
  const first = await start();
  await world.call("answer_item", { inspection: first.id, item: "T1-04", result: "fails" });
  const { hazard: earlier } = await world.call("raise_hazard", { inspection: first.id, item: "T1-04", no_photo_reason: "夜间" });
  const second = await start();
  const page = await open(t, world, `/inspections/${second.id}?item=T1-04`);
  await page.locator(".walk-answers").waitFor();
  await page.keyboard.press("2");
  const note = page.getByRole("region", { name: "同类隐患" });
  await note.getByText("同一检查项").waitFor();
  await accessible(page);
  await note.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: new RegExp(earlier.title.slice(0, 6)) }).waitFor();
});

test("an archive owes nothing, and its row can be read as it stood", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/import");
  await page.locator("input[type=file]").setInputFiles(ledger("typed_days.xlsx"));
  await page.getByText(/5 行：可导入 2 行/).waitFor();
  await page.getByRole("button", { name: "导入 2 条" }).click();
  await page.getByText("已导入 2 条").waitFor();
  const { rows } = await world.call("list_hazards", { view: "all", conditions: { statuses: ["closed"] } });
  await page.goto(world.url(`/hazards/${rows[0].id}`));
  const tiles = page.locator(".tiles");
  await tiles.getByText("历史档案").first().waitFor();
  assert.equal(await tiles.getByText("缺", { exact: true }).count(), 0);
  await page.getByRole("tab", { name: "原台账行" }).click();
  const original = page.getByRole("tabpanel", { name: "原台账行" });
  const { origin: { cells } } = await world.call("get_imported_row", { hazard: rows[0].id });
  const told = cells.find(({ text }) => text.length > 3);
  await original.getByText(told.text).first().waitFor();
  await accessible(page);
});

test("whoever settles it sees what has the same cause at the same place", async (t) => {
  const world = await makeWorld("sample_open");
  const first = await hazard(world, "孔洞未封堵 3 处");
  const { unit, measures, due_on } = first;
  await world.call("settle_hazard", { hazard: first.id, unit, measures, due_on, cause: "environment" });
  const second = await hazard(world, "孔洞又开了");
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, second.id, "settle", "unit");
  const note = sheet(page).getByRole("region", { name: "同类隐患" });
  await note.getByText("同一地点").waitFor();
  const choose = async (cause) => {
    await page.locator("#cause").click();
    await page.locator(".ant-select-item-option", { hasText: cause }).click();
  };
  await choose("环境因素");
  await note.getByText("同类原因").waitFor();
  await choose("人的行为");
  await note.waitFor({ state: "detached" });
});

test("the line of business is chosen where it is settled, shown, and narrows the ledger", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await hazard(world, "孔洞未封堵 3 处");
  const page = await open(t, world);
  await atDesk(page);
  await opened(page, world, id, "settle", "unit");
  await page.getByLabel("专业").click();
  await page.locator(".ant-select-item-option").getByText("变电", { exact: true }).click();
  await sent(page);
  assert.equal((await world.call("get_hazard", { hazard: id })).discipline, "substation");
  await page.locator("dt", { hasText: "专业" }).waitFor();
  await page.goto(world.url("/hazards?view=all&discipline=substation"));
  await page.locator(".rows .lr").first().waitFor();
  assert.equal(await page.locator(".rows .lr").count(), 1);
  await page.locator(".rows").getByText("孔洞未封堵 3 处").waitFor();
  await page.getByRole("list", { name: "条件" }).getByText("变电").waitFor();
});
