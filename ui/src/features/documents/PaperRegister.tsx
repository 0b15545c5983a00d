// What happened to the paper: how it was served and by whom, what proves it, what was printed of it.

import "./register.css";

import { App } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { fullMoment } from "../../shared/dates";
import { Icon } from "../../shared/Icon";
import { listed } from "../../shared/lists";
import { Photo } from "../../shared/photos/Photo";
import { sentence } from "../../shared/Problem";
import { Ring } from "../../shared/Ring";

type Notice = ViewOf<"get_notice">;
type Service = Notice["services"][number];

/** The register of service and of printing. */
export function PaperRegister({ notice }: { notice: Notice }) {
  const { t } = useTranslation("documents");
  if (notice.services.length === 0 && notice.prints.length === 0) {
    return null;
  }
  return (
    <section className="register-of-paper">
      <h2>{t("register.title")}</h2>
      {notice.services.map((service) => (
        <Served key={service.id} service={service} />
      ))}
      {notice.prints.length > 0 ? (
        <table className="prints">
          <caption>{t("register.prints")}</caption>
          <tbody>
            {notice.prints.map((print) => (
              <tr key={print.id}>
                <td className="ter">{fullMoment(print.printed_at)}</td>
                <td>{print.kind ? t(`page.printKind.${print.kind}`) : ""}</td>
                <td>{t("register.copies", { count: print.copies })}</td>
                <td>{print.printed_by_name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function Served({ service }: { service: Service }) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const { message } = App.useApp();
  const save = useAct("save_file");
  const refused = service.outcome === "refused";
  const pictures = service.evidence.filter(({ picture }) => picture);
  const files = service.evidence.filter(({ picture }) => !picture);
  return (
    <div className="served">
      <p>
        <Ring share={refused ? 75 : 100} />{" "}
        {t(`register.${service.outcome}`, { name: service.person_name })}
      </p>
      <p className="sec sm">
        {t("register.servedAt", { at: fullMoment(service.served_at), delivery: trade(`delivery.${service.delivery}`), names: listed(service.served_by_names) })}
      </p>
      {refused ? <p className="sm">{t("register.reason", { reason: service.reason })}</p> : null}
      {service.witness_names.length > 0 ? <p className="sec sm">{t("register.witnesses", { names: listed(service.witness_names) })}</p> : null}
      {service.recorded_by_name ? <p className="ter sm">{t("register.recordedBy", { name: service.recorded_by_name })}</p> : null}
      {pictures.length > 0 ? (
        <div className="proofs">
          {pictures.map(({ attachment, name }) => (
            <Photo key={attachment} attachment={attachment} name={name} />
          ))}
        </div>
      ) : null}
      {files.map(({ attachment, name }) => (
        <button
          key={attachment}
          type="button"
          className="proof-file link"
          onClick={() => {
            save.mutate({ attachment, name }, { onError: (failure) => void message.error(sentence(failure)) });
          }}
        >
          <Icon name="save" small /> {name}
        </button>
      ))}
    </div>
  );
}
