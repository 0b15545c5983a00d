// The few words of the WebDriver protocol that measuring needs.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as rest } from "node:timers/promises";

import { family } from "./processes.mjs";

const element = "element-6066-11e4-a52e-4f735466cecf";
export const enter = "\uE007";

/** Starts a program with its window under the driver of its own engine. */
export async function drive(program, env) {
  const port = await freePort();
  const service = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: "ignore",
  });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: method === "POST" ? JSON.stringify(body ?? {}) : null,
    });
    const { value } = await answer.json();
    if (!answer.ok) {
      throw new Error(`${path}: ${value.error} ${value.message}`);
    }
    return value;
  };
  await until(() => ask("GET", "/status").catch(() => false));
  const browser = { "webkitgtk:browserOptions": { binary: program, args: [] } };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: browser } });
  const session = `/session/${sessionId}`;
  /** Runs a script in the page. */
  const run = (script, ...args) => ask("POST", `${session}/execute/sync`, { script, args });
  return {
    /** The process of the program itself. */
    pid: family(service.pid).find(({ name }) => program.endsWith(`/${name}`)).pid,
    run,
    /** Waits until a script answers something. */
    until: (script) => until(() => run(script)),
    /** Types into the field of this selector. */
    type: async (selector, text) => {
      const found = await ask("POST", `${session}/element`, { using: "css selector", value: selector });
      await ask("POST", `${session}/element/${found[element]}/value`, { text });
    },
    close: async () => {
      await ask("DELETE", session);
      service.kill();
      await once(service, "exit");
    },
  };
}

async function until(holds) {
  for (;;) {
    const answer = await holds();
    if (answer !== false && answer !== null) {
      return answer;
    }
    await rest(20);
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
