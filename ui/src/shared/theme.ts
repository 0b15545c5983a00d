// Which palette is on. Until a person chooses one, the system's preference decides.

/** Sets `data-theme` from the system's preference, now and whenever it changes. */
export function followSystemTheme(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset["theme"] = dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  apply();
}
