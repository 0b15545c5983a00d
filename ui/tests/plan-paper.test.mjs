// 治理方案 as a paper of its own: with what those said who countersign, as a draft first.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sheet } from "./sheets.mjs";
import { asking, countersigns } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const drawn = (page) => page.locator(".paper[data-drawn=true]").first().waitFor();

test("the plan is a paper with what each said, as a draft first", async (t) => {
  const world = await makeWorld("sample_open");
  const story = await asking(world);
  await countersigns(world, story, "何𬭚", true, "停电窗口已落实");
  const page = await open(t, world, `/hazards/${story.id}`);
  await page.getByRole("tab", { name: "文书" }).click();
  await page.getByRole("button", { name: /^出具/ }).waitFor();
  await page.keyboard.press("w");
  await page.getByRole("menuitem", { name: "治理方案", exact: true }).click();
  await sheet(page).getByText("打印后手签，签回的扫描件附在旁边").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+p");
  await drawn(page);
  const words = sheet(page).locator(".text-layer").first();
  await words.getByText("草稿", { exact: true }).waitFor();
  await words.getByText("重大事故隐患治理方案").first().waitFor();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/documents\/papers\/[0-9a-f-]{36}$/);
  await drawn(page);
  const { rows } = await world.call("list_hazard_papers", { hazard: story.id });
  assert.deepEqual(rows.map(({ kind, state }) => [kind, state]), [["treatment_plan", "unsigned"]]);
});
