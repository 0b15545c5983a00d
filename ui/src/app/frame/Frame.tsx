// The frame around every place: navigation left, search and person on top. The walk, and a drill in field
// mode, have the whole window for themselves.

import "./frame.css";

import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { CaptureHost } from "../../features/hazards/CaptureHost";
import { useAct } from "../../bridge/query";
import { useHotkeys } from "../../shared/hotkeys";
import { useReadOnly } from "../../shared/useReadOnly";
import { setDensity } from "../palette";
import { Finder } from "./Finder";
import { Rail } from "./Rail";
import { Top } from "./Top";
import { useMenu } from "./useMenu";
import { useOpened } from "./useOpened";
import { useReminder } from "./useReminder";

/** The frame. */
export function Frame() {
  const [finding, setFinding] = useState(false);
  const [capturing, setCapturing] = useState(false);
  const go = useNavigate();
  const walking = useRouterState({
    select: ({ location }) =>
      /^\/inspections\/[^/]+$/.test(location.pathname) || (location.pathname.startsWith("/drills/") && "field" in location.search),
  });
  useEffect(() => {
    setDensity(walking ? "field" : "desk");
  }, [walking]);
  const { t } = useTranslation();
  const { message } = App.useApp();
  const rest = useAct("rest_desk");
  const lookAtOpened = useOpened();
  useReminder();
  const find = () => {
    setFinding(true);
  };
  const readOnly = useReadOnly();
  const capture = () => {
    setCapturing(!readOnly);
  };
  useMenu({
    verify: () => {
      lookAtOpened();
      void go({ to: "/documents/verify" });
    },
    elsewhere: () => void message.warning(t("elsewhere"), 12),
  });
  useHotkeys({
    "Ctrl+k": find,
    F2: capture,
    "Ctrl+l": () => { rest.mutate({}); },
    "Alt+1": () => void go({ to: "/" }),
    "Alt+2": () => void go({ to: "/inspections" }),
    "Alt+3": () => void go({ to: "/hazards" }),
    "Alt+4": () => void go({ to: "/documents" }),
    "Alt+5": () => void go({ to: "/drills" }),
    "Alt+6": () => void go({ to: "/register" }),
    "Alt+7": () => void go({ to: "/figures" }),
    "Alt+8": () => void go({ to: "/sync" }),
    "Alt+9": () => void go({ to: "/settings" }),
  });
  return (
    <div className={walking ? "frame bare" : "frame"}>
      {walking ? null : <Rail capture={capture} />}
      {walking ? null : <Top find={find} />}
      <main className="place">
        <Outlet />
      </main>
      <Finder open={finding} close={() => { setFinding(false); }} capture={capture} />
      <CaptureHost open={capturing} close={() => { setCapturing(false); }} />
    </div>
  );
}
