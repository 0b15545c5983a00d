// A drill under way, made through the core alone: for tests and for pictures.

/** The drill that is ready for next week. */
export async function readyDrill(world) {
  const { rows } = await world.call("list_drills", { statuses: ["planned"] });
  return rows[0].id;
}

/** Everybody has signed in but the last two. */
export async function signedIn(world, drill) {
  const { people } = await world.call("get_drill", { drill });
  for (const one of people.slice(0, -2)) {
    await world.call("sign_in_to_drill", { participants: [one.id], by: { way: "roll_call", initials: one.initials } });
  }
}

/** Seconds at which the steps were done; the eighth waits. */
const done = [0, 108, 275, 472, 670, 806, 1082];
const notes = [[480, "复诵操作令完整"], [806, "第 2 具灭火器保险销锈死"], [1082, "担架从南门绕行，多走约 1 分"]];

/** It began this while ago, and is late. */
export async function underWay(world) {
  const drill = await readyDrill(world);
  await signedIn(world, drill);
  const begin = Date.parse("2026-11-30T06:09:00Z");
  const at = async (seconds) => world.clock(new Date(begin + seconds * 1000).toISOString());
  const put = (detail) => world.call("record_drill_entry", { drill, detail, at: null });
  await at(0);
  const { script } = await put({ entry: "started" });
  for (const [index, seconds] of done.entries()) {
    await at(seconds);
    await put({ entry: "stamped", line: script[index].id });
    for (const [, text] of notes.filter(([when]) => when === seconds || (when === 480 && index === 4))) {
      await put({ entry: "noted", text });
    }
  }
  await at(1427);
  return drill;
}
