// The record of an inspection: printed and signed on paper first, by ink or key where people want it,
// refused before witnesses, made anew without losing the first.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { known } from "./story.mjs";
import { inked } from "./sheets.mjs";
import { accessible, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

const picture = readFileSync(new URL("../../src-tauri/crates/app/data/sample/trench-after.jpg", import.meta.url));

/** An ended inspection of the switching station by the director and 李娜. */
async function ended() {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id, items } = await world.call("start_inspection", {
    kind: "special",
    place: all.places["10 kV 城东开关站"].id,
    checklist: all.checklists.T1.id,
    inspectors: [world.director, all.people["李娜"].id],
    companion: "王志强",
    under: "秋季安全大检查",
  });
  for (const { item } of items) {
    const measured = Boolean(item.limits);
    await world.call("answer_item", {
      inspection: id,
      item: item.code,
      result: measured ? null : "conforms",
      reading: measured ? "430" : null,
    });
  }
  await world.call("finish_inspection", { inspection: id, opinion: "良好" });
  return {
    world,
    id,
    place: `/inspections/${id}`,
    records: async () => (await world.call("get_inspection", { inspection: id })).records,
  };
}

/** What was typed is kept: resolves once a draft with that text is in the core. */
const drafted = (page, text) =>
  page.waitForResponse((answer) => {
    const said = answer.request().postData() ?? "";
    return said.includes("keep_draft") && said.includes(text);
  });
const drawn = (page) => page.locator(".paper[data-drawn=true]").first().waitFor();

test("by keys alone: made, seen, printed to be signed; then the sheet comes home", async (t) => {
  const one = await ended();
  const page = await open(t, one.world, one.place);
  await page.getByRole("heading", { name: "检查已结束" }).waitFor();
  await page.getByText("还没有制作").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "制作检查记录" }).waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await drawn(page);
  await page.getByText("待签字").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+p");
  await page.locator(".print-box button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("已交打印机 2 份").waitFor();
  await page.getByRole("button", { name: "另存" }).click();
  await page.locator(".record-side input[type=file]").setInputFiles({ name: "签字件.jpg", mimeType: "image/jpeg", buffer: picture });
  await page.getByText("已签字").waitFor();
  await page.getByRole("button", { name: "签字件.jpg" }).click();
  await page.getByRole("img", { name: "签字件.jpg" }).waitFor();
  const handed = await one.world.handed();
  const name = "检查〔2026〕1号 检查记录";
  assert.deepEqual(handed.map(({ print, keep }) => print ?? keep), [name, `${name}.pdf`]);
  const [record] = await one.records();
  assert.deepEqual([record.state, record.scans.length], ["signed", 1]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "打开检查记录" }).waitFor();
});

test("the pad opens on demand, and what was signed survives a crash", async (t) => {
  const one = await ended();
  const page = await open(t, one.world, `${one.place}?view=record`);
  assert.equal(await page.locator(".ink-pad").count(), 0);
  await page.getByText("在这台电脑上手写", { exact: true }).click();
  for (const name of ["周正", "李娜", "王志强"]) {
    await page.getByRole("button", { name: `${name}的手写签名` }).click();
    await inked(page);
    await page.getByRole("img", { name: `${name}的手写签名` }).waitFor();
  }
  const kept = drafted(page, "情况属实");
  await page.getByLabel("受检单位意见").fill("情况属实");
  await kept;
  await accessible(page);
  await page.reload();
  await page.locator(".ink-given img").nth(2).waitFor();
  await page.getByRole("button", { name: "制作检查记录" }).click();
  await drawn(page);
  await page.getByText("已签字").waitFor();
  const [record] = await one.records();
  assert.deepEqual(record.signatories.map(({ name, signed }) => [name, signed]), [
    ["周正", "by_ink"],
    ["李娜（安监员）", "by_ink"],
    ["王志强（所长）", "by_ink"],
  ]);
  assert.deepEqual(record.reply, { kind: "signs", opinion: "情况属实" });
  assert.equal(await page.getByLabel(/口令/).count(), 0, "nobody signs twice");
});

test("the leader looks at the paper and signs it with a key", async (t) => {
  const one = await ended();
  await one.world.call("make_inspection_record", { inspection: one.id });
  const page = await open(t, one.world, `${one.place}?view=record`);
  await drawn(page);
  await page.getByLabel("组长 周正 的口令").fill("不是这个");
  await page.keyboard.press("Enter");
  await page.getByText("口令不对").waitFor();
  await page.getByLabel("组长 周正 的口令").fill(one.world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("密钥签名").waitFor();
  await drawn(page);
  const [record] = await one.records();
  assert.equal(record.file_name, "检查〔2026〕1号 检查记录 已签.pdf");
  const pdf = await one.world.blob(record.attachment);
  assert.ok(pdf.includes("/ETSI.CAdES.detached"));
});

test("the unit refuses: the reason is kept while typing, witnesses follow", async (t) => {
  const one = await ended();
  const page = await open(t, one.world, `${one.place}?view=record`);
  await page.getByText("拒绝签字", { exact: true }).first().click();
  await page.keyboard.press("Control+Enter");
  await page.getByText("此项必填").waitFor();
  const kept = drafted(page, "owned");
  await page.getByLabel("拒签理由或现场情况").fill(naughty.markup);
  await kept;
  await page.reload();
  await page.waitForFunction((text) => [...document.querySelectorAll("textarea")].some(({ value }) => value === text), naughty.markup);
  await page.keyboard.press("Control+Enter");
  await page.getByText("拒签待补证").waitFor();
  await page.getByText(naughty.markup).waitFor();
  await accessible(page);
  await page.getByLabel(/见证人/).click();
  for (const name of ["郑好", "吴㐂"]) {
    await page.keyboard.type(name);
    await page.locator(".ant-select-item-option-active").getByText(name).waitFor();
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "补见证人" }).click();
  await page.getByText("已拒签").waitFor();
  const [record] = await one.records();
  assert.deepEqual([record.state, record.witness_names], ["refused", ["郑好", "吴㐂"]]);
  assert.equal(await page.title(), "闭环");
});

test("made anew it needs a reason, and the first can still be read", async (t) => {
  const one = await ended();
  await one.world.call("make_inspection_record", { inspection: one.id });
  const page = await open(t, one.world, `${one.place}?view=record`);
  await drawn(page);
  await page.getByRole("button", { name: "重新制作" }).click();
  await page.keyboard.press("Control+Enter");
  await page.getByText("此项必填").waitFor();
  await page.keyboard.type("陪同人写错");
  await page.getByLabel("签字人").fill("王建国");
  await page.getByLabel("职务").fill("值班长");
  await page.keyboard.press("Control+Enter");
  await page.getByText("王建国（值班长）").waitFor();
  await drawn(page);
  await page.getByRole("button", { name: "第 1 版" }).click();
  await page.getByText("已有新版").waitFor();
  await page.locator(".record-signers").getByText("王志强").waitFor();
  const records = await one.records();
  assert.deepEqual(records.map(({ version, state }) => [version, state]), [[2, "unsigned"], [1, "superseded"]]);
});

test("weather and photos are noted at the end and printed behind the record", async (t) => {
  const one = await ended();
  const page = await open(t, one.world, one.place);
  await page.getByRole("combobox", { name: "天气" }).click();
  await page.locator(".ant-select-item-option").getByText("阴", { exact: true }).click();
  await page.getByRole("spinbutton", { name: "气温" }).fill("-3");
  await page.keyboard.press("Tab");
  await page.getByRole("spinbutton", { name: "风力" }).fill("4");
  await page.keyboard.press("Enter");
  await page.locator(".walk-finish input[type=file]").setInputFiles({ name: "概貌.jpg", mimeType: "image/jpeg", buffer: picture });
  await page.locator(".walk-finish .shot img").waitFor();
  await accessible(page);
  const seen = await one.world.call("get_inspection", { inspection: one.id });
  assert.deepEqual(seen.weather, { sky: "overcast", temperature: -3, wind: 4 });
  assert.equal(seen.photos.length, 1);
  await page.getByRole("button", { name: /制作检查记录/ }).click();
  await page.getByRole("heading", { name: "制作检查记录" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await drawn(page);
  await page.goto(one.world.url(one.place));
  await page.getByText("阴，-3 ℃，风力4级").waitFor();
});

test("what may not be recorded yet says why; the list says which are recorded", async (t) => {
  const one = await ended();
  const all = await known(one.world);
  const running = await one.world.call("start_inspection", {
    kind: "routine",
    place: all.places["10 kV 城东开关站"].id,
    checklist: all.checklists.T1.id,
    inspectors: [one.world.director, all.people["李娜"].id],
  });
  const page = await open(t, one.world, `/inspections/${running.id}?view=record`);
  await page.getByText(/还没结束，结束后才能制作检查记录/).waitFor();
  await page.goto(one.world.url("/inspections"));
  await page.getByRole("link", { name: /已结束/ }).click();
  await page.getByRole("cell", { name: "未制" }).waitFor();
  await one.world.call("make_inspection_record", { inspection: one.id });
  await page.reload();
  await page.getByRole("link", { name: /已结束/ }).click();
  await page.getByRole("cell", { name: "已制" }).waitFor();
});

test("in English, by sunlight and by night, whatever can be pressed is 44 px and more", async (t) => {
  const one = await ended();
  const page = await open(t, one.world, `${one.place}?view=record`, { language: "en" });
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".walk button, .walk input:not([type=file]), .walk textarea")]
        .filter((control) => control.getClientRects().length > 0)
        .filter((control) => !control.closest(".ant-select, .ant-segmented, .ant-input-password"))
        .map((control) => [control.textContent || control.className, control.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
        .map(([name, box]) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
    );
  await page.getByRole("heading", { name: "Make the record" }).waitFor();
  assert.deepEqual(await small(), []);
  await page.keyboard.press("Control+Enter");
  await drawn(page);
  for (const light of ["Sunlight", "Night"]) {
    await page.getByRole("button", { name: light }).click();
    await accessible(page);
  }
  assert.deepEqual(await small(), []);
});
