// The checklists with what each item rests on, and how sure that is.

import { Collapse } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";

/** Checklists, to read. */
export function Checklists() {
  const { t } = useTranslation("settings");
  const lists = useAnswer("list_checklists", { limit: 50 }).data?.rows ?? [];
  return (
    <section>
      <Collapse
        ghost
        className="checklists"
        items={lists.map((list) => ({
          key: list.id,
          label: `${list.code} ${list.title}`,
          extra: <span className="ter sm">{t("checklist.items", { count: list.items, version: list.version })}</span>,
          children: <Items checklist={list.id} />,
        }))}
      />
    </section>
  );
}

function Items({ checklist }: { checklist: string }) {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const items = useAnswer("get_checklist", { checklist }).data?.items ?? [];
  return (
    <table className="lined">
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <td className="ter sm">{item.code}</td>
            <td>
              {item.text}
              <br />
              <span className="ter sm">
                {trade(`method.${item.method}`)}　
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
  );
}
