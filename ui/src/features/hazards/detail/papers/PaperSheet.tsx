// What a paper needs beside what is known: filled in here, with what it will lack said before it is made.

import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Form, Select } from "antd";
import { useTranslation } from "react-i18next";

import { call, type ViewOf } from "../../../../bridge/call";
import { useAct } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { InkField } from "../../../../shared/InkField";
import { Lines } from "../../../../shared/Lines";
import { phrased } from "../../../../shared/lists";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { HazardView } from "../types";

export type Offer = ViewOf<"plan_hazard_papers">["offers"][number];
type Field = Offer["fields"][number]["field"];

type Values = Partial<Record<Exclude<Field, "method">, string>> & {
  method?: string[];
  signer?: string;
  look_back_on?: string | null;
  renewal?: string;
  inks?: (string | null)[];
};

const methods = ["现场", "资料", "试验"] as const;

interface Props {
  hazard: HazardView;
  offer: Offer;
  close: () => void;
}

/** The sheet. */
export function PaperSheet({ hazard, offer, close }: Props) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const make = useAct("make_hazard_paper");
  const { kind, fields, signers, hands } = offer;
  const draft = useDraft<Values>(`paper/${hazard.id}/${kind}`);
  const [first] = signers;
  const replaced = offer.replaces === "" ? trade(`paper.${kind}`) : offer.replaces;
  const required = [{ required: true, message: t("detail.field.required") }];
  const filledIn = (values: Values) => ({
    hazard: hazard.id,
    kind,
    said: fields.map(({ field }) => ({
      field,
      words: field === "method" ? methods.filter((one) => values.method?.includes(one)).join("、") : (values[field] ?? ""),
    })),
    signer: values.signer ?? null,
    look_back_on: values.look_back_on ?? null,
    renewal: values.renewal ?? "",
    inks: hands.map((_, line) => values.inks?.[line] ?? null),
  });
  return (
    <Sheet<Values, ViewOf<"make_hazard_paper">>
      open
      close={close}
      title={`${trade(`paper.${kind}`)}　${hazard.number}`}
      act={t("detail.paper.makeOne", { paper: trade(`paper.${kind}`) })}
      draft={draft}
      initial={initial(offer)}
      send={(values) => make.mutateAsync(filledIn(values))}
      done={({ id }) => void go({ to: "/documents/papers/$id", params: { id } })}
      preview={async (values) => (await call("preview_paper", filledIn(values))).attachment}
    >
      <div className="paper-note sm sec">
        {offer.lacks.length > 0 ? (
          <p className="soon">{t("detail.paper.lacks", { list: phrased(...offer.lacks.map((lack) => t(`detail.paper.lack.${lack}`))) })}</p>
        ) : null}
        <p>{t(said(offer, hazard), { name: first?.name ?? "" })}</p>
        {replaced ? <p>{t("detail.paper.replaces", { paper: replaced })}</p> : null}
      </div>
      {replaced ? (
        <Form.Item name="renewal" label={t("detail.paper.renewal")} rules={required}>
          <Lines rows={1} maxLength={200} />
        </Form.Item>
      ) : null}
      {fields.map(({ field, required: needed }, index) => (
        <Form.Item
          key={field}
          name={field}
          label={needed ? t(`detail.paper.field.${field}`) : `${t(`detail.paper.field.${field}`)}（${t("detail.paper.optional")}）`}
          rules={needed ? required : []}
          extra={hinted(field) ? t(`detail.paper.hint.${field}`) : undefined}
        >
          {field === "method" ? (
            <Checkbox.Group options={methods.map((one) => ({ value: one, label: t(`detail.paper.methods.${one}`) }))} />
          ) : (
            <Lines rows={short(field) ? 1 : 2} autoFocus={index === 0} maxLength={most(field)} />
          )}
        </Form.Item>
      ))}
      {hands.map((hand, line) => (
        <Form.Item key={hand} name={["inks", line]} label={hand}>
          <InkField label={hand} />
        </Form.Item>
      ))}
      {signers.length > 1 ? (
        <Form.Item name="signer" label={t("detail.paper.signer")} rules={required}>
          <Select options={signers.map(({ person, name }) => ({ value: person, label: name }))} />
        </Form.Item>
      ) : null}
      {offer.look_back_on && hazard.status !== "closed" ? (
        <Form.Item name="look_back_on" label={t("detail.paper.lookBack")}>
          <DayField />
        </Form.Item>
      ) : null}
    </Sheet>
  );
}

/** What is known, as the form holds it. */
function initial({ fields, look_back_on }: Offer): Values {
  const values: Values = look_back_on ? { look_back_on } : {};
  for (const { field, words } of fields) {
    if (field === "method") {
      values.method = methods.filter((one) => words.includes(one));
    } else {
      values[field] = words;
    }
  }
  return values;
}

/** What is said of who signs, and what that does. */
function said({ kind, hands, signers }: Offer, hazard: HazardView) {
  if (hands.length > 0) {
    return "detail.paper.onSpot" as const;
  }
  return kind === "closing_approval" && hazard.status !== "closed" ? ("detail.paper.closes" as const) : signedHow(signers[0]);
}

function signedHow(signer: Offer["signers"][number] | undefined) {
  if (!signer) {
    return "detail.paper.signedByHand" as const;
  }
  return signer.certified ? ("detail.paper.signedByKey" as const) : ("detail.paper.signedUncertified" as const);
}

function hinted(field: Field): field is "funds" | "acceptance" | "document_number" {
  return field === "funds" || field === "acceptance" || field === "document_number";
}

function short(field: Field): boolean {
  return field === "funds" || field === "recipient" || field === "copies_to" || field === "document_number";
}

function most(field: Field): number {
  if (field === "document_number") {
    return 60;
  }
  return short(field) ? 200 : field === "effectiveness" ? 500 : 1000;
}
