// Inspections, from starting one to its end, over the real core: keys, readings, photos, the card.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { known } from "./story.mjs";
import { accessible, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

const picture = readFileSync(
  new URL("../../src-tauri/crates/app/data/sample/barrier-before.jpg", import.meta.url),
);

/** The same picture as a camera writes it: with the time it was taken, `2026:11-23 10:03:00`. */
function taken(at) {
  const text = Buffer.from(`${at}\0`, "latin1");
  const tiff = Buffer.alloc(44 + text.length);
  tiff.write("II*\0\x08\0\0\0", 0, "latin1");
  const entry = (offset, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, offset);
    tiff.writeUInt16LE(type, offset + 2);
    tiff.writeUInt32LE(count, offset + 4);
    tiff.writeUInt32LE(value, offset + 8);
  };
  tiff.writeUInt16LE(1, 8);
  entry(10, 0x8769, 4, 1, 26);
  tiff.writeUInt16LE(1, 26);
  entry(28, 0x9003, 2, text.length, 44);
  text.copy(tiff, 44);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
}

const file = (name, buffer = picture) => ({ name, mimeType: "image/jpeg", buffer });

/** An inspection of the switching station by the checklist T1, and what a test asks of it. */
async function started(more = {}) {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const row = await world.call("start_inspection", {
    kind: "seasonal",
    place: all.places["10 kV 城东开关站"].id,
    checklist: all.checklists.T1.id,
    inspectors: [world.director, all.people["李娜"].id],
    companion: "王志强",
    under: "秋季安全大检查",
    ...more,
  });
  const view = () => world.call("get_inspection", { inspection: row.id });
  return {
    world,
    all,
    id: row.id,
    place: `/inspections/${row.id}`,
    view,
    answered: async (code) => (await view()).items.find(({ item }) => item.code === code).answer,
    answer: (item, result, rest = {}) =>
      world.call("answer_item", { inspection: row.id, item, result, ...rest }),
  };
}

/** Waits until the walk stands at an item. */
const at = (page, number) =>
  page.locator(".walk-item .walk-no b").getByText(String(number), { exact: true }).waitFor();
const kept = (page) => page.getByRole("status").getByText(/已保存/).waitFor();
const hazards = async (world) => (await world.call("list_hazards", {})).rows;

test("N starts an inspection by keys alone, and the next one knows the inspectors", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections");
  await page.getByText("没有进行中的检查").waitFor();
  await accessible(page);
  await page.keyboard.press("n");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("城东开关站");
  await page.locator(".ant-select-item-option-active").getByText("城东开关站").waitFor();
  await page.keyboard.press("Enter");
  for (let field = 0; field < 3; field += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("李娜");
  await page.locator(".ant-select-item-option-active").getByText("李娜").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await at(page, 1);
  const { rows, counts } = await world.call("list_inspections", {});
  assert.deepEqual([rows[0].place_name, rows[0].inspector_names], ["10 kV 城东开关站", ["周正", "李娜"]]);
  assert.equal(counts.running, 1);
  await page.getByRole("button", { name: "暂停" }).click();
  await page.getByRole("row").nth(1).waitFor();
  await page.goto(world.url("/inspections?start=1"));
  const sheet = page.getByRole("dialog");
  await sheet.getByText("李娜").waitFor();
  await accessible(page);
});

test("a name in pinyin is taken beside those picked already, and none of them is let go", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections?start=1");
  const inspectors = page.getByRole("dialog").getByLabel("检查人", { exact: false });
  await inspectors.fill("ln");
  await page.locator(".ant-select-item-option-active").getByText("李娜").waitFor();
  assert.equal(await page.locator(".ant-select-item-option:visible").count(), 1);
  await page.keyboard.press("Enter");
  const picked = page.locator(".ant-select-selection-item");
  await picked.filter({ hasText: "李娜" }).waitFor();
  await picked.filter({ hasText: "周正" }).waitFor();
});

test("Tab leaves an open list of choices and chooses nothing", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections?start=1");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  for (const [field, next] of [["place", "checklist"], ["checklist", "kind"]]) {
    await page.locator(`#${field}:focus`).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(`#${field}[aria-expanded=true]`).waitFor();
    await page.keyboard.press("Tab");
    await page.locator(`#${next}:focus`).waitFor();
  }
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("请选场所").waitFor();
});

test("one inspector is too few, and the sheet says so beside the field", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections?start=1");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("检查须两人以上").waitFor();
  await page.getByText("请选场所").waitFor();
  assert.equal((await world.call("list_inspections", {})).rows.length, 0);
});

test("1, Space and 3 answer and move on; 4 asks why; everything is in the core at once", async (t) => {
  const one = await started();
  const page = await open(t, one.world, one.place);
  await at(page, 1);
  await page.keyboard.press("1");
  await page.keyboard.press("Space");
  await at(page, 3);
  await page.keyboard.press("ArrowDown");
  await at(page, 4);
  await page.keyboard.press("3");
  await at(page, 5);
  await page.keyboard.press("4");
  await page.getByPlaceholder(/写明原因/).waitFor();
  // Digits are words here.
  await page.keyboard.type("2 号门锁着 1 处");
  await page.keyboard.press("Enter");
  await at(page, 6);
  await kept(page);
  const view = await one.view();
  const said = Object.fromEntries(view.answers.map(({ item, result, note }) => [item, [result, note]]));
  assert.deepEqual(said, {
    "T1-01": ["conforms", ""],
    "T1-02": ["conforms", ""],
    "T1-04": ["not_applicable", ""],
    "T1-05": ["not_checked", "2 号门锁着 1 处"],
  });
  await page.keyboard.press("Home");
  await at(page, 1);
  await page.keyboard.press("End");
  await at(page, 15);
  await page.getByRole("button", { name: "第 2 项，符合" }).click();
  await at(page, 2);
});

test("Space on a button that has the focus presses the button and answers nothing", async (t) => {
  const one = await started();
  const page = await open(t, one.world, one.place);
  await at(page, 1);
  await page.getByRole("button", { name: "下一项" }).focus();
  await page.keyboard.press("Space");
  await at(page, 2);
  assert.deepEqual((await one.view()).answers, []);
});

test("Ctrl+Z goes back, and brings back the answer there was", async (t) => {
  const one = await started();
  await one.answer("T1-01", "not_applicable");
  const page = await open(t, one.world, `${one.place}?item=T1-01`);
  await at(page, 1);
  await page.keyboard.press("1");
  await at(page, 2);
  await page.keyboard.press("1");
  await at(page, 3);
  await kept(page);
  await page.keyboard.press("Control+z");
  await at(page, 2);
  await page.getByText("回到第 2 项，请重新作答").waitFor();
  await page.keyboard.press("Control+z");
  await at(page, 1);
  await page.getByText("第 1 项恢复为“不适用”").waitFor();
  await page.getByText("已答：不适用").waitFor();
  assert.equal((await one.answered("T1-01")).result, "not_applicable");
});

test("`2`, F6, Enter: a hazard with a place for its photo, in three keys", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-04`);
  await at(page, 4);
  await page.keyboard.press("2");
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await page.getByText(/^已登记 隐患/).waitFor();
  await at(page, 5);
  const [raised, ...others] = await hazards(one.world);
  assert.deepEqual(others, []);
  assert.equal(raised.status, "assessed");
  const answer = await one.answered("T1-04");
  assert.deepEqual([answer.result, answer.nonconformity.kind, answer.hazard], ["fails", "hazard", raised.id]);
  const { rows: slots } = await one.world.call("list_photo_slots", { inspection: one.id });
  assert.equal(slots.length, 1);
  const hazard = await one.world.call("get_hazard", { hazard: raised.id });
  assert.match(hazard.description, /电缆沟积水/);
  assert.equal(hazard.measures, "排净积水，补齐盖板，恢复排水设施");
});

test("the panel: what is changed is filed, a refusal stays beside its field, Esc keeps what was typed", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-04`);
  await at(page, 4);
  await page.keyboard.press("2");
  const description = page.getByLabel("隐患描述");
  await page.waitForFunction(() => document.querySelector("#description")?.value.includes("积水"));
  await accessible(page);
  await description.fill(naughty.markup);
  await page.getByRole("button", { name: /登记隐患/ }).click();
  await page.getByText(/须附照片，或写明不能拍照的原因/).first().waitFor();
  assert.deepEqual(await hazards(one.world), []);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^1?\s*符合/ }).first().waitFor();
  await page.keyboard.press("2");
  await page.waitForFunction((text) => document.querySelector("#description")?.value === text, naughty.markup);
  await page.getByLabel("不能拍照的原因").fill("带电，不得靠近");
  await page.keyboard.press("Control+Enter");
  await at(page, 5);
  const [raised] = await hazards(one.world);
  const hazard = await one.world.call("get_hazard", { hazard: raised.id });
  assert.deepEqual([hazard.description, hazard.no_photo_reason], [naughty.markup, "带电，不得靠近"]);
  assert.equal(await page.title(), "闭环");
});

test("corrected on the spot, with photos before and after", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-06`);
  await at(page, 6);
  await page.locator(".walk-well input[type=file]").setInputFiles(file("前.jpg"));
  await page.locator(".walk-shots img").waitFor();
  await page.keyboard.press("2");
  await page.getByLabel(/已当场整改/).check();
  await page.getByLabel("怎么改的").fill("当场清走纸箱 3 个");
  await page.locator(".photo-field input[type=file]").setInputFiles(file("后.jpg", taken("2026:11:23 09:00:00")));
  await page.locator(".photo-field img").waitFor();
  await page.getByRole("button", { name: /登记隐患/ }).click();
  await at(page, 7);
  const [raised] = await hazards(one.world);
  const hazard = await one.world.call("get_hazard", { hazard: raised.id });
  assert.equal(hazard.photos.length, 1);
  assert.notEqual(hazard.status, "assessed");
});

test("a defect has its number, a violation its person, and neither is a hazard", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-07`);
  await at(page, 7);
  await page.keyboard.press("2");
  await page.getByRole("button", { name: /^缺陷/ }).click();
  await page.getByLabel("检修台账编号").fill("缺-2026-17");
  await page.keyboard.press("Enter");
  await at(page, 8);
  await page.keyboard.press("2");
  await page.getByRole("button", { name: /^违章/ }).click();
  await page.getByLabel("违章人").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".ant-form-item-explain-error").getByText("此项必填").waitFor();
  await page.getByLabel("违章人").fill("某施工单位张某");
  await page.getByLabel("已当场制止并纠正").check();
  await page.getByRole("button", { name: /记为违章/ }).click();
  await at(page, 9);
  await page.keyboard.press("2");
  await page.getByRole("button", { name: /只记不符合/ }).click();
  await at(page, 10);
  const { totals } = await one.view();
  assert.deepEqual([totals.fails, totals.hazards, totals.defects, totals.violations], [3, 0, 1, 1]);
  assert.deepEqual(await hazards(one.world), []);
});

test("a measured item takes digits, says what they come to, and the core judges", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-03`);
  await at(page, 3);
  await page.keyboard.type("412");
  await page.getByText("不低于 400 mm，判为符合").waitFor();
  await page.keyboard.press("Enter");
  await at(page, 4);
  const conforming = await one.answered("T1-03");
  assert.deepEqual([conforming.result, conforming.reading], ["conforms", "412"]);
  await page.keyboard.press("ArrowUp");
  await at(page, 3);
  // In full width, as an input method leaves them.
  await page.getByLabel("实测值").fill("３９９。５");
  await page.getByText("不低于 400 mm，判为不符合").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "第 3 项不符合" }).waitFor();
  await page.waitForFunction(() => document.querySelector("#description")?.value.includes("399.5 mm"));
  const failing = await one.answered("T1-03");
  assert.deepEqual([failing.result, failing.reading], ["fails", "399.5"]);
});

test("a measured item: / and * answer, a wrong number is no answer, focus elsewhere loses no digit", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?item=T1-03`);
  await at(page, 3);
  await page.keyboard.type("4x");
  await page.getByText("只能是数，最多三位小数").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("第 3 项没有存下来").waitFor();
  assert.equal(await one.answered("T1-03"), null);
  await page.getByLabel("实测值").fill("");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.type("3");
  await page.keyboard.type("50");
  assert.equal(await page.getByLabel("实测值").inputValue(), "350");
  await page.keyboard.press("*");
  await page.getByRole("button", { name: "没有带量具" }).click();
  await at(page, 4);
  await kept(page);
  assert.equal((await one.answered("T1-03")).note, "没有带量具");
  await page.keyboard.press("ArrowUp");
  await at(page, 3);
  await page.keyboard.press("/");
  await at(page, 4);
  await kept(page);
  assert.equal((await one.answered("T1-03")).result, "not_applicable");
});

test("coming back stands at the same item, with what was jotted down", async (t) => {
  const one = await started();
  const page = await open(t, one.world, one.place);
  await at(page, 1);
  await page.keyboard.press("1");
  await at(page, 2);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await at(page, 5);
  await page.locator(".walk-well input[type=file]").setInputFiles(file("前.jpg"));
  await page.locator(".walk-shots img").waitFor();
  await page.getByLabel("所见").fill(naughty.mixed);
  await page.getByRole("button", { name: "暂停" }).click();
  await page.getByRole("row").nth(1).click();
  await at(page, 5);
  assert.equal(await page.getByLabel("所见").inputValue(), naughty.mixed);
  await page.reload();
  await at(page, 5);
  await page.locator(".walk-shots img").waitFor();
  await page.keyboard.press("Space");
  await at(page, 6);
  await kept(page);
  const answer = await one.answered("T1-05");
  assert.deepEqual([answer.note, answer.photos.length], [naughty.mixed, 1]);
});

test("however quickly somebody walks on, where they stand is kept in that order", async (t) => {
  const one = await started();
  const page = await open(t, one.world, one.place);
  await at(page, 1);
  const kept = [];
  let flying = 0;
  let most = 0;
  let arrive = () => undefined;
  const walked = new Promise((resolve) => { arrive = resolve; });
  await page.route("**/call", async (route) => {
    const { command, request } = route.request().postDataJSON();
    if (command !== "set_preference") {
      return route.continue();
    }
    flying += 1;
    most = Math.max(most, flying);
    // The first one lingers until somebody has walked on.
    await walked;
    const answer = await route.fetch();
    kept.push(request.value);
    flying -= 1;
    return route.fulfill({ response: answer });
  });
  for (let item = 0; item < 6; item += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await at(page, 7);
  arrive();
  const position = async () => (await one.world.call("get_preferences")).preferences.find(({ name }) => name.startsWith("walk/"))?.value;
  for (let tries = 0; tries < 500 && (await position()) !== "T1-07"; tries += 1);
  // The core has it before the page was told; what still flies arrives before the page is closed.
  await page.unrouteAll({ behavior: "wait" });
  assert.equal(await position(), "T1-07");
  assert.equal(most, 1);
  assert.deepEqual(kept, kept.toSorted());
});

test("photos come by drop and paste too, also to an answer that stands", async (t) => {
  const one = await started();
  await one.answer("T1-01", "conforms");
  const page = await open(t, one.world, `${one.place}?item=T1-01`);
  await at(page, 1);
  const bring = (kind, selector, bytes) =>
    page.evaluate(
      ([event, where, base64]) => {
        const transfer = new DataTransfer();
        const array = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        transfer.items.add(new File([array], "照片.jpg", { type: "image/jpeg" }));
        const made =
          event === "drop"
            ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
        document.querySelector(where).dispatchEvent(made);
      },
      [kind, selector, bytes.toString("base64")],
    );
  await bring("drop", ".walk-well", picture);
  await page.locator(".walk-shots img").waitFor();
  await bring("paste", "body", taken("2026:11:23 09:00:00"));
  await page.locator(".walk-shots img").nth(1).waitFor();
  assert.equal((await one.answered("T1-01")).photos.length, 2);
  await page.getByRole("button", { name: "去掉照片 1" }).click();
  await page.locator(".walk-shots img").nth(1).waitFor({ state: "detached" });
  assert.equal((await one.answered("T1-01")).photos.length, 1);
});

test("the camera's card: matched by time with the camera's offset, put in, the rest stays listed", async (t) => {
  const one = await started();
  await one.answer("T1-01", "conforms");
  await one.answer("T1-02", "conforms");
  await one.world.clock("2026-11-23T02:00:00Z");
  await one.world.call("reserve_photo", { inspection: one.id, item: "T1-01" });
  await one.world.clock("2026-11-23T02:30:00Z");
  await one.world.call("reserve_photo", { inspection: one.id, item: "T1-02" });
  const page = await open(t, one.world, `${one.place}?view=card`);
  await page.getByText("T1-02").waitFor();
  await page.locator(".walk-card input[type=file]").setInputFiles([
    file("IMG_0001.jpg", taken("2026:11:23 08:00:20")),
    file("IMG_0002.jpg", taken("2026:11:23 08:30:00")),
    file("IMG_0003.jpg", picture),
  ]);
  await page.getByText("没有拍摄时间").waitFor();
  assert.equal(await page.locator(".walk-pair-row img").count(), 0);
  // The camera shows eight where the laptop shows ten.
  await page.getByLabel(/相机比电脑慢/).fill("120");
  await page.getByLabel(/相机比电脑慢/).press("Enter");
  await page.locator(".walk-pair-row img").nth(1).waitFor();
  await page.getByText(/晚 20 秒/).waitFor();
  await page.getByText("IMG_0003.jpg").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "放进 2 张" }).click();
  await page.getByText("放好 2 张").waitFor();
  await page.getByText("这次检查没有等照片的占位").waitFor();
  await page.getByText("IMG_0003.jpg").waitFor();
  const photos = await Promise.all(["T1-01", "T1-02"].map(async (code) => (await one.answered(code)).photos.length));
  assert.deepEqual(photos, [1, 1]);
});

test("a place that gets no photo is given up", async (t) => {
  const one = await started();
  await one.answer("T1-01", "conforms");
  await one.world.call("reserve_photo", { inspection: one.id, item: "T1-01" });
  const page = await open(t, one.world, `${one.place}?view=card`);
  await page.getByRole("button", { name: "没有照片" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("相机没电");
  await page.keyboard.press("Control+Enter");
  await page.getByText("这次检查没有等照片的占位").waitFor();
  assert.deepEqual((await one.world.call("list_photo_slots", { inspection: one.id })).rows, []);
});

test("the whole list answers by keys, in the order it stands", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?view=list`);
  await page.locator(".walk-line.walk-here").getByText("配电室、变压器室").waitFor();
  await accessible(page);
  await page.keyboard.press("1");
  await page.keyboard.press("1");
  // The third is measured: the digits are its reading.
  await page.keyboard.type("430");
  await page.keyboard.press("Enter");
  await page.locator(".walk-line.walk-here").getByText("电缆沟、电缆夹层").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.locator(".walk-line.walk-here").getByText("出口、疏散通道").waitFor();
  await page.keyboard.press("Enter");
  await at(page, 8);
  const answers = (await one.view()).answers.map(({ item, result, reading }) => [item, result, reading ?? null]);
  assert.deepEqual(answers, [
    ["T1-01", "conforms", null],
    ["T1-02", "conforms", null],
    ["T1-03", "conforms", "430"],
  ]);
});

test("the end: open items are named, the rest marked, the opinion kept, then the notice", async (t) => {
  const one = await started();
  const { items } = await one.view();
  for (const { item } of items.slice(0, 13)) {
    if (item.code === "T1-04") {
      await one.world.call("raise_hazard", { inspection: one.id, item: item.code, no_photo_reason: "夜间" });
    } else {
      await one.answer(item.code, item.limits ? null : "conforms", item.limits ? { reading: "400" } : {});
    }
  }
  const page = await open(t, one.world, `${one.place}?view=finish`);
  await page.getByText("还有 2 项没有作答").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "结束检查" }).dispatchEvent("click");
  assert.equal((await one.view()).finished_at, null);
  await page.getByRole("button", { name: /^14/ }).click();
  await at(page, 14);
  await page.keyboard.press("1");
  await at(page, 15);
  await page.getByRole("button", { name: "结束检查" }).click();
  await page.getByRole("button", { name: "把这 1 项记为未查" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("停电检修中");
  await page.keyboard.press("Control+Enter");
  await page.getByText("每一项都已作答").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("此项必填").waitFor();
  await page.getByLabel("检查意见").fill(naughty.markup);
  await page.getByText(/草稿已存/).waitFor();
  await page.reload();
  await page.waitForFunction((text) => document.querySelector(".walk-opinion textarea")?.value === text, naughty.markup);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "检查已结束" }).waitFor();
  await page.getByText(naughty.markup).waitFor();
  await accessible(page);
  const [raised] = await hazards(one.world);
  await page.getByRole("button", { name: /下达通知书/ }).click();
  await page.waitForURL((url) => url.hash.includes(`plan=${raised.id}`));
  assert.notEqual((await one.view()).finished_at, null);
  assert.equal(await page.title(), "闭环");
});

test("what was ended stays as it is", async (t) => {
  const one = await started();
  for (const { item } of (await one.view()).items) {
    await one.answer(item.code, item.limits ? null : "conforms", item.limits ? { reading: "400" } : {});
  }
  await one.world.call("finish_inspection", { inspection: one.id, opinion: "良好" });
  const page = await open(t, one.world, `${one.place}?view=one&item=T1-02`);
  await at(page, 2);
  assert.equal(await page.locator(".walk-ans").count(), 0);
  await page.keyboard.press("3");
  await page.getByText("这次检查已结束，记录不能再改").waitFor();
  assert.equal((await one.answered("T1-02")).result, "conforms");
});

test("an item that became a hazard is not answered otherwise by a slip", async (t) => {
  const one = await started();
  await one.world.call("raise_hazard", { inspection: one.id, item: "T1-04", no_photo_reason: "夜间" });
  const page = await open(t, one.world, `${one.place}?item=T1-04`);
  await at(page, 4);
  for (const key of ["1", "2", "3"]) {
    await page.keyboard.press(key);
    await page.getByText(/改判前须先作废它/).waitFor();
  }
  assert.equal((await one.answered("T1-04")).result, "fails");
});

test("the list: tabs, filters in the address, keys, and text that is only text", async (t) => {
  const one = await started({ under: naughty.long.slice(0, 60), companion: naughty.markup.slice(0, 40) });
  const { id, unit } = one.all.places["10 kV 城东开关站"];
  await one.world.call("edit_place", { place: id, unit, name: naughty.markup });
  const page = await open(t, one.world, "/inspections");
  await page.getByRole("cell", { name: naughty.markup }).waitFor();
  assert.equal(await page.title(), "闭环");
  await accessible(page);
  await page.getByRole("link", { name: /已结束/ }).click();
  await page.getByText("还没有结束的检查").waitFor();
  await page.getByRole("link", { name: "计划" }).click();
  await page.getByText(/还没有计划/).waitFor();
  await page.getByRole("link", { name: /进行中/ }).click();
  await page.getByRole("textbox", { name: /搜编号/ }).fill("没有这个");
  await page.keyboard.press("Enter");
  await page.getByText("没有符合条件的检查").waitFor();
  assert.match(page.url(), /text=/);
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByRole("cell", { name: naughty.markup }).waitFor();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await at(page, 1);
  assert.equal(await page.title(), "闭环");
});

test("in the walk whatever can be pressed is 44 px and more, in every light, at arm's length", async (t) => {
  const one = await started();
  await one.answer("T1-01", "conforms");
  await one.world.call("reserve_photo", { inspection: one.id, item: "T1-02" });
  const page = await open(t, one.world, `${one.place}?item=T1-02`);
  await at(page, 2);
  await page.getByText("1 张占位").waitFor();
  for (const light of ["日光", "夜间", "室内"]) {
    await page.getByRole("button", { name: light }).click();
    await accessible(page);
  }
  const heading = await page.evaluate(() => getComputedStyle(document.querySelector(".walk-item h1")).fontSize);
  assert.equal(heading, "44px");
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".walk button, .walk input:not([type=file]):not([type=checkbox]), .walk textarea")]
        .filter((control) => control.getClientRects().length > 0)
        .filter((control) => !control.closest(".ant-select, .ant-picker, .ant-segmented, .ant-input-number"))
        .map((control) => [control.textContent || control.className, control.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
        .map(([name, box]) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
    );
  assert.deepEqual(await small(), []);
  await page.keyboard.press("2");
  await page.waitForFunction(() => Boolean(document.querySelector("#description")?.value));
  assert.deepEqual(await small(), []);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "整张表" }).click();
  await page.locator(".walk-line").first().waitFor();
  assert.deepEqual(await small(), []);
});
