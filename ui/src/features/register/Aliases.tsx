// What a unit was or is called beside its name, each for its days.

import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { DayField } from "../../shared/DayField";
import { day } from "../../shared/dates";
import { Problem } from "../../shared/Problem";

/** The names of a unit, and one more. */
export function Aliases({ unit }: { unit: string }) {
  const { t } = useTranslation("register");
  const rows = useAnswer("list_units", { with: [unit], limit: 1 }).data?.rows.find(({ id }) => id === unit)?.aliases ?? [];
  const add = useAct("add_unit_alias");
  const end = useAct("end_unit_alias");
  const [name, setName] = useState("");
  const [first, setFirst] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const failure = add.error ?? end.error;
  const enter = () => {
    add.mutate({ unit, name, first_day: first, last_day: last }, {
      onSuccess: () => {
        setName("");
        setFirst(null);
        setLast(null);
      },
    });
  };
  return (
    <section className="aliases" aria-label={t("alias.title")}>
      <p><b>{t("alias.title")}</b></p>
      <p className="sec sm">{t("alias.how")}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.name}</b>
            <span className="sec">
              {t("alias.span", {
                first: row.first_day ? day(row.first_day) : t("alias.always"),
                last: row.last_day ? day(row.last_day) : t("alias.still"),
              })}
            </span>
            {row.last_day ? null : (
              <label>
                {t("alias.end")}
                <DayField onChange={(last_day) => { if (last_day) { end.mutate({ alias: row.id, last_day }); } }} />
              </label>
            )}
            <Button size="small" onClick={() => { end.mutate({ alias: row.id, last_day: null }); }}>{t("alias.withdraw")}</Button>
          </li>
        ))}
      </ul>
      <div className="alias-new">
        <Input aria-label={t("alias.name")} placeholder={t("alias.name")} maxLength={60} value={name} onChange={({ target }) => { setName(target.value); }} />
        <label>
          {t("alias.first")}
          <DayField value={first} onChange={setFirst} />
        </label>
        <label>
          {t("alias.last")}
          <DayField value={last} onChange={setLast} />
        </label>
        <Button disabled={name.trim() === ""} loading={add.isPending} onClick={enter}>{t("alias.add")}</Button>
      </div>
      {failure ? <Problem failure={failure} /> : null}
    </section>
  );
}
