// The level of the law, and of the organisation's own where it has a scale: the one goes with the other.

import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";

type Level = "general" | "major";

/** Refusals that speak of these fields. */
export const ofLevel = { local_level_unknown: "local_level" } as const;

/** The fields `level` and `local_level` of a form. */
export function LevelFields({ levels }: { levels: readonly Level[] }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const form = Form.useFormInstance<{ level: Level; local_level?: string }>();
  const { data } = useAnswer("get_organisation", {});
  const scale = data?.policy.levels ?? [];
  const chosen = Form.useWatch("local_level", form);
  const levelOf = (name: string | undefined) => scale.find((one) => one.name === name)?.level;
  return (
    <div className="pair">
      <Form.Item name="level" label={t("detail.field.level")}>
        <Radio.Group
          options={levels.map((level) => ({ value: level, label: trade(`level.${level}`) }))}
          onChange={() => {
            const name = form.getFieldValue("local_level") as string | undefined;
            if (name && levelOf(name) !== form.getFieldValue("level")) {
              form.setFieldValue("local_level", "");
            }
          }}
        />
      </Form.Item>
      {scale.length > 0 ? (
        <Form.Item name="local_level" label={t("detail.field.local")} {...(chosen && !levelOf(chosen) ? { extra: t("detail.field.localGone") } : {})}>
          <Select
            allowClear
            options={levels.map((level) => ({
              label: trade(`level.${level}`),
              options: scale.filter((one) => one.level === level).map(({ name, meaning }) => ({ value: name, label: name, title: meaning })),
            }))}
            onChange={(name: string | undefined) => {
              const level = levelOf(name);
              if (level) {
                form.setFieldValue("level", level);
              }
            }}
          />
        </Form.Item>
      ) : null}
    </div>
  );
}
