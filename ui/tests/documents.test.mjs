// From a selection to a signed and countersigned notice, and what a changed file is called.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, notice } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("three hazards: Ctrl+Enter, Enter, passphrase, Enter", async (t) => {
  const world = await makeWorld("sample_open");
  for (const text of ["孔洞未封堵 3 处", "绝缘垫破损 2 处", "标识牌缺失 1 处"]) {
    await hazard(world, text);
  }
  const page = await open(t, world, "/hazards");
  await page.getByText("孔洞未封堵").first().waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Enter");
  await page.getByText("3 项隐患，分 1 份").waitFor();
  await accessible(page);
  await page.keyboard.press("Enter");
  await page.getByText(/已成文/).waitFor();
  // What was decided on stays in sight, and is not called impossible because it has happened.
  await page.getByText("3 项隐患，分 1 份").waitFor();
  assert.equal(await page.getByText("还不能下达").count(), 0);
  await page.keyboard.type(world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("签名可信").waitFor();
  await page.locator(".paper[data-drawn=true]").first().waitFor();
  const { rows } = await world.call("list_notices", {});
  assert.equal(rows[0].state, "issued");
  assert.equal(rows[0].hazards, 3);
});

test("an unsure clause keeps the paper from being numbered until it is confirmed", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "孔洞未封堵 3 处", { certainty: "C" });
  const page = await open(t, world, `/documents?plan=${made.id}`);
  const button = page.getByRole("button", { name: "编号并成文" });
  await page.getByText("这些条号还没有核实").waitFor();
  assert.equal(await button.isDisabled(), true);
  // What has to be done first has the focus.
  await page.locator(".clauses input:focus").waitFor();
  await page.keyboard.press("Space");
  assert.equal(await page.getByLabel(/我已核对/).isChecked(), true);
  assert.equal(await button.isDisabled(), false);
  await page.keyboard.press("Enter");
  await page.getByText(/已成文/).waitFor();
});

test("a unit without a head, an issuer without a certificate: said first, with the way to mend it", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "孔洞未封堵 3 处");
  const { unit } = await world.call("get_hazard", { hazard: made.id });
  await world.call("set_unit_head", { unit, head: null });
  const page = await open(t, world, `/documents?plan=${made.id}`);
  await page.getByText("还没有负责人").waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "去设单位负责人" }).click();
  await page.getByRole("button", { name: "新增单位" }).waitFor();
  // An organisation of one's own begins without certificates.
  const bare = await makeWorld("absent");
  await bare.call("create_organisation", {
    organisation: "清河供电公司", department: "安全监察部", person: "李娜",
    passphrase: "qinghe 2026", notice_prefix: "供电安改", device_name: "", sample: false,
  });
  const head = (await bare.call("list_people", {})).rows[0].id;
  const own = (await bare.call("list_units", {})).rows[0].id;
  const place = await bare.call("add_place", { name: "10 kV 城东开关站", unit: own });
  const { hazard: found } = await bare.call("capture_hazard", { text: "挡板不足", place: place.id, no_photo_reason: "夜间" });
  await bare.call("settle_hazard", { hazard: found.id, unit: own, owner: head, measures: "更换挡板", due_on: "2026-12-04" });
  await bare.call("assess_hazard", {
    hazard: found.id,
    level: "general",
    criterion: "",
    basis: [{ document: "GB 50053-2013", clause: "6.2.4", force: "mandatory", certainty: "A" }],
  });
  const desk = await open(t, bare, `/documents?plan=${found.id}`);
  await desk.getByText("李娜还没有签名证书").waitFor();
  await desk.getByRole("link", { name: "去申请签名证书" }).click();
  await desk.getByRole("heading", { name: "签名证书" }).waitFor();
});

test("the receiver refuses: saved at once, witnesses later", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await notice(world, ["绝缘垫破损"]);
  const page = await open(t, world, `/documents/${made.id}`);
  await page.getByText("签名可信").waitFor();
  await accessible(page);
  await page.keyboard.press("x");
  await page.getByLabel("拒签理由或现场情况").fill("对责任有异议");
  await page.getByRole("button", { name: "记为拒签" }).click();
  await page.getByText("拒签待补证").first().waitFor();
  assert.equal((await world.call("get_notice", { notice: made.id })).state, "refused_without_evidence");
});

test("printing hands the paper over and the register says so", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await notice(world, ["绝缘垫破损"]);
  const page = await open(t, world, `/documents/${made.id}`);
  await page.getByText("签名可信").waitFor();
  await page.getByRole("button", { name: /打印/ }).first().click();
  await page.locator(".print-box").getByRole("button", { name: "打印" }).click();
  await page.getByText("已交打印机 3 份").waitFor();
  const handed = await world.handed();
  assert.equal(handed.length, 1);
  assert.equal(handed[0].copies, 3);
  assert.equal(handed[0].print, made.number);
});

test("a file that is dropped before the window knows what it was opened with stays in sight", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await notice(world, ["绝缘垫破损"]);
  const pdf = await world.blob(made.revisions.at(-1).attachment);
  const page = await open(t, world, "/documents/verify");
  await page.locator("nav.rail").waitFor();
  let judged = () => undefined;
  const shown = new Promise((resolve) => { judged = resolve; });
  await page.route("**/call", async (route) => {
    if (route.request().postDataJSON().command === "take_opened") {
      await shown;
    }
    return route.continue();
  });
  await page.reload();
  await page.locator('input[type="file"]').setInputFiles({ name: "原件.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.locator('[data-verdict="trusted"]').waitFor();
  const answered = page.waitForResponse((response) => response.request().postData()?.includes("take_opened") ?? false);
  judged();
  await (await answered).finished();
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn); }); }));
  assert.equal(await page.locator('[data-verdict="trusted"]').count(), 1);
});

test("a dropped file is graded: trusted as it came, altered with one byte changed", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await notice(world, ["绝缘垫破损"]);
  const pdf = await world.blob(made.revisions.at(-1).attachment);
  const changed = Buffer.from(pdf);
  changed[Math.floor(changed.length / 3)] ^= 1;
  const page = await open(t, world, "/documents/verify");
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: "原件.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.locator('[data-verdict="trusted"]').waitFor();
  await page.getByText(made.number).waitFor();
  await input.setInputFiles({ name: "改过.pdf", mimeType: "application/pdf", buffer: changed });
  await page.locator('[data-verdict="altered"], [data-verdict="unreadable"]').waitFor();
  await input.setInputFiles({ name: "不是.pdf", mimeType: "application/pdf", buffer: Buffer.from("nothing") });
  await page.locator('[data-verdict="unreadable"]').waitFor();
});
