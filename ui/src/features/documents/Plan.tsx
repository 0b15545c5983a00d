// One sheet for a selection: how it splits, dates, clauses to confirm, what stands in the way; then the
// numbers are taken, and the issuer signs with one passphrase.

import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input, type InputRef, Modal, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Failure, type ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { DayField } from "../../shared/DayField";
import { useHotkeys } from "../../shared/hotkeys";
import { listed } from "../../shared/lists";
import { PersonPick } from "../../shared/Pick";
import { usePreferences } from "../../shared/preferences";
import { Problem, sentence, Way } from "../../shared/Problem";
import { Confirm } from "./Confirm";
import { CopiesPick } from "./CopiesPick";
import { OnSite } from "./OnSite";
import { PlanSheets } from "./PlanSheets";

type Notice = ViewOf<"issue_rectification_notice">["notices"][number];

/** Issues a selection. */
export function Plan({ ids, close }: { ids: string[]; close: () => void }) {
  const { t } = useTranslation("documents");
  const { t: app } = useTranslation("app");
  const { message } = App.useApp();
  const go = useNavigate();
  const answer = useAnswer("plan_notice", { hazards: ids });
  // Once numbers are taken the same hazards may not be planned again; what was decided on stays in sight.
  const [decided, setDecided] = useState<ViewOf<"plan_notice"> | null>(null);
  const plan = decided ?? answer.data;
  const me = useAnswer("get_desk", {}).data?.person;
  const issue = useAct("issue_rectification_notice");
  const sign = useAct("sign_notice");
  const [issuer, setIssuer] = useState<string>();
  // `null` is nobody, said so.
  const [reviewer, setReviewer] = useState<string | null>();
  const [copies, setCopies] = useState<string[]>([]);
  const [dates, setDates] = useState<{ reply?: string | null; again?: string | null }>({});
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [notices, setNotices] = useState<Notice[] | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const secret = useRef<InputRef>(null);
  const act = useRef<HTMLButtonElement>(null);
  const clauses = useRef<HTMLFieldSetElement>(null);
  const { kept, set } = usePreferences("notice/");
  const last = (name: string) => kept.find((one) => one.name === name)?.value;
  const usual = plan?.issuers.find(({ person }) => person === last("issuer"))?.person;
  const chosen = issuer ?? usual ?? plan?.issuers[0]?.person;
  const reviewing = reviewer === undefined ? last("reviewer") : reviewer;
  const issuing = plan?.issuers.find(({ person }) => person === chosen);
  const uncertified = issuing && issuing.key !== "certified";
  const issuerName = issuing?.name ?? "";
  const open = plan?.unsure_clauses.filter(({ clause }) => !confirmed.includes(clause)) ?? [];
  const mayWrite = !plan?.prepare_refusal || Boolean(issuing?.delegation && chosen === me);
  const ready = plan !== undefined && mayWrite && plan.sheets.length > 0 && chosen !== undefined && (chosen !== me || open.length === 0);
  const numbers = listed((notices ?? []).map(({ number }) => number));
  const planned = plan !== undefined;
  const confirming = notices === null && chosen === me && (plan?.unsure_clauses.length ?? 0) > 0;
  useEffect(() => {
    if (notices) {
      secret.current?.focus();
    } else if (planned) {
      (clauses.current?.querySelector("input") ?? act.current)?.focus();
    }
  }, [notices, planned]);

  const freeze = async () => {
    if (!plan || !chosen || !ready) {
      return;
    }
    setFailure(null);
    setDecided(plan);
    try {
      const made = await issue.mutateAsync({
        hazards: ids,
        issuer: chosen,
        reviewer: reviewing ?? null,
        reply_due: dates.reply ?? plan.reply_due ?? "",
        planned_reinspection: dates.again ?? plan.planned_reinspection ?? null,
        copies_to: copies,
      });
      // Signer and reviewer stay the same for weeks.
      void Promise.allSettled([set("issuer", chosen), set("reviewer", reviewing ?? null)]);
      if (chosen === me) {
        setNotices(made.notices);
      } else {
        void message.info(t("plan.toSign", { name: issuerName, numbers: listed(made.notices.map(({ number }) => number)) }));
        close();
      }
    } catch (thrown) {
      setDecided(null);
      setFailure(thrown as Failure);
    }
  };
  const signAll = async () => {
    setFailure(null);
    try {
      for (const notice of (notices ?? []).slice(done)) {
        await sign.mutateAsync({
          notice: notice.id,
          passphrase,
          confirmed_clauses: notice.unsure_clauses.filter((clause) => confirmed.includes(clause)),
        });
        setDone((count) => count + 1);
      }
      void message.success(t("plan.signed", { numbers }));
      const first = notices?.[0];
      if (first) {
        void go({ to: "/documents/$id", params: { id: first.id } });
      }
    } catch (thrown) {
      setFailure(thrown as Failure);
    }
  };
  const busy = issue.isPending || sign.isPending;
  const able = !busy && ready && (notices === null || passphrase !== "");
  const next = () => {
    if (able) {
      void (notices ? signAll() : freeze());
    }
  };
  useHotkeys({ "Ctrl+Enter": next, Enter: next });
  return (
    <Modal
      open
      title={t("plan.title")}
      width={760}
      onCancel={close}
      mask={{ closable: false }}
      closable={false}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 190px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow">
            {notices && sign.isPending ? t("plan.signing", { done, count: notices.length }) : null}
          </span>
          <Button onClick={close}>{app("cancel")}</Button>
          <Button ref={act} type="primary" disabled={!able && !busy} loading={busy} onClick={next}>
            {notices ? t("plan.sign", { count: notices.length }) : t("plan.issue")}
            <kbd>Enter</kbd>
          </Button>
        </div>
      }
    >
      {answer.error ? <Problem failure={answer.error} /> : null}
      {failure ? <Problem failure={failure} /> : null}
      {plan ? <PlanSheets plan={plan} confirming={confirming} /> : null}
      {plan?.issue_refusal && !notices ? <OnSite ids={ids} plan={plan} /> : null}
      {uncertified && mayWrite && !failure ? (
        <section className="plan-note">
          <p>
            <span>{sentence({ code: "not_certified", params: { person: issuerName } })}</span>
            <Way code="not_certified" />
          </p>
        </section>
      ) : null}
      {notices ? (
        <Form layout="vertical" onFinish={next}>
          <p className="done">{t("plan.issued", { numbers })}</p>
          <Form.Item label={t("plan.passphrase", { name: issuerName })} htmlFor="plan-passphrase">
            <Input.Password
              id="plan-passphrase"
              ref={secret}
              autoComplete="current-password"
              value={passphrase}
              onChange={(event) => { setPassphrase(event.target.value); }}
            />
          </Form.Item>
        </Form>
      ) : plan && mayWrite && plan.sheets.length > 0 ? (
        <Form layout="vertical">
          <div className="pair four">
            <Form.Item label={t("plan.issuer")} htmlFor="plan-issuer" extra={issuing?.delegation}>
              <Select
                id="plan-issuer"
                value={chosen ?? null}
                onChange={setIssuer}
                options={plan.issuers.map(({ person, name }) => ({ value: person, label: name }))}
              />
            </Form.Item>
            <Form.Item label={t("plan.reviewer")} htmlFor="plan-reviewer">
              <PersonPick clearable id="plan-reviewer" {...(reviewing ? { value: reviewing } : {})} onChange={(person: string | undefined) => { setReviewer(person ?? null); }} />
            </Form.Item>
            <Form.Item label={t("plan.replyDue")} htmlFor="plan-reply">
              <DayField id="plan-reply" value={dates.reply ?? plan.reply_due ?? null} onChange={(reply) => { setDates({ ...dates, reply }); }} />
            </Form.Item>
            <Form.Item label={t("plan.reinspection")} htmlFor="plan-again">
              <DayField id="plan-again" value={dates.again ?? plan.planned_reinspection ?? null} onChange={(again) => { setDates({ ...dates, again }); }} />
            </Form.Item>
          </div>
          <Form.Item label={t("plan.copies")} htmlFor="plan-copies" extra={t("plan.copiesHint")}>
            <CopiesPick id="plan-copies" value={copies} onChange={setCopies} />
          </Form.Item>
          {confirming ? (
            <fieldset ref={clauses} className="clauses">
              <legend>{t("plan.clauses")}</legend>
              {/* Somebody types the passphrase already, and a space would take the confirmation back. */}
              <Confirm clauses={plan.unsure_clauses} disabled={busy} value={confirmed} onChange={setConfirmed} />
            </fieldset>
          ) : null}
        </Form>
      ) : null}
    </Modal>
  );
}
