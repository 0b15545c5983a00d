// The record of an inspection: what is needed to make it, then the paper itself.

import "./record.css";

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sentence } from "../../../shared/Problem";
import type { Inspection } from "../types";
import { RecordMade } from "./RecordMade";
import { RecordMaking } from "./RecordMaking";

/** The page. */
export function RecordPage({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("record");
  const [again, setAgain] = useState(false);
  const [newest] = inspection.records;
  const refusal = inspection.record_refusal;
  if (newest && !again) {
    return <RecordMade key={newest.id} inspection={inspection} newest={newest} again={() => { setAgain(true); }} />;
  }
  if (refusal) {
    return (
      <section className="record-making">
        <h1>{t("title")}</h1>
        <p className="sec">{sentence(refusal)}</p>
      </section>
    );
  }
  return <RecordMaking inspection={inspection} done={() => { setAgain(false); }} />;
}
