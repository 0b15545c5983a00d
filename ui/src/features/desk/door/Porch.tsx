import "./door.css";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Logo } from "../../../shared/Logo";

/** What stands before the door: the name, one thing to do, and where the data is. */
export function Porch({ title, children }: { title?: string; children: ReactNode }) {
  const { t } = useTranslation("door");
  return (
    <div className="porch">
      <main>
        <header>
          <Logo size={56} />
          <div>
            <h1>{t("name")}</h1>
            <p className="sec">{t("motto")}</p>
          </div>
        </header>
        {title ? <h2>{title}</h2> : null}
        {children}
      </main>
      <footer className="sm ter">
        <span>{t("local")}</span>
        <span>{t("version", { version: __BIHUAN_VERSION__ })}</span>
      </footer>
    </div>
  );
}
