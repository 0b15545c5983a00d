// Getting to the desk: the first start with the sample organisation, and every later one.

import { By, Key } from "./app.mjs";

export const passphrase = "correct horse";

/** First start with the sample organisation; gives the window with the desk open. */
export async function firstStart(laptop) {
  const window = await laptop.start();
  await window.fill("单位名称", "清河供电公司");
  await window.fill("您的姓名", `周正${Key.ENTER}`);
  await window.fill("口令", passphrase);
  const again = await window.driver.findElement(By.id("again"));
  await again.sendKeys(passphrase, Key.ENTER);
  await (await window.at("//label[contains(., '样例单位')]")).click();
  await window.press("建立工作库");
  // The key of the authority is looked for by chance, which takes a busy machine its time.
  const code = await (await window.at("//*[@data-testid='recovery-code']", 180_000)).getText();
  await window.press("已抄好");
  await window.fill("恢复码", code + Key.ENTER);
  await window.at("//nav[contains(@class, 'rail')]");
  return window;
}

/** Opens the desk of a program that was started again. */
export async function signIn(window) {
  await window.fill("口令", passphrase + Key.ENTER);
  await window.at("//nav[contains(@class, 'rail')]");
}
