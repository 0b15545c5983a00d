// 改描述: what was found, said more exactly, and more photos, before a notice prints it.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { useAddress } from "../../../../shared/address";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";

interface Values {
  title: string;
  description: string;
  spot: string;
  remarks: string;
  photos?: string[];
}

/** Says anew what was found. */
export function DescribeSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const describe = useAct("describe_hazard");
  const { field } = useAddress();
  const required = [{ required: true, message: t("detail.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.describe")}　${hazard.number}`}
      act={t("detail.act.describe")}
      draft={useDraft<Values>(`describe/${hazard.id}`)}
      focus={field}
      initial={{ title: hazard.title, description: hazard.description, spot: hazard.spot, remarks: hazard.remarks }}
      send={({ photos = [], title, ...values }) =>
        // A title that nobody touched goes on following the description it was made from.
        describe.mutateAsync({ hazard: hazard.id, photos, ...values, title: title === hazard.title ? null : title })
      }
    >
      <Form.Item name="description" label={t("detail.field.description")} rules={required}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <Form.Item name="title" label={trade("found.title")} extra={trade("found.titleHint")}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="spot" label={t("detail.field.spot")} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="remarks" label={t("detail.field.remarks")}>
        <Lines rows={1} maxLength={500} />
      </Form.Item>
      <Form.Item name="photos" label={t("detail.field.morePhotos")}>
        <PhotoField after={hazard.photos.length} />
      </Form.Item>
    </Sheet>
  );
}
