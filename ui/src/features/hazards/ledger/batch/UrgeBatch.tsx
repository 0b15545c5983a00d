// 催办 of several: a ready text per person; one key copies and records it and goes on to the next.

import { Button, Modal, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../../../../bridge/call";
import { useAct, useAnswer } from "../../../../bridge/query";
import { useHotkeys } from "../../../../shared/hotkeys";
import { Lines } from "../../../../shared/Lines";
import { Problem } from "../../../../shared/Problem";
import { Ring } from "../../../../shared/Ring";
import { copy, type ToUrge, urgeText } from "../../urging";
import { useUrger } from "../../useUrger";
import type { Row } from "../asked";

const ways = ["message", "telephone", "in_person", "letter"] as const;

/** The sheet. */
export function UrgeBatch({ rows, close }: { rows: Row[]; close: () => void }) {
  const { t } = useTranslation("hazards");
  const { t: app } = useTranslation("app");
  const plan = useAnswer("plan_urging", { hazards: rows.map(({ id }) => id) });
  const urger = useUrger();
  const record = useAct("record_urging");
  const [way, setWay] = useState<(typeof ways)[number]>("message");
  const [own, setOwn] = useState<Record<string, string>>({});
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const people = plan.data?.people ?? [];
  const next = people.find(({ whom }) => !done.has(whom));
  const textOf = (person: ToUrge) => own[person.whom] ?? (urger ? urgeText(person.name, person.hazards, urger) : "");
  const urge = async (person: ToUrge) => {
    const [first, ...also] = person.hazards.map(({ id }) => id);
    const said = textOf(person);
    if (!first || record.isPending) {
      return;
    }
    setFailure(null);
    try {
      // A webview copies only within the press itself.
      await copy(said);
      await record.mutateAsync({ hazard: first, also, whom: person.whom, way, said, actor: null });
      setDone(new Set([...done, person.whom]));
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  useHotkeys({ "Ctrl+Enter": () => { if (next) { void urge(next); } else { close(); } } });
  if (!plan.data || !urger) {
    return plan.error ? <Problem failure={plan.error} /> : null;
  }
  return (
    <Modal
      open
      title={t("urge.title", { count: people.length })}
      onCancel={close}
      width={680}
      mask={{ closable: false }}
      closable={false}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 190px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow" role="status">
            {t("urge.done", { done: done.size, total: people.length })}
          </span>
          <Button onClick={close}>{app("close")}</Button>
          {next ? (
            <Button type="primary" loading={record.isPending} onClick={() => void urge(next)}>
              {t("urge.next", { name: next.name })}
              <kbd>Ctrl Enter</kbd>
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="urge-way">
        <Segmented aria-label={t("life.field.urgeWay")} value={way} onChange={setWay} options={ways.map((one) => ({ value: one, label: t(`life.urging.${one}`) }))} />
      </div>
      {plan.data.left.length > 0 ? <p className="sm soon">{t("urge.left", { count: plan.data.left.length })}</p> : null}
      <ul className="urge-people" aria-label={t("urge.people")}>
        {people.map((person) => (
          <li key={person.whom} aria-current={person === next}>
            <p>
              <b>{person.name}</b>
              <span className="sm sec">{t("urge.count", { count: person.hazards.length })}</span>
              {person.phone ? <span className="sm sec">{t("life.note.phone", { phone: person.phone })}</span> : null}
              <span className="grow" />
              {done.has(person.whom) ? (
                <span className="sm done">
                  <Ring share={100} tone="green" /> {t("urge.copied")}
                </span>
              ) : (
                <Button size="small" className="act" onClick={() => void urge(person)}>
                  {t("life.copyAndRecord")}
                </Button>
              )}
            </p>
            <Lines
              rows={3}
              maxLength={2000}
              aria-label={t("urge.text", { name: person.name })}
              value={textOf(person)}
              onChange={(event) => { setOwn({ ...own, [person.whom]: event.target.value }); }}
            />
          </li>
        ))}
      </ul>
      {failure ? <Problem failure={failure} /> : null}
    </Modal>
  );
}
