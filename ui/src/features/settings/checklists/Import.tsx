// A checklist that comes back as a workbook: what it changes and what has to be mended, before it is taken.

import { App, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload, type ViewOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem, sentence } from "../../../shared/Problem";

type Preview = ViewOf<"preview_checklist">;

/** Takes a workbook in. */
export function ImportButton({ disabled, take }: { disabled: boolean; take: (attachment: string) => void }) {
  const { t } = useTranslation("settings");
  const input = useRef<HTMLInputElement>(null);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (file: File) => {
    setTaking(true);
    setFailure(null);
    try {
      take((await upload("ledger", file.name, file)).attachment);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
    }
  };
  return (
    <>
      <Button icon={<Icon name="in" small />} disabled={disabled} loading={taking} onClick={() => input.current?.click()}>
        {t("book.take")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et"
        aria-label={t("book.take")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) {
            void send(file);
          }
        }}
      />
      {failure ? <Problem failure={failure} /> : null}
    </>
  );
}

/** What the workbook would change. */
export function ImportPreview({ attachment, close }: { attachment: string; close: () => void }) {
  const { t } = useTranslation("settings");
  const { t: app } = useTranslation("app");
  const { message } = App.useApp();
  const { data, error } = useAnswer("preview_checklist", { attachment });
  const take = useAct("import_checklist");
  const changed = data ? data.changes.length > 0 || data.reordered || Boolean(data.title_here) : false;
  const accept = () => {
    take.mutate(
      { attachment, compared_with: data?.compared_with ?? null },
      {
        onSuccess: ({ version }) => {
          void message.success(t("book.taken", { version }));
          close();
        },
      },
    );
  };
  return (
    <section className="checklist-import">
      <div className="checklist-import-head">
        <h2>{data ? `${data.code} ${data.title}` : t("book.take")}</h2>
        <span className="grow" />
        <Button onClick={close}>{app("cancel")}</Button>
        <Button type="primary" loading={take.isPending} disabled={!changed || (data?.faults.length ?? 0) > 0} onClick={accept}>
          {t(data?.compared_with ? "book.accept" : "book.acceptNew", { version: data?.version ?? 1 })}
        </Button>
      </div>
      {error ? <Problem failure={error} /> : null}
      {take.error ? <Problem failure={take.error} /> : null}
      {data ? <Summary preview={data} changed={changed} /> : null}
      {data && data.faults.length > 0 ? <Faults faults={data.faults} /> : null}
      {data && data.changes.length > 0 ? <Changes changes={data.changes} /> : null}
    </section>
  );
}

function Summary({ preview, changed }: { preview: Preview; changed: boolean }) {
  const { t } = useTranslation("settings");
  const { title, title_here: here, written_from: from, version, faults } = preview;
  const count = (change: Preview["changes"][number]["change"]) => preview.changes.filter((one) => one.change === change).length;
  return (
    <div role="status">
      {faults.length > 0 ? <p className="soon">{t("book.mend", { count: faults.length })}</p> : null}
      <p>
        {changed
          ? t("book.tally", { added: count("added"), changed: count("changed"), removed: count("removed"), same: preview.same })
          : t("book.same")}
      </p>
      {here ? <p>{t("book.title", { here, there: title })}</p> : null}
      {preview.reordered ? <p>{t("book.reordered")}</p> : null}
      {from ? <p className="soon">{t("book.older", { from, latest: version - 1 })}</p> : null}
    </div>
  );
}

function Faults({ faults }: { faults: Preview["faults"] }) {
  const { t } = useTranslation("settings");
  return (
    <table className="lined" aria-label={t("book.faults")}>
      <tbody>
        {faults.map(({ row, column, refusal }) => (
          <tr key={`${String(row)} ${column} ${refusal.code}`}>
            <td className="ter sm">{row ? t("book.row", { row }) : t("book.above")}</td>
            <td>{t(`book.column.${column}`)}</td>
            <td>{sentence(refusal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ changes }: { changes: Preview["changes"] }) {
  const { t } = useTranslation("settings");
  return (
    <table className="lined" aria-label={t("book.changes")}>
      <tbody>
        {changes.map((change) => (
          <tr key={`${String(change.row)} ${change.code}`}>
            <td className="ter sm">{change.code || t("editor.new")}</td>
            <td className="sm">{t(`book.change.${change.change}`)}</td>
            <td>
              {change.differences.length === 0 ? change.text : null}
              <dl className="checklist-differences">
                {change.differences.map(({ column, here, there }) => (
                  <div key={column}>
                    <dt className="ter sm">{t(`book.column.${column}`)}</dt>
                    <dd>
                      <del>{here || t("book.nothing")}</del>
                      <ins>{there || t("book.nothing")}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
