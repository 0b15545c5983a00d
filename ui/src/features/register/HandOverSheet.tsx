// 交接: everything somebody still owns goes to others, all of it at once; then they may leave.

import { useNavigate } from "@tanstack/react-router";
import { App, Form } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { useAddress } from "../../shared/address";
import { Due } from "../../shared/Due";
import { MajorMark } from "../../shared/Mark";
import { Lines } from "../../shared/Lines";
import { PersonPick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";

interface Values {
  to?: string;
  reason: string;
  /** Who takes over a single one, by hazard. */
  each?: Record<string, string | undefined>;
}

/** The sheet of whoever the address names, one after the other. */
export function HandOvers() {
  const go = useNavigate();
  const { hand_over: named, leaving } = useAddress();
  const [person, ...rest] = (named ?? "").split(",").filter(Boolean);
  const show = (people: string[]) =>
    void go({ to: "/register", search: { part: "person", ...(people.length > 0 ? { hand_over: people.join(",") } : {}) }, replace: true });
  return person ? (
    <HandOverSheet key={person} person={person} leaving={leaving === "1"} done={() => { show(rest); }} close={() => { show([]); }} />
  ) : null;
}

interface Props {
  person: string;
  /** They are marked as left afterwards. */
  leaving: boolean;
  /** All was handed over. */
  done: () => void;
  /** Nothing was. */
  close: () => void;
}

function HandOverSheet({ person, leaving, done, close }: Props) {
  const { t } = useTranslation("register");
  const { message } = App.useApp();
  const sent = useRef(false);
  const handOver = useAct("hand_over");
  const setActive = useAct("set_person_active");
  const name = useAnswer("list_people", { with: [person], limit: 1 }).data?.rows.find(({ id }) => id === person)?.name;
  const owned = useAnswer("list_hazards", { view: "open", conditions: { owner: person }, limit: 200 }).data;
  if (name === undefined || !owned) {
    return null;
  }
  const left = owned.total - owned.rows.length;
  return (
    <Sheet<Values>
      open
      close={() => { if (sent.current) { done(); } else { close(); } }}
      title={t(leaving ? "handOver.titleLeaving" : "handOver.title", { name, count: owned.total })}
      act={t(leaving ? "handOver.actLeaving" : "handOver.act")}
      width={680}
      speaksOf={{ hand_over_incomplete: "to", same_person_twice: "to", person_inactive: "to", not_allowed: "reason" }}
      send={async ({ to, reason, each = {} }) => {
        const takes = Object.entries(each).flatMap(([hazard, owner]) => (owner ? [{ hazard, owner }] : []));
        const { moved } = await handOver.mutateAsync({ person, to: to ?? null, each: takes, reason });
        if (leaving) {
          await setActive.mutateAsync({ person, active: false });
        }
        void message.success(t(leaving ? "handOver.doneLeaving" : "handOver.done", { name, count: moved.length }));
        sent.current = true;
      }}
    >
      <p className="sm sec hand-over-hint">{t("handOver.hint")}</p>
      <div className="pair">
        <Form.Item name="to" label={t("handOver.to")}>
          <PersonPick clearable autoFocus />
        </Form.Item>
        <Form.Item name="reason" label={t("handOver.reason")} rules={[{ required: true, whitespace: true, message: t("field.required") }]}>
          <Lines rows={1} maxLength={500} />
        </Form.Item>
      </div>
      <ul className="hand-over" aria-label={t("handOver.list")}>
        {owned.rows.map((row) => (
          <li key={row.id}>
            <span className="cut" title={`${row.number} ${row.title}`}>
              {row.level === "major" ? <MajorMark /> : null} {row.title} <span className="sm ter">{row.unit_name}</span>
            </span>
            <span className="sm">
              <Due standing={row.standing} />
            </span>
            <Form.Item name={["each", row.id]} noStyle>
              <PersonPick clearable placeholder={t("handOver.each")} />
            </Form.Item>
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="sm ter">{t("handOver.left", { count: left })}</p> : null}
    </Sheet>
  );
}
