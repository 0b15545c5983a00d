// Keys that act. An input method that is composing always has them first.

import { useLayoutEffect, useRef } from "react";

/** What keys do, by name: `F2`, `1`, ` `, `Enter`, `Ctrl+k`, `Ctrl+Enter`, `Alt+ArrowLeft`. */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Who listens, the latest first: a sheet has its keys before the place it lies on. Whoever says yes keeps
 * them from those below.
 */
const layers: ((event: KeyboardEvent) => boolean)[] = [];
window.addEventListener("keydown", press);

/** Whoever listens gets the key. */
export function press(event: KeyboardEvent): void {
  [...layers].some((pressed) => pressed(event));
}

/** Combinations that a text field has of its own and tables have too. */
const editing = new Set(["Ctrl+a", "Ctrl+c", "Ctrl+v", "Ctrl+x"]);

/**
 * Listens to keys while mounted. Plain characters, marking all, copying, cutting and pasting are left to text
 * fields; function keys and other combinations work there too. A key that was handled goes no further, and no
 * key at all does where somebody listens alone.
 */
export function useHotkeys(keys: Keys, active = true, alone = false): void {
  const latest = useRef(keys);
  // What is seen takes keys already.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!active) {
      return;
    }
    const pressed = (event: KeyboardEvent) => {
      if (composing(event) || event.defaultPrevented) {
        return alone;
      }
      const name = nameOf(event);
      const handler = latest.current[name];
      const plain = !name.includes("+") && !/^F\d+$/.test(name);
      const writing = plain || editing.has(name);
      if (!handler || (writing && typing(event.target)) || (plain && behindDialog(event.target))) {
        return alone;
      }
      event.preventDefault();
      handler(event);
      return alone;
    };
    layers.unshift(pressed);
    return () => {
      layers.splice(layers.indexOf(pressed), 1);
    };
  }, [active, alone]);
}

/** For an act that must not happen by accident: Enter on a button or a link presses that instead. */
export function offControls(act: () => void): (event: KeyboardEvent) => void {
  return ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>("button, a[href]") : null;
    if (control) {
      control.click();
    } else {
      act();
    }
  };
}

/** WebKit calls the key that ends a composition no longer composing, but numbers it as one. */
function composing({ isComposing, keyCode }: { isComposing: boolean; keyCode: number }): boolean {
  return isComposing || keyCode === 229;
}

function nameOf(event: KeyboardEvent): string {
  const parts = [];
  if (event.ctrlKey || event.metaKey) {
    parts.push("Ctrl");
  }
  if (event.altKey) {
    parts.push("Alt");
  }
  if (event.shiftKey && event.key.length > 1) {
    parts.push("Shift");
  }
  parts.push(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return parts.join("+");
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))
  );
}

function behindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
  return dialog !== null && !(target instanceof Node && dialog.contains(target));
}
