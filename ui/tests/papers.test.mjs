// Papers in number: the list, printing together, receipts by few keys, scans that come home.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drop, pages, stack } from "./scans.mjs";
import { hazard, known, notice } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Counts the keys that are pressed, as a person would. */
function keys(page) {
  let count = 0;
  return {
    press: async (name) => {
      count += 1;
      await page.keyboard.press(name);
    },
    pressed: () => count,
  };
}

/** So many signed notices, the oldest first. */
async function notices(world, count) {
  const made = [];
  for (let n = 0; n < count; n += 1) {
    made.push(await notice(world, [`绝缘垫破损 ${n + 1} 处`]));
  }
  return made;
}

const paper = async (world, made) => world.blob(made.revisions.at(-1).attachment);
const tray = (page) => page.locator(".print-tray li");
const handed = async (world) => (await world.handed()).flatMap(({ print }) => print ?? []);

test("the list pages as one scrolls, and finds by number, unit, hazard and state", async (t) => {
  const world = await makeWorld("full:900");
  const all = await world.call("list_notices", { limit: 1 });
  const total = all.counts.reduce((sum, { count }) => sum + count, 0);
  assert.ok(total > 200, `${total} notices`);
  const page = await open(t, world, "/documents");
  const rows = page.locator(".paper-rows .paper-row");
  await rows.first().waitFor();
  await accessible(page);
  await page.getByText(`所示 100 份，共 ${total} 份`).waitFor();
  // Only the rows on screen are there, however many there are.
  assert.ok((await rows.count()) < 60);
  for (let shown = 100; shown < total; shown = Math.min(shown + 100, total)) {
    await page.keyboard.press("End");
    await page.getByText(`所示 ${Math.min(shown + 100, total)} 份，共 ${total} 份`).waitFor();
  }
  await page.keyboard.press("Home");
  const { rows: [first] } = all;
  await page.keyboard.press("/");
  await page.keyboard.type(first.number);
  await page.waitForFunction(() => document.querySelectorAll(".paper-rows .paper-row").length === 1);
  const { hazard_titles: [inside] } = await world.call("get_notice", { notice: first.id });
  await page.getByRole("textbox").fill(inside.number);
  await page.getByText(/所示 1 份，共 1 份/).waitFor();
  await page.getByRole("textbox").fill(first.addressee_name);
  await page.waitForFunction((unit) => {
    const shown = [...document.querySelectorAll(".paper-rows .paper-row")];
    // A hazard inside may name the unit too, as that of its place or in what was written of it.
    return shown.length > 1 && shown.some((row) => row.textContent.includes(unit));
  }, first.addressee_name);
  await page.getByRole("textbox").fill("没有这样的词");
  await page.getByText("没有找到").waitFor();
  await page.getByRole("textbox").fill("");
  const received = all.counts.find(({ state }) => state === "received").count;
  await page.getByRole("link", { name: /已签收/ }).click();
  await page.getByText(`共 ${received} 份`).waitFor();
});

test("rows are selected by keys, boxes and shift-click", async (t) => {
  const world = await makeWorld("sample_open");
  await notices(world, 5);
  const page = await open(t, world, "/documents");
  const rows = page.locator(".paper-rows .paper-row");
  await rows.nth(4).waitFor();
  const selected = (count) =>
    page.waitForFunction((count) => document.querySelectorAll('.paper-rows [aria-selected="true"]').length === count, count);
  await page.keyboard.press("Space");
  await selected(1);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await selected(3);
  await page.keyboard.press("Escape");
  await selected(0);
  await page.keyboard.press("Control+a");
  await selected(5);
  await page.getByText("已选 5 份").waitFor();
  await page.getByRole("checkbox", { name: "全选" }).click();
  await selected(0);
  await rows.nth(1).getByRole("checkbox").click();
  await rows.nth(3).click({ modifiers: ["Shift"], position: { x: 700, y: 10 } });
  await selected(3);
  // What is typed is edited as text.
  await page.keyboard.press("/");
  await page.keyboard.type("113");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  assert.equal(await page.getByRole("textbox").inputValue(), "");
});

test("several are printed as one job, in order, and each is in the register", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await notices(world, 3);
  const unsigned = await hazard(world, "标识牌缺失");
  await world.call("issue_rectification_notice", { hazards: [unsigned.id], issuer: world.director, reply_due: "2026-12-07" });
  const page = await open(t, world, "/documents");
  await page.locator(".paper-rows .paper-row").nth(3).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+p");
  await page.getByText("打印 3 份通知书").waitFor();
  await page.getByText("待签发，不打印").waitFor();
  await accessible(page);
  await page.getByRole("dialog").getByText("存根").click();
  await page.getByLabel("每份打印").fill("2");
  // Pressed twice, printed once.
  await Promise.all([page.keyboard.press("Control+Enter"), page.keyboard.press("Control+Enter")]);
  await page.getByText("已交打印机 3 / 3 份").waitFor();
  const numbers = made.map(({ number }) => number).reverse();
  assert.deepEqual((await handed(world)).map((title) => title.split(" ")[0]), numbers);
  for (const { id } of made) {
    const { prints } = await world.call("get_notice", { notice: id });
    assert.deepEqual(prints.map(({ kind, copies, printed_by_name }) => [kind, copies, printed_by_name]), [["stub", 2, "周正"]]);
  }
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.goto(world.url(`/documents/${made[0].id}`));
  await page.getByRole("heading", { name: "送达与打印登记" }).waitFor();
  await page.locator(".prints").getByText("存根").waitFor();
});

test("after a jam printing goes on where it stopped, or from the paper that is pressed", async (t) => {
  const world = await makeWorld("sample_open");
  const made = (await notices(world, 4)).reverse();
  const page = await open(t, world, "/documents");
  await page.locator(".paper-rows .paper-row").nth(3).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+p");
  await page.getByLabel("打印机").click();
  await page.getByTitle("旧打印机").click();
  await page.getByRole("dialog").getByRole("button", { name: "打印 4 份" }).click();
  await page.getByText("已交打印机 2 / 4 份").waitFor();
  await tray(page).nth(2).getByText(/卡纸/).waitFor();
  assert.equal((await world.call("get_notice", { notice: made[2].id })).prints.length, 0);
  await accessible(page);
  await page.getByRole("button", { name: `从 ${made[2].number} 起接着打 2 份` }).click();
  await page.getByText("已交打印机 4 / 4 份").waitFor();
  const numbers = made.map(({ number }) => number);
  const printed = async () => (await handed(world)).map((title) => title.split(" ")[0]);
  assert.deepEqual(await printed(), numbers);
  // The queue took all of them, and then the last but one was crumpled.
  await tray(page).nth(2).getByRole("button").click();
  await page.keyboard.press("Control+Enter");
  // What was done before looks the same as what is done again: the tray of the machine tells.
  for (let tries = 0; tries < 500 && (await printed()).length < 6; tries += 1);
  assert.deepEqual(await printed(), [...numbers, ...numbers.slice(2)]);
  await page.waitForFunction(() => document.querySelectorAll(".print-tray .done").length === 4);
  await page.getByRole("button", { name: /关闭/ }).waitFor();
  const prints = async () => (await world.call("get_notice", { notice: made[3].id })).prints.length;
  for (let tries = 0; tries < 500 && (await prints()) < 2; tries += 1);
  assert.equal(await prints(), 2);
});

/** A notice to a unit whose head has no key of their own, on the list. */
async function withoutKey(t) {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  await world.call("set_unit_head", { unit: all.units["城东供电所"].id, head: all.people["赵磊"].id });
  const [made] = await notices(world, 1);
  const page = await open(t, world, "/documents");
  await page.getByText(made.number).waitFor();
  return { world, made, page };
}

const onPad = (page) => page.waitForFunction(() => document.activeElement?.matches(".ink-pad canvas"));
const onSecret = (page) => page.waitForFunction(() => document.activeElement?.matches('input[type="password"]'));
const onReason = (page) => page.waitForFunction(() => document.activeElement?.matches("textarea"));

test("a receipt: R, the signature, Enter", async (t) => {
  const { world, made, page } = await withoutKey(t);
  const hand = keys(page);
  await hand.press("r");
  await onPad(page);
  // Enter without a signature records nothing.
  await page.keyboard.press("Enter");
  await page.getByText("请手写签名，或输入签收人口令").waitFor();
  assert.equal((await world.call("get_notice", { notice: made.id })).state, "issued");
  const { x, y, width, height } = await page.locator(".ink-pad canvas").boundingBox();
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 4, { steps: 6 });
  await page.mouse.move(x + (width * 3) / 4, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole("button", { name: "重写" }).waitFor();
  await hand.press("Enter");
  await page.getByText("赵磊 手写签收").waitFor();
  assert.equal(hand.pressed(), 2);
  const after = await world.call("get_notice", { notice: made.id });
  assert.equal(after.state, "received");
  assert.equal(after.services[0].outcome, "by_ink");
  assert.equal(after.services[0].evidence.length, 1);
});

test("a receipt by key: R, the passphrase, Enter", async (t) => {
  const world = await makeWorld("sample_open");
  const [made] = await notices(world, 1);
  const page = await open(t, world, "/documents");
  await page.getByText(made.number).waitFor();
  const hand = keys(page);
  await hand.press("r");
  await onSecret(page);
  await page.keyboard.type(world.passphrase);
  await hand.press("Enter");
  await page.getByText("王志强 用本人密钥签收").waitFor();
  assert.equal(hand.pressed(), 2);
  assert.equal((await world.call("get_notice", { notice: made.id })).services[0].outcome, "by_key");
});

test("a refusal: R, X, the reason, Enter", async (t) => {
  const { world, made, page } = await withoutKey(t);
  const hand = keys(page);
  await hand.press("r");
  await onPad(page);
  await hand.press("x");
  await onReason(page);
  await page.keyboard.type("对责任有异议");
  await hand.press("Enter");
  await page.getByText("赵磊 拒签").waitFor();
  assert.equal(hand.pressed(), 3);
  const { state, services } = await world.call("get_notice", { notice: made.id });
  assert.equal(state, "refused_without_evidence");
  assert.equal(services[0].reason, "对责任有异议");
});

test("where a passphrase is awaited, Esc gives the keys back: R, Esc, X", async (t) => {
  const world = await makeWorld("sample_open");
  const [made] = await notices(world, 1);
  const page = await open(t, world, "/documents");
  await page.getByText(made.number).waitFor();
  await page.keyboard.press("r");
  await onSecret(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await onReason(page);
});

/** So many notices, their signed papers scanned as one stack, dropped on the list. */
async function dropped(t, count, more = () => []) {
  const world = await makeWorld("sample_open");
  const made = await notices(world, count);
  const sheets = [];
  for (const one of made) {
    sheets.push(...pages(await paper(world, one)));
  }
  const page = await open(t, world, "/documents");
  await page.getByText(made[0].number).waitFor();
  const bytes = stack([...(await more(world)), ...sheets]);
  await drop(page, [{ name: "签收回执.pdf", type: "application/pdf", bytes }]);
  await page.getByRole("button", { name: `登记 ${count} 份签收` }).waitFor();
  return { world, made, page, sheets };
}

for (const count of [2, 5]) {
  test(`${count} scanned receipts: one drop, Enter`, async (t) => {
    const { world, made, page, sheets } = await dropped(t, count);
    await accessible(page);
    // Nothing is recorded before Enter.
    for (const { id } of made) {
      assert.equal((await world.call("get_notice", { notice: id })).state, "issued");
    }
    const hand = keys(page);
    await hand.press("Enter");
    await page.getByText(`已登记 ${count} 份签收`).waitFor();
    assert.equal(hand.pressed(), 1);
    let kept = 0;
    for (const { id, receiver } of made) {
      const { state, services } = await world.call("get_notice", { notice: id });
      assert.equal(state, "received");
      assert.equal(services[0].receiver, receiver);
      assert.equal(services[0].delivery, "in_person");
      assert.deepEqual(services[0].served_by, [world.director]);
      kept += services[0].evidence.length;
    }
    assert.equal(kept, sheets.length);
    await page.getByText("已登记 2026-11-23 签收").first().waitFor();
    await page.goto(world.url(`/documents/${made[0].id}`));
    await page.locator(".proofs img").first().waitFor();
  });
}

test("what belongs nowhere stays listed, and is put by hand", async (t) => {
  const stranger = await makeWorld("sample_open", { now: "2026-11-20T01:00:00Z" });
  const theirs = await notice(stranger, ["别家的隐患"]);
  const [page1] = pages(await paper(stranger, theirs));
  const { world, made, page } = await dropped(t, 2, async (world) => {
    const served = await notice(world, ["已签收过的"]);
    await world.call("record_ink_receipt", {
      notice: served.id, receiver: served.receiver, delivery: "in_person", served_by: [world.director],
    });
    const blank = pages(await paper(world, served)).at(-1);
    return [blank, page1];
  });
  const loose = page.locator(".loose li");
  await loose.first().waitFor();
  await page.locator(".loose").getByText(/别的单位|这里没有/).first().waitFor();
  const count = await loose.count();
  await loose.first().getByRole("combobox").click();
  await page.getByTitle(`${made[0].number}　${made[0].addressee_name}`).click();
  await page.waitForFunction((count) => document.querySelectorAll(".loose li").length === count, count - 1);
  await accessible(page);
  assert.equal((await world.call("get_notice", { notice: made[0].id })).state, "issued");
});

test("a stack stays on the desk while one looks at a notice; Enter on a button only presses it", async (t) => {
  const { world, made, page } = await dropped(t, 1);
  await page.getByRole("link", { name: made[0].number }).click();
  await page.getByText("签名可信").waitFor();
  await page.goBack();
  const record = page.getByRole("button", { name: "登记 1 份签收" });
  await record.waitFor();
  await page.getByRole("button", { name: "收起这些扫描件" }).focus();
  await page.keyboard.press("Enter");
  await record.waitFor({ state: "detached" });
  await page.getByText("把一摞签收回来的扫描件拖到这里").waitFor();
  assert.equal((await world.call("get_notice", { notice: made[0].id })).state, "issued");
});

test("a signed PDF that is dropped is verified, a stack is filed", async (t) => {
  const world = await makeWorld("sample_open");
  const [made] = await notices(world, 1);
  const pdf = await paper(world, made);
  const page = await open(t, world, "/documents");
  await page.getByText(made.number).waitFor();
  await drop(page, [{ name: "原件.pdf", type: "application/pdf", bytes: pdf }]);
  await page.locator('[data-verdict="trusted"]').waitFor();
  assert.match(page.url(), /#\/documents\/verify$/);
  await drop(page, [{ name: "扫描.pdf", type: "application/pdf", bytes: stack(pages(pdf, 200)) }]);
  await page.getByRole("button", { name: "登记 1 份签收" }).waitFor();
  assert.match(page.url(), /#\/documents\/scans$/);
});

test("what cannot be read is said and keeps nobody from the rest", async (t) => {
  const { page } = await dropped(t, 1);
  await drop(page, [
    { name: "坏文件.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.7\nnothing here") },
    { name: "表格.xlsx", type: "application/octet-stream", bytes: Buffer.from("PK\u0003\u0004") },
  ]);
  await page.getByText("表格.xlsx").waitFor();
  await page.locator(".loose").getByText(/读不出这份扫描件/).waitFor();
  await page.getByRole("button", { name: "登记 1 份签收" }).waitFor();
});
