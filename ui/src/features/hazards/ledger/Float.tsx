// A small panel below its button. It takes nothing away from the page: Esc, a click beside it or
// going on with Tab puts it away.

import { Button } from "antd";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from "react";

import { Icon, type IconName } from "../../../shared/Icon";

interface Props {
  label: string;
  icon: IconName;
  hotkey: string;
  open: boolean;
  turn: (open: boolean) => void;
  /** Laid along the right edge of its button. */
  right?: boolean;
  children: ReactNode;
}

/** Lists and calendars of the fields in the panel, which stand elsewhere in the page. */
const fields = ".ant-select-dropdown, .ant-picker-dropdown";

/** The button and its panel. */
export function Float({ label, icon, hotkey, open, turn, right = false, children }: Props) {
  const all = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const beside = (target: EventTarget | null) =>
    target instanceof Element && !all.current?.contains(target) && !target.closest(fields);
  const pressed = useEffectEvent((event: PointerEvent) => {
    if (beside(event.target)) {
      turn(false);
    }
  });
  useEffect(() => {
    if (!open) {
      return;
    }
    const first = panel.current?.querySelector<HTMLElement>("[data-first] input");
    (first ?? panel.current?.querySelector<HTMLElement>("[data-first]"))?.focus();
    const listen = (event: PointerEvent) => { pressed(event); };
    document.addEventListener("pointerdown", listen);
    return () => {
      document.removeEventListener("pointerdown", listen);
    };
  }, [open]);
  const keys = (event: KeyboardEvent) => {
    const listed = panel.current?.querySelector('[aria-expanded="true"]');
    if (event.key === "Escape" && listed) {
      // The list of a field has this key; nobody else takes it for its own.
      event.preventDefault();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      turn(false);
      all.current?.querySelector("button")?.focus();
    } else if (!event.ctrlKey && (event.key.length === 1 || event.key.startsWith("Arrow"))) {
      event.stopPropagation();
    }
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget && beside(event.relatedTarget)) {
      turn(false);
    }
  };
  return (
    <div className={right ? "float right" : "float"} ref={all} onBlur={left}>
      <Button type="text" size="small" icon={<Icon name={icon} small />} aria-haspopup="dialog" aria-expanded={open} onClick={() => { turn(!open); }}>
        {label}
        <kbd>{hotkey}</kbd>
      </Button>
      {open ? (
        <div className="float-panel" role="dialog" aria-label={label} ref={panel} onKeyDown={keys}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
