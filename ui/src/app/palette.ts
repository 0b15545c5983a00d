// Which colours and sizes are on: chosen on this laptop, and put on the page, where tokens.css reads them.

/** What a person can choose; `system` follows the desktop. */
export const palettes = ["system", "light", "dark", "sun"] as const;
export type Palette = (typeof palettes)[number];

const chosenKey = "bihuan.palette";
const darkDesktop = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let version = 0;

/** The palette chosen on this laptop. */
export function chosenPalette(): Palette {
  const kept = localStorage.getItem(chosenKey);
  return palettes.find((palette) => palette === kept) ?? "system";
}

/** Chooses a palette. */
export function choosePalette(palette: Palette): void {
  localStorage.setItem(chosenKey, palette);
  apply();
}

/** Sizes for the desk, or for gloves and arm's length. */
export function setDensity(density: "desk" | "field"): void {
  const root = document.documentElement;
  if (root.dataset["density"] !== density) {
    root.dataset["density"] = density;
    changed();
  }
}

/** Puts the palette on the page, now and whenever the desktop changes. */
export function followPalette(): void {
  darkDesktop.addEventListener("change", apply);
  apply();
}

/** Tells whenever palette or density change; gives how to end that. */
export function watchLook(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number after each change. */
export function lookVersion(): number {
  return version;
}

function apply(): void {
  const palette = chosenPalette();
  const desktop = darkDesktop.matches ? "dark" : "light";
  document.documentElement.dataset["theme"] = palette === "system" ? desktop : palette;
  changed();
}

function changed(): void {
  version += 1;
  for (const listener of listeners) {
    listener();
  }
}
