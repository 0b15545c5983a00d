// Once a day the machine itself says what is due, also while the window is behind others.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";

const reminded = "bihuan.reminded";
/** How often a window left open looks whether a new day has begun, ms. */
const interval = 15 * 60_000;

/** Reminds of what is due today. */
export function useReminder(): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useAnswer("get_today", {});
  useEffect(() => {
    const again = setInterval(() => void client.invalidateQueries({ queryKey: ["get_today"] }), interval);
    return () => {
      clearInterval(again);
    };
  }, [client]);
  useEffect(() => {
    if (!data || data.overdue + data.due_soon + data.to_sign === 0 || localStorage.getItem(reminded) === data.today) {
      return;
    }
    localStorage.setItem(reminded, data.today);
    const { overdue, due_soon, to_sign } = data;
    call("notify", { title: t("reminder.title"), body: t("reminder.body", { overdue, due_soon, to_sign }) }).catch(() => {
      // A machine without notifications still has Today.
    });
  }, [data, t]);
}
