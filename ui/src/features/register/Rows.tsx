// A part of the register as a table.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { ContractorView, EquipmentView, PersonView, PlaceView, UnitView } from "../../bridge/generated";
import { useAct } from "../../bridge/query";
import { listed, phrased } from "../../shared/lists";
import { Problem } from "../../shared/Problem";
import { Cover } from "./contractors/Cover";

/** A row of any part. */
export type Entry = UnitView | PersonView | PlaceView | EquipmentView | ContractorView;
type Part = "unit" | "person" | "place" | "equipment" | "contractor";

interface Props {
  part: Part;
  rows: Entry[];
  at: number;
  choose: (at: number) => void;
  edit: (row: Entry) => void;
  hazards: (row: Entry) => void;
  /** What a person owns goes to others; `leaving` when they go. */
  handOver: (row: Entry, leaving: boolean) => void;
}

const columns = {
  unit: ["name", "parent", "head", "open", "running"],
  person: ["name", "unit", "post", "roles", "access", "open"],
  place: ["name", "unit", "remarks", "open", "running"],
  equipment: ["double", "kind", "voltage", "place", "answers", "open", "running"],
  contractor: ["contractor", "contact", "qualification", "cover"],
} as const;

/** What taking a row out of use is called, and taking it back. */
const turning = { unit: ["stop", "start"], person: ["leave", "back"], place: ["stop", "start"], equipment: ["retire", "restore"], contractor: ["contractor.stop", "contractor.start"] } as const;

/** Open hazards of a row; a contractor has none of its own. */
const openOf = (row: Entry) => ("open_hazards" in row ? row.open_hazards : 0);

/** The rows. */
export function Rows({ part, rows, at, choose, edit, hazards, handOver }: Props) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const unit = useAct("set_unit_active");
  const person = useAct("set_person_active");
  const place = useAct("set_place_active");
  const equipment = useAct("set_equipment_active");
  const contractor = useAct("set_contractor_active");
  const failure = unit.error ?? person.error ?? place.error ?? equipment.error ?? contractor.error;
  const turn = (row: Entry) => {
    const active = !row.active;
    if (part === "unit") {
      unit.mutate({ unit: row.id, active });
    } else if (part === "person" && row.active && openOf(row) > 0) {
      handOver(row, true);
    } else if (part === "person") {
      person.mutate({ person: row.id, active });
    } else if (part === "contractor") {
      contractor.mutate({ contractor: row.id, active });
    } else if (part === "equipment") {
      equipment.mutate({ equipment: row.id, active });
    } else {
      place.mutate({ place: row.id, active });
    }
  };
  const cell = (row: Entry, column: (typeof columns)[Part][number]) => {
    switch (column) {
      case "name":
        return (
          <>
            {row.name} {row.active ? null : <span className="sm soon">{t("stopped")}</span>}
          </>
        );
      case "double":
        return "double_name" in row ? (
          <>
            <Link className="link" to="/register/$id" params={{ id: row.id }}>{row.double_name}</Link>{" "}
            {row.active ? null : <span className="sm soon">{t("retired")}</span>}
          </>
        ) : "";
      case "contractor":
        return "credit_code" in row ? (
          <>
            <Link className="link" to="/register/contractors/$id" params={{ id: row.id }}>{row.name}</Link>{" "}
            {row.active ? null : <span className="sm soon">{t("contractor.stopped")}</span>}
          </>
        ) : "";
      case "contact":
        return "contact" in row ? phrased(row.contact, row.phone) : "";
      case "qualification":
        return "qualification" in row ? (
          <>
            {row.qualification} {row.unqualified ? <span className="sm over">{t("contractor.unqualified")}</span> : null}
          </>
        ) : "";
      case "cover":
        return "until" in row ? <Cover of={row} /> : "";
      case "kind":
        return "double_name" in row ? trade(`equipmentKind.${row.kind}`) : "";
      case "voltage":
        return "voltage" in row ? row.voltage : "";
      case "place":
        return "place_name" in row ? row.place_name : "";
      case "parent":
        return "parent_name" in row ? row.parent_name : "";
      case "head":
        return "head_name" in row ? row.head_name : "";
      case "unit":
      case "answers":
        return "unit_name" in row ? row.unit_name : "";
      case "post":
        return "post" in row ? row.post : "";
      case "roles":
        return "roles" in row ? listed(row.roles.map((role) => trade(`role.${role}`))) : "";
      case "access":
        return "has_access" in row && row.has_access ? t("access") : "";
      case "remarks":
        return "remarks" in row ? row.remarks : "";
      case "open":
        return openOf(row) > 0 ? (
          <Button type="link" size="small" onClick={() => { hazards(row); }}>
            {openOf(row)}
          </Button>
        ) : (
          ""
        );
      default:
        return "running_inspections" in row && row.running_inspections > 0 ? row.running_inspections : "";
    }
  };
  return (
    <>
      {failure ? <Problem failure={failure} /> : null}
      <table className="lined">
        <thead>
          <tr>
            {columns[part].map((column) => (
              <th key={column} scope="col">
                {part === "person" && column === "name" ? t("column.person") : t(`column.${column}`)}
              </th>
            ))}
            <th>
              <span className="sr">{t("edit")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={index === at ? "sel" : ""} onClick={() => { choose(index); }} onDoubleClick={() => { edit(row); }}>
              {columns[part].map((column) => (
                <td key={column}>{cell(row, column)}</td>
              ))}
              <td className="acts">
                {part === "person" && openOf(row) > 0 ? (
                  <Button size="small" type="text" onClick={() => { handOver(row, false); }}>
                    {t("handOver.button")}
                  </Button>
                ) : null}
                <Button size="small" className="act" onClick={() => { edit(row); }}>
                  {t("edit")}
                </Button>
                <Button size="small" type="text" onClick={() => { turn(row); }}>
                  {t(turning[part][row.active ? 0 : 1])}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
