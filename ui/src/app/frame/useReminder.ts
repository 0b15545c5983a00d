// Once a day the machine itself says what is due, also while the window is behind others.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";
import { phrased } from "../../shared/lists";

const reminded = "bihuan.reminded";
/** Of plans and drills. */
const ofDrills = new Set<string>(["drills_to_hold", "drills_to_evaluate", "drills_to_report", "to_drill", "to_file_plan", "to_review_plan", "to_revise_plan"]);
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
    if (!data) {
      return;
    }
    const { overdue, due_soon, to_sign } = data;
    const drills = data.groups.filter(({ group }) => ofDrills.has(group)).reduce((sum, { total }) => sum + total, 0);
    if (overdue + due_soon + to_sign + drills === 0 || localStorage.getItem(reminded) === data.today) {
      return;
    }
    localStorage.setItem(reminded, data.today);
    const parts = [
      ...(overdue + due_soon + to_sign > 0 ? [t("reminder.body", { overdue, due_soon, to_sign })] : []),
      ...(drills > 0 ? [t("reminder.drills", { count: drills })] : []),
    ];
    call("notify", { title: t("reminder.title"), body: phrased(...parts) }).catch(() => {
      // A machine without notifications still has Today.
    });
  }, [data, t]);
}
