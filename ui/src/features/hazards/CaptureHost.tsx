// F2 from anywhere: what is seen, kept at once; sorting comes later.

import "./detail/detail.css";

import { App, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { BasisFields } from "../../shared/BasisFields";
import { type Found, FoundFields, foundOf } from "../../shared/FoundFields";
import { Folded } from "../../shared/Folded";
import { useHotkeys } from "../../shared/hotkeys";
import { Lines } from "../../shared/Lines";
import { PhotoField } from "../../shared/photos/PhotoField";
import { EquipmentPick, PlacePick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";
import { SimilarHere } from "../../shared/similar/SimilarHere";
import { useDraft } from "../../shared/useDraft";
import { useEquipped } from "../../shared/useEquipped";

interface Values extends Found {
  title?: string;
  text: string;
  place?: string;
  equipment?: string;
  spot?: string;
  photos?: string[];
  reserve_photo?: boolean;
  no_photo_reason?: string;
  remarks?: string;
  fixed?: boolean;
  fix?: { result: string; confirmed_by: string; photos?: string[]; no_photo_reason?: string };
  basis?: Basis[];
}

type Basis = NonNullable<RequestOf<"capture_hazard">["fixed"]>["basis"][number];

const lastPlace = "bihuan.lastPlace";

/** The sheet of F2. */
export function CaptureHost({ open, close }: { open: boolean; close: () => void }) {
  return open ? <Capture close={close} /> : null;
}

function Capture({ close }: { close: () => void }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const { message } = App.useApp();
  const capture = useAct("capture_hazard");
  const draft = useDraft<Values>("capture");
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch("photos", form) ?? [];
  const here = Form.useWatch("place", form);
  const fixed = Form.useWatch("fixed", form) ?? false;
  const later = Form.useWatch("reserve_photo", form) ?? false;
  // The first F6 says that the photo comes with the camera's card; files are dropped or pasted.
  useHotkeys({ F6: () => { form.setFieldValue("reserve_photo", true); } });
  const place = localStorage.getItem(lastPlace);
  const equipped = useEquipped(here);
  const spot = (
    <Form.Item name="spot" label={t("capture.spot")}>
      <Input maxLength={80} />
    </Form.Item>
  );
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("capture.title")}
      act={t("capture.act")}
      draft={draft}
      initial={place ? { place } : {}}
      width={fixed ? 720 : 560}
      speaksOf={{ place_undetermined: "place", photo_or_reason_missing: "no_photo_reason" }}
      send={async ({ title = "", found_at, found_by, finder, place, equipment, spot, photos = [], reserve_photo = false, no_photo_reason = "", remarks = "", text, fixed, fix, basis = [] }) => {
        const { hazard } = await capture.mutateAsync({
          text,
          place: place ?? null,
          equipment: equipment ?? null,
          spot: spot ?? "",
          photos,
          reserve_photo: reserve_photo && photos.length === 0,
          no_photo_reason,
          remarks,
          title,
          ...foundOf({ found_at, found_by, finder }),
          fixed: fixed && fix ? { fix, basis } : null,
        });
        if (place) {
          localStorage.setItem(lastPlace, place);
        }
        void message.success(t(fixed ? "capture.doneFixed" : "capture.done", { number: hazard.number }));
      }}
    >
      <Form.Item name="text" label={t("capture.text")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="place" label={t("capture.place")} extra={t("capture.placeHint")}>
          <PlacePick clearable onChange={() => { form.setFieldValue("equipment", undefined); }} />
        </Form.Item>
        {equipped ? (
          <Form.Item name="equipment" label={t("capture.equipment")} extra={t("capture.equipmentHint")}>
            <EquipmentPick clearable place={here} />
          </Form.Item>
        ) : spot}
      </div>
      {equipped ? spot : null}
      <div className={photos.length === 0 ? "pair" : ""}>
        <Form.Item name="photos" label={t("capture.photos")}>
          <PhotoField hotkey={false} after={0} />
        </Form.Item>
        {photos.length === 0 ? (
          <div className="capture-without">
            <Form.Item name="reserve_photo" valuePropName="checked">
              <Checkbox>
                {t("capture.later")} <kbd>F6</kbd>
              </Checkbox>
            </Form.Item>
            {later ? null : (
              <Form.Item name="no_photo_reason" label={t("capture.noPhoto")}>
                <Input maxLength={200} />
              </Form.Item>
            )}
          </div>
        ) : null}
      </div>
      <Form.Item name="fixed" valuePropName="checked" extra={fixed ? t("detail.fix.note") : undefined}>
        <Checkbox>{t("capture.fixed")}</Checkbox>
      </Form.Item>
      {fixed ? <FixFields /> : null}
      <Folded label={t("capture.more")}>
        <Form.Item name="title" label={trade("found.title")} extra={trade("found.titleHint")}>
          <Input maxLength={60} />
        </Form.Item>
        <FoundFields />
        <Form.Item name="remarks" label={t("capture.remarks")}>
          <Lines rows={1} maxLength={500} />
        </Form.Item>
      </Folded>
      <SimilarHere place={here} leave={close} />
    </Sheet>
  );
}

/** What was done about it at once, and what its general level rests on. */
function FixFields() {
  const { t } = useTranslation("hazards");
  const after = Form.useWatch<string[] | undefined>(["fix", "photos"]) ?? [];
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  return (
    <>
      <Form.Item name={["fix", "result"]} label={t("detail.fix.result")} rules={required}>
        <Lines rows={2} maxLength={1000} autoFocus />
      </Form.Item>
      <div className="pair">
        <Form.Item name={["fix", "confirmed_by"]} label={t("detail.fix.inCharge")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        {after.length === 0 ? (
          <Form.Item name={["fix", "no_photo_reason"]} label={t("capture.noPhotoAfter")}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name={["fix", "photos"]} label={t("detail.photos.after")}>
        <PhotoField hotkey={false} />
      </Form.Item>
      <BasisFields label={t("detail.field.basis")} />
    </>
  );
}
