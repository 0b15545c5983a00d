// The hazards that a paper names, entered one by one as it has them.

import { Link } from "@tanstack/react-router";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { IncomingHazard, IncomingView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { Icon } from "../../../shared/Icon";
import { Lines } from "../../../shared/Lines";
import { phrased } from "../../../shared/lists";
import { ofDeadline } from "../../../shared/ofDeadline";
import { PersonPick, PlacePick, UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";

interface Values {
  text: string;
  place: string;
  spot?: string;
  unit?: string;
  owner?: string;
  due_on?: string;
}

/** What it was split into, and the way to enter more. */
export function Split({ paper }: { paper: IncomingView }) {
  const { t } = useTranslation("documents");
  const able = !paper.refusal && paper.standing !== "answered";
  const [adding, setAdding] = useState(useAddress()["act"] === "split" && able);
  return (
    <section>
      <h2>
        <span>
          {t("incoming.hazards")} <span className="ter">{paper.hazards || null}</span>
        </span>
        {able ? (
          <Button size="small" type={paper.hazards === 0 ? "primary" : "default"} icon={<Icon name="plus" small />} onClick={() => { setAdding(true); }}>
            {t("incoming.add")}
          </Button>
        ) : null}
      </h2>
      {paper.hazards === 0 ? <p className="sec sm">{t("incoming.noHazards")}</p> : null}
      <ol className="paper-points">
        {paper.hazard_rows.map((row) => <Point key={row.id} row={row} />)}
      </ol>
      {adding ? <Add paper={paper} close={() => { setAdding(false); }} /> : null}
    </section>
  );
}

function Point({ row }: { row: IncomingHazard }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const until = row.due_on ? t("incoming.until", { day: day(row.due_on) }) : "";
  return (
    <li>
      <Link to="/hazards/$id" params={{ id: row.id }} className="link cut" title={row.title}>
        {row.title}
      </Link>
      <span className={row.status === "closed" ? "done sm" : "sm"}>{trade(`status.${row.status}`)}</span>
      <span className="ter sm">{phrased(row.number, row.unit_name, row.owner_name || t("incoming.noOwner"), until)}</span>
      {row.beyond ? <span className="soon sm">{t("incoming.beyond")}</span> : null}
    </li>
  );
}

function Add({ paper, close }: { paper: IncomingView; close: () => void }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const split = useAct("split_incoming_paper");
  const draft = useDraft<Values>(`incoming/${paper.id}`);
  const required = [{ required: true, message: t("incoming.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("incoming.addTitle")}　${paper.number}`}
      act={t("incoming.addNext")}
      width={640}
      draft={draft}
      initial={{ due_on: paper.due_on }}
      speaksOf={{ ...ofDeadline("due_on"), no_longer_in_use: "unit" }}
      send={async ({ spot, unit, owner, due_on, ...finding }) => {
        const more = { spot: spot ?? "", unit: unit ?? null, owner: owner ?? null, due_on: due_on ?? null };
        await split.mutateAsync({ paper: paper.id, findings: [{ ...finding, ...more }] });
        void message.success(t("incoming.entered"));
      }}
    >
      <Form.Item name="text" label={t("incoming.field.text")} rules={[{ required: true, whitespace: true, message: t("incoming.field.required") }]}>
        <Lines rows={2} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="place" label={t("incoming.field.place")} rules={required}>
          <PlacePick />
        </Form.Item>
        <Form.Item name="spot" label={t("incoming.field.spot")}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="unit" label={t("incoming.field.unit")} extra={t("incoming.field.unitHint")}>
          <UnitPick clearable />
        </Form.Item>
        <Form.Item name="owner" label={t("incoming.field.owner")}>
          <PersonPick clearable />
        </Form.Item>
        <Form.Item name="due_on" label={t("incoming.field.due")} extra={t("incoming.field.dueHint")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
