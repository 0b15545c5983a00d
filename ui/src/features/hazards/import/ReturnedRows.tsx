// A unit's workbook came back: what each row says, recorded for the unit row by row when accepted.

import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, call, type Failure, type ViewOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { JobBar } from "../../../shared/JobBar";
import { labelled } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";

type Returned = ViewOf<"read_unit_workbook">;
type Row = Returned["rows"][number];

/** What the unit filled in, as the proposed command has it. */
interface Filled {
  text?: string;
  result?: string;
  completed_on?: string;
}

/** Rows that can be recorded and whose hazard stands as when the workbook was written. */
const ready = (rows: Row[]) => rows.filter((row) => row.proposal && !row.stale).map(({ row }) => row);

/** The rows with the button that records the accepted ones. */
export function ReturnedRows({ attachment, returned }: { attachment: string; returned: Returned }) {
  const { t } = useTranslation("hazards");
  const { follow, stop, job, error } = useJob();
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(() => new Set(ready(returned.rows)));
  const [failed, setFailed] = useState<string[] | null>(null);
  const [taking, setTaking] = useState<Failure | null>(null);
  const record = async () => {
    setTaking(null);
    const said: string[] = [];
    let chosen = returned.rows.filter(({ row, proposal }) => proposal && accepted.has(row));
    const pictured = chosen.filter(({ photos }) => photos > 0).map(({ row }) => row);
    if (pictured.length > 0) {
      try {
        const { rows } = await call("take_returned_photos", { attachment, rows: pictured });
        chosen = chosen.map((row) => rows.find((one) => one.row === row.row && one.hazard === row.hazard) ?? row);
      } catch (thrown) {
        setTaking(asFailure(thrown));
        return;
      }
      // A picture that proved to be none is told; without any the row may not be enough.
      for (const { number, photos_refusal: photo, refusal, proposal } of chosen) {
        const why = proposal ? photo : (refusal ?? photo);
        if (why) {
          said.push(labelled(number, sentence(why)));
        }
      }
    }
    for (const command of ["record_progress", "submit_rectification"]) {
      const rows = chosen.filter(({ proposal }) => proposal?.command === command);
      if (rows.length > 0) {
        const requests = rows.map(({ proposal }) => proposal?.request);
        const ended = await follow(() => call("start_batch", { command, requests }), "start_batch");
        ended?.results.forEach(({ failure }, at) => {
          if (failure) {
            said.push(labelled(rows[at]?.number ?? "", sentence(failure)));
          }
        });
      }
    }
    setFailed(said);
  };
  const accept = (row: number, yes: boolean) => {
    const next = new Set(accepted);
    if (yes) {
      next.add(row);
    } else {
      next.delete(row);
    }
    setAccepted(next);
  };
  return (
    <section className="import-part">
      <p role="status">{t("import.returned.tally", { rows: returned.rows.length, untouched: returned.untouched })}</p>
      <JobBar job={job} stop={stop} label={t("import.returned.recording")} />
      {taking ? <Problem failure={taking} /> : null}
      {error ? <Problem failure={error} /> : null}
      {failed?.map((words) => <p key={words} className="soon">{words}</p>)}
      <table className="import-lines">
        <thead>
          <tr>
            <th>{t("import.returned.accept")}</th>
            <th>{t("import.field.number")}</th>
            <th>{t("import.returned.says")}</th>
            <th>{t("import.why")}</th>
          </tr>
        </thead>
        <tbody>
          {returned.rows.map((row) => (
            <tr key={row.row}>
              <td>
                <Checkbox
                  aria-label={`${t("import.returned.accept")} ${row.number}`}
                  disabled={!row.proposal}
                  checked={accepted.has(row.row)}
                  onChange={({ target }) => { accept(row.row, target.checked); }}
                />
              </td>
              <td>{row.number} {row.title}</td>
              <td><Says row={row} /></td>
              <td><Why row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="primary" disabled={accepted.size === 0 || job?.state === "running" || failed !== null} onClick={() => void record()}>
        {t("import.returned.act", { count: accepted.size })}
      </Button>
    </section>
  );
}

function Says({ row }: { row: Row }) {
  const { t } = useTranslation("hazards");
  if (!row.proposal) {
    return null;
  }
  const { command, request, actor_name: actor } = row.proposal;
  const { text = "", result = "", completed_on: day = "" } = request as Filled;
  return (
    <>
      {command === "record_progress" ? t("import.returned.progress", { actor, text }) : t("import.returned.submitted", { actor, text: result, day })}
      {row.photos > 0 ? <p className="sec">{t(`import.returned.photos.${command === "record_progress" ? command : "submit_rectification"}`, { count: row.photos })}</p> : null}
    </>
  );
}

function Why({ row }: { row: Row }) {
  const { t } = useTranslation("hazards");
  const said = [
    row.refusal ? sentence(row.refusal) : null,
    row.photos_refusal ? sentence(row.photos_refusal) : null,
    row.stale ? t("import.returned.stale") : null,
    ...row.changed.map(({ title, here, there }) => t("import.returned.changed", { title, here, there })),
  ].filter((words) => words !== null);
  return <ul className="import-why">{said.map((words) => <li key={words}>{words}</li>)}</ul>;
}
