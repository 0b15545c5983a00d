// Handing the notice over: by the receiver's key, by ink before the inspectors, on paper, or refused.

import { Button, Form, Input, Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload, type ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { useHotkeys } from "../../shared/hotkeys";
import { Ink } from "../../shared/Ink";
import { Lines } from "../../shared/Lines";
import { MomentField } from "../../shared/MomentField";
import { PeoplePick, PersonPick } from "../../shared/Pick";
import { Problem } from "../../shared/Problem";
import { useLead } from "./useLead";

const ways = ["key", "paper", "refuse"] as const;
const deliveries = ["in_person", "electronic", "post", "left_behind"] as const;

interface Values {
  receiver: string;
  delivery: (typeof deliveries)[number];
  served_by: string[];
  passphrase?: string;
  reason?: string;
  witnesses?: string[];
  served_at?: string | null;
}

/** Records how it was served. `act` leads to where one signs, or to the reason of a refusal. */
export function Receipt({ notice, act }: { notice: ViewOf<"get_notice">; act: string | undefined }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const [way, setWay] = useState<(typeof ways)[number]>(act === "refuse" ? "refuse" : "key");
  const { secret, pad, reason, lead } = useLead(way === "refuse", act === "serve" || act === "refuse");
  const [unsigned, setUnsigned] = useState(false);
  const [ink, setInk] = useState<Blob | null>(null);
  const [scans, setScans] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [form] = Form.useForm<Values>();
  const receiver = Form.useWatch<string | undefined>("receiver", form) ?? notice.receiver;
  const me = useAnswer("get_desk", {}).data?.person;
  const countersign = useAct("countersign_notice");
  const receipt = useAct("record_ink_receipt");
  const refuse = useAct("record_refusal");
  const withKey = way === "key" && receiver === notice.receiver && notice.receiver_certified;
  const leadTo = (to: (typeof ways)[number]) => {
    setWay(to);
    lead();
  };
  useHotkeys({
    x: () => { leadTo("refuse"); },
    r: () => { leadTo("key"); },
  });
  const send = async ({ receiver, delivery, served_by, passphrase, reason: why = "", witnesses = [], served_at }: Values) => {
    // In person somebody signs, one way or the other.
    const signed = way !== "key" || ink !== null || (withKey && Boolean(passphrase));
    setUnsigned(!signed);
    if (!signed) {
      lead();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const common = { notice: notice.id, delivery, served_by };
      // What a key signs is received as it is signed.
      const handed = { ...common, served_at: served_at ?? null };
      if (way === "refuse") {
        await refuse.mutateAsync({ ...handed, refuser: receiver, reason: why, witnesses, evidence: scans });
      } else if (withKey && passphrase) {
        await countersign.mutateAsync({ ...common, receiver, passphrase });
      } else {
        const drawn = ink ? [(await upload("ink", "ink.png", ink)).attachment] : [];
        await receipt.mutateAsync({ ...handed, receiver, evidence: [...drawn, ...scans] });
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const required = (message: string) => [{ required: true, message }];
  return (
    <section>
      <h2>{t("act.serve", { unit: notice.addressee_name })}</h2>
      <Segmented block value={way} onChange={setWay} options={ways.map((one) => ({ value: one, label: t(`act.ways.${one}`) }))} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          ...(notice.receiver ? { receiver: notice.receiver } : {}),
          delivery: "in_person",
          served_by: me ? [me] : [],
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item name="receiver" label={way === "refuse" ? t("act.refuser") : t("act.receiver")} rules={required(t("act.receiver"))}>
          <PersonPick />
        </Form.Item>
        {way === "key" ? (
          withKey ? (
            <Form.Item name="passphrase" label={t("act.receiverPassphrase")}>
              <Input.Password
                ref={secret}
                autoComplete="off"
                onKeyDown={(event) => {
                  // In a passphrase every letter counts; Esc gives the keys back.
                  if (event.key === "Escape") {
                    secret.current?.blur();
                  }
                }}
              />
            </Form.Item>
          ) : (
            <p className="sm sec">{t("act.noKey")}</p>
          )
        ) : null}
        {way === "key" ? (
          <Form.Item label={t("act.ink")} extra={t("act.inkNote")} {...(unsigned ? { validateStatus: "error", help: t("act.needed") } : {})}>
            <div
              onKeyDown={(event) => {
                if (event.key === "Enter" && event.target === pad.current) {
                  form.submit();
                }
              }}
            >
              <Ink label={t("act.ink")} done={setInk} pad={pad} />
            </div>
          </Form.Item>
        ) : null}
        {way === "key" ? null : (
          <Form.Item label={t(way === "paper" ? "act.scan" : "act.refusalScan")} htmlFor="scan" {...(scans.length > 0 ? { extra: t("act.scanned", { count: scans.length }) } : {})}>
            <input
              id="scan"
              type="file"
              multiple
              accept="application/pdf,image/*"
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                void Promise.all(files.map((file) => upload("scan", file.name, file))).then(
                  (kept) => { setScans((before) => [...before, ...kept.map(({ attachment }) => attachment)]); },
                  (thrown: unknown) => { setFailure(asFailure(thrown)); },
                );
              }}
            />
          </Form.Item>
        )}
        {way === "refuse" ? (
          <>
            <Form.Item name="reason" label={t("act.reason")} rules={required(t("act.reason"))}>
              <Lines
                ref={reason}
                rows={2}
                maxLength={300}
                onPressEnter={(event) => {
                  if (!event.shiftKey && !event.nativeEvent.isComposing) {
                    event.preventDefault();
                    form.submit();
                  }
                }}
              />
            </Form.Item>
            <Form.Item name="witnesses" label={t("act.witnesses")} extra={t("act.witnessesLater")}>
              <PeoplePick />
            </Form.Item>
          </>
        ) : null}
        <div className="pair">
          <Form.Item name="delivery" label={t("act.delivery")}>
            <Select options={deliveries.map((delivery) => ({ value: delivery, label: trade(`delivery.${delivery}`) }))} />
          </Form.Item>
          <Form.Item name="served_by" label={t("act.servedBy")} rules={required(t("act.servedBy"))}>
            <PeoplePick />
          </Form.Item>
        </div>
        {withKey ? null : (
          <Form.Item name="served_at" label={t("act.servedAt")} extra={t("act.servedAtHint")}>
            <MomentField />
          </Form.Item>
        )}
        {failure ? <Problem failure={failure} /> : null}
        <div className="side-act">
          <Button type="primary" size="large" htmlType="submit" loading={busy} block>
            {way === "refuse" ? t("act.refuse") : t("act.received")}
            <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </section>
  );
}
