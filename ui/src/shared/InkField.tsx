// Ink as a field: the pad opens on demand, and what was signed is kept as a picture.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, blobUrl, type Failure, upload } from "../bridge/call";
import { Icon } from "./Icon";
import { Ink } from "./Ink";
import { Problem } from "./Problem";

import "./ink-field.css";

interface Props {
  /** Whose ink it is. */
  label: string;
  value?: string | null;
  onChange?: (attachment: string | null) => void;
}

/** The field; its value is the attachment. */
export function InkField({ label, value, onChange }: Props) {
  const { t } = useTranslation("trade");
  const { t: app } = useTranslation();
  const [open, setOpen] = useState(false);
  const [drawn, setDrawn] = useState<Blob | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = () => {
    setOpen(false);
    setDrawn(null);
  };
  const use = async () => {
    if (!drawn) {
      return;
    }
    try {
      onChange?.((await upload("ink", "ink.png", drawn)).attachment);
      close();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  if (open) {
    return (
      <div className="ink-field">
        <Ink label={label} done={setDrawn} />
        <div className="ink-field-keys">
          <Button className="act" disabled={!drawn} onClick={() => void use()}>{t("ink.use")}</Button>
          <Button onClick={close}>{app("cancel")}</Button>
        </div>
        {failure ? <Problem failure={failure} /> : null}
      </div>
    );
  }
  if (value) {
    return (
      <div className="ink-given">
        <img src={blobUrl(value, 320)} alt={label} />
        <Button onClick={() => { setOpen(true); }}>{t("ink.again")}</Button>
        <Button aria-label={t("ink.drop")} title={t("ink.drop")} icon={<Icon name="x" />} onClick={() => { onChange?.(null); }} />
      </div>
    );
  }
  return (
    <div className="ink-given">
      <span className="sec">{t("ink.onPaper")}</span>
      <Button aria-label={label} onClick={() => { setOpen(true); }}>{t("ink.open")}</Button>
    </div>
  );
}
