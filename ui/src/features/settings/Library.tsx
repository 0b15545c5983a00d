// The clause library: found by words, with what each clause says and how sure it is; whoever has the
// original at hand compares one and says so.

import "../../shared/clauses.css";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import { call, type Failure, type ViewOf } from "../../bridge/call";
import type { ClauseRow } from "../../bridge/generated";
import { useAddress } from "../../shared/address";
import { fullMoment } from "../../shared/dates";
import { Icon } from "../../shared/Icon";
import { Problem, sentence } from "../../shared/Problem";
import { Said } from "../../shared/Said";
import { Sources } from "./Sources";
import { VerifySheet } from "./VerifySheet";

type Clauses = ViewOf<"list_clauses">;

/** Clauses, or the documents they stand in. */
export function Library() {
  const { t } = useTranslation("settings");
  const [text, setText] = useState(useAddress()["text"] ?? "");
  const [unsure, setUnsure] = useState(false);
  const [documents, setDocuments] = useState(false);
  const [chosen, setChosen] = useState<ClauseRow | null>(null);
  const asked = useDeferredValue(text.trim());
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery<Clauses, Failure>({
    queryKey: ["list_clauses", "pages", asked, unsure],
    queryFn: ({ pageParam }) =>
      call("list_clauses", { text: asked, unsure, page: { after: (pageParam as string | null) ?? null, limit: 50 } }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const first = data?.pages[0];
  return (
    <section className="library">
      <div className="library-tools">
        <Input
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={t("library.search")}
          aria-label={t("library.search")}
          value={text}
          onChange={(event) => { setText(event.target.value); }}
        />
        {documents ? null : (
          <Checkbox checked={unsure} onChange={(event) => { setUnsure(event.target.checked); }}>
            {t("library.unsure", { count: first?.unsure ?? 0 })}
          </Checkbox>
        )}
        <span className="grow" />
        <span className="sm ter">{documents || !first ? null : t("library.total", { count: first.total })}</span>
        <Button className="act" onClick={() => { setDocuments(!documents); }}>
          {t(documents ? "library.clauses" : "library.documents")}
        </Button>
      </div>
      {error ? <Problem failure={error} /> : null}
      {first?.verify_refusal && !documents ? <p className="sm sec">{sentence(first.verify_refusal)}</p> : null}
      {documents ? <Sources text={asked} /> : null}
      {documents || !first ? null : (
        <table className="lined">
          <tbody>
            {data.pages.flatMap(({ rows }) => rows).map((row) => (
              <Row key={row.id} row={row} verify={first.verify_refusal ? null : () => { setChosen(row); }} />
            ))}
          </tbody>
        </table>
      )}
      {!documents && first?.total === 0 ? <p className="sec">{t("library.none")}</p> : null}
      {!documents && hasNextPage ? (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {t("library.more")}
        </Button>
      ) : null}
      {chosen ? <VerifySheet clause={chosen} close={() => { setChosen(null); }} /> : null}
    </section>
  );
}

function Row({ row, verify }: { row: ClauseRow; verify: (() => void) | null }) {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const { certainty, document } = row.basis;
  const open = certainty === "B" || certainty === "C";
  return (
    <tr>
      <td>
        {row.words}
        <br />
        <span className="ter sm">{row.title === document ? "" : row.title}</span>
        {row.superseded_by ? <span className="over sm">　{t("library.superseded", { by: row.superseded_by })}</span> : null}
      </td>
      <td>
        <Said said={row.said} />
      </td>
      <td className="sm">
        <span className={open ? "soon" : "sec"}>{trade(`certainty.${certainty}`)}</span>
        {row.verified_at ? (
          <>
            <br />
            <span className="ter">
              {row.verified_by_name}　{fullMoment(row.verified_at)}
            </span>
          </>
        ) : null}
      </td>
      <td className="acts">
        {row.shipped === "A" || !verify ? null : (
          <Button size="small" {...(open ? { className: "act" } : { type: "text" as const })} onClick={verify}>
            {t(open ? "library.verify" : "library.again")}
          </Button>
        )}
      </td>
    </tr>
  );
}
