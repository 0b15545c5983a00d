// What was found in the original: the number, and the words where somebody copies them out.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { ClauseRow } from "../../bridge/generated";
import { useAct } from "../../bridge/query";
import { Said } from "../../shared/Said";
import { Sheet } from "../../shared/Sheet";

interface Values {
  number: string;
  words: string;
}

/** Records that a clause was compared with the original. */
export function VerifySheet({ clause, close }: { clause: ClauseRow; close: () => void }) {
  const { t } = useTranslation("settings");
  const verify = useAct("verify_clause");
  const { basis, title, said } = clause;
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("library.verify")}　${clause.words}`}
      act={t("library.verified")}
      initial={{ number: basis.clause, words: said.original ? said.text : "" }}
      send={(values) => verify.mutateAsync({ clause: clause.id, ...values })}
    >
      <div className="verify-said">
        <p className="sec">{t("library.how", { title: title || basis.document })}</p>
        <Said said={said} />
      </div>
      <Form.Item name="number" label={t("library.number")} rules={[{ required: true, message: t("library.numberHint") }]} extra={t("library.numberHint")}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label={t("library.words")}>
        <Input.TextArea rows={3} className="grows" maxLength={2000} />
      </Form.Item>
    </Sheet>
  );
}
