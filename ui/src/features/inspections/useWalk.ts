// One walk: where it stands, what an answer takes along, what is open beside it.

import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Draft } from "../../shared/useDraft";
import { keepPosition } from "./position";
import { plainReading } from "./reading";
import { sectionsOf } from "./sections";
import type { Given, Inspection, Item, Jotting, Result } from "./types";
import { givenAgain, useAnswering } from "./useAnswering";
import { useJottings } from "./useJottings";
import { useNews } from "./useNews";

/** What stands open beside the item. */
export type Beside = "finding" | "reason" | null;

/** A walk as its screens use it. */
export type WalkState = ReturnType<typeof useWalk>;

interface Start {
  inspection: Inspection;
  draft: Draft<Record<string, Jotting>>;
  /** Whether items stand by section, as in the whole list; else as in the checklist. */
  bySection: boolean;
  /** Whether everybody's items are walked, or one's own alone. */
  all: boolean;
  /** Item to begin with. */
  from: string | null;
  /** Every item is answered. */
  through: () => void;
}

/** The walk of one inspection. */
export function useWalk({ inspection, draft, bySection, all, from, through }: Start) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const news = useNews();
  const { say } = news;
  const { items } = inspection;
  const shown = all ? items : items.filter(({ mine }) => mine);
  const pad = useJottings(draft);
  const answering = useAnswering(inspection.id);
  const { give, remember, forget } = answering;
  const firstOpen = shown.find(({ answer }) => !answer) ?? shown[0];
  const [code, setCode] = useState(from ?? firstOpen?.item.code ?? items[0]?.item.code ?? "");
  const [beside, setBeside] = useState<Beside>(null);
  const index = Math.max(0, items.findIndex(({ item }) => item.code === code));
  const readingField = useRef<HTMLInputElement>(null);

  const to = useCallback(
    (next: string) => {
      setCode(next);
      setBeside(null);
      keepPosition(inspection.id, next);
    },
    [inspection.id],
  );
  /** Words added to an answer that stands already are kept; others wait for the answer. */
  const flushNote = (item: Item | undefined) => {
    const note = item ? pad.of(item.item.code).note : undefined;
    if (item?.answer && item.mine && note !== undefined && note !== item.answer.note && !inspection.finished_at) {
      void give(item.item.code, { ...givenAgain(item.answer), note }).then((view) => {
        if (view) {
          pad.clear(item.item.code);
        }
      });
    }
  };
  const move = (next: string) => {
    if (next !== code) {
      flushNote(items[index]);
      answering.forgive();
      to(next);
    }
  };
  const order = bySection ? sectionsOf(shown).flatMap((section) => section.items) : shown;
  const place = order.findIndex(({ item }) => item.code === code);
  const toPlace = (next: number) => {
    const item = order[Math.max(0, Math.min(next, order.length - 1))];
    if (item) {
      move(item.item.code);
    }
  };
  /** After an answer: the next open item, so that no answer given before is changed by habit. */
  const onward = (answered: string) => {
    const at = order.findIndex(({ item }) => item.code === answered);
    const isOpen = (item: Item) => !item.answer && !answering.hoped[item.item.code] && item.item.code !== answered;
    const open = order.slice(at + 1).find(isOpen) ?? order.find(isOpen);
    setBeside(null);
    if (open) {
      to(open.item.code);
    } else if (!order[at]?.answer) {
      through();
    } else {
      toPlace(at + 1);
    }
  };

  /** What an answer takes along: what was typed and taken, and what it had before. */
  const carried = (item: Item): Pick<Given, "note" | "photos"> => {
    const jotting = pad.of(item.item.code);
    // A reason why something was not checked is no note to a later answer.
    const before = item.answer?.result === "not_checked" ? "" : item.answer?.note;
    return {
      note: jotting.note ?? before ?? "",
      photos: [...(item.answer?.photos ?? []), ...(jotting.photos ?? [])],
    };
  };
  const settled = (item: Item): boolean => {
    const number = item.answer?.hazard_number;
    if (number) {
      say(t("answer.hazardStays", { number }));
    }
    return Boolean(number);
  };

  const keep = async (item: Item, given: Given): Promise<Inspection | null> => {
    const { code: answered } = item.item;
    const done = { code: answered, before: item.answer ?? null };
    const view = await give(answered, given);
    if (view) {
      remember(done);
      pad.clear(answered);
    } else {
      to(answered);
    }
    return view;
  };

  /** One of the four answers to an item. */
  const answer = (item: Item, result: Result) => {
    if (inspection.finished_at) {
      say(t("walk.ended"));
    } else if (!item.mine) {
      say(t("parts.notMine", { name: item.walker_name ?? "" }));
    } else if (!settled(item)) {
      if (item.item.code !== code) {
        to(item.item.code);
      }
      if (item.item.limits && (result === "conforms" || result === "fails")) {
        void answerReading(item, result);
      } else if (result === "fails" || result === "not_checked") {
        setBeside(result === "fails" ? "finding" : "reason");
      } else {
        onward(item.item.code);
        void keep(item, { result, ...carried(item) });
      }
    }
  };

  /** A measured item: the core judges the reading, unless somebody says how it is. */
  const answerReading = async (item: Item, result?: Result) => {
    const typed = pad.of(item.item.code).reading ?? item.answer?.reading ?? "";
    const reading = plainReading(typed);
    if (inspection.finished_at || !item.mine || settled(item)) {
      return;
    }
    if (!reading) {
      readingField.current?.focus();
      return;
    }
    const view = await keep(item, { reading, ...(result ? { result } : {}), ...carried(item) });
    const judged = view?.items.find((one) => one.item.code === item.item.code)?.answer?.result;
    if (judged === "fails") {
      setBeside("finding");
    } else if (judged) {
      onward(item.item.code);
    }
  };

  const notChecked = (item: Item, reason: string) => {
    onward(item.item.code);
    void keep(item, { result: "not_checked", note: reason, photos: carried(item).photos ?? [] });
  };

  /** Takes the last answer back: by the one before it, or by going there. */
  const undo = () => {
    const done = forget();
    const item = items.find((one) => one.item.code === done?.code);
    if (!done || !item) {
      say(t("answer.nothing"));
      return;
    }
    const number = items.indexOf(item) + 1;
    to(done.code);
    if (settled(item)) {
      return;
    }
    if (done.before) {
      const result = trade(`result.${done.before.result}`);
      void give(done.code, givenAgain(done.before));
      say(t("answer.restored", { number, result }));
    } else {
      say(t("answer.backTo", { number }));
    }
  };

  return {
    inspection, items, shown, order, index, place, at: items[index], news, pad, answering, beside, setBeside, readingField,
    move, toPlace, onward, flushNote, answer, answerReading, notChecked, undo, carried, settled,
  };
}
