// The items under their sections.

import { useTranslation } from "react-i18next";

import type { Entry } from "./entries";

interface Props {
  entries: Entry[];
  at: number;
  choose: (at: number) => void;
}

/** The list; a section is named where it begins. */
export function ItemList({ entries, at, choose }: Props) {
  const { t } = useTranslation("settings");
  return (
    <ol className="editor-items">
      {entries.map(({ key, item }, index) => (
        <li key={key}>
          {item.section !== entries[index - 1]?.item.section ? <p className="ter sm">{item.section || t("editor.noSection")}</p> : null}
          <button type="button" aria-current={index === at ? "true" : undefined} onClick={() => { choose(index); }}>
            <span className="ter sm">{item.code || t("editor.new")}</span>
            <span className="cut">{item.text || t("editor.untold")}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
