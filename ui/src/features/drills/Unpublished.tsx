// A drill of a plan that nobody has approved and published: it meets no demand of the year.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Icon } from "../../shared/Icon";

/** The warning; nothing where the plan is in force. */
export function Unpublished({ plan }: { plan: string | undefined }) {
  const { t } = useTranslation("drills");
  const found = useAnswer("get_emergency_plan", plan ? { plan } : null).data;
  return found && !found.published_on ? <span className="soon sm"><Icon name="warn" small /> {t("terms.unpublished")}</span> : null;
}
