// Everything around the screens: theme, language, answers, and who may see them.

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as Messages, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { makeClient, useAnswer } from "../bridge/query";
import { DeskDoor } from "../features/desk/DeskDoor";
import { setZone } from "../shared/dates";
import { router } from "./router";
import { useTheme } from "./theme";

/** The nonce of this page: the content security policy lets only styles that carry it in. */
const nonce = document.querySelector<HTMLStyleElement>("style#nonce")?.nonce ?? "";

/** The app. */
export function App() {
  const { i18n } = useTranslation();
  const theme = useTheme();
  const [client] = useState(makeClient);
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={i18n.language === "en" ? enGB : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: false, scrollToFirstError: { focus: true } }}
    >
      <Messages className="fill" message={{ maxCount: 2 }}>
        <QueryClientProvider client={client}>
          <Door />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}

/** Nobody passes without a passphrase; whoever comes back stands where they left. */
function Door() {
  const desk = useAnswer("get_desk", {});
  const offset = desk.data?.utc_offset_minutes;
  useEffect(() => {
    if (typeof offset === "number") {
      setZone(offset);
    }
  }, [offset]);
  return (
    <DeskDoor desk={desk}>
      <RouterProvider router={router} />
    </DeskDoor>
  );
}
