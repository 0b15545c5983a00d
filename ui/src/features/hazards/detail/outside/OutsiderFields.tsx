// Whom a paper to outsiders is written to, and what every such paper says.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import { ContractorField } from "../../../../shared/ContractorField";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { PersonPick } from "../../../../shared/Pick";
import { HazardsField } from "./HazardsField";

type Advice = RequestOf<"make_advice">;

/** What is filled in. */
export interface OutsiderValues {
  hazards: string[];
  name: string;
  kind: Advice["addressee"]["kind"];
  contact?: string;
  address?: string;
  contractor?: string;
  demand: string;
  due_on?: string;
  interim_controls?: string;
  copies?: string;
  issuer: string;
}

const kinds = ["customer", "owner", "constructor", "authority", "other"] as const;

/** The request. */
export function paperOf(values: OutsiderValues) {
  const { hazards, name, kind, contact, address, contractor, demand, due_on, interim_controls, copies, issuer } = values;
  return {
    hazards,
    addressee: { name, kind, contact: contact ?? "", address: address ?? "", contractor: contractor ?? null },
    demand,
    due_on: due_on ?? null,
    interim_controls: interim_controls ?? "",
    copies_to: copies?.split("\n") ?? [],
    issuer,
  };
}

/** The director issues as a rule: the value to begin with; nothing until it is known whether there is one. */
export function useDirector(): { issuer?: string } | undefined {
  const people = useAnswer("list_people", { limit: 200, active: true }).data?.rows;
  const director = people?.find(({ roles }) => roles.includes("safety_director"));
  return people && (director ? { issuer: director.id } : {});
}

/** To whom. */
export function Addressee() {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  return (
    <>
      <ContractorField named="name" />
      <div className="pair">
        <Form.Item name="name" label={t("outside.field.name")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="kind" label={t("outside.field.kind")}>
          <Select options={kinds.map((kind) => ({ value: kind, label: trade(`outsider.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="contact" label={t("outside.field.contact")}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="address" label={t("outside.field.address")}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
    </>
  );
}

/** Of what. */
export function Hazards({ kind }: { kind: "advice" | "transfer" }) {
  const { t } = useTranslation("hazards");
  return (
    <Form.Item name="hazards" label={t("outside.field.hazards")}>
      <HazardsField kind={kind} />
    </Form.Item>
  );
}

/** What is asked, and who issues it. */
export function Asked({ transfer = false }: { transfer?: boolean }) {
  const { t } = useTranslation("hazards");
  const required = [{ required: true, message: t("detail.field.required") }];
  const words = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  return (
    <>
      <Form.Item name="demand" label={t("outside.field.demand")} rules={words}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="interim_controls" label={t("outside.field.interim")} rules={transfer ? words : []}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="due_on" label={t("outside.field.due")}>
          <DayField />
        </Form.Item>
        <Form.Item name="issuer" label={t(transfer ? "outside.field.issuerTransfer" : "outside.field.issuer")} rules={required}>
          <PersonPick />
        </Form.Item>
      </div>
      <Form.Item name="copies" label={t("outside.field.copies")}>
        <Lines rows={1} maxLength={300} />
      </Form.Item>
    </>
  );
}
