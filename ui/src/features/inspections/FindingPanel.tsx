// `2`: what failed, filled in from the item, beside it. Enter files it.

import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { showBeside } from "../../shared/beside";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { SimilarHere } from "../../shared/similar/SimilarHere";
import { useBareKey } from "../../shared/useBareKey";
import { useDraft } from "../../shared/useDraft";
import { DefectFields, ViolationFields } from "./OtherFields";
import { type Finding, findingKinds, proposed } from "./finding";
import { HazardFields } from "./HazardFields";
import { PhotoWell } from "./PhotoWell";
import type { Item } from "./types";
import { useFinding } from "./useFinding";
import type { WalkState } from "./useWalk";

interface Props {
  walk: WalkState;
  item: Item;
  number: number;
}

const acts = { hazard: "raise", defect: "keepDefect", violation: "keepViolation" } as const;

/** The panel. */
export function FindingPanel({ walk, item, number }: Props) {
  const { t } = useTranslation("inspections");
  const { code } = item.item;
  const inspection = walk.inspection.id;
  const photos = (item.answer?.photos.length ?? 0) + (walk.pad.of(code).photos?.length ?? 0);
  const [form] = Form.useForm<Finding>();
  const panel = useRef<HTMLElement>(null);
  const proposal = useAnswer("propose_hazard", { inspection, item: code });
  const draft = useDraft<Partial<Finding>>(`raise/${inspection}/${code}`);
  const finding = useFinding(walk, item);
  const { kept } = draft;
  const given = proposal.data;
  const filled = useRef(false);
  useEffect(() => {
    if (given && kept !== undefined && !filled.current) {
      filled.current = true;
      // What somebody typed meanwhile stands.
      const touched = form.getFieldsValue(true) as Partial<Finding>;
      form.setFieldsValue({ ...proposed(given), ...kept, ...typed(touched) });
    }
  }, [given, kept, form]);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  useEffect(() => {
    if (finding.failure) {
      showBeside(form, finding.failure);
    }
  }, [finding.failure, form]);

  const kind = (Form.useWatch("kind", form) as Finding["kind"] | undefined) ?? "hazard";
  const close = () => { walk.setBeside(null); };
  const after = (filed: boolean) => {
    if (filed) {
      void draft.drop();
      walk.onward(code);
    }
  };
  const send = () => {
    if (!finding.busy) {
      form.submit();
    }
  };
  useHotkeys({ Escape: close, "Ctrl+Enter": send });
  useBareKey("Enter", send);
  const fixed = Form.useWatch("fixed", form) ?? false;
  return (
    <aside
      ref={panel}
      className="walk-finding"
      tabIndex={-1}
      aria-label={t("finding.title", { number })}
      onKeyDown={(event) => {
        // Esc out of a field closes as well; an open list of choices closes first.
        if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector(".ant-select-open, .ant-picker-open")) {
          close();
        }
      }}
    >
      <header>
        <h2>{t("finding.title", { number })}</h2>
        <Button type="text" icon={<Icon name="x" />} aria-label={t("close", { ns: "app" })} onClick={close} />
      </header>
      <Form<Finding>
        form={form}
        layout="vertical"
        initialValues={{ kind: "hazard", ...(walk.inspection.equipment ? { equipment: walk.inspection.equipment } : {}) }}
        onValuesChange={(_, values) => { draft.note(values); }}
        onFinish={() => void finding.file(form.getFieldsValue(true) as Finding).then(after)}
      >
        <div className="walk-finding-scroll">
          {finding.failure ? <Problem failure={finding.failure} /> : null}
          {proposal.error ? <Problem failure={proposal.error} /> : null}
          <Form.Item name="kind" noStyle>
            <KindPick />
          </Form.Item>
          {kind === "hazard" ? <PhotoWell walk={walk} item={item} paste={!fixed} /> : null}
          {kind === "hazard" ? <SimilarHere place={walk.inspection.place} item={code} /> : null}
          {kind === "hazard" ? (
            <HazardFields
              proposal={given}
              companion={walk.inspection.companion}
              place={walk.inspection.place}
              basis={item.item.basis}
              photos={photos}
            />
          ) : null}
          {kind === "defect" ? <DefectFields /> : null}
          {kind === "violation" ? <ViolationFields /> : null}
          {kind === "hazard" ? null : <PhotoWell walk={walk} item={item} paste />}
        </div>
        <footer>
          <Button type="primary" htmlType="submit" loading={finding.busy}>
            {t(`finding.${acts[kind]}`)}<kbd>Enter</kbd>
          </Button>
          <Button onClick={close}>{t("cancel", { ns: "app" })}<kbd>Esc</kbd></Button>
          <span className="grow" />
          <Button type="text" disabled={finding.busy} onClick={() => void finding.later().then(after)}>
            {t("finding.later")}
          </Button>
        </footer>
      </Form>
    </aside>
  );
}

function typed(values: Partial<Finding>): Partial<Finding> {
  return Object.fromEntries(Object.entries(values as Record<string, unknown>).filter(([, value]) => value !== undefined));
}

interface KindProps {
  value?: Finding["kind"];
  onChange?: (kind: Finding["kind"]) => void;
}

/** The three ways, each with what becomes of it. */
function KindPick({ value, onChange }: KindProps) {
  const { t } = useTranslation("inspections");
  const about = { hazard: "aboutHazard", defect: "aboutDefect", violation: "aboutViolation" } as const;
  return (
    <div className="walk-kinds" role="group" aria-label={t("finding.kind")}>
      {findingKinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={value === kind} onClick={() => onChange?.(kind)}>
          <b>{t(`finding.${kind}`)}</b>
          <small>{t(`finding.${about[kind]}`)}</small>
        </button>
      ))}
    </div>
  );
}
