// What every sheet does alike: it opens with its first field, says what is missing, closes by Esc.

import assert from "node:assert/strict";

/** The sheet that is open. */
export const sheet = (page) => page.getByRole("dialog");

/** Waits until a field of the sheet, by its id, has the focus. */
export async function focused(page, field) {
  await page.waitForFunction(
    (id) => {
      const here = document.activeElement;
      return here?.id === id || Boolean(here?.closest(`#${id}`));
    },
    field,
  );
}

/** What stands below a field of the sheet. */
export const beside = (page, field) =>
  page.locator(".ant-form-item", { has: page.locator(`#${field}`) }).locator(".ant-form-item-explain");

/** Opens the sheet of an act by its address; the first field takes the keys. */
export async function opened(page, world, hazard, act, first) {
  await page.goto(world.url(`/hazards/${hazard}?act=${act}`));
  await sheet(page).waitFor();
  await focused(page, first);
}

/** Sends with the keys and waits until the sheet is gone. */
export async function sent(page) {
  await page.keyboard.press("Control+Enter");
  await sheet(page).waitFor({ state: "detached" });
}

/** Esc closes, and nothing was done. */
export async function leaves(page, world, hazard) {
  const { steps } = await world.call("get_hazard", { hazard });
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  const after = await world.call("get_hazard", { hazard });
  assert.equal(after.steps.length, steps.length);
}

/** A station of the way of a major hazard. */
export const station = (page, name) =>
  page.getByRole("region", { name: "重大隐患治理" }).getByRole("listitem").filter({ hasText: name });

/** Signs on the pad that stands open. */
export async function inked(page) {
  const box = await page.locator(".ink-pad canvas").boundingBox();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await page.mouse.down();
  for (const [x, y] of [[0.4, 0.7], [0.5, 0.3], [0.7, 0.6]]) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 });
  }
  await page.mouse.up();
  await page.getByRole("button", { name: "用这个签名" }).click();
  await page.locator(".ink-pad").waitFor({ state: "detached" });
}
