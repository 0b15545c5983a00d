// How far a stack is read, and a way to stop it.

import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";

import type { Job } from "../../../bridge/job";

interface Props {
  taking: { done: number; total: number } | null;
  reading: Job | null;
  stop: () => void;
}

/** The bar. */
export function Reading({ taking, reading, stop }: Props) {
  const { t } = useTranslation("documents");
  const { done, total } = reading ?? taking ?? { done: 0, total: 1 };
  const words = reading ? t("scans.reading", { done, total }) : t("scans.taking", { done, total });
  return (
    <div className="reading" role="status">
      <span>{words}</span>
      <Progress percent={Math.round((done / Math.max(total, 1)) * 100)} showInfo={false} strokeColor="var(--ant-color-primary)" aria-label={words} />
      {reading ? <Button onClick={stop}>{t("print.stop")}</Button> : null}
    </div>
  );
}
