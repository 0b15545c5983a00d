// Builds the screens into `dist`, which the shell carries inside its binary.
import { readFileSync } from "node:fs";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The version has one home: `[workspace.package]` in the root Cargo.toml. */
function version(): string {
  const manifest = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8");
  const found = /^\[workspace\.package\][^[]*?^version = "([^"]+)"/m.exec(manifest);
  if (!found?.[1]) {
    throw new Error("Cargo.toml names no version under [workspace.package]");
  }
  return found[1];
}

export default defineConfig({
  plugins: [react()],
  define: { __BIHUAN_VERSION__: JSON.stringify(version()) },
  build: {
    // The oldest webview that is met: WebKitGTK of Debian 12 and its relatives.
    target: "safari16.4",
    // The content security policy allows no inline or data source.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What stands before the passphrase comes in one piece.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "door", tags: ["$initial"] }] } } },
  },
});
