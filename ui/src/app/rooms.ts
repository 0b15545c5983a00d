// The words of every room behind the door, and who else speaks the language of the screens.

import dayjs from "dayjs";
import "dayjs/locale/en-gb";
import "dayjs/locale/zh-cn";
import i18next from "i18next";

import { call } from "../bridge/call";
import * as app from "./words";
import * as desk from "../features/desk/words";
import * as documents from "../features/documents/words";
import * as evaluation from "../features/drills/evaluation/words";
import * as drillFigures from "../features/drills/figures/words";
import * as drillPapers from "../features/drills/papers/words";
import * as drills from "../features/drills/words";
import * as emergency from "../features/emergency/words";
import * as statistics from "../features/figures/words";
import * as hazards from "../features/hazards/words";
import * as inspections from "../features/inspections/words";
import * as irregularities from "../features/inspections/irregularities/words";
import * as record from "../features/inspections/record/words";
import * as register from "../features/register/words";
import * as settings from "../features/settings/words";
import * as soon from "../features/soon/words";
import * as today from "../features/today/words";
import * as photos from "../shared/photos/words";
import * as acts from "../shared/words/acts";
import * as figures from "../shared/words/figures";
import * as trade from "../shared/words/trade";
import { addRooms } from "./i18n";

const rooms = { acts, app, desk, documents, drillFigures, drillPapers, drills, emergency, evaluation, figures, hazards, inspections, irregularities, photos, record, register, settings, soon, statistics, today, trade };
/** The rooms behind the door. */
export type Rooms = typeof rooms;

/** From now on these rooms have words too. */
export function furnish(): void {
  addRooms(rooms);
  i18next.on("languageChanged", spoken);
  spoken();
}

function spoken(): void {
  const english = i18next.language === "en";
  dayjs.locale(english ? "en-gb" : "zh-cn");
  call("use_language", { language: english ? "en" : "zh-CN" }).catch(() => {
    // The menu stays in the language it has; the screens have the words.
  });
}
