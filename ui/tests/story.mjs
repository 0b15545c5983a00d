// What a test needs to have happened before, done through the core's own commands.

/** Everybody and everything of the sample organisation, by name. */
export async function known(world) {
  const by = (rows) => Object.fromEntries(rows.map((row) => [row.name ?? row.code, row]));
  const [people, units, places, checklists] = await Promise.all([
    world.call("list_people", { limit: 200 }),
    world.call("list_units", { limit: 200 }),
    world.call("list_places", { limit: 200 }),
    world.call("list_checklists", { limit: 50 }),
  ]);
  return {
    people: by(people.rows),
    units: by(units.rows),
    places: by(places.rows),
    checklists: by(checklists.rows),
  };
}

/** A hazard, settled and assessed; `more` overrides what is settled. */
export async function hazard(world, text, more = {}) {
  const all = await known(world);
  const place = Object.values(all.places)[0];
  const unit = all.units["城东供电所"] ?? Object.values(all.units)[1];
  const { hazard: found } = await world.call("capture_hazard", {
    text,
    place: place.id,
    spot: "东侧电缆沟",
    no_photo_reason: "夜间无法拍照",
  });
  await world.call("settle_hazard", {
    hazard: found.id,
    unit: unit.id,
    owner: more.owner ?? null,
    measures: "排净积水，补齐盖板 2 块",
    due_on: more.due_on ?? "2026-12-04",
  });
  return world.call("assess_hazard", {
    hazard: found.id,
    level: more.level ?? "general",
    criterion: more.level === "major" ? "重大隐患判定研判纪要 11-02" : "",
    basis: [{ document: "GB 50053-2013", clause: "6.2.9", force: "mandatory", certainty: more.certainty ?? "A" }],
  });
}

/** A signed notice of new hazards. */
export async function notice(world, texts, more = {}) {
  const hazards = [];
  for (const text of texts) {
    hazards.push((await hazard(world, text, more)).id);
  }
  const { notices } = await world.call("issue_rectification_notice", {
    hazards,
    issuer: world.director,
    reply_due: "2026-12-07",
  });
  return world.call("sign_notice", { notice: notices[0].id, passphrase: world.passphrase });
}

/** A hazard whose notice was received, with its owner. */
export async function served(world, text, more) {
  const { id, receiver, hazard_ids } = await notice(world, [text], more);
  await world.call("record_ink_receipt", { notice: id, receiver, delivery: "in_person", served_by: [world.director] });
  return hazard_ids[0];
}
