// Every act: who, when, on which device, what it touched. The latest first.

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import i18next from "i18next";
import { useTranslation } from "react-i18next";

import { call, type Failure, type ViewOf } from "../../bridge/call";
import { fullMoment } from "../../shared/dates";
import { listed } from "../../shared/lists";
import { Problem } from "../../shared/Problem";

/** The log. */
export function Audit() {
  const { t } = useTranslation("settings");
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery<ViewOf<"audit_log">, Failure>({
    queryKey: ["audit_log", "pages"],
    queryFn: ({ pageParam }) => call("audit_log", { page: { before: (pageParam as number | null) ?? null, limit: 50 } }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const acts = data?.pages.flatMap((page) => page.acts) ?? [];
  return (
    <section>
      {error ? <Problem failure={error} /> : null}
      <table className="lined audit">
        <tbody>
          {acts.map((act) => (
            <tr key={act.position}>
              <td className="sm ter">{fullMoment(act.at)}</td>
              <td>
                {act.person_name}
                {act.on_behalf_of_name ? <span className="ter sm">　{t("audit.for", { name: act.on_behalf_of_name })}</span> : null}
              </td>
              <td>{i18next.t(`acts:kind.${act.kind}`, act.kind)}</td>
              <td className="sec">
                {listed(told(act.rows.map((row) => row.label)))}
                {act.more_rows > 0 ? `　${t("audit.rows", { count: act.more_rows })}` : ""}
              </td>
              <td className="sm ter">{act.device_name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {t("audit.more")}
        </Button>
      ) : null}
    </section>
  );
}

/** Rows of one thing name it several times, more or less fully; the fullest is enough. */
function told(labels: string[]): string[] {
  const all = [...new Set(labels)];
  return all.filter((label) => !all.some((other) => other !== label && other.startsWith(label)));
}
