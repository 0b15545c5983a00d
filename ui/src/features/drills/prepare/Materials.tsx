// Materials and equipment: listed before, looked at on the day.

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { digest } from "../../../shared/digest";
import { Icon } from "../../../shared/Icon";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Drill, may } from "../types";

/** The part. */
export function Materials({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [writing, setWriting] = useState(false);
  const check = useAct("check_drill_material");
  const here = drill.materials.filter(({ in_place }) => in_place).length;
  const allowed = may(drill, "sign_in");
  return (
    <>
      <h2>
        {t("material.title")}
        {drill.materials.length > 0 ? <span className="ter sm"> {t("material.count", { here, count: drill.materials.length })}</span> : null}
        {may(drill, "prepare") ? (
          <Button type="link" size="small" icon={<Icon name="pen" small />} onClick={() => { setWriting(true); }}>{t("material.write")}</Button>
        ) : null}
      </h2>
      {drill.materials.length === 0 ? <p className="ter">{t("material.none")}</p> : null}
      <ul className="drill-materials">
        {drill.materials.map((one) => (
          <li key={one.id}>
            <span title={one.kept ? t("taking.kept", { words: one.kept }) : undefined}>
              {one.name} <span className="ter">{one.quantity}</span>
              {one.kept ? <span className="sm ter drill-kept">{t("taking.kept", { words: one.kept })}</span> : null}
            </span>
            <span className="drill-choice" role="group" aria-label={one.name}>
              {([true, false] as const).map((value) => (
                <button
                  key={String(value)}
                  type="button"
                  disabled={!allowed}
                  aria-pressed={one.in_place === value}
                  className={value ? "yes" : "no"}
                  onClick={() => {
                    check.mutate({ drill: drill.id, material: one.id, in_place: one.in_place === value ? null : value, remarks: one.remarks ?? "" });
                  }}
                >
                  {t(value ? "material.here" : "material.missing")}
                </button>
              ))}
            </span>
            <Input
              key={one.remarks}
              size="small"
              variant="underlined"
              disabled={!allowed}
              aria-label={`${one.name} ${t("material.remarks")}`}
              placeholder={allowed ? t("material.remarks") : ""}
              defaultValue={one.remarks ?? ""}
              maxLength={100}
              onBlur={({ target }) => {
                if (target.value.trim() !== (one.remarks ?? "")) {
                  check.mutate({ drill: drill.id, material: one.id, in_place: one.in_place ?? null, remarks: target.value });
                }
              }}
            />
          </li>
        ))}
      </ul>
      {writing ? <MaterialSheet drill={drill} close={() => { setWriting(false); }} /> : null}
    </>
  );
}

interface Values {
  materials: { id?: string; name: string; quantity?: string }[];
}

function MaterialSheet({ drill, close }: { drill: Drill; close: () => void }) {
  const { t } = useTranslation("drills");
  const write = useAct("list_drill_materials");
  const kept = drill.materials.map(({ id, name, quantity }) => ({ id, name, quantity: quantity ?? "" }));
  const draft = useDraft<Values>(`drill-materials/${drill.id}/${digest(kept)}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("material.title")}
      act={t("save")}
      draft={draft}
      initial={{ materials: kept.length > 0 ? kept : [{ name: "" }] }}
      send={({ materials }) =>
        write.mutateAsync({
          drill: drill.id,
          materials: materials.map(({ id, name, quantity }) => ({ id: id ?? null, name, quantity: quantity ?? "" })),
        })}
    >
      <Form.List name="materials">
        {(fields, { add, remove }) => (
          <div className="script-lines">
            {fields.map(({ key, name }) => (
              <div key={key} className="material-line">
                <Form.Item name={[name, "name"]} rules={[{ required: true, whitespace: true, message: t("required") }]}>
                  <Input aria-label={t("material.name")} placeholder={t("material.name")} maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, "quantity"]}>
                  <Input aria-label={t("material.quantity")} placeholder={t("material.quantity")} maxLength={30} />
                </Form.Item>
                <Button type="text" aria-label={t("material.remove", { name: name + 1 })} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Button icon={<Icon name="plus" small />} onClick={() => { add({ name: "" }); }}>{t("material.add")}</Button>
          </div>
        )}
      </Form.List>
    </Sheet>
  );
}
