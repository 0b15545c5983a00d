// Who changed which field from what to what, the latest first.

import i18next from "i18next";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";
import { fullMoment } from "../../../shared/dates";
import { Problem } from "../../../shared/Problem";
import { useNames } from "../../../shared/useNames";
import { fieldWords } from "./fieldWords";

type Act = ViewOf<"get_history">["acts"][number];

/** The history of every field. */
export function History({ row }: { row: string }) {
  const { data, error } = useAnswer("get_history", { row });
  const name = useNames(data?.acts);
  if (error) {
    return <Problem failure={error} />;
  }
  return (
    <ol className="changes">
      {(data?.acts ?? []).map((act) => (
        <li key={act.position}>
          <p>
            <b>{i18next.t(`acts:kind.${act.kind}`, act.kind)}</b>
            <span className="sec">{name(act.author)}</span>
            <time dateTime={act.at}>{fullMoment(act.at)}</time>
          </p>
          <Changes changes={act.changes} name={name} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes, name }: { changes: Act["changes"]; name: (id: string | null) => string }) {
  const { t } = useTranslation("acts");
  const said = changes.map((change) => {
    const field = change.field.split(".").at(-1) ?? "";
    const before = fieldWords(field, change.before, name);
    const after = fieldWords(field, change.after, name);
    return { field, before, after };
  });
  return (
    <dl className="kv sm">
      {said
        // What a new record leaves empty is no change.
        .filter(({ before, after }) => before !== after)
        .map(({ field, before, after }) => (
          <Fragment key={field}>
            <dt>{i18next.t(`acts:field.${field}`, field)}</dt>
            <dd>
              {before ? <span className="ter">{before} → </span> : null}
              {after || t("empty")}
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
