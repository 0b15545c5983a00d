// The words of the list of notices.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  words: "文号、主送单位、隐患编号或内容　/",
  all: "全选",
  count: "所示 {{shown}} 份，共 {{total}} 份",
  selected: "已选 {{count}} 份",
  noneFound: "没有找到",
  noneFoundHow: "换个词，或看看别的状态",
} as const;

export const en: Words<typeof zh> = {
  words: "Number, unit, hazard /",
  all: "Select all",
  count: "{{shown}} of {{total}}",
  selected: "{{count}} selected",
  noneFound: "Nothing found",
  noneFoundHow: "Try other words or another state",
};
