// One sheet, large enough to read, and where it belongs.

import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { NoticePick } from "./NoticePick";
import { SheetPicture } from "./SheetPicture";
import { placeOf, type Sheet } from "./useReading";

interface Props {
  sheet: Sheet;
  name: string;
  put: (where: { notice?: string; aside?: boolean }) => void;
  /** To the sheet before or after. */
  turn: (by: number) => void;
  close: () => void;
}

/** The sheet. */
export function LookAt({ sheet, name, put, turn, close }: Props) {
  const { t } = useTranslation("documents");
  const { t: app } = useTranslation("app");
  const moved = sheet.aside || Boolean(sheet.notice);
  useHotkeys({
    ArrowLeft: () => { turn(-1); },
    ArrowRight: () => { turn(1); },
  });
  return (
    <Modal
      open
      title={name}
      width={760}
      onCancel={close}
      closable={false}
      style={{ top: 24 }}
      styles={{ body: { maxHeight: "calc(100vh - 170px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="grow">
            <NoticePick pick={(notice) => { put({ notice }); }} />
          </span>
          {moved ? <Button onClick={() => { put({}); }}>{t("scans.back")}</Button> : <Button onClick={() => { put({ aside: true }); }}>{t("scans.aside")}</Button>}
          <Button type="primary" onClick={close}>
            {app("close")}
            <kbd>Esc</kbd>
          </Button>
        </div>
      }
    >
      <div className="look-at" key={placeOf(sheet)} tabIndex={0} role="region" aria-label={name}>
        <SheetPicture sheet={sheet} name={name} large />
      </div>
    </Modal>
  );
}
