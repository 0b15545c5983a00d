// Bars with their names and numbers: readable in black and white, and without seeing them.

import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { Num } from "./Num";
import { countOf, type Row, type Scope } from "./types";

interface Props {
  title: string;
  row: Row;
  figures: readonly Figure[];
  period: string;
  scope: Scope;
}

/** Numbers of one kind beside each other. */
export function Bars({ title, row, figures, period, scope }: Props) {
  const { t } = useTranslation("figures");
  const most = Math.max(1, ...figures.map((figure) => countOf(row, figure)));
  return (
    <section className="figures-bars">
      <h2>{title}</h2>
      <table>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`name.${figure}`)}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect width={(countOf(row, figure) / most) * 100} height="10" />
                </svg>
              </td>
              <td className="figures-n">
                <Num row={row} figure={figure} period={period} scope={scope} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
