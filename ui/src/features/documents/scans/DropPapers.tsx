// Papers dropped anywhere in this place: a PDF that is signed is verified, everything else is a stack
// of scans and is filed.

import "./scans.css";

import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, upload } from "../../../bridge/call";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";
import { hand } from "./handed";

/** Listens while its place is open, and says what will happen. */
export function DropPapers() {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const go = useNavigate();
  const [over, setOver] = useState(false);
  const send = async (files: File[]) => {
    const scans: File[] = [];
    const signed: File[] = [];
    try {
      for (const file of files) {
        ((await isSigned(file)) ? signed : scans).push(file);
      }
    } catch (thrown) {
      void message.error(sentence(asFailure(thrown)));
      return;
    }
    hand("scans", scans);
    hand("verify", signed);
    if (scans.length > 0 && signed.length > 0) {
      void message.info(t("scans.both", { count: signed.length }));
    }
    void go({ to: scans.length > 0 ? "/documents/scans" : "/documents/verify" });
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const carried = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const entered = (event: DragEvent) => {
      // A field for files takes them by itself.
      if (carried(event) && !(event.target instanceof HTMLInputElement)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !event.defaultPrevented && !(event.target instanceof HTMLInputElement)) {
        event.preventDefault();
        void latest.current(files);
      }
    };
    window.addEventListener("dragover", entered);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", entered);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", dropped);
    };
  }, []);
  return over ? (
    <div className="drop-anywhere" aria-hidden="true">
      <p>
        <Icon name="in" /> {t("scans.drop")}
      </p>
      <p className="sec sm">{t("scans.dropSigned")}</p>
    </div>
  ) : null;
}

/** Whether a file is a PDF that somebody signed by key; nothing of it is kept. */
async function isSigned(file: File): Promise<boolean> {
  if (!/\.pdf$/i.test(file.name) && file.type !== "application/pdf") {
    return false;
  }
  const { verdict } = await upload("document", file.name, file);
  return verdict !== "unsigned" && verdict !== "unreadable";
}
