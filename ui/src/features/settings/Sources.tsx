// The documents of the library: since when they are in force, and what took their place.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { plainDay } from "../../shared/dates";
import { Problem } from "../../shared/Problem";

/** The documents. */
export function Sources({ text }: { text: string }) {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const { data, error } = useAnswer("list_sources", { text }, { keep: true });
  if (error) {
    return <Problem failure={error} />;
  }
  return (
    <table className="lined">
      <thead>
        <tr>
          {(["document", "force", "since", "clauses"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`library.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data?.rows.map((row) => (
          <tr key={row.cite}>
            <td>
              {row.cite}
              <br />
              <span className="ter sm">{[row.title === row.cite ? "" : row.title, row.note].filter(Boolean).join("　")}</span>
            </td>
            <td className="sec">{trade(`force.${row.force}`)}</td>
            <td>
              {row.in_force_since ? plainDay(row.in_force_since) : <span className="ter">{row.superseded_by ? "" : t("library.dateUnknown")}</span>}
              {row.superseded_by ? (
                <span className="over sm">
                  {t("library.superseded", { by: row.superseded_by })}
                  {row.superseded_on ? `　${plainDay(row.superseded_on)}` : ""}
                </span>
              ) : null}
            </td>
            <td>
              {row.clauses || ""}
              {row.unsure ? <span className="soon sm">　{t("library.open", { count: row.unsure })}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
