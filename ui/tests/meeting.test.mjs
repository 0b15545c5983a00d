// 会议模式 over the real core: what is overdue, unit by unit, and what is decided on it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, known, rectifying } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("the meeting goes through the units by keys; decisions are kept with their hazards", async (t) => {
  const world = await makeWorld("sample_open");
  const { units } = await known(world);
  const other = units["运维检修部"];
  const { id } = await rectifying(world, "电缆沟积水", { due_on: "2026-11-27" });
  await hazard(world, "盖板缺失", { due_on: "2026-11-26" });
  const { id: third } = await hazard(world, "孔洞未封堵", { due_on: "2026-11-26" });
  await world.call("settle_hazard", { hazard: third, unit: other.id, owner: null, measures: "封堵", due_on: "2026-11-26", interim_controls: "" });
  await world.clock("2026-12-08T01:00:00Z");
  const page = await open(t, world, "/hazards?view=overdue");
  await page.getByRole("link", { name: "会议模式" }).click();
  await page.getByRole("heading", { level: 1, name: "城东供电所" }).waitFor();
  await page.getByText("逾期 2 条").waitFor();
  await page.getByText("1 / 2").waitFor();
  await page.getByRole("heading", { level: 2, name: "盖板缺失" }).waitFor();
  await accessible(page);
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { level: 2, name: "电缆沟积水" }).waitFor();
  await page.keyboard.press("d");
  await page.getByLabel("会上怎么定的").fill("12 月 10 日前完成，主任盯办");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("已催办 1 次").waitFor();
  const { steps } = await world.call("get_hazard", { hazard: id });
  const urged = steps.find(({ step }) => step === "urged");
  assert.equal(urged.way, "meeting");
  assert.equal(urged.said, "12 月 10 日前完成，主任盯办");
  await page.keyboard.press("s");
  await page.getByRole("dialog").getByText(/下达督办单/).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { level: 1, name: "运维检修部" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "孔洞未封堵" }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(/#\/hazards\?view=overdue/);
});

test("a meeting over nothing says so", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/meeting");
  await page.getByText("没有逾期的隐患").waitFor();
  await accessible(page);
});
