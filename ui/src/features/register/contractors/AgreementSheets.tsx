// A safety agreement: entered, renewed, changed as long as it is not over, ended, and its scans that come later.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { AgreementView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { PersonPick, PlacesPick, UnitsPick } from "../../../shared/Pick";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";

interface Values {
  number?: string;
  title: string;
  places?: string[];
  units?: string[];
  signed_on: string;
  valid_from: string;
  valid_until: string;
  our_manager: string;
  their_manager: string;
  scans?: string[];
}

interface Props {
  contractor: string;
  /** The agreement that is changed or renewed; nothing when the first is entered. */
  agreement: AgreementView | null;
  how: "add" | "edit" | "renew";
  close: () => void;
}

/** Enters, changes or renews an agreement. */
export function AgreementSheet({ contractor, agreement, how, close }: Props) {
  const { t } = useTranslation("register");
  const add = useAct("add_agreement");
  const edit = useAct("edit_agreement");
  const draft = useDraft<Values>(`agreement/${how}/${agreement?.id ?? contractor}`);
  const required = [{ required: true, message: t("contractor.required") }];
  const words = [{ required: true, whitespace: true, message: t("contractor.required") }];
  const title = t(how === "renew" ? "contractor.renewal" : how === "edit" ? "contractor.edit" : "contractor.addAgreement");
  return (
    <Sheet<Values>
      open
      close={close}
      title={title}
      act={title}
      width={640}
      draft={draft}
      initial={agreement ? (how === "edit" ? valuesOf(agreement) : nextOf(agreement)) : {}}
      speaksOf={{ follows_nothing: "valid_until", agreement_too_long: "valid_until" }}
      send={async (said) => {
        const terms = { ...said, number: said.number ?? "", places: said.places ?? [], units: said.units ?? [], scans: said.scans ?? [] };
        await (how === "edit" && agreement
          ? edit.mutateAsync({ agreement: agreement.id, terms })
          : add.mutateAsync({ contractor, terms, follows: agreement?.id ?? null }));
      }}
    >
      <div className="pair">
        <Form.Item name="title" label={t("contractor.field.title")} rules={words}>
          <Input autoFocus maxLength={120} />
        </Form.Item>
        <Form.Item name="number" label={t("contractor.field.number")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="agreement-days">
        <Form.Item name="signed_on" label={t("contractor.field.signedOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="valid_from" label={t("contractor.field.from")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="valid_until" label={t("contractor.field.until")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="our_manager" label={t("contractor.field.ourManager")} rules={required}>
          <PersonPick />
        </Form.Item>
        <Form.Item name="their_manager" label={t("contractor.field.theirManager")} rules={words}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="places" label={t("contractor.field.places")} extra={t("contractor.hint.sites")}>
          <PlacesPick />
        </Form.Item>
        <Form.Item name="units" label={t("contractor.field.units")}>
          <UnitsPick />
        </Form.Item>
      </div>
      <Form.Item name="scans" label={t("contractor.field.scans")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}

function valuesOf(it: AgreementView): Values {
  const { number, title, places, units, signed_on, valid_from, valid_until, our_manager, their_manager, scans } = it;
  return { number, title, places, units, signed_on, valid_from, valid_until, our_manager, their_manager, scans };
}

/** What goes on as it was; its days are said anew. */
function nextOf({ title, places, units, our_manager, their_manager }: AgreementView): Partial<Values> {
  return { title, places, units, our_manager, their_manager };
}

interface OneProps {
  agreement: AgreementView;
  close: () => void;
}

/** Ends an agreement. */
export function EndSheet({ agreement, close }: OneProps) {
  const { t } = useTranslation("register");
  const end = useAct("end_agreement");
  return (
    <Sheet<{ on: string; reason: string }>
      open
      close={close}
      title={`${t("contractor.endAgreement")}　${agreement.title}`}
      act={t("contractor.endAgreement")}
      initial={agreement.state === "over" ? { on: agreement.valid_until } : {}}
      send={(said) => end.mutateAsync({ agreement: agreement.id, ...said })}
    >
      <Form.Item name="on" label={t("contractor.field.endOn")} extra={t("contractor.hint.end")} rules={[{ required: true, message: t("contractor.required") }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={t("contractor.field.reason")} rules={[{ required: true, whitespace: true, message: t("contractor.required") }]}>
        <Input maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}

/** Adds scans that came later. */
export function ScansSheet({ agreement, close }: OneProps) {
  const { t } = useTranslation("register");
  const add = useAct("add_agreement_scans");
  return (
    <Sheet<{ scans: string[] }>
      open
      close={close}
      title={`${t("contractor.addScans")}　${agreement.title}`}
      act={t("contractor.addScans")}
      send={({ scans }) => add.mutateAsync({ agreement: agreement.id, scans })}
    >
      <Form.Item name="scans" label={t("contractor.field.scans")} rules={[{ required: true, message: t("contractor.required") }]}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
