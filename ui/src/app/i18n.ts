// The languages, and the words that are there from the start: those of the door. English is typed as
// the shape of Chinese, so a missing word does not compile.

import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import * as door from "../features/desk/door/words";
import * as failures from "../shared/words/failures";
import type { Rooms } from "./rooms";

const atDoor = { door, failures };

type Spaces = typeof atDoor & Rooms;
/** Words of one language, by room. */
export type Resources = { [Room in keyof Spaces]: Spaces[Room]["zh"] };

/** The languages of the app, by their own names. */
export const languages = { "zh-CN": "中文", en: "English" } as const;
export type Language = keyof typeof languages;

const chosenKey = "bihuan.language";

/** Speaks the language chosen on this laptop; Chinese until somebody chooses. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(chosenKey) === "en" ? "en" : "zh-CN",
    fallbackLng: "zh-CN",
    defaultNS: "app",
    interpolation: { escapeValue: false },
    resources: {},
  });
  addRooms(atDoor);
  i18next.on("languageChanged", spoken);
  spoken();
}

/** Gives words to rooms, in both languages. */
export function addRooms(rooms: Partial<Spaces>): void {
  for (const [room, { zh, en }] of Object.entries(rooms)) {
    i18next.addResourceBundle("zh-CN", room, zh);
    i18next.addResourceBundle("en", room, en);
  }
}

/** Chooses a language. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(chosenKey, language);
  await i18next.changeLanguage(language);
}

function spoken(): void {
  document.documentElement.lang = i18next.language;
  document.title = i18next.t("door:name");
}
