// The real program in a window of its own display, driven as a person would: by clicks and keys.
//
// Nothing stands between: the window's own engine, the one command, the encrypted workspace. Only
// the printer is a stand-in: a program named `lp` that keeps what it was handed.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { By, Capabilities, Key, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { waitForServer } from "selenium-webdriver/http/util.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}target`;

/** The program under test. */
export const program = process.env.BIHUAN_PROGRAM ?? `${target}/debug/bihuan`;

/** Picture of the window in which something was not to be seen. */
const missed = `${target}/window-missed.png`;

/** A laptop: a home of its own with a workspace to be, a display, a session bus and a printer. */
export async function makeLaptop(t) {
  const home = mkdtempSync(join(tmpdir(), "bihuan-window-"));
  const tools = join(home, "tools");
  const printed = join(home, "printed");
  mkdirSync(tools);
  mkdirSync(printed);
  script(join(tools, "lp"), `out=$(mktemp "${printed}/XXXXXX")\nprintf "%s " "$@" > "$out.args"\ncat > "$out.pdf"\nrm "$out"`);
  script(join(tools, "lpstat"), 'test "$1" = -e && echo office\nexit 0');
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display, address] = await Promise.all([firstLine(screen.stdio[3]), firstLine(bus.stdout)]);
  t.after(() => {
    screen.kill();
    bus.kill();
    rmSync(home, { recursive: true, force: true });
  });
  const env = {
    ...process.env,
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    PATH: `${tools}:${process.env.PATH}`,
    DISPLAY: `:${display}`,
    DBUS_SESSION_BUS_ADDRESS: address,
    BIHUAN_FONTS: process.env.BIHUAN_FONTS ?? `${root}target/fonts`,
    BIHUAN_WORKSPACE: join(home, "workspace"),
    LANG: "C.UTF-8",
  };
  return {
    home,
    env,
    /** What the printer was handed: the words of its command, and the paper. */
    printed: () =>
      readdirSync(printed)
        .filter((name) => name.endsWith(".pdf"))
        .map((name) => ({
          words: readFileSync(join(printed, name.replace(/pdf$/, "args")), "utf8"),
          pdf: readFileSync(join(printed, name)),
        })),
    /** Starts the program; `args` as a file manager would pass them. */
    start: (args = []) => startProgram(env, args),
    /** Starts it once more beside the one that runs, and waits until that second one ends. */
    startAgain: async (args = []) => {
      const second = spawn(program, args, { env, stdio: "ignore" });
      const [code] = await once(second, "exit");
      return code;
    },
  };
}

function script(path, body) {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

async function firstLine(stream) {
  const { value } = await createInterface({ input: stream })[Symbol.asyncIterator]().next();
  return value;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function startProgram(env, args) {
  const { service, port } = await startService(env);
  // The program names itself as it likes, so no name of a browser is asked for.
  const asked = new Capabilities({ "webkitgtk:browserOptions": { binary: program, args } });
  const driver = WebDriver.createSession(new Executor(new HttpClient(`http://127.0.0.1:${port}`)), asked);
  try {
    await Promise.race([driver.getSession(), tooLate(90_000, "the window does not come")]);
  } catch (error) {
    service.kill();
    throw error;
  }
  await driver.manage().setTimeouts({ implicit: 0, script: 60_000, pageLoad: 60_000 });
  return new Window(driver, service, childOf(service.pid));
}

/** Fails after a while; nothing waits for it any more once the test has ended. */
function tooLate(patience, words) {
  return new Promise((_, fail) => {
    setTimeout(() => { fail(new Error(words)); }, patience).unref();
  });
}

/** The one program this one has started. */
function childOf(pid) {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
  return Number(child);
}

/** Waits until a program that is not ours to wait for has ended. */
async function vanished(pid) {
  while (existsSync(`/proc/${pid}`)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts the driver's service. Another program may take the free port first; then it ends, and the next one is tried. */
async function startService(env) {
  for (let left = 5; ; left -= 1) {
    const port = await freePort();
    const service = spawn("WebKitWebDriver", [`--port=${port}`], {
      env: { ...env, TAURI_WEBVIEW_AUTOMATION: "true" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = [];
    service.stderr.on("data", (data) => said.push(data));
    const answers = waitForServer(`http://127.0.0.1:${port}`, 30_000, once(service, "exit"));
    if (await answers.then(() => true, () => false)) {
      return { service, port };
    }
    service.kill();
    if (left === 0) {
      throw new Error(`WebKitWebDriver ends: ${Buffer.concat(said).toString()}`);
    }
  }
}

/** The window, as hands and eyes meet it. */
export class Window {
  constructor(driver, service, pid) {
    this.driver = driver;
    this.service = service;
    this.pid = pid;
  }

  /** What shows these words, once it is there. */
  async sees(words) {
    return this.at(`//*[not(self::script)][text()[contains(., ${quoted(words)})]]`);
  }

  /** The first visible thing at this path. */
  async at(path, patience = 60_000) {
    const by = By.xpath(path);
    const visible = async () => {
      for (const one of await this.driver.findElements(by)) {
        if (await one.isDisplayed().catch(() => false)) {
          return one;
        }
      }
      return null;
    };
    try {
      return await this.driver.wait(visible, patience, `nothing to be seen at ${path}`);
    } catch (error) {
      // Whoever looks into it wants to see what stood there instead.
      await this.picture(missed);
      throw error;
    }
  }

  /** Presses a button with these words. */
  async press(words) {
    const button = await this.at(`//button[contains(., ${quoted(words)}) and not(@disabled)]`);
    await button.click();
  }

  /** The field under this label. */
  async field(label) {
    const name = await this.at(`//label[contains(., ${quoted(label)})]`);
    return this.driver.findElement(By.id(await name.getAttribute("for")));
  }

  /** Types into the field under this label. */
  async fill(label, text) {
    const field = await this.field(label);
    await field.sendKeys(text);
  }

  /** Presses keys, wherever the focus is. */
  async keys(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Presses a key with Ctrl held. */
  async ctrl(key) {
    await this.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
  }

  /** Goes to a place by its address. */
  async go(place) {
    await this.driver.executeScript("location.hash = arguments[0]", place);
  }

  /** Asks the core by the window's own one command. */
  async call(command, request = {}) {
    const answer = await this.driver.executeAsyncScript(
      `const done = arguments[2];
       window.__TAURI_INTERNALS__.invoke("call", { command: arguments[0], request: arguments[1] })
         .then((view) => done({ view }), (failure) => done({ failure }));`,
      command,
      request,
    );
    if (answer.failure) {
      throw new Error(`${command}: ${JSON.stringify(answer.failure)}`);
    }
    return answer.view;
  }

  /** A picture of the window. */
  async picture(path) {
    writeFileSync(path, Buffer.from(await this.driver.takeScreenshot(), "base64"));
  }

  /** Waits until this holds of what the core says. */
  async until(command, request, holds) {
    return this.driver.wait(async () => {
      const view = await this.call(command, request);
      return holds(view) ? view : null;
    }, 60_000, `${command} never came to hold`);
  }

  /** Closes the window as its user would. */
  async close() {
    // The service does not always answer once the program it drove is gone.
    const answered = this.driver.quit().catch(() => undefined);
    await Promise.race([answered, vanished(this.pid)]);
    await vanished(this.pid);
    this.service.kill();
    await ended(this.service);
  }

  /** Kills the program in the middle of whatever it does. */
  async kill() {
    process.kill(this.pid, "SIGKILL");
    this.service.kill("SIGKILL");
    await ended(this.service);
    // While it is still going, the next one would take it for one that runs, and end.
    await vanished(this.pid);
  }
}

async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, "exit");
  }
}

function quoted(words) {
  return JSON.stringify(words);
}

export { By, Key };
