// The inspections place: what runs, what is done, and the way into a walk.

import "./inspections.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { useAddress } from "../../shared/address";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { Writes } from "../../shared/Writes";
import { Filters } from "./Filters";
import { InspectionList } from "./InspectionList";
import { Irregularities } from "./irregularities/Irregularities";
import { Planned } from "./plans/Planned";
import { StartSheet } from "./StartSheet";
import { kinds } from "./types";

/** Rows a page holds. */
const most = 50;

const tabs = ["running", "done", "planned", "irregularities"] as const;
/** Tabs that keep conditions of their own. */
const apart = ["planned", "irregularities"];

/** The place. */
export function Inspections() {
  const { t } = useTranslation("inspections");
  const search = useAddress();
  const go = useNavigate();
  const tab = tabs.find((name) => name === search["tab"]) ?? "running";
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/inspections", search: { ...search, ...changed }, replace: true });
  const starting = search["start"] === "1";
  const start = () => {
    set({ start: "1" });
  };
  // Among defects and violations the key records one.
  useHotkeys({ n: start }, !starting && tab !== "irregularities");

  const before = search["before"]?.split(",") ?? [];
  const filter = {
    kind: kinds.find((kind) => kind === search["kind"]) ?? null,
    place: search["place"] ?? null,
    equipment: search["equipment"] ?? null,
    unit: search["unit"] ?? null,
    text: search["text"] ?? "",
  };
  const finished = {
    below: search["below"] ?? null,
    finished_from: search["from"] ?? null,
    finished_to: search["to"] ?? null,
  };
  const after = before.at(-1) ?? null;
  const asked = { ...filter, ...finished, running: tab === "running", page: { limit: most, after } };
  const answer = useAnswer("list_inspections", asked, { keep: true });
  const counts = answer.data?.counts;
  const between = finished.finished_from && finished.finished_to ? { from: finished.finished_from, to: finished.finished_to } : null;
  const filtered = Boolean(filter.kind ?? filter.place ?? filter.equipment ?? filter.unit ?? between) || filter.text !== "";
  const total = tab === "running" ? counts?.running : counts?.done;

  return (
    <div className="page inspections-page">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        <Writes>
          <Button type="primary" onClick={start} icon={<Icon name="walk" small />}>
            {t("start")}
            {tab === "irregularities" ? null : <kbd>N</kbd>}
          </Button>
        </Writes>
      </div>
      <nav className="views" aria-label={t("title")}>
        {tabs.map((name) => (
          <Link
            key={name}
            to="/inspections"
            search={{ ...(apart.includes(name) || apart.includes(tab) ? {} : search), tab: name === "running" ? undefined : name, before: undefined, only: undefined }}
            replace
            // The first tab has no word of its own in the address.
            activeOptions={{ explicitUndefined: true }}
            aria-current={name === tab ? "page" : undefined}
          >
            {t(`tab.${name}`)} {name === "planned" || name === "irregularities" ? null : <span className="n">{counts?.[name]}</span>}
          </Link>
        ))}
      </nav>
      {tab === "planned" ? (
        <Planned free={!starting} />
      ) : tab === "irregularities" ? (
        <Irregularities />
      ) : (
        <>
          <Filters
            filter={filter}
            filtered={filtered}
            between={between}
            set={(changed) => {
              set({ ...changed, before: undefined });
            }}
          />
          {answer.error ? <Problem failure={answer.error} retry={() => void answer.refetch()} /> : null}
          {answer.data ? (
            <InspectionList
              key={tab}
              tab={tab}
              rows={answer.data.rows}
              filtered={filtered}
              paging={{
                from: before.length * most + 1,
                total: total ?? 0,
                previous: before.length > 0 ? () => { set({ before: before.slice(0, -1).join(",") || undefined }); } : null,
                next: answer.data.next ? turned(answer.data.next) : null,
              }}
            />
          ) : null}
        </>
      )}
      <StartSheet
        open={starting}
        planned={search["for_plan"] && search["for_on"] ? { plan: search["for_plan"], on: search["for_on"] } : null}
        place={search["for_place"]}
        equipment={search["for_equipment"]}
        close={() => {
          set({ start: undefined, for_plan: undefined, for_on: undefined, for_place: undefined, for_equipment: undefined });
        }}
      />
    </div>
  );

  function turned(next: string) {
    return () => {
      set({ before: [...before, next].join(",") });
    };
  }
}
