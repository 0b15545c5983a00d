// Entering and changing units, people and places.

import { Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { PersonView, PlaceView, Role, UnitView } from "../../bridge/generated";
import { useAct, useAnswer } from "../../bridge/query";
import { PersonPick, UnitPick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";
import { Aliases } from "./Aliases";
import { readPosition, written } from "./position";

interface Props<Row> {
  /** What is changed; nothing when it is new. */
  entry: Row | null;
  close: () => void;
}

const roles: Role[] = ["administrator", "principal", "deputy_in_charge", "safety_director", "safety_officer", "unit_head", "member", "auditor"];

function useRequired() {
  const { t } = useTranslation("register");
  return [{ required: true, whitespace: true, message: t("field.required") }];
}

/** A unit. */
export function UnitSheet({ entry: unit, close }: Props<UnitView>) {
  const { t } = useTranslation("register");
  const add = useAct("add_unit");
  const edit = useAct("edit_unit");
  const move = useAct("move_unit");
  const head = useAct("set_unit_head");
  const required = useRequired();
  const title = unit ? t("edit") : t("add.unit");
  return (
    <Sheet<{ name: string; parent?: string; head?: string }>
      open
      close={close}
      title={title}
      act={title}
      initial={unit ? { name: unit.name, ...(unit.parent ? { parent: unit.parent } : {}), ...(unit.head ? { head: unit.head } : {}) } : {}}
      send={async ({ name, parent, head: chosen }) => {
        const id = unit?.id ?? (await add.mutateAsync({ name, parent: parent ?? null })).id;
        if (unit && unit.name !== name) {
          await edit.mutateAsync({ unit: id, name });
        }
        if (unit && (unit.parent ?? undefined) !== parent) {
          await move.mutateAsync({ unit: id, parent: parent ?? null });
        }
        if ((unit?.head ?? undefined) !== chosen) {
          await head.mutateAsync({ unit: id, head: chosen ?? null });
        }
      }}
    >
      <Form.Item name="name" label={t("field.name")} rules={required}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="parent" label={t("field.parent")} extra={t("hint.parent")}>
        <UnitPick clearable />
      </Form.Item>
      <Form.Item name="head" label={t("field.head")} extra={t("hint.head")}>
        <PersonPick clearable />
      </Form.Item>
      {unit ? <Aliases unit={unit.id} /> : null}
    </Sheet>
  );
}

interface PersonValues {
  name: string;
  unit?: string;
  post?: string;
  phone?: string;
  roles?: Role[];
  /** The unit has no head yet, and this is the one. */
  heads?: boolean;
}

/** A person. */
export function PersonSheet({ entry: person, close }: Props<PersonView>) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const add = useAct("add_person");
  const edit = useAct("edit_person");
  const setRoles = useAct("set_roles");
  const setHead = useAct("set_unit_head");
  const units = useAnswer("list_units", { limit: 200, active: true }).data?.rows ?? [];
  const [form] = Form.useForm<PersonValues>();
  const chosenUnit = Form.useWatch("unit", form);
  const headless = units.some(({ id, head }) => id === chosenUnit && !head);
  const required = useRequired();
  const title = person ? t("edit") : t("add.person");
  return (
    <Sheet<PersonValues>
      open
      close={close}
      form={form}
      title={title}
      act={title}
      initial={
        person
          ? { name: person.name, post: person.post, phone: person.phone, roles: person.roles, ...(person.unit ? { unit: person.unit } : {}) }
          : { roles: ["member"] }
      }
      send={async ({ roles: chosen = [], unit, heads, ...rest }) => {
        const id = person?.id ?? (await add.mutateAsync({ ...rest, unit: unit ?? null, roles: chosen })).id;
        const { name, post, phone } = rest;
        if (person && (name !== person.name || post !== person.post || phone !== person.phone || unit !== (person.unit ?? undefined))) {
          await edit.mutateAsync({ person: id, ...rest, unit: unit ?? null });
        }
        if (person && [...chosen].sort().join() !== [...person.roles].sort().join()) {
          await setRoles.mutateAsync({ person: id, roles: chosen });
        }
        if (unit && headless && heads) {
          await setHead.mutateAsync({ unit, head: id });
        }
      }}
    >
      <Form.Item name="name" label={t("field.person")} rules={required}>
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="unit" label={t("field.unit")}>
        <UnitPick clearable />
      </Form.Item>
      {headless ? (
        <Form.Item name="heads" valuePropName="checked" extra={t("hint.head")}>
          <Checkbox>{t("field.heads")}</Checkbox>
        </Form.Item>
      ) : null}
      <div className="pair">
        <Form.Item name="post" label={t("field.post")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={t("field.phone")}>
          <Input maxLength={30} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="roles" label={t("field.roles")}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          options={roles.map((role) => ({ value: role, label: trade(`role.${role}`), about: t(`may.${role}`) }))}
          optionRender={({ label, data }) => (
            <>
              {label} <span className="ter sm">{data.about}</span>
            </>
          )}
        />
      </Form.Item>
    </Sheet>
  );
}

/** A place. */
export function PlaceSheet({ entry: place, close }: Props<PlaceView>) {
  const { t } = useTranslation("register");
  const add = useAct("add_place");
  const edit = useAct("edit_place");
  const required = useRequired();
  const title = place ? t("edit") : t("add.place");
  return (
    <Sheet<{ name: string; unit: string; remarks?: string; position?: string }>
      open
      close={close}
      title={title}
      act={title}
      initial={place ? { name: place.name, unit: place.unit, remarks: place.remarks, position: written(place.position) } : {}}
      send={({ position: said, ...named }) => {
        const values = { ...named, position: readPosition(said) };
        return place ? edit.mutateAsync({ place: place.id, ...values }) : add.mutateAsync(values);
      }}
    >
      <Form.Item name="name" label={t("field.name")} rules={required}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="unit" label={t("field.unit")} rules={[{ required: true, message: t("field.required") }]}>
        <UnitPick />
      </Form.Item>
      <Form.Item name="remarks" label={t("field.remarks")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="position"
        label={t("field.position")}
        extra={t("hint.position")}
        rules={[{ validator: (_, said?: string) => (!said?.trim() || readPosition(said) ? Promise.resolve() : Promise.reject(new Error(t("notPosition")))) }]}
      >
        <Input maxLength={60} placeholder="33.597421, 119.021030" />
      </Form.Item>
    </Sheet>
  );
}
