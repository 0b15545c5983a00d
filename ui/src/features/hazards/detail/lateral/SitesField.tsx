// What is alike, to choose from: the closest first, each with what makes it alike.

import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";

export type Like = ViewOf<"propose_lateral_check">["sites"][number];

/** What stands for a place or a piece of equipment in the field. */
export function keyOf(site: Like): string {
  return site.equipment ? `equipment ${site.equipment}` : `place ${site.place}`;
}

interface Props {
  sites: Like[];
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** The field. */
export function SitesField({ sites, id, value = [], onChange }: Props) {
  const { t } = useTranslation("hazards");
  if (sites.length === 0) {
    return <p id={id} className="ter">{t("lateral.noLike")}</p>;
  }
  const chosen = new Set(value);
  return (
    <div id={id} role="group" aria-label={t("lateral.field.sites")}>
      <div className="lateral-sites-head">
        <span className="sec">{t("lateral.chosen", { count: chosen.size })}</span>
        <Button type="link" size="small" onClick={() => onChange?.(sites.map(keyOf))}>{t("lateral.every")}</Button>
        <Button type="link" size="small" onClick={() => onChange?.([])}>{t("lateral.none")}</Button>
      </div>
      <div className="lateral-sites">
        {sites.map((site) => {
          const key = keyOf(site);
          return (
            <Checkbox
              key={key}
              checked={chosen.has(key)}
              onChange={({ target }) => {
                onChange?.(target.checked ? [...value, key] : value.filter((one) => one !== key));
              }}
            >
              <span className="two-words">
                {site.equipment_name ?? site.place_name}{" "}
                <span className="ter sm">{site.equipment_name ? site.place_name : site.unit_name}</span>
              </span>
              <span className="sec sm">
                {site.asked ? `${t("lateral.asked")}　` : ""}
                {t(`lateral.likeness.${site.likeness}`)}
              </span>
            </Checkbox>
          );
        })}
      </div>
    </div>
  );
}
