// Tab leaves a picker. Ant Design's takes it as choosing for as long as its list is open, also in
// the moment the list is closing, so that a Tab pressed right after Enter would be lost.

import type { KeyboardEvent } from "react";

/** For `onKeyDownCapture` around everything: Tab moves on, unless something typed is still to be chosen. */
export function tabMovesOn(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key === "Tab" && target instanceof HTMLInputElement && target.matches(".ant-select-input[role=combobox]") && target.value === "") {
    event.stopPropagation();
  }
}
