// The conditions in words: what their chips say.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { usePeriodWords } from "../../../../shared/figures";
import { listed } from "../../../../shared/lists";
import { askedOf, type Condition, causes, disciplines, levels, type LedgerRequest, type Row, type Search, statusesOf } from "../asked";

/** What each condition that is on says. */
export function useConditionWords(search: Search): Record<Condition, string> {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const { t: figures } = useTranslation("figures");
  const period = usePeriodWords();
  const { owner, place, equipment } = search;
  const known = useAnswer("get_equipment", equipment ? { equipment } : null).data;
  const alone = search["unit_alone"];
  const unit = search["unit"] ?? alone;
  const figure = askedOf(search).conditions.figure;
  const between = (from: string | undefined, to: string | undefined) =>
    from && to ? t("filter.between", { from, to }) : from ? t("filter.from", { from }) : t("filter.to", { to: to ?? "" });
  const level = levels.find((one) => one === search["level"]);
  const cause = causes.find((one) => one === search["cause"]);
  const discipline = disciplines.find((one) => one === search["discipline"]);
  const unitName = useName("list_units", unit, { units: [unit ?? ""] }, (row) => (row.unit === unit ? row.unit_name : ""));
  return {
    text: search["text"] ?? "",
    status: listed(statusesOf(search).map((status) => trade(`status.${status}`))),
    level: level ? trade(`level.${level}`) : "",
    unit: search["no_unit"] ? figures("unit.none") : alone ? figures("unit.alone", { unit: unitName }) : unitName,
    owner: useName("list_people", owner, { owner: owner ?? null }, (row) => row.owner_name),
    place: useName("list_places", place, { place: place ?? null }, (row) => row.place_name),
    equipment: known?.double_name ?? "",
    cause: cause ? trade(`cause.${cause}`) : "",
    discipline: search["no_discipline"] ? t("filter.noDiscipline") : discipline ? trade(`discipline.${discipline}`) : "",
    found: between(search["found_from"], search["found_to"]),
    due: between(search["due_from"], search["due_to"]),
    figure: figure ? `${period(figure.period)} ${figures(`name.${figure.figure}`)}` : "",
  };
}

/** A name from its list; one that the list does not hold is read off a hazard that bears it. */
function useName(
  list: "list_units" | "list_people" | "list_places",
  id: string | undefined,
  conditions: NonNullable<LedgerRequest["conditions"]>,
  borne: (row: Row) => string,
): string {
  const rows = useAnswer(list, id ? { limit: 200 } : null).data?.rows;
  const named = rows?.find((row) => row.id === id)?.name;
  const asked = id && rows && !named ? { view: "all" as const, conditions, limit: 1 } : null;
  const row = useAnswer("list_hazards", asked).data?.rows[0];
  return named ?? (row ? borne(row) : "");
}
