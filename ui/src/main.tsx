import "antd/dist/reset.css";
import "./shared/tokens.css";
import "./shared/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app/App";
import { startWords } from "./app/i18n";
import { followPalette } from "./app/palette";
import { askAhead, makeClient } from "./bridge/query";

// The core answers while words and screen are made.
const client = makeClient();
askAhead(client, "get_desk", {});
followPalette();
await startWords();

const root = document.getElementById("root");
if (!root) {
  throw new Error("index.html has no #root");
}
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
