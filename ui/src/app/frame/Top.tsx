// Above every place: search, how far things are synced in words, language, colours, and who sits here.

import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Icon } from "../../shared/Icon";
import { type Language, languages, speak } from "../i18n";
import { choosePalette, chosenPalette, palettes } from "../palette";

/** The bar on top. */
export function Top({ find }: { find: () => void }) {
  const { t, i18n } = useTranslation();
  const { t: trade } = useTranslation("trade");
  const seat = useAnswer("get_desk", {}).data?.seat;
  const rest = useAct("rest_desk");
  const lock = useAct("lock_desk");
  const go = useNavigate();
  // Whoever set the laptop up is known by the role that matters in the trade.
  const role = seat?.roles.find((one) => one !== "administrator") ?? seat?.roles[0];
  const other: Language = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <header className="top">
      <button type="button" className="search" onClick={find}>
        <Icon name="search" small />
        <span className="cut">{t("search.label")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {seat?.read_only ? (
        <span className="read-only" title={t("readOnlyHow")}>
          <Icon name="lock" small />
          {t("readOnly")}
        </span>
      ) : null}
      <span className="sync sec">
        <Icon name="sync" small />
        {t("sync.alone")}
      </span>
      <span className="sep" />
      <Dropdown
        trigger={["click"]}
        menu={{
          selectedKeys: [chosenPalette()],
          items: palettes.map((palette) => ({ key: palette, label: t(`palette.${palette}`) })),
          onClick: ({ key }) => {
            choosePalette(palettes.find((palette) => palette === key) ?? "system");
          },
        }}
      >
        <Button type="text" size="small" icon={<Icon name="sun" small />}>
          {t("palette.label")}
        </Button>
      </Dropdown>
      <Button type="text" size="small" onClick={() => void speak(other)} lang={other}>
        {languages[other]}
      </Button>
      <span className="sep" />
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "rest", label: t("person.lock"), extra: "Ctrl L" },
            { key: "switch", label: t("person.switch") },
            { key: "settings", label: t("person.settings") },
          ],
          onClick: ({ key }) => {
            if (key === "rest") {
              rest.mutate({});
            } else if (key === "switch") {
              lock.mutate({});
            } else {
              void go({ to: "/settings", search: { part: "me" } });
            }
          },
        }}
      >
        <Button type="text" size="small" className="person" title={t("person.menu", { name: seat?.name ?? "" })}>
          <b>{seat?.name}</b>
          <span className="sm ter">{seat?.post || (role ? trade(`role.${role}`) : "")}</span>
        </Button>
      </Dropdown>
    </header>
  );
}
