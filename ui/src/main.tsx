import "./shared/tokens.css";
import "./shared/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { Welcome } from "./app/Welcome";
import { followSystemTheme } from "./shared/theme";

followSystemTheme();

const root = document.getElementById("root");
if (!root) {
  throw new Error("index.html has no #root");
}
createRoot(root).render(
  <StrictMode>
    <Welcome />
  </StrictMode>,
);
