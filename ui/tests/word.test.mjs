// Papers as Word files: exported beside the PDF, in a template that is looked at before it is adopted.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { accepted, rectifying } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const letterhead = readFileSync(new URL("../../tests/fixtures/templates/letterhead.docx", import.meta.url));

/** What was saved by an act on the page. */
async function saved(page, world, command, act) {
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes(command));
  await act();
  assert.ok((await answered).ok());
  return (await world.handed()).map(({ keep }) => keep).filter(Boolean);
}

const choose = (page, name, buffer) => page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("a template is refused with its reason, looked at, adopted, and given up again", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=word");
  await page.getByText("现在用随软件来的版式").waitFor();
  await accessible(page);
  await choose(page, "公文.docx", Buffer.from("PK, but nothing more"));
  await page.getByRole("alert").getByText("不是完好的 .docx").waitFor();
  assert.equal((await world.call("get_word_template")).own, null);

  await choose(page, "公文.docx", letterhead);
  const candidate = page.getByRole("heading", { name: "准备采用的模板" });
  await candidate.waitFor();
  await page.getByRole("row", { name: /\{\{正文\}\}.*有/ }).waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
  await accessible(page);
  // Looked at is not adopted.
  assert.equal((await world.call("get_word_template")).own, null);
  await page.getByRole("button", { name: "采用", exact: true }).click();
  await page.getByRole("heading", { name: "现在用的模板" }).waitFor();
  await candidate.waitFor({ state: "detached" });
  assert.equal((await world.call("get_word_template")).own.name, "公文.docx");
  await page.reload();
  await page.getByText("公文.docx").waitFor();
  await page.getByRole("button", { name: "不再使用" }).click();
  await page.getByText("现在用随软件来的版式").waitFor();
  const files = await saved(page, world, "save_sample_template", () => page.getByRole("button", { name: "另存样板" }).click());
  assert.deepEqual(files, ["Word 模板样板.docx"]);
});

test("bulletin and paper of a hazard are exported beside their PDF", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, "电缆沟积水没过中间接头");
  await accepted(world, id);
  const said = [{ field: "method", words: "现场" }];
  const paper = await world.call("make_hazard_paper", { hazard: id, kind: "reinspection_opinion", said });
  const page = await open(t, world, `/documents/papers/${paper.id}`);
  const word = page.getByRole("button", { name: "导出 Word" });
  await word.waitFor();
  const opinion = await saved(page, world, "save_editable", () => word.click());
  assert.deepEqual(opinion, ["供电安复〔2026〕1号 隐患整改复查意见书（可编辑稿）.docx"]);

  await page.goto(world.url("/figures?period=2026-11"));
  await page.getByRole("button", { name: "通报 Word" }).waitFor();
  const all = await saved(page, world, "save_figures", () => page.keyboard.press("w"));
  assert.equal(all.at(-1), "2026年11月安全检查与隐患排查治理情况通报（可编辑稿）.docx");
});

test("the reports of a drill are exported one by one", async (t) => {
  const world = await makeWorld("drilled");
  const { rows } = await world.call("list_drills", {});
  const page = await open(t, world, `/drills/${rows[1].id}/papers`);
  const word = page.getByRole("button", { name: "导出 Word" });
  await word.waitFor();
  let letGo = () => undefined;
  const free = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/call", async (route) => {
    if (route.request().postDataJSON().command === "save_editable") {
      await free;
    }
    await route.continue();
  });
  const files = await saved(page, world, "save_editable", async () => {
    await word.click();
    // While it is made the button says so, and another click makes no other.
    await page.locator(".ant-btn-loading").getByText("导出 Word").waitFor();
    letGo();
  });
  assert.equal(files.length, 1);
  assert.match(files[0], /演练〔2026〕\d+号 .*（可编辑稿）\.docx$/);
});
