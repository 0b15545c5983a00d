// What went wrong, what is safe, what to do, and a trace id to copy.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import i18next from "i18next";
import { useTranslation } from "react-i18next";

import type { Failure } from "../bridge/call";
import { Icon } from "./Icon";
import { listed } from "./lists";

/** What happened, in a sentence. */
export function sentence(failure: Pick<Failure, "code" | "params">): string {
  const { code, params } = failure;
  const defaultValue = i18next.t("failures:unknown", { code });
  return i18next.t(`failures:${code}`, { ...spoken(params), code, defaultValue });
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

/** Where what is missing can be made. */
const ways = {
  not_certified: { to: "/settings", search: { part: "keys" } },
  unit_has_no_head: { to: "/register", search: { part: "unit" } },
} as const;

/** Leads to where what is missing can be made, if there is such a place. */
export function Way({ code }: { code: string }) {
  const { t } = useTranslation("failures");
  return code in ways ? (
    <Link {...ways[code as keyof typeof ways]} className="link">
      {t(`way.${code as keyof typeof ways}`)}
    </Link>
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
            <Button
              type="link"
              size="small"
              onClick={() => void navigator.clipboard.writeText(traceText(failure))}
            >
              {t("copy")}
            </Button>
          </p>
        ) : null}
      </div>
      <Way code={failure.code} />
      {retry ? <Button onClick={retry}>{t("retry")}</Button> : null}
    </div>
  );
}

function traceText(failure: Failure): string {
  return `${failure.trace_id ?? ""} ${failure.kind} ${failure.code}`;
}
