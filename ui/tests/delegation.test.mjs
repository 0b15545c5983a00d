// Delegated issue: who may let whom issue, the notice that says so, and the paper for the spot without it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, known } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Whoever issues by delegation here. */
const head = "何𬭚";

async function seat(world, name) {
  const { people } = await known(world);
  await world.call("take_seat", { person: people[name].id, passphrase: world.passphrase });
}

test("who may issue delegates it, and ends it again", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=delegations");
  await page.getByText("还没有委托").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "新增委托" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("受委托人").waitFor();
  await accessible(page);
  await sheet.getByLabel("受委托人").fill(head);
  await page.locator(".ant-select-item-option", { hasText: head }).waitFor();
  await page.keyboard.press("Enter");
  for (const [label, day] of [["自", "20261120"], ["至（含当日）", "20261122"]]) {
    await sheet.getByLabel(label, { exact: true }).fill(day);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Control+Enter");
  // It would be over before it began to hold.
  await sheet.getByText("日期已经过去").waitFor();
  await sheet.getByLabel("至（含当日）").fill("20261231");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  const row = page.locator("tr", { hasText: head });
  await row.getByText("有效").waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "结束委托" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "结束委托" }).click();
  await row.getByText("已结束").waitFor();
});

test("without a delegation the unit is told on the spot; with one the notice says by which", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "电缆沟积水");
  await seat(world, head);
  const page = await open(t, world, `/documents?plan=${made.id}`);
  await page.getByText(/何𬭚没有签发权/).waitFor();
  assert.equal(await page.getByRole("button", { name: "编号并成文" }).isDisabled(), true);
  await page.getByRole("button", { name: "出现场问题告知单" }).click();
  await page.getByText(/^现场问题告知单 城东供电所 .*\.pdf$/).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "打印" }).click();
  await page.locator(".print-box").getByRole("button", { name: "打印" }).click();
  await page.waitForFunction(() => document.querySelector(".print-box") === null);
  const printed = (await world.handed()).flatMap(({ print }) => print ?? []);
  assert.match(printed[0], /^现场问题告知单/);

  await seat(world, "陈国栋");
  const { people } = await known(world);
  const terms = { delegate: people[head].id, first_day: "2026-11-01", last_day: "2027-01-31", unit: null };
  await world.call("add_delegation", { terms });
  await seat(world, head);
  const later = await open(t, world, `/documents?plan=${made.id}`);
  await later.getByText(/^受陈国栋委托签发/).waitFor();
  await accessible(later);
  await later.getByRole("button", { name: "编号并成文" }).click();
  await later.locator("#plan-passphrase").fill(world.passphrase);
  await later.keyboard.press("Enter");
  await later.getByText("签名可信").waitFor();
  await later.getByText(/^受陈国栋委托签发（委托期2026年11月1日至2027年1月31日）$/).waitFor();
  await accessible(later);
});
