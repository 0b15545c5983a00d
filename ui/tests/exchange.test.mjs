// A ledger kept elsewhere: dropped in, looked at, corrected, brought in as a whole and taken back; and a
// checklist that went out and comes back changed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { hazard, known } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const telephone = fileURLToPath(new URL("../../tests/fixtures/telephone.jpg", import.meta.url));

const ledger = (name) => fileURLToPath(new URL(`../../tests/fixtures/ledgers/${name}`, import.meta.url));
const total = async (world) => (await world.call("list_hazards", { limit: 1 })).total;

/** The file that was kept last, once there is one. */
async function kept(world) {
  for (;;) {
    const file = (await world.handed()).findLast(({ path }) => path && existsSync(path));
    if (file) {
      return file;
    }
  }
}

test("an empty ledger offers to import; what is wrong is shown, corrected and brought in", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards");
  await page.getByRole("link", { name: "导入已有的 Excel 台账" }).click();
  await page.getByText("把台账文件拖到这里").waitFor();
  await accessible(page);
  await page.locator("input[type=file]").setInputFiles(ledger("sheets.xlsx"));
  await page.getByText("2 行：可导入 1 行").waitFor();
  // A unit that the register does not have stops its row and has a proposal.
  await page.getByText("名册里没有“城东所”").waitFor();
  await accessible(page);
  assert.equal(await total(world), 0);
  await page.getByLabel("城东所").click();
  await page.locator(".ant-select-item-option", { hasText: "城东供电所" }).first().click();
  await page.getByText("2 行：可导入 2 行").waitFor();
  await page.getByRole("button", { name: "导入 2 条" }).click();
  await page.getByText("已导入 2 条").waitFor();
  assert.equal(await total(world), 2);
  const { rows } = await world.call("list_hazards", { sort: "number" });
  assert.deepEqual(rows.map(({ unit_name }) => unit_name), ["城东供电所", "城东供电所"]);
  await page.getByRole("button", { name: "撤回这次导入" }).click();
  await page.getByText("已撤回，2 条").waitFor();
  assert.equal(await total(world), 0);
});

test("equipment of a ledger is found at its place, told where it is not, and chosen by hand", async (t) => {
  const world = await makeWorld("sample_open");
  const place = (await known(world)).places["10 kV 城东开关站"].id;
  const terms = { number: "113", name: "城东一线开关", kind: "breaker", voltage: "10 kV", place, unit: null, remarks: "" };
  await world.call("add_equipment", { terms });
  const page = await open(t, world, "/hazards/import");
  await page.locator("input[type=file]").setInputFiles(ledger("equipment.xlsx"));
  await page.getByText("可导入 11", { exact: true }).click();
  await page.getByText("设备：城东一线开关 113").nth(3).waitFor();
  const missing = page.getByText("该地点的设备里没有“城东三线开关 115”，原文留在部位");
  await missing.waitFor();
  await accessible(page);
  await page.getByLabel("城东三线开关 115").click();
  const options = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
  await options.filter({ hasText: "不登记，只留原文" }).waitFor();
  assert.equal(await options.filter({ hasText: "新建" }).count(), 0, "a ledger enters no equipment");
  await options.filter({ hasText: "城东一线开关 113" }).click();
  await page.getByText("设备：城东一线开关 113").nth(4).waitFor();
  await missing.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "导入 11 条" }).click();
  await page.getByText("已导入 11 条").waitFor();
  const { rows } = await world.call("list_hazards", { sort: "number", limit: 20 });
  assert.equal(rows.filter(({ equipment_name: name }) => name === "城东一线开关 113").length, 5);
});

test("photos of a ledger come in with their hazards", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/import");
  await page.locator("input[type=file]").setInputFiles(ledger("floating.xlsx"));
  await page.getByText("表里有图片 6 张，4 张作为照片随隐患带入").waitFor();
  await page.getByText("可导入 3", { exact: true }).click();
  await page.getByText("整改前照片 2 张").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "导入 3 条" }).click();
  await page.getByText("已导入 3 条").waitFor();
  const { rows } = await world.call("list_hazards", { sort: "number" });
  await page.goto(world.url(`/hazards/${rows[0].id}`));
  // Two before, one after; the second of the two is chosen and stands large.
  await page.locator(".strip button").nth(1).click();
  await page.locator('.strip button[aria-pressed="true"]').getByAltText("整改前 2").waitFor();
  await page.getByText("照片没有记拍摄时间").first().waitFor();
  await accessible(page);
});

test("a row that is here already is merged: told before, filled, kept beside, and taken out again", async (t) => {
  const world = await makeWorld("sample_open");
  const place = Object.values((await known(world)).places)[0];
  const { hazard: found } = await world.call("capture_hazard", {
    text: "电缆沟积水",
    place: place.id,
    spot: "东侧",
    no_photo_reason: "夜间无法拍照",
  });
  await world.call("settle_hazard", { hazard: found.id, measures: "先排水" });
  const page = await open(t, world, "/hazards/import");
  const day = found.found_on;
  const text = `编号,发现时间,责任单位,隐患内容,可能后果,整改措施\n${found.number},${day},城东供电所,电缆沟积水,短路跳闸,清淤\n`;
  await page.locator("input[type=file]").setInputFiles({ name: "上级台账.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByText("疑似重复 1", { exact: true }).click();
  await page.getByText("补上可能后果：短路跳闸").waitFor();
  await page.getByText("整改措施不改：台账“先排水”，表中“清淤”").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "并入", exact: true }).click();
  await page.getByText(`并入 ${found.number}：原行随该隐患保存`).waitFor();
  await page.getByRole("button", { name: "导入 0 条，并入 1 行" }).click();
  await page.getByText("已并入台账里的隐患 1 行").waitFor();
  const after = await world.call("get_hazard", { hazard: found.id });
  assert.deepEqual([after.consequence, after.measures, after.status], ["短路跳闸", "先排水", "reported"]);
  await page.goto(world.url(`/hazards/${found.id}`));
  await page.getByRole("tab", { name: "原台账行" }).click();
  await page.getByText(/并入$/).waitFor();
  await page.getByText("清淤").waitFor();
  await accessible(page);
  await page.goto(world.url("/hazards/import"));
  await page.getByRole("button", { name: "撤回这次导入" }).click();
  await page.getByText("并入的 1 行已撤出").waitFor();
  assert.equal((await world.call("get_hazard", { hazard: found.id })).consequence, "");
});

test("a unit that is called quite otherwise is found in the register, and long groups have pages", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/import");
  const rows = Array.from({ length: 130 }, (_, at) => `2024-03-01,老东站,第 ${String(at)} 号杆塔标志牌缺失`);
  const text = ["发现时间,责任单位,隐患内容", ...rows].join("\n");
  await page.locator("input[type=file]").setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const last = page.getByRole("cell", { name: "第 129 号杆塔标志牌缺失" });
  await page.getByRole("button", { name: "更多行" }).click();
  await last.waitFor();
  await page.getByRole("button", { name: "上一页" }).click();
  await page.getByRole("cell", { name: "第 0 号杆塔标志牌缺失" }).waitFor();
  await page.getByLabel("老东站", { exact: true }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "从名册另选" }).click();
  await page.getByLabel("“老东站”是").fill("城东供");
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "城东供电所运维一班" }).click();
  await page.getByText(/130 行：可导入 130 行/).waitFor();
  await accessible(page);
  // Kept with one tick, the next ledger asks no more; the register lists the name and ends it.
  await page.getByLabel("以后的台账都这样认").click();
  await page.locator(".import-meant input:checked").waitFor();
  await page.getByRole("button", { name: "导入 130 条" }).click();
  await page.getByText("已导入 130 条").waitFor();
  const { rows: units } = await world.call("list_units", { limit: 200 });
  assert.deepEqual(units.filter(({ aliases }) => aliases.length > 0).map(({ name }) => name), ["城东供电所运维一班"]);
  await page.goto(world.url("/register?part=unit"));
  await page.getByRole("row", { name: /^城东供电所运维一班/ }).getByRole("button", { name: "修改" }).click();
  const names = page.getByRole("region", { name: "别名（曾用名、俗称）" });
  await names.getByText("以前 至 现在").waitFor();
  await accessible(page);
  await names.getByLabel("别名", { exact: true }).fill("东站所");
  await names.getByRole("button", { name: "加别名" }).click();
  const other = names.getByRole("listitem").filter({ hasText: "东站所" });
  await other.getByRole("button", { name: "登记错了，撤销" }).click();
  await other.waitFor({ state: "detached" });
  await names.getByText("老东站").waitFor();
});

test("an archive says where it came from, and the rows to mend go out as a workbook", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/import");
  await page.locator("input[type=file]").setInputFiles(ledger("typed_days.xlsx"));
  await page.getByText(/5 行：可导入 2 行/).waitFor();
  await page.getByRole("button", { name: "导出待改正的行" }).click();
  const mend = await kept(world);
  assert.equal(mend.keep, "待改正.xlsx");
  await page.getByLabel("没写年份的日期属于").fill("2026");
  await page.getByLabel("没写年份的日期属于").press("Enter");
  await page.getByText(/5 行：可导入 3 行/).waitFor();
  await page.getByRole("button", { name: "导入 3 条" }).click();
  await page.getByText("已导入 3 条，其中历史档案 3 条").waitFor();
  await page.getByRole("link", { name: "看台账" }).click();
  await page.locator(".rows .lr", { hasText: "一号杆倾斜" }).dblclick();
  await page.getByText("台账导入").first().waitFor();
  await page.getByText("台账写“已完成”").waitFor();
});

test("the ledger goes out as a workbook or text, and a unit gets its own", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, '=HYPERLINK("http://x") 接地', { due_on: "2026-12-02" });
  await hazard(world, "孔洞未封堵");
  const { units } = await known(world);
  const unit = units["城东供电所"].id;
  const page = await open(t, world, `/hazards?text=接地&unit=${unit}`);
  await page.getByRole("button", { name: "导出所示 1 条" }).click();
  await page.getByText("所示 7 列，按所示顺序").waitFor();
  await page.getByText("CSV 文本").nth(1).click();
  await page.getByText("已导出 1 条").waitFor();
  const text = await readFile((await kept(world)).path, "utf8");
  const lines = text.replace("\uFEFF", "").trimEnd().split("\r\n");
  assert.equal(lines.length, 2);
  assert.ok(lines[1].includes('"\'=HYPERLINK(""http://x"") 接地"'), lines[1]);
  await page.getByRole("button", { name: "导出所示 1 条" }).click();
  await page.getByText("该单位待整改表（发下去填报）").click();
  await page.getByText("已存好").waitFor();
  const book = await readFile((await kept(world)).path);
  assert.equal(book.subarray(0, 2).toString(), "PK");
});

test("what goes out are the columns shown, in their order", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "接地线断股", { due_on: "2026-12-02" });
  await world.call("set_preference", { name: "hazards/columns", value: "title,day,unit" });
  const page = await open(t, world, "/hazards?text=接地线");
  await page.getByRole("button", { name: "导出所示 1 条" }).click();
  await page.getByText("所示 3 列，按所示顺序").waitFor();
  await page.getByText("CSV 文本").first().click();
  await page.getByText("已导出 1 条").waitFor();
  const text = await readFile((await kept(world)).path, "utf8");
  assert.deepEqual(text.replace("\uFEFF", "").trimEnd().split("\r\n"), ['"隐患简题","到期日","责任单位"', '"接地线断股","2026-12-02","城东供电所"']);
});

test("a unit's workbook that comes back is recorded for the unit, row by row", async (t) => {
  const world = await makeWorld("loop");
  const { rows } = await world.call("list_hazards", { conditions: { statuses: ["served", "rectifying"] }, limit: 1 });
  const [row] = rows;
  assert.ok(row, "the loop has a hazard that a unit works on");
  await world.call("save_unit_workbook", { name: "单位.xlsx", unit: row.unit });
  const { path } = await kept(world);
  fill(path, row.number, "盖板已到货，本周更换");
  pin(path, row.number, telephone);
  const page = await open(t, world, "/hazards/import");
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText(/这是发给单位填报的表：1 行有内容/).waitFor();
  await page.getByText("报进展：盖板已到货，本周更换").waitFor();
  await page.getByText("带照片 1 张").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "代录所选 1 行" }).click();
  await page.waitForFunction(() => document.querySelector("button.ant-btn-primary:disabled") !== null);
  const view = await world.call("get_hazard", { hazard: row.id });
  const last = view.steps.at(-1);
  assert.deepEqual([last.step, last.text], ["progress", "盖板已到货，本周更换"]);
  assert.equal(view.photos_during.length, 1);
  assert.deepEqual(await world.blob(view.photos_during[0]), await readFile(telephone));
});

test("a checklist goes out as a workbook and comes back as its next version", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=checklists");
  await page.getByText("T1 配电室").click();
  await page.getByRole("button", { name: "导出 Excel" }).click();
  await page.getByText("已存好").waitFor();
  const { path, keep } = await kept(world);
  assert.match(keep, /^检查表 T1 .*\.xlsx$/);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("与现在这一版没有差别").waitFor();
  assert.equal(await page.getByRole("button", { name: "存为第 2 版" }).isDisabled(), true);
  await page.getByRole("button", { name: "取消" }).click();

  write(path, [[5, 4, "闻"]]);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("1 处要先改正").waitFor();
  await page.getByText("不认识“闻”").waitFor();
  await accessible(page);
  assert.equal(await page.getByRole("button", { name: "存为第 2 版" }).isDisabled(), true);
  await page.getByRole("button", { name: "取消" }).click();

  write(path, [[5, 4, "看"], [5, 11, "改为向外开启，重新装门"]]);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("新增 0 项，修改 1 项，去掉 0 项，不变 14 项").waitFor();
  await page.locator("ins", { hasText: "改为向外开启，重新装门" }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "存为第 2 版" }).click();
  await page.getByText("15 项，第 2 版").waitFor();
  const { T1 } = (await known(world)).checklists;
  const { items } = await world.call("get_checklist", { checklist: T1.id });
  assert.equal(items[0].typical_measure, "改为向外开启，重新装门");
});

/** Writes cells by another program: row, column from 1, words. */
function write(path, cells) {
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for row, column, words in json.loads(sys.argv[2]):
    book.active.cell(row, column).value = words
book.save(sys.argv[1])
`;
  python(script, path, JSON.stringify(cells));
}

/** Fills one cell in by another program. */
function fill(path, number, words) {
  const script = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
page = book.active
heads = [cell.value for cell in page[1]]
for row in page.iter_rows(min_row=2):
    if row[heads.index("隐患编号")].value == sys.argv[2]:
        row[heads.index("整改情况（填写）")].value = sys.argv[3]
book.save(sys.argv[1])
`;
  python(script, path, number, words);
}

/** Lets a picture float over the row of a hazard, as other programs do. */
function pin(path, number, picture) {
  const script = `
import sys, openpyxl, zipfile
path, number, picture = sys.argv[1:]
page = openpyxl.load_workbook(path).active
at = next(row[0].row for row in page.iter_rows(min_row=2) if any(cell.value == number for cell in row))
link = lambda kind, to: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>' % (kind, to)
with zipfile.ZipFile(path, "a") as book:
    book.writestr("xl/worksheets/_rels/sheet1.xml.rels", link("drawing", "../drawings/drawing9.xml"))
    book.writestr("xl/drawings/_rels/drawing9.xml.rels", link("image", "../media/p.jpg"))
    book.writestr("xl/drawings/drawing9.xml", '<d xmlns:r="r"><oneCellAnchor><from><col>3</col><colOff>0</colOff><row>%d</row><rowOff>0</rowOff></from><blip r:embed="r"/></oneCellAnchor></d>' % (at - 1))
    book.write(picture, "xl/media/p.jpg")
`;
  python(script, path, number, picture);
}

function python(script, ...given) {
  const ours = fileURLToPath(new URL("../../target/tools/venv/bin/python", import.meta.url));
  execFileSync(process.env.BIHUAN_PYTHON ?? ours, ["-c", script, ...given]);
}
