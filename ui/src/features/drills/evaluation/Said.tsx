// What people said, one below the other.

import { useTranslation } from "react-i18next";

import type { Evaluation } from "./types";

/** The list. */
export function Said({ said }: { said: Evaluation["hot_wash"] }) {
  const { t } = useTranslation("evaluation");
  return (
    <ul className="after-said">
      {said.map((one, at) => (
        <li key={at}>
          <span>{one.name}</span>
          <span>{one.rating ? <b>{t(`rating.${one.rating}`)}　</b> : null}{one.words}</span>
        </li>
      ))}
    </ul>
  );
}
