// Places that are not there yet say what they will be for.

import type { Words } from "../../shared/words/shape";

export const zh = {
  notYet: "这一版还没有",
  sync: { title: "同步", about: "几台电脑之间交换记录和照片，将放在这里。现在所有记录都只在这台电脑上，请定期备份。" },
} as const;

export const en: Words<typeof zh> = {
  notYet: "Not in this version",
  sync: { title: "Sync", about: "Exchange of records and photos between laptops will be here. For now everything is on this laptop only: back it up regularly." },
};
