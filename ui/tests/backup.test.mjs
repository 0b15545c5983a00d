// A backup from the window, and everything back from it on another laptop.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("a backup is written where one chooses, and brings everything back on a new laptop", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "绝缘垫破损 2 处");
  const page = await open(t, world, "/settings?part=care");
  await page.getByText("还没有备份过").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "备份到文件…" }).click();
  await page.getByText("上次备份：").waitFor();
  const [{ keep }] = await world.handed();
  assert.match(keep, /^闭环备份 \d{4}-\d{2}-\d{2}\.bihuan-backup$/);

  const other = await makeWorld("absent");
  const there = await open(t, other, "/");
  await there.getByRole("button", { name: "从备份恢复…" }).click();
  await there.getByLabel("口令", { exact: true }).fill(world.passphrase);
  await there.keyboard.press("Enter");
  await atDesk(there);
  const { rows } = await other.call("list_hazards", {});
  assert.deepEqual(rows.map(({ title }) => title), ["绝缘垫破损 2 处"]);
  // It is a device of its own: the log says so.
  assert.equal((await other.call("check_workspace", {})).clean, true);
});

test("the check of the workspace says in words that nothing is wrong", async (t) => {
  const world = await makeWorld("loop");
  const page = await open(t, world, "/settings?part=care");
  await page.getByRole("button", { name: "检查工作库" }).click();
  await page.getByText(/没有问题：\d+ 次操作/).waitFor();
});
