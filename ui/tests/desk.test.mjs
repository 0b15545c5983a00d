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
