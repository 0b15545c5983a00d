// The words of looking back, and of what came back.

import type { Words } from "../../../../shared/words/shape";

export const zh = {
  seen: "回头看情况",
  holds: "整改有效",
  doesNot: "没有保持，重新立案",
  record: "记回头看",
  recordAndReopen: "记下并重新立案",
  anew: "已销号的原案不动，另立新案，写明复发自原案。",
  looks: "谁看的（代录）",
  reopens: "谁立案的（代录）",
  reason: "复发的情况和证据",
  now: "现在的隐患描述",
  nowHint: "空着沿用原案的描述",
  opened: "已重新立案：{{number}}",
  from: "复发自",
  as: "复发为",
  due: "回头看 {{day}}",
  held: "回头看：整改有效",
  notHeld: "回头看：没有保持",
  lookBackOn: "回头看日期",
  lookBackHint: "空着按单位规定的天数",
  imported: "{{at}} {{name}}导入",
} as const;

export const en: Words<typeof zh> = {
  seen: "What was seen",
  holds: "The rectification holds",
  doesNot: "It did not hold, open again",
  record: "Record the look back",
  recordAndReopen: "Record, and open again",
  anew: "The closed case stays as it is; a new one is opened that points back at it.",
  looks: "Who looked (recorded for)",
  reopens: "Who opens it (recorded for)",
  reason: "What came back, and what shows it",
  now: "Description of what is there now",
  nowHint: "Empty: as it was",
  opened: "Opened again as {{number}}",
  from: "Came back from",
  as: "Came back as",
  due: "look back {{day}}",
  held: "Looked back: it holds",
  notHeld: "Looked back: it did not hold",
  lookBackOn: "Look back on",
  lookBackHint: "Empty: after the organisation's days",
  imported: "Imported {{at}} by {{name}}",
};
