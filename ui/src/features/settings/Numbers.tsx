// Series of numbers: what comes next, what is left on this laptop.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";

/** The series. */
export function Numbers() {
  const { t } = useTranslation("settings");
  const series = useAnswer("list_series", {}).data?.series ?? [];
  return (
    <section>
      <table className="lined">
        <thead>
          <tr>
            <th>
              <span className="sr">{t("part.numbers")}</span>
            </th>
            <th scope="col">{t("numbers.pattern")}</th>
            <th scope="col">{t("numbers.next")}</th>
            <th scope="col">{t("numbers.taken")}</th>
            <th scope="col">{t("numbers.left")}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.id}>
              <td>{t(`numbers.kind.${one.kind}`)}</td>
              <td>{one.pattern.replace("{year}", t("numbers.year")).replace("{n}", t("numbers.number"))}</td>
              <td>{one.next}</td>
              <td>{one.taken}</td>
              <td>{one.left_here}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
