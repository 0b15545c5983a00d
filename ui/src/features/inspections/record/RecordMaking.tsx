// What is needed to make the record: what the unit says, and who signs here instead of on paper.

import { Button, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { besideField } from "../../../shared/beside";
import { clock } from "../../../shared/dates";
import { useHotkeys } from "../../../shared/hotkeys";
import { Problem } from "../../../shared/Problem";
import type { Inspection } from "../types";
import { InkField } from "../../../shared/InkField";
import { type Making, untouched } from "./types";
import { UnitFields } from "./UnitFields";
import { useMaking } from "./useMaking";

interface Props {
  inspection: Inspection;
  done: () => void;
}

/** The form. */
export function RecordMaking({ inspection, done }: Props) {
  const { t } = useTranslation("record");
  const { t: app } = useTranslation();
  const making = useMaking(inspection, done);
  const { form, draft, failure } = making;
  const here = Form.useWatch("way", form) === "here";
  const again = inspection.records.length > 0;
  useHotkeys({ "Ctrl+Enter": () => void making.send() });
  return (
    <>
      <section className="record-making">
        <div className="record-making-head">
          <h1>{again ? t("again") : t("make")}</h1>
          <p className="sec">{t("how")}</p>
        </div>
        <Form<Making>
          form={form}
          layout="vertical"
          initialValues={untouched(inspection)}
          onValuesChange={(_, values) => { draft.note(values); }}
          className="record-cols"
        >
          <div>
            {again ? (
              <Form.Item name="renewal" label={t("renewal")} extra={t("renewalHint")}>
                <Input autoFocus maxLength={200} />
              </Form.Item>
            ) : null}
            <UnitFields people={making.people} />
          </div>
          <div>
            <Form.Item name="way" label={t("way.label")}>
              <Segmented<Making["way"]> block options={(["paper", "here"] as const).map((value) => ({ value, label: t(`way.${value}`) }))} />
            </Form.Item>
            <Signers inspection={inspection} here={here} form={form} />
          </div>
        </Form>
      </section>
      <footer className="walk-finish-foot">
        {failure && !besideField(form, failure) ? <Problem failure={failure} /> : null}
        <Button type="primary" loading={making.busy} onClick={() => void making.send()}>
          {again ? t("again") : t("make")}<kbd>Ctrl Enter</kbd>
        </Button>
        {again ? <Button onClick={done}>{t("keep")}</Button> : null}
        <span className="grow" />
        {draft.savedAt ? <span className="ter">{app("draftKept", { time: clock(draft.savedAt) })}</span> : null}
      </footer>
    </>
  );
}

interface SignersProps {
  inspection: Inspection;
  here: boolean;
  form: ReturnType<typeof useMaking>["form"];
}

/** Everybody who signs, the leader first; ink only where they sign here. */
function Signers({ inspection, here, form }: SignersProps) {
  const { t } = useTranslation("record");
  // Nothing is watched before the first drawing.
  const companion = ((Form.useWatch("companion", form) as string | undefined) ?? "").trim();
  const refuses = Form.useWatch("reply", form) === "refuses";
  const paper = <span className="sec">{t("onPaper")}</span>;
  return (
    <>
      <ul className="record-signers">
        {inspection.inspector_names.map((name, at) => (
          <li key={inspection.inspectors[at]}>
            <span className="ter">{at === 0 ? t("leader") : t("member")}</span>
            <span>{name}</span>
            {here ? (
              <Form.Item name={["inks", at]} noStyle>
                <InkField label={t("ink.of", { name })} />
              </Form.Item>
            ) : paper}
          </li>
        ))}
        <li>
          <span className="ter">{t("unit")}</span>
          <span>{companion || t("unnamed")}</span>
          {refuses ? <span className="sec">{t("reply.refuses")}</span> : here ? (
            <Form.Item name="unitInk" noStyle>
              <InkField label={companion ? t("ink.of", { name: companion }) : t("ink.unnamed")} />
            </Form.Item>
          ) : paper}
        </li>
      </ul>
      <p className="ter sm">{here ? t("inkNote") : inspection.leader_certified ? t("keyLater") : null}</p>
    </>
  );
}
