// Everything behind the door: theme, words, and the places of the app.

import { RouterProvider } from "@tanstack/react-router";
import { App as Messages, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { Desk } from "../features/desk/Desk";
import type { Behind } from "../features/desk/door/DeskDoor";
import { setZone } from "../shared/dates";
import { freePickerKeys } from "../shared/pickerKeys";
import { furnish } from "./rooms";
import { router } from "./router";
import { useTheme } from "./theme";

furnish();
freePickerKeys();

/** The nonce of this page: the content security policy lets only styles that carry it in. */
const nonce = document.querySelector<HTMLStyleElement>("style#nonce")?.nonce ?? "";

/** The inside; whoever comes back stands where they left. */
export function Inside(behind: Behind) {
  const { i18n } = useTranslation();
  const theme = useTheme();
  const offset = behind.desk.utc_offset_minutes;
  useEffect(() => {
    if (typeof offset === "number") {
      setZone(offset);
    }
  }, [offset]);
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
        <Desk {...behind}>
          <RouterProvider router={router} />
        </Desk>
      </Messages>
    </ConfigProvider>
  );
}
