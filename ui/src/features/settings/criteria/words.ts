// The words of the criteria of major hazards.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  about: "定为重大隐患须写明判定标准。随软件带来的以外，本单位另有依据的在这里补上，写明出处。条号在有人对照正本核实以前，一直标作未核实。",
  shipped: "随软件带来",
  own: "本单位补充",
  none: "还没有补充",
  missing: "没有收录条文的文件：{{documents}}，请对照正本补充",
  add: "补充一条",
  act: "补充",
  text: "判定标准",
  document: "出处（文件名称、文号）",
  clause: "条号",
  required: "此项必填",
  unverified: "未核实",
  verified: "{{name}} {{day}}已对照正本核实",
  added: "{{name}} {{day}}补充",
  verify: "已对照正本核实",
  verifyTitle: "对照正本核实",
  verifyAbout: "确认已经找到正本，条号和内容与正本一致：{{words}}",
  withdraw: "去掉",
  withdrawTitle: "去掉这条判定标准",
  withdrawAbout: "以后定级时不再列出；已经引用它的隐患不变。",
} as const;

export const en: Words<typeof zh> = {
  about: "A major hazard cites its criterion. Beside those that came along, add what else the organisation goes by, with its source. A clause is marked unverified until somebody compares it with the original.",
  shipped: "Came along",
  own: "Added here",
  none: "None yet",
  missing: "Documents without their words here: {{documents}}; add them from the original",
  add: "Add one",
  act: "Add",
  text: "Criterion",
  document: "Source (title, number)",
  clause: "Clause",
  required: "Needed",
  unverified: "Unverified",
  verified: "Compared with the original by {{name}} on {{day}}",
  added: "Added by {{name}} on {{day}}",
  verify: "Compared with the original",
  verifyTitle: "Compared with the original",
  verifyAbout: "The original was found, and its clause and words are these: {{words}}",
  withdraw: "Remove",
  withdrawTitle: "Remove this criterion",
  withdrawAbout: "It is no longer offered; hazards that cite it stay as they are.",
};
