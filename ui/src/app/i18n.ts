// Both languages, whole: English is typed as the shape of Chinese, so a missing word does not compile.

import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import { call } from "../bridge/call";
import * as app from "./words";
import * as desk from "../features/desk/words";
import * as documents from "../features/documents/words";
import * as hazards from "../features/hazards/words";
import * as inspections from "../features/inspections/words";
import * as record from "../features/inspections/record/words";
import * as register from "../features/register/words";
import * as settings from "../features/settings/words";
import * as soon from "../features/soon/words";
import * as today from "../features/today/words";
import * as acts from "../shared/words/acts";
import * as failures from "../shared/words/failures";
import * as trade from "../shared/words/trade";

const spaces = {
  acts, app, desk, documents, failures, hazards, inspections, record, register, settings, soon, today, trade,
};

type Spaces = typeof spaces;
/** Words of one language, by room. */
export type Resources = { [Room in keyof Spaces]: Spaces[Room]["zh"] };

/** The languages of the app, by their own names. */
export const languages = { "zh-CN": "中文", en: "English" } as const;
export type Language = keyof typeof languages;

const chosenKey = "bihuan.language";

/** Speaks the language chosen on this laptop; Chinese until somebody chooses. */
export async function startWords(): Promise<void> {
  const rooms = Object.entries(spaces);
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(chosenKey) === "en" ? "en" : "zh-CN",
    fallbackLng: "zh-CN",
    defaultNS: "app",
    interpolation: { escapeValue: false },
    resources: {
      "zh-CN": Object.fromEntries(rooms.map(([room, words]) => [room, words.zh])),
      en: Object.fromEntries(rooms.map(([room, words]) => [room, words.en])),
    },
  });
  spoken();
}

/** Chooses a language. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(chosenKey, language);
  await i18next.changeLanguage(language);
  spoken();
}

function spoken(): void {
  dayjs.locale(i18next.language === "en" ? "en" : "zh-cn");
  document.documentElement.lang = i18next.language;
  document.title = i18next.t("app:name");
  call("use_language", { language: i18next.language === "en" ? "en" : "zh-CN" }).catch(() => {
    // The menu stays in the language it has; the screens have the words.
  });
}
