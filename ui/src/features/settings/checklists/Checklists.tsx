// The checklists with what each item rests on, and how sure that is; changed by whoever may.

import { App, Button, Collapse } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ChecklistView } from "../../../bridge/generated";
import { useAct, useAnswer } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { Editor } from "./Editor";
import { ImportButton, ImportPreview } from "./Import";

/** Checklists, to read and to change. */
export function Checklists() {
  const { t } = useTranslation("settings");
  const { data, error } = useAnswer("list_checklists", { limit: 200 });
  const missing = data?.missing ?? [];
  const refusal = data?.change_refusal ?? null;
  const take = useAct("add_starter_checklists");
  const [edited, setEdited] = useState<ChecklistView | "new" | null>(null);
  const [brought, setBrought] = useState<string | null>(null);
  if (brought) {
    return <ImportPreview attachment={brought} close={() => { setBrought(null); }} />;
  }
  if (edited) {
    return <Editor list={edited === "new" ? null : edited} close={() => { setEdited(null); }} />;
  }
  return (
    <section>
      {error ? <Problem failure={error} /> : null}
      {take.error ? <Problem failure={take.error} /> : null}
      {missing.length > 0 ? (
        <p>
          {t("editor.missing", { lists: listed(missing.map(({ code, title }) => `${code} ${title}`)) })}{"　"}
          <Button size="small" className="act" loading={take.isPending} disabled={refusal !== null} onClick={() => { take.mutate({}); }}>
            {t("editor.take")}
          </Button>
        </p>
      ) : null}
      <p className="checklist-new">
        <Button icon={<Icon name="plus" small />} disabled={refusal !== null} onClick={() => { setEdited("new"); }}>
          {t("editor.newList")}
        </Button>
        <ImportButton disabled={refusal !== null} take={setBrought} />
        {refusal ? <span className="sm sec">{sentence(refusal)}</span> : null}
      </p>
      <Collapse
        ghost
        className="checklists"
        items={(data?.rows ?? []).map((list) => ({
          key: list.id,
          label: `${list.code} ${list.title}`,
          extra: <span className="ter sm">{t("checklist.items", { count: list.items, version: list.version })}</span>,
          children: <Items checklist={list.id} edit={refusal ? null : setEdited} />,
        }))}
      />
    </section>
  );
}

function Items({ checklist, edit }: { checklist: string; edit: ((list: ChecklistView) => void) | null }) {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const { message } = App.useApp();
  const list = useAnswer("get_checklist", { checklist }).data;
  const keep = useAct("save_checklist");
  const save = ({ code, title }: ChecklistView) => {
    keep.mutate(
      { checklist, name: t("book.name", { code, title: title.replace(/[\\/:*?"<>|]/g, " ") }) },
      { onSuccess: ({ done }) => { if (done) { void message.success(t("book.kept")); } } },
    );
  };
  return (
    <>
      <table className="lined">
        <tbody>
          {list?.items.map((item) => (
            <tr key={item.code}>
              <td className="ter sm">{item.code}</td>
              <td>
                {item.text}
                <br />
                <span className="ter sm">
                  {trade(`method.${item.method}`)}{"　"}
                  {item.basis.map((basis) => `${basis.document} ${basis.clause}`).join("；")}
                </span>
              </td>
              <td className="sm soon acts">
                {item.basis.some(({ certainty }) => certainty === "B" || certainty === "C") ? t("checklist.unsure") : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {keep.error ? <Problem failure={keep.error} /> : null}
      {list ? (
        <p className="checklist-acts">
          {edit ? (
            <Button size="small" className="act" onClick={() => { edit(list); }}>
              {t("editor.edit")}
            </Button>
          ) : null}
          <Button size="small" icon={<Icon name="out" small />} loading={keep.isPending} onClick={() => { save(list); }}>
            {t("book.save")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
