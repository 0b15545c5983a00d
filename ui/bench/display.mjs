// A display of its own, watched from outside: what is drawn on it, and when. The program under
// measure knows nothing of it: no driver, no script in its page.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as rest } from "node:timers/promises";

const size = { width: 1440, height: 900 };
/** Of so many lines one is looked at. */
const every = 8;
/** Time between two looks, milliseconds. */
const pause = 4;
/** A picture that did not change for so long stays, milliseconds. */
const settled = 8000;
/** A picture that is not there after so long will not come, milliseconds. */
const patience = 60_000;
/** Less than this share is a caret that blinks, not a picture that changes. */
const blink = 0.002;

/** Starts a display with a session bus; `folder` is a place that goes when it ends. */
export async function makeDisplay() {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-bench-"));
  const server = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${size.width}x${size.height}x24`, "-nolisten", "tcp", "-fbdir", folder],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display, address] = await Promise.all([firstLine(server.stdio[3]), firstLine(bus.stdout)]);
  const image = join(folder, "Xvfb_screen0");
  const picture = new Picture(image);
  const bare = picture.look();
  return {
    folder,
    env: { DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: address, LANG: "C.UTF-8" },
    /** The picture that stays in the end. */
    settle: () => settle(picture),
    /** When something is first drawn on the bare display, and when this picture is there. */
    watch: (wanted) => watch(picture, bare, wanted),
    /** Waits until nothing is drawn any more. */
    clear: () => until(() => picture.look().equals(bare)),
    /** Keeps the picture as it stands, as an X window dump. */
    keep: (file) => { copyFileSync(image, file); },
    end: async () => {
      server.kill();
      bus.kill();
      await Promise.all([once(server, "exit"), once(bus, "exit")]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstLine(stream) {
  const { value } = await createInterface({ input: stream })[Symbol.asyncIterator]().next();
  return value;
}

/** What the X server draws, read from the file it draws into. */
class Picture {
  constructor(file) {
    this.file = openSync(file, "r");
    const header = Buffer.alloc(100);
    readSync(this.file, header, 0, header.length, 0);
    const word = (at) => header.readUInt32BE(at * 4);
    // The head of an X window dump: its length, the bytes of a line, the colours between it and the lines.
    this.start = word(0) + word(19) * 12;
    this.line = word(12);
  }

  /** One line of every few. */
  look() {
    const lines = Math.floor(size.height / every);
    const seen = Buffer.alloc(lines * this.line);
    for (let line = 0; line < lines; line += 1) {
      readSync(this.file, seen, line * this.line, this.line, this.start + line * every * this.line);
    }
    return seen;
  }
}

async function settle(picture) {
  let stays = picture.look();
  let changed = 0;
  await until(() => {
    const seen = picture.look();
    if (difference(seen, stays) > blink) {
      stays = seen;
      changed = performance.now();
    }
    return changed > 0 && performance.now() - changed > settled;
  });
  return stays;
}

async function watch(picture, bare, wanted) {
  const began = performance.now();
  let first;
  return until(() => {
    const seen = picture.look();
    const now = performance.now();
    if (now - began > patience) {
      throw new Error("the picture that stayed the first time is not there");
    }
    first ??= difference(seen, bare) > blink ? now : undefined;
    return difference(seen, wanted) <= blink ? { first, there: now } : false;
  });
}

async function until(holds) {
  for (;;) {
    const answer = holds();
    if (answer) {
      return answer;
    }
    await rest(pause);
  }
}

/** Share of the pixels that differ. */
function difference(one, other) {
  const [a, b] = [one, other].map(({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length / 4));
  let count = 0;
  for (let at = 0; at < a.length; at += 1) {
    count += a[at] === b[at] ? 0 : 1;
  }
  return count / a.length;
}
