// What went wrong, what is safe, what to do, and a trace id to copy. It also stands at the door, where
// neither Ant Design nor the places of the app are loaded yet.

import i18next from "i18next";
import { useTranslation } from "react-i18next";

import type { Failure } from "../bridge/call";
import { Icon } from "./Icon";
import { listed } from "./lists";

/** What happened, in a sentence. */
export function sentence(failure: Pick<Failure, "code" | "params">): string {
  const { code, params } = failure;
  const defaultValue = i18next.t("failures:unknown", { code });
  const said: Record<string, unknown> = code === "too_large" ? sized(params) : spoken(params);
  return i18next.t(`failures:${code}`, { ...said, code, defaultValue });
}

/** Parameters that are words of the trade are said in the language of the screen. */
function spoken(params: Record<string, unknown>): Record<string, unknown> {
  const said: Record<string, unknown> = { ...params };
  for (const [name, value] of Object.entries(params)) {
    if (Array.isArray(value)) {
      said[name] = listed(value.map(String));
    } else if (typeof value === "string") {
      const key = `trade:${name}.${value}`;
      said[name] = i18next.exists(key) ? i18next.t(key, value) : value;
    }
  }
  return said;
}

/** Of what there is too much, which has words of its own, and how much there may be where that is bytes. */
function sized({ what, most }: Record<string, unknown>): Record<string, unknown> {
  return { context: String(what).replace(" ", "_"), most, mib: Math.floor(Number(most) / 2 ** 20) };
}

/** Where what is missing can be made. */
const ways = {
  not_certified: "#/settings?part=keys",
  unit_has_no_head: "#/register?part=unit",
} as const;

/** Leads to where what is missing can be made, if there is such a place. */
export function Way({ code }: { code: string }) {
  const { t } = useTranslation("failures");
  return code in ways ? (
    <a href={ways[code as keyof typeof ways]} className="link">
      {t(`way.${code as keyof typeof ways}`)}
    </a>
  ) : null;
}

interface Props {
  failure: Failure;
  /** Tries the same again, where that can help. */
  retry?: (() => void) | undefined;
}

/** A failure where the thing that failed would stand. */
export function Problem({ failure, retry }: Props) {
  const { t } = useTranslation("failures");
  const bare = failure.kind === "refused";
  return (
    <div className={bare ? "problem quiet" : "problem"} role="alert">
      <Icon name="warn" />
      <div>
        <p className="what">{sentence(failure)}</p>
        {bare ? null : <p className="sec sm">{t(`safe.${failure.kind}`)}</p>}
        {failure.trace_id && !bare ? (
          <p className="ter sm">
            {t("trace", { id: failure.trace_id })}{" "}
            <button
              type="button"
              className="link"
              onClick={() => void navigator.clipboard.writeText(traceText(failure))}
            >
              {t("copy")}
            </button>
          </p>
        ) : null}
      </div>
      <Way code={failure.code} />
      {retry ? <button type="button" className="press" onClick={retry}>{t("retry")}</button> : null}
    </div>
  );
}

function traceText(failure: Failure): string {
  return `${failure.trace_id ?? ""} ${failure.kind} ${failure.code}`;
}
