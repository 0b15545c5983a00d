// One notice: the paper itself, whether it can be trusted, and the next act.

import "./documents.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@tanstack/react-query";

import { blobUrl, upload } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { useAddressedId } from "../../shared/address";
import { Icon } from "../../shared/Icon";
import { listed } from "../../shared/lists";
import { Problem } from "../../shared/Problem";
import { Ring } from "../../shared/Ring";
import { shareOfNotice } from "../../shared/share";
import { Grade } from "./Grade";
import { Writes } from "../../shared/Writes";
import { NextAct } from "./NextAct";
import { PaperRegister } from "./PaperRegister";
import { PrintMenu } from "./PrintMenu";
import { Withdraw } from "./Withdraw";
import { DropPapers } from "./scans/DropPapers";

// The reader is large; it comes when the first paper is opened.
const PdfView = lazy(async () => ({ default: (await import("../../shared/pdf/PdfView")).PdfView }));

/** The page of a notice. */
export function NoticePage() {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const id = useAddressedId();
  const { data: notice, error, refetch } = useAnswer("get_notice", id ? { notice: id } : null, { keep: true });
  const render = useAct("render_notice");
  const file = notice?.revisions.at(-1);
  const verified = useQuery({
    queryKey: ["verified", file?.attachment],
    queryFn: async () => {
      const bytes = await (await fetch(blobUrl(file?.attachment ?? ""))).blob();
      return upload("document", notice?.number ?? "", bytes);
    },
    enabled: file !== undefined,
  });
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!notice) {
    return <div className="page" aria-busy="true" />;
  }
  return (
    <div className="page">
      <div className="head paper-head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("page.kind")}</h1>
        <span>{notice.number}</span>
        <span className="sec">{t("page.to", { unit: notice.addressee_name, count: notice.hazards })}</span>
        <span className="grow" />
        <span>
          <Ring share={shareOfNotice(notice.state)} tone={notice.state === "to_sign" ? "blue" : "ink"} /> {trade(`state.${notice.state}`)}
        </span>
        <PrintMenu notice={notice} />
        {notice.acts.some(({ act, refusal }) => act === "withdraw" && !refusal) ? <Withdraw notice={notice} /> : null}
      </div>
      <div className="doc">
        {file ? (
          <Suspense fallback={<div className="paper-desk" aria-busy="true" />}>
            <PdfView key={file.attachment} attachment={file.attachment} label={t("page.kind")} />
          </Suspense>
        ) : (
          <div className="paper-desk">
            <p>{t("page.noFile")}</p>
            <Button loading={render.isPending} onClick={() => { render.mutate({ notice: notice.id }); }}>
              {t("page.render")}
            </Button>
            {render.error ? <Problem failure={render.error} /> : null}
          </div>
        )}
        <aside className="side">
          <div className="side-in">
            {verified.data ? <Grade verified={verified.data} /> : null}
            <Writes>
              <NextAct key={notice.state} notice={notice} />
            </Writes>
            {notice.delegation ? (
              <section>
                <p className="sec">{notice.delegation}</p>
              </section>
            ) : null}
            {notice.replaces.length + notice.replaced_by.length > 0 ? (
              <section>
                {notice.replaces.length > 0 ? <p className="sec">{t("page.replaces", { numbers: listed(notice.replaces) })}</p> : null}
                {notice.replaced_by.length > 0 ? <p className="soon">{t("page.replacedBy", { numbers: listed(notice.replaced_by) })}</p> : null}
              </section>
            ) : null}
            <section>
              <h2>{t("page.hazards")}</h2>
              <ul className="paper-hazards">
                {notice.hazard_titles.map((hazard) => (
                  <li key={hazard.id}>
                    <Link to="/hazards/$id" params={{ id: hazard.id }} className="link cut" title={hazard.title}>
                      {hazard.number} {hazard.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
            <PaperRegister notice={notice} />
          </div>
        </aside>
      </div>
      <DropPapers />
    </div>
  );
}
