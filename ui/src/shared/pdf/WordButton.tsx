// The same paper as a Word file, to be edited on.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Icon } from "../Icon";
import { Problem } from "../Problem";

/** The button. */
export function WordButton({ paper }: { paper: string }) {
  const { t } = useTranslation();
  const save = useAct("save_editable");
  return (
    <>
      <Button icon={<Icon name="out" small />} loading={save.isPending} title={t("pdf.wordAbout")} onClick={() => { save.mutate({ paper }); }}>
        {t("pdf.word")}
      </Button>
      {save.error ? <Problem failure={save.error} /> : null}
    </>
  );
}
