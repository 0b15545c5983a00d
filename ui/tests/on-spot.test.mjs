// 即查即改 from the page of a hazard: corrected, signed for by both on the laptop, closed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inked, opened, sent, sheet } from "./sheets.mjs";
import { hazard } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** Signs in a field of the sheet. */
async function sign(page, name) {
  await sheet(page).getByRole("button", { name }).click();
  await inked(page);
}

test("what was put right on the spot is signed for by both, and closed only then", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await hazard(world, "通道堆放纸箱 3 个");
  const page = await open(t, world, `/hazards/${id}`);
  await opened(page, world, id, "fix_on_spot", "result");
  await sheet(page).getByLabel("怎么改的").fill("当场清走纸箱 3 个");
  await sheet(page).getByLabel("现场负责人").fill("王志强");
  await sheet(page).getByLabel("没有照片的原因").fill("夜间");
  await accessible(page);
  await sent(page);
  const fixed = await world.call("get_hazard", { hazard: id });
  assert.deepEqual([fixed.status, fixed.awaited], ["accepted", "confirm_fix"]);
  await page.getByText(/整改确认单还没有双方签字/).first().waitFor();

  await page.goto(world.url("/"));
  await page.getByText("即查即改待双方确认").waitFor();

  await page.goto(world.url(`/hazards/${id}`));
  await page.getByRole("button", { name: "双方签整改确认单" }).click();
  await sheet(page).waitFor();
  await sign(page, /^检查人/);
  await sign(page, /^现场负责人/);
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/documents\/papers\//);
  await page.getByText("已签字").first().waitFor();
  const { rows: [paper] } = await world.call("list_hazard_papers", { hazard: id, limit: 10 });
  assert.deepEqual([paper.kind, paper.state], ["spot_confirmation", "signed"]);

  await opened(page, world, id, "close", "effectiveness");
  await sheet(page).getByRole("textbox").first().fill("已清除，通道畅通");
  await sent(page);
  assert.equal((await world.call("get_hazard", { hazard: id })).status, "closed");
});

test("what is seen in passing and put right at once takes one sheet", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world);
  await atDesk(page);
  await page.keyboard.press("F2");
  await sheet(page).waitFor();
  await sheet(page).getByLabel("看到了什么（现象、位置、数量）").fill("通道堆放纸箱 3 个");
  await sheet(page).getByLabel("地点").fill("城东开关站");
  await page.locator(".ant-select-item-option-active").getByText("城东开关站").waitFor();
  await page.keyboard.press("Enter");
  await sheet(page).getByLabel("没有照片的原因").fill("已清走");
  await sheet(page).getByRole("checkbox", { name: "当场已整改（一般隐患）" }).check();
  await sheet(page).getByLabel("怎么改的").fill("当场清走纸箱 3 个");
  await sheet(page).getByLabel("现场负责人").fill("王志强");
  await sheet(page).getByLabel("没有整改后照片的原因").fill("夜间");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  // A level rests on something: without a clause it is refused, and nothing is lost.
  await sheet(page).getByRole("alert").waitFor();
  await sheet(page).getByRole("button", { name: "自己填一条" }).click();
  await sheet(page).getByPlaceholder("文件及编号").fill("GB 50053-2013");
  await sent(page);
  const { rows: [row] } = await world.call("list_hazards", { view: "to_confirm" });
  assert.deepEqual([row.title, row.status], ["通道堆放纸箱 3 个", "accepted"]);
});
