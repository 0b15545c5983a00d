// The reports that answer a paper: made of how things stand, printed, stamped.

import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { IncomingView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { day } from "../../../shared/dates";
import { Lines } from "../../../shared/Lines";
import { HandOut } from "../../../shared/pdf/HandOut";
import { Sheet } from "../../../shared/Sheet";

/** One for the sender and one to keep. */
const copies = 2;

interface Props {
  paper: IncomingView;
  /** The file on the desk. */
  shown: string | undefined;
  show: (attachment: string) => void;
}

/** Reports, the latest first; printing is offered for that one. */
export function Reports({ paper, shown, show }: Props) {
  const { t } = useTranslation("documents");
  const [latest] = paper.reports;
  const able = !paper.refusal && paper.standing !== "answered" && paper.hazards > 0;
  const [making, setMaking] = useState(useAddress()["act"] === "report" && able);
  const ready = paper.standing === "to_answer" && !latest?.complete;
  return (
    <section>
      <h2>
        <span>{t("incoming.reports")}</span>
        {able ? (
          <Button size="small" type={ready ? "primary" : "default"} onClick={() => { setMaking(true); }}>
            {t(latest ? "incoming.makeAgain" : "incoming.make")}
          </Button>
        ) : null}
      </h2>
      {latest ? null : <p className="sec sm">{t("incoming.noReports")}</p>}
      <ul className="paper-points">
        {paper.reports.map((report) => (
          <li key={report.attachment}>
            <button type="button" className="link cut" aria-pressed={report.attachment === shown} title={report.file_name} onClick={() => { show(report.attachment); }}>
              {report.file_name}
            </button>
            <span className={report.complete ? "done sm" : "sm"}>{t(report.complete ? "incoming.complete" : "incoming.incomplete")}</span>
            <span className="ter sm">{day(report.made_on)}</span>
          </li>
        ))}
      </ul>
      {latest ? (
        <p className="paper-acts">
          <HandOut attachment={latest.attachment} title={latest.file_name} fileName={latest.file_name} copies={copies} />
        </p>
      ) : null}
      {making ? <Make paper={paper.id} close={() => { setMaking(false); }} made={show} /> : null}
    </section>
  );
}

function Make({ paper, close, made }: { paper: string; close: () => void; made: (attachment: string) => void }) {
  const { t } = useTranslation("documents");
  const make = useAct("make_rectification_report");
  return (
    <Sheet<{ remarks?: string }>
      open
      close={close}
      title={t("incoming.reports")}
      act={t("incoming.make")}
      send={async ({ remarks }) => {
        const { reports } = await make.mutateAsync({ paper, remarks: remarks ?? "" });
        made(reports[0]?.attachment ?? "");
      }}
    >
      <p className="sheet-said">{t("incoming.reportsAbout")}</p>
      <Form.Item name="remarks" label={t("incoming.field.remarks")}>
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}
