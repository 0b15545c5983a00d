// The signed page of a version, or the authority's registration, comes home after it was recorded.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import type { Paper, Version } from "../types";

interface Values {
  scans: string[];
  receipt?: string;
}

/** The sheet. */
export function HomeSheet({ version, paper, close }: { version: Version; paper: Paper; close: () => void }) {
  const { t } = useTranslation("emergency");
  const add = useAct("add_plan_sheets");
  return (
    <Sheet<Values>
      open
      close={close}
      title={t(`sheet.home.${paper}`, { label: version.label })}
      act={t("sheet.homeAct")}
      initial={{ scans: [], receipt: version.filed?.receipt ?? "" }}
      send={({ scans, receipt }) => add.mutateAsync({ version: version.id, paper, scans, receipt: receipt ?? "" })}
    >
      <p className="sec sheet-about">{t("sheet.homeAbout")}</p>
      <Form.Item name="scans" label={t(`page.sheets.${paper}`)} rules={[{ required: true, message: t("sheet.required") }]}>
        <ScanField />
      </Form.Item>
      {paper === "filing" ? (
        <Form.Item name="receipt" label={t("sheet.receipt")}>
          <Input maxLength={60} />
        </Form.Item>
      ) : null}
    </Sheet>
  );
}
