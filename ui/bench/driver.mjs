// The few words of the WebDriver protocol that measuring needs.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as rest } from "node:timers/promises";

import { end, family } from "./processes.mjs";

const element = "element-6066-11e4-a52e-4f735466cecf";
export const enter = "\uE007";

/** How long a window may take until its driver holds it, milliseconds. */
const patience = 20_000;

/** Starts a program with its window under the driver of its own engine. */
export async function drive(program, env) {
  for (let left = 5; ; left -= 1) {
    const service = await startService(env);
    try {
      return await open(program, service);
    } catch (error) {
      await end(service.process.pid);
      // An engine that is asked for a session before its window is there never answers.
      if (error.name !== "TimeoutError" || left === 0) {
        throw error;
      }
    }
  }
}

async function startService(env) {
  const port = await freePort();
  const service = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: "ignore",
  });
  const ask = async (method, path, body, limit) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: method === "POST" ? JSON.stringify(body ?? {}) : null,
      signal: limit ? AbortSignal.timeout(limit) : null,
    });
    const { value } = await answer.json();
    if (!answer.ok) {
      throw new Error(`${path}: ${value.error} ${value.message}`);
    }
    return value;
  };
  await until(() => ask("GET", "/status").catch(() => false));
  return { ask, process: service };
}

async function open(program, service) {
  const { ask } = service;
  const browser = { "webkitgtk:browserOptions": { binary: program, args: [] } };
  const wanted = { capabilities: { alwaysMatch: browser } };
  const { sessionId } = await ask("POST", "/session", wanted, patience);
  const session = `/session/${sessionId}`;
  /** Runs a script in the page. */
  const run = (script, ...args) => ask("POST", `${session}/execute/sync`, { script, args });
  return {
    /** The process of the program itself. */
    pid: family(service.process.pid)[1].pid,
    run,
    /** Waits until a script answers something. */
    until: (script) => until(() => run(script)),
    /** Types into the field of this selector. */
    type: async (selector, text) => {
      const found = await ask("POST", `${session}/element`, { using: "css selector", value: selector });
      await ask("POST", `${session}/element/${found[element]}/value`, { text });
    },
    close: () => end(service.process.pid),
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
