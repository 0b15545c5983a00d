// The papers of a hazard: made from its page, seen as they are, signed so that it closes, printed together,
// filed from a stack.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drop, pages, stack } from "./scans.mjs";
import { beside, focused } from "./sheets.mjs";
import { accepted, rectifying } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const drawn = (page) => page.locator(".paper[data-drawn=true]").first().waitFor();
const papersOf = async (world, hazard) => (await world.call("list_hazard_papers", { hazard })).rows;
const menu = (page) => page.locator(".other-acts [role=menuitem]");

/** A hazard before its closing. */
async function waiting(text = "电缆沟积水没过中间接头") {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, text);
  await accepted(world, id);
  return { world, id };
}

/** An opinion and a reply, made beside the screens. */
async function made(world, hazard) {
  const said = (words) => Object.entries(words).map(([field, text]) => ({ field, words: text }));
  const opinion = await world.call("make_hazard_paper", { hazard, kind: "reinspection_opinion", said: said({ method: "现场" }) });
  const reply = await world.call("make_hazard_paper", {
    hazard,
    kind: "rectification_reply",
    said: said({ funds: "0.8 万元", causes: "盖板压损", prevention: "改用重型盖板", lateral_check: "同类 6 处已查" }),
  });
  return [opinion, reply];
}

test("the approval is made from the page, and signing it closes the hazard", async (t) => {
  const { world, id } = await waiting();
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("tab", { name: "文书" }).click();
  await page.getByRole("button", { name: /^出具/ }).waitFor();
  await page.keyboard.press("w");
  await menu(page).first().waitFor();
  // What may not be made says why.
  await page.getByText("没有下达过督办").waitFor();
  await page.getByText("不是重大隐患").first().waitFor();
  await page.getByRole("menuitem", { name: "销号审批表" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("审批人用密钥签署即销号").waitFor();
  await accessible(page);
  // Without what it says it is not made.
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("必填").first().waitFor();
  assert.equal((await papersOf(world, id)).length, 0);
  await sheet.getByLabel("专业验收").fill("运维检修部何𬭚 11 月 23 日验收合格");
  await sheet.getByLabel("有效性评价").fill("措施落实，隐患消除");
  await page.keyboard.press("Control+Enter");
  await drawn(page);
  await page.getByText("签署即批准销号").waitFor();
  await accessible(page);
  await page.getByLabel("周正 的口令").fill(world.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("周正已用密钥签署").waitFor();
  const view = await world.call("get_hazard", { hazard: id });
  assert.equal(view.status, "closed");
  const [paper] = await papersOf(world, id);
  assert.deepEqual([paper.kind, paper.state, paper.signed_by_key], ["closing_approval", "signed", true]);
  await page.getByRole("link", { name: view.number }).click();
  await page.getByRole("tab", { name: "文书" }).click();
  await page.getByRole("link", { name: "销号审批表" }).waitFor();
});

test("a paper is seen before it is made, as a draft that nobody keeps", async (t) => {
  const { world, id } = await waiting();
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("tab", { name: "文书" }).click();
  await page.keyboard.press("w");
  await page.getByRole("menuitem", { name: "复查意见书" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("现场").waitFor();
  // What is still to be filled in is said first.
  await sheet.getByRole("button", { name: /^预览/ }).click();
  await sheet.getByText("必填").waitFor();
  await sheet.getByLabel("现场").check();
  await page.keyboard.press("Control+p");
  await drawn(page);
  const words = sheet.locator(".text-layer").first();
  await words.getByText("草稿", { exact: true }).waitFor();
  await words.getByText("（出具时编号）").waitFor();
  await accessible(page);
  assert.equal((await papersOf(world, id)).length, 0);
  // Esc goes back to the form, which still holds what was filled in.
  await page.keyboard.press("Escape");
  await sheet.getByRole("button", { name: /^预览/ }).waitFor();
  assert.ok(await sheet.getByLabel("现场").isChecked());
  await page.keyboard.press("Control+p");
  await drawn(page);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/documents\/papers\/[0-9a-f-]{36}$/);
  await drawn(page);
  const [paper] = await papersOf(world, id);
  assert.equal(paper.number, "供电安复〔2026〕1号");
});

test("nothing is changed while a paper is drawn, and what is refused after it leads to its field", async (t) => {
  const { world, id } = await waiting();
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("tab", { name: "文书" }).click();
  await page.getByRole("button", { name: /^出具/ }).waitFor();
  await page.keyboard.press("w");
  await page.getByRole("menuitem", { name: "销号审批表" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("专业验收").fill("验收合格");
  await sheet.getByLabel("有效性评价").fill("隐患消除");
  await sheet.getByText(/^草稿已存/).waitFor();
  let letGo = () => undefined;
  const free = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/call", async (route) => {
    const { command } = route.request().postDataJSON();
    if (command === "preview_paper") {
      await free;
    }
    if (command === "make_hazard_paper") {
      await route.fulfill({ status: 400, json: { kind: "refused", code: "blank", params: {}, field: "effectiveness", trace_id: null } });
    } else {
      await route.continue();
    }
  });
  const asked = page.waitForRequest((request) => request.postDataJSON()?.command === "preview_paper");
  await page.keyboard.press("Control+p");
  await asked;
  await page.keyboard.type("后来的话");
  letGo();
  await drawn(page);
  await page.keyboard.press("Control+Enter");
  await beside(page, "effectiveness").waitFor();
  await focused(page, "effectiveness");
  assert.equal(await page.locator("#effectiveness").inputValue(), "隐患消除");
});

test("today leads to the act that a paper waits for, and the rail counts it", async (t) => {
  const { world, id } = await waiting();
  const [, reply] = await made(world, id);
  const said = [{ field: "acceptance", words: "运检部验收合格" }, { field: "effectiveness", words: "隐患消除" }];
  const approval = await world.call("make_hazard_paper", { hazard: id, kind: "closing_approval", said });
  const page = await open(t, world, "/");
  const group = (name) => page.locator(".grp").filter({ has: page.getByRole("heading", { name }) });
  const rail = page.getByRole("navigation", { name: "主导航" });
  await group(/^待打印签回/).getByText("反馈单").waitFor();
  const waits = (await world.call("get_counts")).documents_waiting;
  await rail.getByRole("link", { name: new RegExp(`^文书.*${waits}$`) }).waitFor();
  await accessible(page);
  await group(/^待打印签回/).getByRole("button", { name: "打印", exact: true }).first().click();
  await page.waitForURL(new RegExp(`${reply.id}\\?act=print$`));
  await page.locator(".print-box button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("已打印 2 份").waitFor();
  await page.goto(world.url("/"));
  await group(/^待打印签回/).getByRole("button", { name: "归档签回件" }).click();
  await page.locator(".scan-drop:focus").waitFor();
  await page.goto(world.url("/"));
  await group(/^文书待我签/).getByRole("button", { name: "签署" }).click();
  await page.waitForURL(new RegExp(`${approval.id}\\?act=sign$`));
  await page.getByLabel("周正 的口令").waitFor();
});

test("an opinion says how it was re-inspected, is printed, and made anew only with a reason", async (t) => {
  const { world, id } = await waiting();
  const page = await open(t, world, `/hazards/${id}`);
  await page.getByRole("tab", { name: "文书" }).click();
  const make = async () => {
    await page.keyboard.press("w");
    await page.getByRole("menuitem", { name: "复查意见书" }).click();
  };
  await make();
  await page.getByLabel("现场").check();
  await page.getByLabel("试验").check();
  await page.keyboard.press("Control+Enter");
  await drawn(page);
  await page.getByText("供电安复〔2026〕1号").first().waitFor();
  await page.keyboard.press("Control+p");
  await page.locator(".print-box button:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("已打印 2 份").waitFor();
  const [first] = await papersOf(world, id);
  assert.equal(first.printed, 2);
  await page.goBack();
  await page.getByRole("tab", { name: "文书" }).click();
  await page.getByRole("link", { name: "复查意见书" }).waitFor();
  await make();
  await page.getByText("代替 供电安复〔2026〕1号").waitFor();
  // What was said before stands there again.
  assert.ok(await page.getByLabel("试验").isChecked());
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByText("必填").waitFor();
  await page.getByLabel("为什么重新出具").fill("复查人写错");
  await page.keyboard.press("Control+Enter");
  await page.getByText("供电安复〔2026〕2号").first().waitFor();
  const states = (await papersOf(world, id)).map(({ number, state }) => [number, state]);
  assert.deepEqual(states, [["供电安复〔2026〕2号", "unsigned"], ["供电安复〔2026〕1号", "superseded"]]);
});

test("all of them are listed by kind and printed as one job", async (t) => {
  const { world, id } = await waiting();
  await made(world, id);
  const page = await open(t, world, "/documents");
  await page.getByRole("link", { name: "隐患文书" }).click();
  const rows = page.locator(".hazard-paper-rows .paper-row");
  await rows.nth(1).waitFor();
  await accessible(page);
  await page.getByRole("navigation", { name: "隐患文书" }).getByRole("link", { name: /复查意见书 1/ }).click();
  await page.getByText("所示 1 份，共 1 份").waitFor();
  assert.equal(await rows.count(), 1);
  await page.getByRole("navigation", { name: "隐患文书" }).getByRole("link", { name: /全部/ }).click();
  await rows.nth(1).waitFor();
  await page.keyboard.press("Control+a");
  await page.getByText("已选 2 份").waitFor();
  await page.keyboard.press("Control+p");
  await page.locator(".print-tray li").nth(1).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".print-tray .done").nth(1).waitFor();
  const handed = (await world.handed()).flatMap(({ print }) => print ?? []);
  assert.equal(handed.length, 2);
  assert.ok(handed[0].startsWith("隐患〔2026〕1号 隐患整改反馈单"), handed[0]);
  assert.equal(handed[1], "供电安复〔2026〕1号 隐患整改复查意见书");
});

test("a stack finds each paper, and one key files its sheets beside it", async (t) => {
  const { world, id } = await waiting();
  const [opinion, reply] = await made(world, id);
  const sheets = [];
  for (const paper of [opinion, reply]) {
    sheets.push(...pages(await world.blob(paper.attachment)));
  }
  const page = await open(t, world, "/documents/papers");
  await page.locator(".hazard-paper-rows .paper-row").nth(1).waitFor();
  await drop(page, [{ name: "签回.pdf", type: "application/pdf", bytes: stack(sheets) }]);
  await page.getByRole("heading", { name: /签回的其他文书/ }).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: /归档 2 份文书/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("已归档，附在文书旁").nth(1).waitFor();
  const kept = await papersOf(world, id);
  assert.deepEqual(kept.map(({ state }) => state), ["signed", "signed"]);
  assert.equal(kept.reduce((sum, { scans }) => sum + scans.length, 0), sheets.length);
  await page.getByRole("link", { name: "复查意见书" }).click();
  await drawn(page);
  await page.getByRole("button", { name: /签字扫描 1/ }).click();
  await page.getByRole("img", { name: /签字扫描 1/ }).waitFor();
});
