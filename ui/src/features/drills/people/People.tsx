// 应到 and 实到: the list, and three ways to sign in.

import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { clock } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Picture } from "../../../shared/photos/Picture";
import { ScanLink } from "../../../shared/scans/Scanned";
import { type Drill, may, type Participant } from "../types";
import { CastSheet } from "./CastSheet";
import { InkSheet } from "./InkSheet";
import { InviteSheet } from "./InviteSheet";
import { SheetSheet } from "./SheetSheet";

/** The tab. */
export function People({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [open, setOpen] = useState<"invite" | "sheet" | { ink: Participant } | { cast: Participant } | null>(null);
  const signIn = useAct("sign_in_to_drill");
  const signOut = useAct("sign_out_of_drill");
  const remove = useAct("remove_participant");
  const body = useRef<HTMLTableSectionElement>(null);
  const allowed = may(drill, "sign_in");
  const failure = signIn.error ?? signOut.error ?? remove.error;
  const move = (by: number) => {
    const fields = [...(body.current?.querySelectorAll<HTMLInputElement>("input.initials") ?? [])];
    const at = fields.indexOf(document.activeElement as HTMLInputElement);
    fields[Math.max(0, Math.min(fields.length - 1, at + by))]?.focus();
  };
  useHotkeys({ ArrowDown: () => { move(1); }, ArrowUp: () => { move(-1); } }, open === null);
  const answered = (one: Participant, field: HTMLInputElement) => {
    signIn.mutate({ participants: [one.id], by: { way: "roll_call", initials: field.value || one.initials } });
    move(1);
  };
  return (
    <div className="scroll drill-people">
      <div className="tools">
        <b className="drill-due">
          {t("people.due", { expected: drill.expected, present: drill.present })}
          {drill.joined > 0 ? t("people.joined", { count: drill.joined }) : null}
        </b>
        <span className="grow" />
        <span className="ter sm">{allowed ? t("people.keys") : null}</span>
        {allowed ? <Button icon={<Icon name="cam" small />} disabled={drill.people.length === 0} onClick={() => { setOpen("sheet"); }}>{t("people.sheet")}</Button> : null}
        {allowed ? <Button type={drill.people.length === 0 ? "primary" : "default"} icon={<Icon name="plus" small />} onClick={() => { setOpen("invite"); }}>{t("people.invite")}</Button> : null}
      </div>
      {failure ? <Problem failure={failure} /> : null}
      {drill.people.length === 0 ? <p className="ter drill-none">{t("people.none")}</p> : (
        <table className="lined">
          <tbody ref={body}>
            {drill.people.map((one) => (
              <tr key={one.id} className={one.signed_in ? "in" : undefined}>
                <td className="drill-role">
                  {allowed ? (
                    <Button type="link" size="small" title={t("people.cast")} aria-label={phrased(one.name, t(`role.${one.role}`), t("people.cast"))} onClick={() => { setOpen({ cast: one }); }}>{t(`role.${one.role}`)}</Button>
                  ) : t(`role.${one.role}`)}
                </td>
                <td className="drill-name"><b>{one.name}</b> <span className="ter sm">{one.from}</span>{one.expected ? null : <span className="soon sm"> {t("people.unexpected")}</span>}</td>
                <td className="sec">{one.duty}</td>
                <td className="drill-sign">
                  {one.signed_in ? (
                    <span className="done">
                      <Icon name="save" small /> {clock(one.signed_in_at ?? "")} <span className="sec">{said(one)}</span>
                    </span>
                  ) : allowed ? (
                    <>
                      <Input
                        className="initials"
                        aria-label={phrased(one.name, t("people.initials"))}
                        placeholder={one.initials}
                        maxLength={8}
                        onPressEnter={({ currentTarget }) => { answered(one, currentTarget); }}
                      />
                      <Button onClick={({ currentTarget }) => {
                        const field = currentTarget.parentElement?.querySelector("input");
                        if (field) {
                          answered(one, field);
                        }
                      }}>{t("people.signHere")}</Button>
                      <Button type="text" icon={<Icon name="pen" small />} onClick={() => { setOpen({ ink: one }); }}>{t("people.ink")}</Button>
                    </>
                  ) : (
                    <span className="soon">{t("people.absent")}</span>
                  )}
                </td>
                <td className="acts">
                  {one.signed_in?.way === "ink" ? <span className="drill-proof"><Picture attachment={one.signed_in.picture} edge={160} name={said(one)} /></span> : null}
                  {one.sheet ? <ScanLink scan={one.sheet} /> : null}
                  {one.signed_in && allowed ? <Button type="text" size="small" onClick={() => { signOut.mutate({ participant: one.id }); }}>{t("people.out")}</Button> : null}
                  {!one.signed_in && may(drill, "prepare") ? (
                    <Button type="text" size="small" aria-label={phrased(one.name, t("people.remove"))} icon={<Icon name="x" small />} onClick={() => { remove.mutate({ participant: one.id }); }} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === "invite" ? <InviteSheet drill={drill} close={() => { setOpen(null); }} /> : null}
      {open === "sheet" ? <SheetSheet drill={drill} close={() => { setOpen(null); }} /> : null}
      {typeof open === "object" && open && "ink" in open ? <InkSheet one={open.ink} close={() => { setOpen(null); }} /> : null}
      {typeof open === "object" && open && "cast" in open ? <CastSheet one={open.cast} close={() => { setOpen(null); }} /> : null}
    </div>
  );

  function said({ signed_in }: Participant): string {
    return signed_in ? t(`people.by.${signed_in.way}`, { initials: signed_in.way === "roll_call" ? signed_in.initials : "" }) : "";
  }
}
