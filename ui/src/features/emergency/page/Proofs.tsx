// The sheets that prove a version: its signed page and the authority's registration, at once or later.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullMoment } from "../../../shared/dates";
import { HomeSheet } from "../sheets/HomeSheet";
import type { Paper, Version } from "../types";
import { Files } from "./Files";

/** What there is of each, and the way to add what came home; `keeps` may add. */
export function Proofs({ version, keeps }: { version: Version; keeps: boolean }) {
  const { t } = useTranslation("emergency");
  const [adding, setAdding] = useState<Paper | null>(null);
  const recorded: [Paper, Version["files"] | undefined][] = [
    ["approval", version.approval?.scans],
    ["filing", version.filed?.scans],
  ];
  const papers = recorded.flatMap(([paper, files]) => (files ? [{ paper, files }] : []));
  if (papers.length === 0) {
    return null;
  }
  return (
    <>
      {papers.map(({ paper, files }) => (
        <section key={paper}>
          <h2>{t("page.sheetsOf", { what: t(`page.sheets.${paper}`), label: version.label })}</h2>
          {files.length > 0 ? <Files files={files} /> : null}
          {version.sheets.filter((one) => one.paper === paper).map((one) => (
            <div key={one.added_at}>
              <Files files={one.files} />
              <p className="sm ter">{t("page.cameHome", { name: one.added_by_name, at: fullMoment(one.added_at) })}</p>
            </div>
          ))}
          {keeps ? <Button size="small" onClick={() => { setAdding(paper); }}>{t(`page.addSheet.${paper}`)}</Button> : null}
        </section>
      ))}
      {adding ? <HomeSheet version={version} paper={adding} close={() => { setAdding(null); }} /> : null}
    </>
  );
}
