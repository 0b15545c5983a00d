// Keys that Ant Design's pickers would take for choosing while their list is open, also in the
// moment it is closing: Tab moves on, Ctrl+Enter is the sheet's. Keys typed fast would be lost.

import { press } from "./hotkeys";

/** From now on. */
export function freePickerKeys(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (!(target instanceof HTMLInputElement && target.matches(".ant-select-input[role=combobox]"))) {
        return;
      }
      // What is typed is still to be chosen.
      if (key === "Tab" && target.value === "") {
        event.stopPropagation();
      } else if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
        press(event);
        event.stopPropagation();
      }
    },
    true,
  );
}
