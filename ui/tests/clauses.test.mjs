// The clause library: what a clause says where it is confirmed, cited and compared with the original; and
// a checklist that is changed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard, known } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("the issuer reads what a tick confirms", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "电缆沟积水", { certainty: "B" });
  const page = await open(t, world, `/documents?plan=${made.id}`);
  const clauses = page.locator(".clauses");
  await clauses.getByText("电缆沟、电缆夹层、电缆室有防水、排水措施").waitFor();
  await clauses.getByText("摘要，不是原文").waitFor();
  await clauses.getByText("20kV 及以下变电所设计规范").waitFor();
  await clauses.getByText(`用于 ${made.number}`).waitFor();
  await accessible(page);
  await clauses.getByRole("checkbox").check();
  await page.getByRole("button", { name: "编号并成文" }).click();
  await page.getByText(/已成文/).waitFor();
  // The issuer may come back later: the same is read there.
  const { rows } = await world.call("list_notices", {});
  const later = await open(t, world, `/documents/${rows[0].id}`);
  await later.getByText("电缆沟、电缆夹层、电缆室有防水、排水措施").waitFor();
  await later.getByRole("checkbox", { name: /我已核对/ }).check();
  await later.locator("input[type=password]").fill(world.passphrase);
  await later.keyboard.press("Enter");
  await later.getByText("签名可信").waitFor();
});

test("a clause compared with the original is sure from then on", async (t) => {
  const world = await makeWorld("sample_open");
  const made = await hazard(world, "电缆沟积水", { certainty: "B" });
  const page = await open(t, world, "/settings?part=clauses");
  await page.getByPlaceholder("文件、条号、内容").fill("电缆沟 50053");
  const row = page.locator("tr", { hasText: "GB 50053-2013 第 6.2.9 条" });
  await row.getByText("凭记忆，待核").waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "核对" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("正本上的条号").fill("6.2.8");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  const checked = page.locator("tr", { hasText: "GB 50053-2013 第 6.2.8 条" });
  await checked.getByText("已核原文").waitFor();
  const plan = await world.call("plan_notice", { hazards: [made.id] });
  assert.deepEqual(plan.unsure_clauses, []);
  await page.getByRole("button", { name: "看文件清单" }).click();
  await page.getByPlaceholder("文件、条号、内容").fill("JGJ");
  await page.getByText("已被 JGJ/T 46-2024 代替").waitFor();
  await accessible(page);
});

test("a basis is picked from the library", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { hazard: found } = await world.call("capture_hazard", {
    text: "安全出口上锁", place: Object.values(all.places)[0].id, no_photo_reason: "夜间",
  });
  const page = await open(t, world, `/hazards/${found.id}?act=assess`);
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("combobox", { name: /从条款库选/ }).fill("锁闭");
  await page.locator(".clause-choice", { hasText: "第四十二条第二款" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".basis-row").length === 1);
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.locator(".basis", { hasText: "第四十二条" }).waitFor();
  const { assessment } = await world.call("get_hazard", { hazard: found.id });
  assert.equal(assessment.basis[0].document, "《中华人民共和国安全生产法》");
  assert.equal(assessment.basis[0].certainty, "A");
});

test("a changed checklist is a new version", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=checklists");
  await page.getByText("T4 消防").click();
  await page.getByRole("button", { name: "修改这张表" }).click();
  await page.getByRole("button", { name: /T4-03/ }).click();
  await accessible(page);
  await page.getByRole("button", { name: "去掉这一项" }).click();
  await page.getByRole("button", { name: "加一项" }).click();
  await page.getByLabel("检查内容与标准").fill("消防水池液位不低于 2 m");
  await page.getByText("测", { exact: true }).click();
  await page.getByLabel("单位").fill("m");
  await page.getByLabel("下限（含）").fill("2");
  await page.getByLabel("不符合时的隐患描述").fill("消防水池液位不足 2 m");
  await page.getByLabel("整改措施").fill("补水到 2 m 以上");
  await page.keyboard.press("Control+Enter");
  // It rests on nothing yet.
  await page.getByText("每一项须有依据").waitFor();
  await page.getByRole("combobox", { name: /从条款库选/ }).fill("消防法 第十六条第一款第二项");
  await page.locator(".clause-choice", { hasText: "第十六条第一款第二项" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByText("16 项，第 2 版").waitFor();
  const { T4 } = (await known(world)).checklists;
  const { items } = await world.call("get_checklist", { checklist: T4.id });
  const added = items.find(({ code }) => code === "T4-17");
  assert.deepEqual(added.limits, { unit: "m", min: "2", max: null });
  assert.equal(items.some(({ code }) => code === "T4-03"), false);
});

test("changes of a checklist that were left unsaved are found again, or dropped", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=checklists");
  const edit = async () => {
    await page.getByText("T7 春检／秋检").click();
    await page.getByRole("button", { name: "修改这张表" }).click();
  };
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes("keep_draft") ?? false);
  await edit();
  await page.getByLabel("名称").fill("秋检");
  await kept;
  await page.getByRole("button", { name: "取消" }).click();
  await edit();
  await page.getByText("这是上次没有保存的改动").waitFor();
  assert.equal(await page.getByLabel("名称").inputValue(), "秋检");
  await page.getByRole("button", { name: /丢掉/ }).click();
  await page.waitForFunction(() => document.querySelector("input[aria-label='名称']")?.value.startsWith("春检"));
});

test("whoever may not change lists or compare clauses reads why", async (t) => {
  const world = await makeWorld("sample_open");
  const { people } = await known(world);
  const person = people["王志强"].id;
  await world.call("take_seat", { person, passphrase: world.passphrase });
  const page = await open(t, world, "/settings?part=checklists");
  await page.getByText("王志强的角色不能办“修改检查表”").waitFor();
  assert.equal(await page.getByRole("button", { name: "新增检查表" }).isDisabled(), true);
  await page.goto(world.url("/settings?part=clauses"));
  await page.getByText("王志强的角色不能办“核对条款”").waitFor();
  assert.equal(await page.getByRole("button", { name: "核对", exact: true }).count(), 0);
});
