// Ctrl+K: any hazard, inspection, notice, drill, plan, person, unit, place, equipment or command, by a few
// characters.

import { useNavigate } from "@tanstack/react-router";
import { Modal } from "antd";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Icon, type IconName } from "../../shared/Icon";
import { useReadOnly } from "../../shared/useReadOnly";
import { speak } from "../i18n";
import { choosePalette, palettes } from "../palette";

interface Found {
  key: string;
  group:
    | "command"
    | "hazard"
    | "inspection"
    | "notice"
    | "hazard_paper"
    | "incoming"
    | "outgoing"
    | "person"
    | "unit"
    | "place"
    | "equipment"
    | "contractor"
    | "emergency_plan"
    | "drill"
    | "outage"
    | "defect"
    | "violation";
  icon: IconName;
  title: string;
  about?: string | undefined;
  open: () => void;
}

const icons: Record<Found["group"], IconName> = {
  command: "right",
  hazard: "hazard",
  inspection: "walk",
  notice: "doc",
  hazard_paper: "doc",
  incoming: "doc",
  outgoing: "doc",
  person: "user",
  unit: "reg",
  place: "reg",
  equipment: "reg",
  contractor: "reg",
  emergency_plan: "drill",
  drill: "drill",
  outage: "bolt",
  defect: "walk",
  violation: "walk",
};

/** The palette. */
export function Finder({ open, close, capture }: { open: boolean; close: () => void; capture: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      title={<span className="sr">{t("search.label")}</span>}
      closable={false}
      destroyOnHidden
      width={640}
      className="finder"
      styles={{ body: { padding: 0 } }}
    >
      <Search close={close} capture={capture} />
    </Modal>
  );
}

function Search({ close, capture }: { close: () => void; capture: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const asked = useDeferredValue(text.trim());
  const hits = useAnswer("search", asked ? { text: asked, limit: 20 } : null, { keep: true });
  const commands = useCommands(capture);
  const found: Found[] = [
    ...(asked ? (hits.data?.hits ?? []) : []).map((hit) => ({
      key: `${hit.kind} ${hit.id}`,
      group: hit.kind,
      icon: icons[hit.kind],
      title: hit.title,
      about: hit.subtitle,
      open: commands.open(hit.kind, hit.id),
    })),
    ...commands.all.filter((command) => !asked || command.title.toLowerCase().includes(asked.toLowerCase())),
  ];
  const chosen = Math.min(at, found.length - 1);
  const take = (entry: Found | undefined) => {
    if (entry) {
      close();
      entry.open();
    }
  };
  return (
    <>
      <div className="finder-box">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found[chosen] ? `${list}-${String(chosen)}` : undefined}
          aria-label={t("search.label")}
          placeholder={t("search.label")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) {
              return;
            }
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              const step = event.key === "ArrowDown" ? 1 : -1;
              setAt((chosen + step + found.length) % Math.max(found.length, 1));
            } else if (event.key === "Enter") {
              event.preventDefault();
              take(found[chosen]);
            }
          }}
        />
      </div>
      <ul className="finder-list" id={list} role="listbox" aria-label={t("search.label")}>
        {found.map((entry, index) => (
          <li
            key={entry.key}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={index === chosen}
            onMouseMove={() => {
              setAt(index);
            }}
            onClick={() => {
              take(entry);
            }}
          >
            <Icon name={entry.icon} />
            <span className="cut">{entry.title}</span>
            <span className="cut sm ter">{entry.about}</span>
            <span className="sm ter">{t(`group.${entry.group}`)}</span>
          </li>
        ))}
        {found.length === 0 ? <li className="none sec">{t("search.none", { text: asked })}</li> : null}
      </ul>
      <p className="finder-hint sm ter">{t("search.hint")}</p>
    </>
  );
}

/** Everything the app can be told to do from anywhere, and where a hit is opened. */
function useCommands(capture: () => void) {
  const { t, i18n } = useTranslation();
  const go = useNavigate();
  const readOnly = useReadOnly();
  const rest = useAct("rest_desk");
  const lock = useAct("lock_desk");
  const places = [
    ["today", "/"],
    ["inspections", "/inspections"],
    ["hazards", "/hazards"],
    ["documents", "/documents"],
    ["drills", "/drills"],
    ["register", "/register"],
    ["figures", "/figures"],
    ["sync", "/sync"],
    ["settings", "/settings"],
  ] as const;
  const command = (key: string, title: string, open: () => void): Found => ({
    key,
    group: "command",
    icon: icons.command,
    title,
    open,
  });
  const all = [
    ...(readOnly
      ? []
      : [
          command("capture", t("capture"), capture),
          command("start", t("command.start"), () => void go({ to: "/inspections", search: { start: "1" } })),
        ]),
    command("outages", t("command.outages"), () => void go({ to: "/hazards/outages" })),
    command("register", t("command.register"), () => void go({ to: "/documents/register" })),
    command("checks", t("command.checks"), () => void go({ to: "/documents/checks" })),
    command("verify", t("command.verify"), () => void go({ to: "/documents/verify" })),
    ...places.map(([name, to]) => command(name, t(`nav.${name}`), () => void go({ to }))),
    command("lock", t("command.lock"), () => {
      rest.mutate({});
    }),
    command("switch", t("command.switch"), () => {
      lock.mutate({});
    }),
    ...palettes.map((palette) =>
      command(`palette ${palette}`, t("command.palette", { name: t(`palette.${palette}`) }), () => { choosePalette(palette); }),
    ),
    command("language", t("command.language"), () => void speak(i18n.language === "en" ? "zh-CN" : "en")),
  ];
  const open = (kind: Found["group"], id: string) => () => {
    switch (kind) {
      case "hazard":
        return void go({ to: "/hazards/$id", params: { id } });
      case "inspection":
        return void go({ to: "/inspections/$id", params: { id } });
      case "notice":
        return void go({ to: "/documents/$id", params: { id } });
      case "equipment":
        return void go({ to: "/register/$id", params: { id } });
      case "contractor":
        return void go({ to: "/register/contractors/$id", params: { id } });
      case "emergency_plan":
        return void go({ to: "/drills/plans/$id", params: { id } });
      case "drill":
        return void go({ to: "/drills/$id", params: { id } });
      case "defect":
      case "violation":
        return void go({ to: "/inspections/irregularities/$id", params: { id } });
      case "outage":
        return void go({ to: "/hazards/outages", search: { outage: id } });
      case "hazard_paper":
        return void go({ to: "/documents/papers/$id", params: { id } });
      case "incoming":
        return void go({ to: "/documents/incoming/$id", params: { id } });
      case "outgoing":
        return void go({ to: "/documents/outgoing/$id", params: { id } });
      default:
        return void go({ to: "/register", search: { part: kind, id } });
    }
  };
  return { all, open };
}
