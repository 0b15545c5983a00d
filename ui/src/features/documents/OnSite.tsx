// For whoever may not issue here and now: what was found goes over on a plain paper, the notice follows.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { Icon } from "../../shared/Icon";
import { HandOut } from "../../shared/pdf/HandOut";
import { Problem, sentence } from "../../shared/Problem";

/** One for the unit and one to keep. */
const copies = 2;

interface Props {
  ids: string[];
  plan: ViewOf<"plan_notice">;
}

/** Why the notice waits, and the paper for now. */
export function OnSite({ ids, plan }: Props) {
  const { t } = useTranslation("documents");
  const make = useAct("make_site_notices");
  const papers = make.data?.papers ?? [];
  const refusal = plan.prepare_refusal ? plan.issue_refusal : null;
  return (
    <section className="plan-note">
      {refusal ? <p>{sentence(refusal)}</p> : null}
      {make.error ? <Problem failure={make.error} /> : null}
      {papers.map(({ attachment, file_name: name }) => (
        <div key={attachment} className="plan-paper">
          <span className="grow cut">{name}</span>
          <HandOut attachment={attachment} title={name} fileName={name} copies={copies} />
        </div>
      ))}
      {papers.length === 0 ? (
        <p>
          <span className="grow">{t("plan.onSiteAbout")}</span>
          <Button size="small" className="act" icon={<Icon name="doc" small />} loading={make.isPending} onClick={() => { make.mutate({ hazards: ids }); }}>
            {t("plan.onSite")}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
