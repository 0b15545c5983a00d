// Photos over the real core: what the camera says of them, drawing over them, what is no photo.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { known, rectifying } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Taken on 20 November 2026 at 08:41 at 33.597422 N, 119.021028 E. */
const telephone = fileURLToPath(new URL("../../tests/fixtures/telephone.jpg", import.meta.url));
const camera = fileURLToPath(new URL("../../tests/fixtures/camera.jpg", import.meta.url));
const scratch = { name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1") };

/** A hazard captured with a photo in the window, on 23 November. */
async function captured(t, options = {}) {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/today", options);
  await atDesk(page);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.locator("textarea").first().fill("电杆基础开裂");
  await page.locator(".photo-field input[type=file]").setInputFiles(telephone);
  await page.locator(".photo-facts").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(/已记为/).waitFor();
  const { rows } = await world.call("list_hazards", {});
  const { photos } = await world.call("get_hazard", { hazard: rows[0].id });
  const shapes = async () => (await world.call("get_photo", { attachment: photos[0], of: null })).shapes;
  await page.goto(world.url(`/hazards/${rows[0].id}`));
  await page.locator(".photos .photo-facts").waitFor();
  return { world, page, photo: photos[0], shapes };
}

/** Opens the sheet to draw on, with the picture on it. */
async function drawing(page, where = ".photos") {
  await page.locator(`${where} .photo-facts`).getByRole("button", { name: /标注/ }).click();
  await page.locator(".marking-sheet svg").waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("marking-stage"));
  return page.locator(".marking-sheet svg");
}

/** Draws from one place of the picture to another, given by parts of its size. */
async function drag(page, stage, from, to) {
  const box = await stage.boundingBox();
  const at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await page.mouse.move(...at(to));
  await page.mouse.up();
}

const near = (value, wanted) => assert.ok(Math.abs(value - wanted) <= 60, `${value} is not ${wanted}`);

test("a photo says when it was taken and that it does not fit; where, only on request", async (t) => {
  const { page } = await captured(t);
  const facts = page.locator(".photos .photo-facts");
  await facts.getByText("2026-11-20 08:41 摄").waitFor();
  await facts.getByText("比登记早 3 天").waitFor();
  assert.equal(await page.getByText("33.597422").count(), 0);
  await facts.getByRole("button", { name: "位置" }).click();
  await page.getByText("北纬 33.597422°，东经 119.021028°").waitFor();
  await accessible(page);
});

test("where a place lies is told by a photo; one taken elsewhere is marked", async (t) => {
  const world = await makeWorld("sample_open");
  const { places } = await known(world);
  const [place] = Object.values(places);
  const photo = await world.upload("photo", "IMG_2041.jpg", readFileSync(telephone));
  const { hazard } = await world.call("capture_hazard", { text: "电杆基础开裂", place: place.id, spot: "东侧", photos: [photo] });
  const page = await open(t, world, `/hazards/${hazard.id}`);
  const facts = page.locator(".photos .photo-facts");
  await facts.getByRole("button", { name: "位置" }).click();
  await facts.getByRole("button", { name: `记为“${place.name}”的坐标` }).click();
  await facts.getByRole("button", { name: /记为/ }).waitFor({ state: "detached" });
  assert.equal(await facts.getByText(/公里外/).count(), 0);
  await page.goto(world.url("/register?part=place"));
  await page.getByRole("row").filter({ hasText: place.name }).getByRole("button", { name: "修改" }).click();
  const field = page.getByLabel("坐标（纬度, 经度）");
  assert.equal(await field.inputValue(), "33.597422, 119.021028");
  await field.fill("在大门口");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/写成两个数/).waitFor();
  await field.fill("33.627422，119.021028");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.goto(world.url(`/hazards/${hazard.id}`));
  await facts.getByText("摄于场所 3.3 公里外").waitFor();
  await accessible(page);
});

test("drawing by mouse: shapes, words, undo and redo; the photo stays, the drawing shows everywhere", async (t) => {
  const { world, page, photo, shapes } = await captured(t);
  const stage = await drawing(page);
  await accessible(page);
  await drag(page, stage, [0.1, 0.2], [0.5, 0.6]);
  await page.keyboard.press("e");
  await page.keyboard.press("2");
  await drag(page, stage, [0.6, 0.6], [0.9, 0.9]);
  await page.keyboard.press("r");
  await drag(page, stage, [0.2, 0.7], [0.4, 0.9]);
  await page.keyboard.press("p");
  await page.keyboard.press("3");
  await drag(page, stage, [0.7, 0.1], [0.9, 0.3]);
  // A click is a slip of the hand, no shape.
  await drag(page, stage, [0.7, 0.1], [0.7, 0.1]);
  await page.keyboard.press("t");
  await drag(page, stage, [0.1, 0.05], [0.1, 0.05]);
  await page.keyboard.type("裂缝宽 3 mm");
  await page.keyboard.press("Enter");
  const marks = page.locator(".marking-sheet .mark");
  await page.waitForFunction(() => document.querySelectorAll(".marking-sheet .mark").length === 5);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal(await marks.count(), 3);
  await page.keyboard.press("Control+y");
  await page.getByRole("button", { name: /重做/ }).click();
  assert.equal(await marks.count(), 5);
  // The box is rubbed out at its edge.
  await page.keyboard.press("x");
  await drag(page, stage, [0.2, 0.8], [0.2, 0.8]);
  assert.equal(await marks.count(), 4);
  assert.deepEqual(await shapes(), []);
  await page.keyboard.press("Control+Enter");
  await page.locator(".marking").waitFor({ state: "detached" });
  const [arrow, ellipse, line, text] = await shapes();
  assert.deepEqual([arrow.colour, ellipse.colour, line.colour], ["red", "yellow", "blue"]);
  assert.deepEqual([arrow, ellipse, line, text].map(({ figure }) => figure.kind), ["arrow", "ellipse", "freehand", "text"]);
  near(arrow.figure.from.x, 1000);
  near(arrow.figure.to.y, 6000);
  assert.equal(text.figure.text, "裂缝宽 3 mm");
  assert.deepEqual(await world.blob(photo), readFileSync(telephone));
  await page.locator(".photos .shot > .marks .mark").nth(3).waitFor();
  await page.locator(".photos .shot img").first().click();
  await page.locator(".large-shot .marks .mark").nth(3).waitFor();
  await page.keyboard.press("Escape");
  await page.goto(world.url("/hazards"));
  await page.locator(".rows .lr").first().click();
  await page.locator(".peek .marks .mark").first().waitFor();
});

test("drawing by keys alone, and what was begun is found again", async (t) => {
  const { page, shapes } = await captured(t);
  await drawing(page);
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowUp", "Enter", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "Enter"]) {
    await page.keyboard.press(key);
  }
  assert.equal(await page.locator(".marking-sheet .mark").count(), 1);
  await page.getByText(/草稿已存/).waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.locator(".marking").waitFor({ state: "detached" });
  assert.deepEqual(await shapes(), []);
  await drawing(page);
  await page.locator(".marking-sheet .mark").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".marking").waitFor({ state: "detached" });
  const [arrow] = await shapes();
  assert.deepEqual(arrow.figure, { kind: "arrow", from: { x: 4500, y: 4750 }, to: { x: 5250, y: 5000 } });
});

test("drawing by finger", async (t) => {
  const { page, shapes } = await captured(t, { context: { hasTouch: true } });
  const stage = await drawing(page);
  const box = await stage.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height })) });
  await touch("touchStart", [0.3, 0.3]);
  await touch("touchMove", [0.4, 0.4]);
  await touch("touchMove", [0.6, 0.5]);
  await touch("touchEnd");
  await page.locator(".marking-sheet .mark").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".marking").waitFor({ state: "detached" });
  const [arrow] = await shapes();
  near(arrow.figure.to.x, 6000);
});

test("on the walk the keys of the sheet are its own", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id } = await world.call("start_inspection", {
    kind: "seasonal",
    place: all.places["10 kV 城东开关站"].id,
    checklist: all.checklists.T1.id,
    inspectors: [world.director, all.people["李娜"].id],
    companion: "王志强",
    under: "",
  });
  const page = await open(t, world, `/inspections/${id}`);
  await page.locator(".walk-well input[type=file]").setInputFiles(telephone);
  await drawing(page, ".walk-well");
  for (const key of ["3", "4", "/", "ArrowRight", "1"]) {
    await page.keyboard.press(key);
  }
  const { items } = await world.call("get_inspection", { inspection: id });
  assert.ok(items.every(({ answer }) => answer === null));
  assert.equal(await page.locator(".marking").count(), 1);
});

test("a HEIC photo is refused with what to do, and what was typed stays", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await page.locator("textarea").first().fill("绝缘子破损");
  await page.locator(".photo-field input[type=file]").setInputFiles(scratch);
  await page.getByText(/HEIC.*没有收进来，原文件没有动.*导出为 JPG/).waitFor();
  assert.equal(await page.locator("textarea").first().inputValue(), "绝缘子破损");
  assert.equal(await page.locator(".photo-field figure").count(), 0);
});

for (const [what, field, act, shown] of [["photos", ".photo-field input[type=file]", "record_progress", ".photo-grid figure"], ["scans", ".scan-drop + input[type=file]", "transfer", ".scan-list li"]]) {
  test(`${what} that are chosen while others are still coming do not lose those`, async (t) => {
    const world = await makeWorld("sample_open");
    const { id } = await rectifying(world, "电缆沟积水没过中间接头");
    const page = await open(t, world, `/hazards/${id}?act=${act}`);
    await page.getByRole("dialog").waitFor();
    let letGo = () => undefined;
    const free = new Promise((resolve) => { letGo = resolve; });
    let first = true;
    await page.route("**/upload?**", async (route) => {
      if (first) {
        first = false;
        await free;
      }
      await route.continue();
    });
    const input = page.locator(field);
    const asked = page.waitForRequest("**/upload?**");
    await input.setInputFiles(camera);
    await asked;
    await input.setInputFiles(telephone);
    await page.locator(shown).first().waitFor();
    letGo();
    await page.locator(shown).nth(1).waitFor();
    assert.equal(await page.locator(shown).count(), 2);
  });
}

for (const [language, words] of [["zh-CN", "文件太大，最多 64 MB"], ["en", "The file is too large, at most 64 MB"]]) {
  test(`a file that is too large is refused in the language of the screen, ${language}`, async (t) => {
    const world = await makeWorld("sample_open");
    const { id } = await rectifying(world, "电缆沟积水没过中间接头");
    const page = await open(t, world, `/hazards/${id}?act=transfer`, { language });
    await page.getByRole("dialog").waitFor();
    // The store's own refusal, without sending so much.
    const failure = { kind: "refused", code: "too_large", params: { what: "attachment", most: 64 * 2 ** 20, found: 2 ** 27 } };
    await page.route("**/upload?**", (route) => route.fulfill({ status: 400, json: failure }));
    await page.locator(".scan-drop + input[type=file]").setInputFiles(camera);
    await page.getByRole("alert").getByText(words, { exact: true }).waitFor();
  });
}
