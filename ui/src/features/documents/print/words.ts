// The words of printing several notices.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  several: "打印 {{count}} 份通知书",
  title: "打印 {{count}} 份通知书",
  copies: "每份打印",
  printer: "打印机",
  act: "打印 {{count}} 份",
  stop: "停止",
  done: "已交打印机 {{done}} / {{total}} 份",
  tray: "按出纸顺序",
  taken: "已交打印机，已登记",
  unrecorded: "已交打印机，没有登记：{{why}}",
  not: "{{state}}，不打印",
  choose: "卡纸或缺页时，点一份通知书，从那一份起接着打。",
  from: "从 {{number}} 起接着打",
  goOn: "从 {{number}} 起接着打 {{count}} 份",
} as const;

export const en: Words<typeof zh> = {
  several: "Print {{count}} notices",
  title: "Print {{count}} notices",
  copies: "Copies of each",
  printer: "Printer",
  act: "Print {{count}}",
  stop: "Stop",
  done: "{{done}} of {{total}} handed to the printer",
  tray: "In the order of the tray",
  taken: "handed over and recorded",
  unrecorded: "handed over, not recorded: {{why}}",
  not: "{{state}}: not printed",
  choose: "After a jam, press a notice to print again from there.",
  from: "Go on from {{number}}",
  goOn: "Go on from {{number}} ({{count}} left)",
};
