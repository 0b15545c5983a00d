// The words of what happens beside the straight way.

import type { Words } from "../../../shared/words/shape";

export const zh = {
  more: "其他",
  mayNot: "现在不能办",
} as const;

export const en: Words<typeof zh> = {
  more: "Other",
  mayNot: "Not now",
};
