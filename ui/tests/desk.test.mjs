// First start in three steps, signing in, the PIN that brings one back to the same place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("first start: three steps, the recovery code typed back, and one is in", async (t) => {
  const world = await makeWorld("absent");
  const page = await open(t, world);
  await accessible(page);
  await page.locator("#organisation:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("请填您的姓名").waitFor();
  await page.keyboard.type("清河供电公司");
  await page.keyboard.press("Tab");
  await page.keyboard.type("周正");
  await page.keyboard.press("Enter");
  await page.locator("#passphrase").fill("correct horse");
  await page.locator("#again").fill("wrong horse");
  await page.keyboard.press("Enter");
  await page.getByText("两次输入的不一样").waitFor();
  await page.locator("#again").fill("correct horse");
  await page.keyboard.press("Enter");
  await page.locator("input[value=empty]:focus").waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  const code = await page.getByTestId("recovery-code").textContent();
  await accessible(page);
  await page.getByRole("button", { name: /已抄好/ }).click();
  await page.getByLabel("恢复码").fill("AAAA-BBBB");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await page.getByLabel("恢复码").fill(code.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "今天没有要办的事" }).waitFor();
  await page.locator(".begin .ant-btn-primary", { hasText: "登记" }).waitFor();
  const desk = await world.call("get_desk");
  assert.equal(desk.recovery_confirmed, true);
  assert.equal(desk.seat.name, "周正");
});

test("who begins with a ledger stands before its import once the code was typed back", async (t) => {
  const world = await makeWorld("absent");
  const page = await open(t, world);
  await page.locator("#organisation").fill("清河供电公司");
  await page.locator("#person").fill("周正");
  await page.keyboard.press("Enter");
  await page.locator("#passphrase").fill("correct horse");
  await page.locator("#again").fill("correct horse");
  await page.keyboard.press("Enter");
  await page.getByText("导入现有 Excel 台账").click();
  await page.locator(".porch-acts .ant-btn-primary").click();
  const code = await page.getByTestId("recovery-code").textContent();
  await page.getByRole("button", { name: /已抄好/ }).click();
  await page.getByLabel("恢复码").fill(code);
  await page.keyboard.press("Enter");
  await page.locator(".import-well").waitFor();
});

test("a wrong passphrase says so and keeps the door shut", async (t) => {
  const world = await makeWorld("sample");
  const page = await open(t, world);
  await page.getByLabel("口令").fill("not this one");
  await page.keyboard.press("Enter");
  await page.getByText("口令不对").waitFor();
  assert.equal((await world.call("get_desk")).state, "locked");
  await page.getByLabel("口令").fill(world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "主导航" }).waitFor();
});

test("at the door one may look at what one types, choose who one is by key, and come back from the recovery code", async (t) => {
  const world = await makeWorld("sample");
  const page = await open(t, world);
  const field = page.locator("#passphrase:focus");
  await field.waitFor();
  await accessible(page);
  await page.keyboard.type("abc");
  await page.getByRole("button", { name: "显示" }).click();
  assert.equal(await page.locator("#passphrase").getAttribute("type"), "text");
  await page.getByRole("button", { name: "隐藏" }).click();
  assert.equal(await page.locator("#passphrase").getAttribute("type"), "password");
  await page.getByRole("radio", { name: "周正" }).focus();
  await page.keyboard.press("ArrowRight");
  await field.waitFor();
  assert.equal(await page.getByRole("radio", { name: "张伟" }).isChecked(), true);
  await page.getByRole("button", { name: "忘了口令" }).click();
  await page.locator("#code:focus").waitFor();
  await page.getByRole("button", { name: "返回登录" }).click();
  await field.waitFor();
});

test("the door is small: what the page asks for first is less than 400 kB of scripts", async () => {
  const world = await makeWorld("sample");
  const page = await (await fetch(world.url())).text();
  const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => new URL(path, world.url()));
  const sizes = await Promise.all(scripts.map(async (script) => (await (await fetch(script)).arrayBuffer()).byteLength));
  const weight = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(weight > 0 && weight < 400_000, `${weight} bytes`);
});

test("locked by key, the PIN leads back to the same place", async (t) => {
  const world = await makeWorld("sample_open");
  await world.call("set_pin", { pin: "4711", passphrase: world.passphrase });
  const page = await open(t, world, "/register?part=place");
  await page.getByText("10 kV 城东开关站").first().waitFor();
  await page.keyboard.press("Control+l");
  await page.getByText("屏幕已锁定").waitFor();
  assert.equal(await page.getByText("10 kV 城东开关站").first().isVisible(), false);
  await page.keyboard.type("0000");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await page.keyboard.type("4711");
  await page.keyboard.press("Enter");
  await page.getByText("10 kV 城东开关站").first().waitFor();
  assert.match(page.url(), /#\/register\?part=place$/);
});

test("at rest the passphrase opens too, and who has neither comes back to it", async (t) => {
  const world = await makeWorld("sample_open");
  await world.call("set_pin", { pin: "4711", passphrase: world.passphrase });
  const page = await open(t, world, "/register?part=place");
  await page.getByText("10 kV 城东开关站").first().waitFor();
  await page.keyboard.press("Control+l");
  await page.locator("#pin:focus").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "用口令" }).click();
  await page.getByRole("button", { name: "忘了口令" }).click();
  await page.locator("#code:focus").waitFor();
  assert.equal(await page.getByText("10 kV 城东开关站").first().isVisible(), false);
  await page.getByRole("button", { name: "返回登录" }).click();
  await page.getByRole("button", { name: "用口令" }).click();
  await page.locator("#passphrase").fill(world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("10 kV 城东开关站").first().waitFor();
});
