// A view of one's own: its tab, and on the one that is shown what can be done with it.

import { Link } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import { Icon } from "../../../../shared/Icon";
import { sentence } from "../../../../shared/Problem";
import { askedOf, useAsked } from "../asked";
import { useColumns } from "../columns";
import { same, type SavedView, useSavedViews, viewOf } from "./savedViews";
import { ViewName } from "./ViewName";

interface Props {
  view: SavedView;
  /** Names of the others. */
  taken: string[];
}

/** The tab. */
export function SavedTab({ view, taken }: Props) {
  const { t } = useTranslation("hazards");
  const { message, modal } = App.useApp();
  const { search, show } = useAsked();
  const { columns } = useColumns();
  const { keep, drop } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const count = useAnswer("list_hazards", { ...askedOf(view.search), limit: 1 }, { keep: true }).data?.total;
  const here = search["saved"] === view.id;
  const now = viewOf(search, columns);
  const changed = here && !same(now, view.search);
  const failed = (failure: unknown) => void message.error(sentence(failure as Failure));
  const acts = {
    update: () => { keep({ ...view, search: now }).catch(failed); },
    rename: () => { setNaming(true); },
    remove: () => {
      modal.confirm({
        title: t("saved.removeAsk", { name: view.name }),
        content: t("saved.removeSafe"),
        okText: t("saved.remove"),
        icon: null,
        onOk: () => drop(view.id).then(() => { show({ ...search, saved: undefined, columns: undefined }); }, failed),
      });
    },
  };
  return (
    <span className="own-view">
      <Link to="/hazards" search={{ ...view.search, as: search["as"], saved: view.id }} replace activeOptions={{ exact: true }} aria-current={here ? "page" : undefined}>
        {view.name}
        <span className="n">{count}</span>
        {changed ? <span className="n soon">{t("saved.changed")}</span> : null}
      </Link>
      {here ? (
        <Dropdown
          trigger={["click"]}
          autoFocus
          getPopupContainer={(node) => node.parentElement ?? document.body}
          menu={{
            items: [
              { key: "update", label: t("saved.update"), disabled: !changed },
              { key: "rename", label: t("saved.rename") },
              { key: "remove", label: t("saved.remove") },
            ],
            onClick: ({ key }) => { acts[key as keyof typeof acts](); },
          }}
        >
          <Button type="text" size="small" aria-label={t("saved.more", { name: view.name })} icon={<Icon name="more" small />} />
        </Dropdown>
      ) : null}
      {naming ? (
        <ViewName
          title={t("saved.rename")}
          act={t("saved.rename")}
          name={view.name}
          taken={taken}
          send={(name) => keep({ ...view, name })}
          close={() => { setNaming(false); }}
        />
      ) : null}
    </span>
  );
}
