// Entering and changing units, people and places.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { PersonView, PlaceView, Role, UnitView } from "../../bridge/generated";
import { useAct } from "../../bridge/query";
import { PersonPick, UnitPick } from "../../shared/Pick";
import { Sheet } from "../../shared/Sheet";

interface Props<Row> {
  /** What is changed; nothing when it is new. */
  entry: Row | null;
  close: () => void;
}

const roles: Role[] = ["administrator", "principal", "deputy_in_charge", "safety_director", "safety_officer", "unit_head", "member"];

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
      <Form.Item name="parent" label={t("field.parent")}>
        <UnitPick clearable />
      </Form.Item>
      <Form.Item name="head" label={t("field.head")}>
        <PersonPick clearable />
      </Form.Item>
    </Sheet>
  );
}

/** A person. */
export function PersonSheet({ entry: person, close }: Props<PersonView>) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const add = useAct("add_person");
  const edit = useAct("edit_person");
  const setRoles = useAct("set_roles");
  const required = useRequired();
  const title = person ? t("edit") : t("add.person");
  return (
    <Sheet<{ name: string; unit?: string; post?: string; phone?: string; roles?: Role[] }>
      open
      close={close}
      title={title}
      act={title}
      initial={
        person
          ? { name: person.name, post: person.post, phone: person.phone, roles: person.roles, ...(person.unit ? { unit: person.unit } : {}) }
          : { roles: ["member"] }
      }
      send={async ({ roles: chosen = [], unit, ...rest }) => {
        if (!person) {
          await add.mutateAsync({ ...rest, unit: unit ?? null, roles: chosen });
          return;
        }
        const { name, post, phone } = rest;
        if (name !== person.name || post !== person.post || phone !== person.phone || unit !== (person.unit ?? undefined)) {
          await edit.mutateAsync({ person: person.id, ...rest, unit: unit ?? null });
        }
        if ([...chosen].sort().join() !== [...person.roles].sort().join()) {
          await setRoles.mutateAsync({ person: person.id, roles: chosen });
        }
      }}
    >
      <Form.Item name="name" label={t("field.person")} rules={required}>
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="unit" label={t("field.unit")}>
        <UnitPick clearable />
      </Form.Item>
      <div className="pair">
        <Form.Item name="post" label={t("field.post")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={t("field.phone")}>
          <Input maxLength={30} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="roles" label={t("field.roles")}>
        <Select mode="multiple" options={roles.map((role) => ({ value: role, label: trade(`role.${role}`) }))} />
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
    <Sheet<{ name: string; unit: string; remarks?: string }>
      open
      close={close}
      title={title}
      act={title}
      initial={place ? { name: place.name, unit: place.unit, remarks: place.remarks } : {}}
      send={(values) => (place ? edit.mutateAsync({ place: place.id, ...values }) : add.mutateAsync(values))}
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
    </Sheet>
  );
}
