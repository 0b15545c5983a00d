// What a version says, part by part.

import { useTranslation } from "react-i18next";

import { fullMoment } from "../../../shared/dates";
import { labelled, listed } from "../../../shared/lists";
import { Files } from "./Files";
import { parts, type Version } from "../types";

/** The version as it reads. */
export function Says({ version }: { version: Version }) {
  const { t } = useTranslation("emergency");
  const { contents } = version;
  const missing = version.missing.map(({ part, demanded }) => t(`part.${part}`) + (demanded ? t("page.demanded") : ""));
  return (
    <>
      <header className="says-head">
        <h2>{t("page.version", { label: version.label })}</h2>
        <span className={version.in_force ? "done" : version.approval ? "ter" : "soon"}>
          {t(version.in_force ? "page.inForce" : version.approval ? "page.old" : "page.draft")}
        </span>
        <span className="sm ter">{t("page.drafted", { name: version.drafted_by_name, at: fullMoment(version.drafted_at) })}</span>
      </header>
      {missing.length > 0 && !version.approval ? (
        <p className="says-missing soon">{labelled(t("page.missing"), listed(missing))}</p>
      ) : null}
      {version.changes ? <Part title={t("page.changes")} text={version.changes} /> : null}
      {parts.map((part) => (contents[part] ? <Part key={part} title={t(`part.${part}`)} text={contents[part]} /> : null))}
      {contents.contacts && contents.contacts.length > 0 ? (
        <section>
          <h3>{t("part.contacts")}</h3>
          <table className="lined">
            <tbody>
              {contents.contacts.map((one, index) => (
                <tr key={index}>
                  <td className="sec">{one.role}</td>
                  <td>
                    {one.name} {one.post ? <span className="sm ter">{one.post}</span> : null}
                  </td>
                  <td>{one.phone}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {contents.materials && contents.materials.length > 0 ? (
        <section>
          <h3>{t("part.materials")}</h3>
          <table className="lined">
            <thead>
              <tr>{(["name", "quantity", "place", "keeper"] as const).map((name) => <th key={name} scope="col">{t(`material.${name}`)}</th>)}</tr>
            </thead>
            <tbody>
              {contents.materials.map((one, index) => (
                <tr key={index}>
                  <td>{one.name}</td>
                  <td>{one.quantity}</td>
                  <td>{one.place}</td>
                  <td>{one.keeper}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {contents.cards && contents.cards.length > 0 ? (
        <section>
          <h3>{t("part.cards")}</h3>
          <div className="says-cards">
            {contents.cards.map((card, index) => (
              <article key={index} className="says-card">
                <b>{card.post}</b> <span className="sec sm">{card.event}</span>
                <ol>{card.steps.map((step, at) => <li key={at}>{step}</li>)}</ol>
                {card.warnings ? <p className="over sm">{t("page.warn")}　{card.warnings}</p> : null}
                {card.contacts?.map((one, at) => (
                  <p key={at} className="says-call"><span>{one.name}</span><b>{one.phone}</b></p>
                ))}
              </article>
            ))}
          </div>
        </section>
      ) : null}
      {version.files.length > 0 ? (
        <section>
          <h3>{t("page.files")}</h3>
          <Files files={version.files} />
        </section>
      ) : null}
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p className="says-text">{text}</p>
    </section>
  );
}
