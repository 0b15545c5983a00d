// At the door: signing in, and waking from rest. They are there before all others.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  name: "闭环",
  motto: "发现的每一处隐患，都跟到销号为止",
  local: "数据只在这台电脑上，加密保存，不需要网络",
  version: "版本 {{version}}",
  opening: "正在打开工作库…",
  show: "显示",
  hide: "隐藏",
  sign: {
    title: "登录",
    who: "谁在用",
    passphrase: "口令",
    open: "打开",
    forgot: "忘了口令",
  },
  rest: {
    title: "屏幕已锁定",
    pin: "输入 PIN 回到原处",
    open: "回到原处",
    passphrase: "用口令",
    other: "换一个人",
  },
} as const;

export const en: Words<typeof zh> = {
  name: "Bihuan",
  motto: "Every hazard found is followed until it is closed",
  local: "The data is on this laptop only, encrypted; no network is needed",
  version: "Version {{version}}",
  opening: "Opening the workspace…",
  show: "Show",
  hide: "Hide",
  sign: {
    title: "Sign in",
    who: "Who is here",
    passphrase: "Passphrase",
    open: "Open",
    forgot: "Forgotten passphrase",
  },
  rest: {
    title: "The screen is locked",
    pin: "Enter the PIN to go on where you were",
    open: "Go on",
    passphrase: "Use the passphrase",
    other: "Somebody else",
  },
};
