// What was found in a template, marker by marker.

import { useTranslation } from "react-i18next";

import type { WordTemplateShown } from "../../../bridge/generated";
import { listed } from "../../../shared/lists";
import { zh } from "./words";

const known = (name: string): name is keyof typeof zh.means => name in zh.means;
const braced = (name: string) => `{{${name}}}`;

/** The table. */
export function Markers({ template, markers }: { template: WordTemplateShown; markers: string[] }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <p>
        {template.name} <span className="sm ter">{`${String(Math.max(1, Math.round(template.size / 1024)))} KB`}</span>
      </p>
      <table className="lined">
        <thead>
          <tr>
            <th scope="col">{t("word.marker")}</th>
            <th scope="col">{t("word.filled")}</th>
            <th scope="col">{t("word.state")}</th>
          </tr>
        </thead>
        <tbody>
          {markers.filter(known).map((name) => {
            const found = template.found.includes(name);
            return (
              <tr key={name}>
                <td>{braced(name)}</td>
                <td className="sec">{t(`word.means.${name}`)}</td>
                <td className={found ? "" : "ter"}>{t(found ? "word.found" : "word.absent")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {template.unknown.length > 0 ? <p className="sm sec">{t("word.unknown", { names: listed(template.unknown.map(braced)) })}</p> : null}
    </>
  );
}
