// Beside the steps: who is here, what was noted, when it has to stop.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { exactClock } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { labelled, listed } from "../../../shared/lists";
import { Photo } from "../../../shared/photos/Photo";
import type { Source } from "../after/Sheets";
import { short } from "../clocks";
import { type Drill, type Entry, may } from "../types";
import { toPutRight } from "./EntrySheet";

interface Props {
  drill: Drill;
  note: () => void;
  card: () => void;
  real: () => void;
  /** What happened in earnest is said. */
  told: () => void;
  /** Who told whom what is written. */
  call: () => void;
  /** An entry becomes a finding. */
  find: (source: Source) => void;
  /** An entry was wrong; with what it says. */
  right: (entry: Entry, told: string) => void;
}

/** The side. */
export function Side({ drill, note, call, card, real, told: sayReal, find, right }: Props) {
  const { t } = useTranslation("drills");
  const named = (wanted: (one: Drill["people"][number]) => boolean) => listed(drill.people.filter(wanted).map(({ name }) => name));
  const absent = named((one) => one.expected && !one.signed_in);
  const told = drill.timeline.filter(({ entry }) => entry !== "stamped" && entry !== "put_right").reverse();
  return (
    <aside className="drill-side">
      <h2>{t("live.attendance")}<span className="sec">{t("live.of", { present: drill.present, expected: drill.expected })}</span></h2>
      <ul>
        <li><span>{t("live.commander")}</span><span>{named(({ role }) => role === "commander")}</span></li>
        <li><span>{t("live.evaluators")}</span><span>{named(({ role }) => role === "lead_evaluator" || role === "evaluator")}</span></li>
        {absent ? <li><span className="soon">{t("live.absentees")}</span><span>{absent}</span></li> : null}
      </ul>
      <h2>
        {t("live.notes")}
        {may(drill, "note") ? (
          <span>
            <Button type="link" size="small" onClick={call}>{t("call.title")} <kbd>C</kbd></Button>
            <Button type="link" size="small" onClick={note}>{t("live.note")} <kbd>N</kbd></Button>
          </span>
        ) : null}
      </h2>
      {told.length === 0 ? <p className="ter sm">{t("live.noNotes")}</p> : (
        <ol className="drill-told">
          {told.map((entry) => (
            <li key={entry.id} className={entry.taken_back ? "back" : entry.real ? "real" : undefined}>
              <span className="ter">{entry.seconds < 0 ? `−${short(entry.seconds)}` : short(entry.seconds)}</span>
              <Told drill={drill} entry={entry} find={may(drill, "find") ? find : null} right={may(drill, "take_back") ? right : null} />
            </li>
          ))}
        </ol>
      )}
      {may(drill, "enter_card") ? <Button type="link" size="small" className="drill-card" onClick={card}>{t("live.card")}</Button> : null}
      {drill.terms.safety?.stop_conditions ? (
        <>
          <h2>{t("live.conditions")}</h2>
          <p className="sec drill-lines">{drill.terms.safety.stop_conditions}</p>
        </>
      ) : null}
      {may(drill, "turn_real") ? (
        <Button block icon={<Icon name="bolt" small />} onClick={real}>{t("live.real")} <kbd>R</kbd></Button>
      ) : null}
      {drill.clock.real_since && may(drill, "note") ? <Button block onClick={sayReal}>{t("live.realTold")}</Button> : null}
    </aside>
  );
}

function Told({ drill, entry, find, right }: { drill: Drill; entry: Entry; find: Props["find"] | null; right: Props["right"] | null }) {
  const { t } = useTranslation("drills");
  const action = "line" in entry && entry.line ? drill.script.find(({ id }) => id === entry.line)?.action : undefined;
  const seen = seenIn(entry);
  const words = () => {
    switch (entry.entry) {
      case "stamped":
      case "skipped":
        return t(`entry.${entry.entry}`, { action });
      case "judged":
        return t("entry.judged", { action, met: t(entry.met ? "live.met" : "live.unmet") });
      case "observed":
        return entry.text ? entry.text : t("entry.observedStep", { action });
      case "happened":
        return t(entry.in_earnest ? "entry.inEarnest" : "entry.happened", { text: entry.text });
      case "noted":
        return t("entry.noted", { text: entry.text });
      case "photographed":
        return t("entry.photographed", { count: entry.photos.length });
      case "communicated":
        return t("entry.communicated", { from: entry.from, to: entry.to, means: t(`call.by.${entry.means}`), text: entry.text });
      case "entered_later":
        return labelled(t("entry.entered_later"), entry.reason);
      case "stopped":
      case "paused":
      case "turned_real":
        return labelled(t(`entry.${entry.entry}`), "reason" in entry ? entry.reason : entry.text);
      default:
        return t(`entry.${entry.entry}`);
    }
  };
  return (
    <span>
      {words()}
      {entry.observer_name ? <span className="ter sm">　{t("entry.by", { name: entry.observer_name })}</span> : null}
      {entry.taken_back ? <span className="ter sm">　{t("entry.takenBack")}</span> : null}
      {entry.before && !entry.taken_back ? <span className="ter sm">　{t("right.before", { time: exactClock(entry.before.at) })}</span> : null}
      <span className="drill-finds">
        {seen && find && !entry.taken_back ? (
          <Button type="link" size="small" className="drill-find" onClick={() => { find({ entry: entry.id, ...seen }); }}>{t("entry.find")}</Button>
        ) : null}
        {right && toPutRight(entry) ? (
          <Button type="link" size="small" className="drill-find" aria-label={`${t("right.act")} ${exactClock(entry.at)}`} onClick={() => { right(entry, words()); }}>{t("right.act")}</Button>
        ) : null}
      </span>
      {entry.entry === "photographed" ? (
        <span className="drill-shots">{entry.photos.map((photo) => <Photo key={photo} attachment={photo} name={words()} />)}</span>
      ) : null}
    </span>
  );
}

/** What a finding could take over of an entry. */
function seenIn(entry: Entry): Omit<Source, "entry"> | null {
  switch (entry.entry) {
    case "happened":
    case "noted":
    case "observed":
    case "communicated":
      return { text: entry.text, photos: [] };
    case "photographed":
      return { text: entry.text, photos: entry.photos };
    default:
      return null;
  }
}
