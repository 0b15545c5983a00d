import type { Words } from "../../shared/words/shape";
import * as outage from "./detail/outage/words";
import * as outages from "./outages/words";
import * as lateral from "./detail/lateral/words";
import * as detail from "./detail/words";
import * as outside from "./detail/outside/words";
import * as life from "./detail/lifeWords";
import * as imports from "./import/words";
import * as ledger from "./ledger/words";
import * as meeting from "./meeting/words";

export const zh = { ...ledger.zh, detail: detail.zh, life: life.zh, import: imports.zh, meeting: meeting.zh, outside: outside.zh, lateral: lateral.zh, outage: outage.zh, outages: outages.zh } as const;

export const en: Words<typeof zh> = { ...ledger.en, detail: detail.en, life: life.en, import: imports.en, meeting: meeting.en, outside: outside.en, lateral: lateral.en, outage: outage.en, outages: outages.en };
