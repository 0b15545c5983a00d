// The real program, from its first start to a notice that is signed, countersigned and printed, and
// all of it still there after the window was closed or killed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as testCase } from "node:test";

import { By, Key, makeLaptop } from "./app.mjs";
import { firstStart, passphrase, signIn } from "./desk.mjs";

/** A window that hangs is a failure, not a wait without end. */
const test = (name, body) => testCase(name, { timeout: 300_000 }, body);
const photo = new URL("../../../icons/128x128.png", import.meta.url).pathname;

/** A hazard with a photo, captured by F2 and made ready for a notice. */
async function hazardWithPhoto(window) {
  await window.keys(Key.F2);
  const dialog = await window.at("//*[@role='dialog']");
  await window.keys("配电室门锁损坏，无法上锁");
  await dialog.findElement(By.css('input[type="file"]')).sendKeys(photo);
  await window.at("//*[@role='dialog']//img");
  await window.ctrl(Key.ENTER);
  await window.sees("已记为");
  const { rows } = await window.call("list_hazards", {});
  const hazard = rows[0].id;
  const units = await window.call("list_units", { limit: 200 });
  const places = await window.call("list_places", { limit: 200 });
  const unit = units.rows.find(({ name }) => name === "城东供电所");
  await window.call("locate_hazard", { hazard, place: places.rows[0].id, spot: "正门" });
  await window.call("settle_hazard", {
    hazard,
    unit: unit.id,
    measures: "更换门锁 1 把",
    due_on: "2099-12-31",
  });
  await window.call("assess_hazard", {
    hazard,
    level: "general",
    basis: [{ document: "GB 50053-2013", clause: "6.2.9", force: "mandatory", certainty: "A" }],
  });
  return hazard;
}

test("first start to a signed and countersigned notice with a photo, printed, and still there", async (t) => {
  const laptop = await makeLaptop(t);
  let window = await firstStart(laptop);
  const hazard = await hazardWithPhoto(window);

  await window.go(`/documents?plan=${hazard}`);
  await window.sees("1 项隐患，分 1 份");
  await window.press("编号并成文");
  await window.sees("已成文");
  await window.fill("口令", passphrase + Key.ENTER);
  await window.sees("签名可信");
  const [row] = (await window.call("list_notices", {})).rows;
  const issued = await window.call("get_notice", { notice: row.id });

  // The receiver signs at the same laptop, by a passphrase of their own.
  await window.go("/");
  await window.go(`/documents/${issued.id}`);
  await window.fill("签收人口令", passphrase + Key.ENTER);
  const received = await window.until("get_notice", { notice: issued.id }, ({ state }) => state === "received");
  await window.at("//*[contains(@class, 'paper') and @data-drawn='true']");
  assert.deepEqual(received.revisions.map(({ kind }) => kind), ["rendered", "issued", "countersigned"]);

  await window.ctrl("p");
  await (await window.at("//*[contains(@class, 'print-box')]//button")).click();
  await window.sees("已交打印机 3 份");
  const [paper] = laptop.printed();
  assert.match(paper.words, /-n 3 .*collate=true/);
  const file = join(laptop.home, "printed.pdf");
  writeFileSync(file, paper.pdf);
  const judged = execFileSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
  assert.equal(judged.match(/Signature is Valid/g)?.length, 2, judged);
  const images = execFileSync("pdfimages", ["-list", file], { encoding: "utf8" });
  assert.ok(images.split("\n").length > 3, images);

  await window.close();
  window = await laptop.start();
  await signIn(window);
  await window.go(`/documents/${issued.id}`);
  await window.sees(issued.number);
  await window.at("//*[contains(@class, 'paper') and @data-drawn='true']");
  const again = await window.call("get_notice", { notice: issued.id });
  assert.deepEqual(again.revisions, received.revisions);
  await window.go(`/hazards/${hazard}`);
  await window.driver.wait(
    () => window.driver.executeScript("return [...document.images].some((one) => one.naturalWidth > 0)"),
    60_000,
    "the photo is not shown",
  );
  await window.close();
});

test("locked, the PIN leads back; a second start ends at once and shows its file in the first window", async (t) => {
  const laptop = await makeLaptop(t);
  const window = await firstStart(laptop);
  await window.call("set_pin", { pin: "4711", passphrase });
  await window.go("/register?part=place");
  await window.sees("10 kV 城东开关站");
  await window.ctrl("l");
  await window.sees("屏幕已锁定");
  await window.keys("0000", Key.ENTER);
  await window.at("//*[@role='alert']");
  await window.keys("4711", Key.ENTER);
  await window.sees("10 kV 城东开关站");
  const url = await window.driver.getCurrentUrl();
  assert.match(url, /#\/register\?part=place$/);

  const pdf = join(laptop.home, "外来文件.pdf");
  writeFileSync(pdf, "%PDF-1.7 not much of one");
  assert.equal(await laptop.startAgain([pdf]), 0);
  await window.sees("外来文件.pdf");
  await window.at("//*[@data-verdict='unreadable']");
  await window.close();
});

test("killed in the middle: what was saved is there, what was begun is found again", async (t) => {
  const laptop = await makeLaptop(t);
  let window = await firstStart(laptop);
  await window.keys(Key.F2);
  await window.at("//*[@role='dialog']");
  await window.keys("整句写完并保存", Key.F6);
  await window.ctrl(Key.ENTER);
  await window.sees("已记为");
  await window.keys(Key.F2);
  await window.at("//*[@role='dialog']");
  await window.keys("写到一半");
  await window.sees("草稿已存");
  await window.kill();

  window = await laptop.start();
  await signIn(window);
  const { rows } = await window.call("list_hazards", {});
  assert.deepEqual(rows.map(({ title }) => title), ["整句写完并保存"]);
  await window.keys(Key.F2);
  await window.driver.wait(
    () => window.driver.executeScript("return document.querySelector('[role=dialog] textarea')?.value === '写到一半'"),
    60_000,
    "the draft is not found again",
  );
  const check = await window.call("check_workspace", {});
  assert.deepEqual(check.findings ?? check.problems ?? [], []);
  await window.close();
  assert.ok(existsSync(join(laptop.env.BIHUAN_WORKSPACE, "workspace.bihuan")));
});

test("the window gives its page one door: no plugin, no window command, no script from elsewhere", async (t) => {
  const laptop = await makeLaptop(t);
  const window = await laptop.start();
  await window.field("单位名称");
  const refused = await window.driver.executeAsyncScript(`
    const done = arguments[0];
    const names = ["plugin:window|close", "plugin:dialog|open", "plugin:window-state|restore_state", "plugin:event|listen"];
    Promise.all(names.map((name) => window.__TAURI_INTERNALS__.invoke(name, {}).then(() => name, () => null))).then(done);
  `);
  assert.deepEqual(refused, [null, null, null, null]);
  const ran = await window.driver.executeAsyncScript(`
    const done = arguments[0];
    window.ran = false;
    document.addEventListener("securitypolicyviolation", () => done(window.ran), { once: true });
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
  `);
  assert.equal(ran, false);
  // The control: the one door is open.
  assert.equal((await window.call("get_desk")).state, "absent");
  await window.close();
});
