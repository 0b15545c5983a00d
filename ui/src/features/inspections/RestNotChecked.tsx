// What nobody got to is marked 未查, all with one reason.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Sheet } from "../../shared/Sheet";
import type { WalkState } from "./useWalk";

interface Props {
  walk: WalkState;
  codes: string[];
  open: boolean;
  close: () => void;
}

/** The sheet. */
export function RestNotChecked({ walk, codes, open, close }: Props) {
  const { t } = useTranslation("inspections");
  const { t: failures } = useTranslation("failures");
  const answer = useAct("answer_item");
  const send = async ({ note }: { note: string }) => {
    for (const item of codes) {
      const photos = walk.pad.of(item).photos ?? [];
      await answer.mutateAsync({ inspection: walk.inspection.id, item, result: "not_checked", note, photos });
      walk.pad.clear(item);
    }
  };
  return (
    <Sheet<{ note: string }>
      open={open}
      close={close}
      title={t("finish.restTitle")}
      act={t("finish.restNotChecked", { count: codes.length })}
      send={send}
    >
      <Form.Item name="note" label={t("finish.restReason")} rules={[{ required: true, whitespace: true, message: failures("blank") }]}>
        <Input autoFocus maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}
