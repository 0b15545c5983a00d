// A ledger that was kept elsewhere comes in: its file, what its columns and names mean, what becomes of
// each row; then all of it at once, and out again as a whole.

import "./import.css";

import { Link } from "@tanstack/react-router";
import { App, Button, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import { call, type Failure, type ViewOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { JobBar } from "../../../shared/JobBar";
import { Problem, sentence } from "../../../shared/Problem";
import { Columns } from "./Columns";
import { Earlier } from "./Earlier";
import { FileWell } from "./FileWell";
import { Lines } from "./Lines";
import { Names } from "./Names";
import { ReturnedRows } from "./ReturnedRows";
import { Result } from "./Result";
import { useReading } from "./useReading";

type Brought = ViewOf<"list_imports">["rows"][number];

/** The page. */
export function ImportPage() {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const { reading, returned, taking, refused, preview, show, setShow, pages, take, say, column, name, row, clear } = useReading();
  const { follow, stop, job, error } = useJob();
  const read = reading && !returned ? preview.data : undefined;
  const came = job?.state === "done" ? job.results[0] : undefined;
  const brought = came?.view as Brought | null | undefined;
  const failure = refused ?? (reading ? preview.error : null) ?? error ?? (came?.failure as Failure | null | undefined) ?? null;
  const begin = () => {
    if (reading) {
      void follow(() => call("start_import", reading), "start_import");
    }
  };
  const mend = () => {
    if (reading) {
      call("save_rows_to_mend", { name: t("import.mendName"), reading })
        .catch((thrown: unknown) => void message.error(sentence(thrown as Failure)));
    }
  };
  if (brought) {
    return (
      <div className="page">
        <Head />
        <Result brought={brought} />
      </div>
    );
  }
  return (
    <div className="page">
      <Head>
        {returned ? <Button onClick={clear}>{t("import.another")}</Button> : null}
        {read ? (
          <>
            <Button onClick={clear}>{t("import.another")}</Button>
            {read.tally.faulty > 0 ? <Button onClick={mend}>{t("import.mend")}</Button> : null}
            <Button type="primary" disabled={read.tally.taken + read.tally.merged === 0 || job?.state === "running" || preview.isPlaceholderData} onClick={begin}>
              {t(read.tally.merged > 0 ? "import.actMerging" : "import.act", { count: read.tally.taken, merged: read.tally.merged })}
            </Button>
          </>
        ) : null}
      </Head>
      <div className="scroll import-page" tabIndex={0} role="region" aria-label={t("import.title")}>
        {failure ? <Problem failure={failure} /> : null}
        <JobBar job={job} stop={stop} label={t("import.running")} />
        {returned ? (
          <ReturnedRows key={reading?.attachment} attachment={reading?.attachment ?? ""} returned={returned} />
        ) : reading && read ? (
          <>
            <p role="status">{t("import.tally", { ...read.tally })}</p>
            <p className="sec">{t("import.tallyRest", { ...read.tally })}</p>
            {read.pictures > 0 ? <p className="sec">{t("import.pictures", { pictures: read.pictures, photos: read.photos })}</p> : null}
            <div className="import-asked">
              {read.sheets.length > 1 ? (
                <label>
                  {t("import.sheet")}
                  <Select
                    size="small"
                    value={read.sheet}
                    options={read.sheets.map(({ name: value }) => ({ value, label: value }))}
                    onChange={(sheet: string) => { say({ sheet, head: null, columns: [] }); }}
                  />
                </label>
              ) : null}
              <label>
                {t("import.head")}
                <InputNumber size="small" min={1} max={40} value={read.head} onChange={(head) => { say({ head }); }} />
              </label>
              <label>
                {t("import.year")}
                <InputNumber size="small" min={1950} max={2100} value={reading.year ?? null} onChange={(year) => { say({ year }); }} />
              </label>
              <label>
                {t("import.rectified")}
                <Select
                  size="small"
                  value={reading.rectified_as ?? "archive"}
                  options={(["archive", "to_reinspect"] as const).map((value) => ({ value, label: t(`import.rectifiedAs.${value}`) }))}
                  onChange={(rectified_as: "archive" | "to_reinspect") => { say({ rectified_as }); }}
                />
              </label>
            </div>
            <Names preview={read} name={name} allNew={() => { say({ other_names: [{ kind: "unit", means: { is: "new", unit: null } }] }); }} />
            <Lines preview={read} show={show} setShow={setShow} pages={pages} row={row} />
            <Columns preview={read} column={column} />
          </>
        ) : (
          <>
            <FileWell take={(file) => void take(file)} taking={taking ?? (reading && !preview.error ? "…" : null)} />
            <Earlier />
          </>
        )}
      </div>
    </div>
  );
}

function Head({ children }: { children?: React.ReactNode }) {
  const { t } = useTranslation("hazards");
  return (
    <div className="head">
      <h1>{t("import.title")}</h1>
      <Link to="/hazards" className="link">
        {t("import.back")}
      </Link>
      <span className="grow" />
      {children}
    </div>
  );
}
