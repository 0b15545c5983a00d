//! 停电窗口 as a list: what is coming and past, each with the hazards that need it, on the screen and as a file.

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use documents::spreadsheet::{Column, Kind, Value};
use domain::Refusal;
use domain::calendar::Zone;
use domain::hazard::Status;
use domain::language::{Language, Words};
use domain::outage::{Outage, OutageConcern, OutageWhen};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{OutageFilter, PageBounds, Reader};
use uuid::Uuid;

use super::load;
use super::outage::{OutageView, shown};
use crate::exchange::{Growing, Table, TableFormat};
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Error, PageRequest, Result, Workspace};

/// Hazards shown with an outage.
const SHOWN: u32 = 50;
/// Hazards with an outage that are looked through for those that ask for attention.
const MOST: u32 = 1000;
/// Rows written at a time.
const PAGE: u32 = 100;
/// What the sheet is called.
const NAME: Words = ("停电窗口", "Outages");

/// Heads of the columns, how wide each is and what it holds.
const COLUMNS: [(Words, f64, Kind); 10] = [
    (("停电计划编号", "Outage no."), 18.0, Kind::Words),
    (("停电范围", "What"), 34.0, Kind::Words),
    (("场所", "Place"), 18.0, Kind::Words),
    (("设备", "Equipment"), 20.0, Kind::Words),
    (("开始", "Begins"), 18.0, Kind::Words),
    (("结束", "Ends"), 18.0, Kind::Words),
    (("状态", "State"), 10.0, Kind::Words),
    (("改期与取消", "Moved or cancelled"), 44.0, Kind::Words),
    (
        ("须停电整改的隐患", "Hazards that need it"),
        44.0,
        Kind::Words,
    ),
    (("须关注", "Asks for attention"), 40.0, Kind::Words),
];

/// Which outages; every condition that is given must hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OutageConditions {
    /// Of equipment or at a place of this unit or one below it, or needed by a hazard of theirs.
    pub unit: Option<Uuid>,
    /// At this place.
    pub place: Option<Uuid>,
    /// Of this equipment, or needed by a hazard of it.
    pub equipment: Option<Uuid>,
    /// This one alone.
    pub outage: Option<Uuid>,
    /// Not over before this day.
    pub from: Option<NaiveDate>,
    /// Begun on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only with these words in number, what is without voltage, place, equipment or reasons.
    pub text: String,
}

/// Asks for outages: those that are coming as they begin, else the last to begin first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListOutages {
    /// Which.
    pub conditions: OutageConditions,
    /// Only where they stand so; anywhere when absent.
    pub when: Option<OutageWhen>,
    /// Only those that ask for attention by a hazard that needs them.
    pub attention: bool,
    /// Page.
    pub page: PageRequest,
}

/// A page of outages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutagesPage {
    /// Rows.
    pub rows: Vec<ListedOutage>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many there are, apart from `when` and `attention`.
    pub counts: OutageCounts,
    /// Whoever asks may enter, move and cancel outages.
    pub may_keep: bool,
}

/// How many outages match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OutageCounts {
    /// All.
    pub all: u32,
    /// Those that are still to end.
    pub coming: u32,
    /// Those that ask for attention.
    pub attention: u32,
    /// Those that were moved.
    pub moved: u32,
    /// Those that are over.
    pub past: u32,
    /// Those that were cancelled.
    pub cancelled: u32,
}

/// An outage with the hazards that need it or did.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListedOutage {
    /// The outage.
    #[serde(flatten)]
    pub outage: OutageView,
    /// It is over.
    pub over: bool,
    /// Hazards that need it or did, fifty at most.
    pub bound: Vec<BoundHazard>,
}

/// A hazard that needs an outage or did.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BoundHazard {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// Why the outage asks for attention.
    pub concern: Option<OutageConcern>,
    /// It is overdue only because the outage was moved.
    pub made_late: bool,
}

/// The list as a file: the conditions of `list_outages`, all pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExportOutages {
    /// Which.
    pub conditions: OutageConditions,
    /// Only where they stand so; anywhere when absent.
    pub when: Option<OutageWhen>,
    /// Only those that ask for attention.
    pub attention: bool,
    /// Kind of file.
    pub format: TableFormat,
}

/// What a list of outages is asked with.
#[derive(Clone, Copy)]
struct Asked<'a> {
    conditions: &'a OutageConditions,
    when: Option<OutageWhen>,
    attention: bool,
    now: DateTime<Utc>,
}

/// Outages with the hazards that need them.
pub fn list_outages(ws: &mut Workspace, request: ListOutages) -> Result<OutagesPage> {
    let now = ws.now();
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let asked = Asked {
            conditions: &request.conditions,
            when: request.when,
            attention: request.attention,
            now,
        };
        let base = filter(reader, &request.conditions)?;
        let asking = attention(reader, now)?;
        let page = reader.outages(&narrowed(&base, asked, &asking), request.page.bounds())?;
        let mut names = Names::new(reader);
        let rows = page.rows.into_iter();
        let rows = rows.map(|outage| listed(reader, &mut names, outage, now));
        let rows = rows.collect::<Result<_>>()?;
        let count = |when, attention| {
            let asked = Asked {
                when,
                attention,
                ..asked
            };
            reader.count_outages(&narrowed(&base, asked, &asking))
        };
        Ok(OutagesPage {
            rows,
            next: page.next,
            may_keep: permission::check(&me, Action::KeepOutages).is_ok(),
            counts: OutageCounts {
                all: count(None, false)?,
                coming: count(Some(OutageWhen::Coming), false)?,
                attention: count(None, true)?,
                moved: count(Some(OutageWhen::Moved), false)?,
                past: count(Some(OutageWhen::Past), false)?,
                cancelled: count(Some(OutageWhen::Cancelled), false)?,
            },
        })
    })
}

fn narrowed(base: &OutageFilter, asked: Asked<'_>, asking: &[Uuid]) -> OutageFilter {
    let own = base.ids.as_deref();
    let ids = match (asked.attention, own) {
        (false, _) => base.ids.clone(),
        (true, None) => Some(asking.to_vec()),
        (true, Some(own)) => {
            let both = own.iter().filter(|id| asking.contains(id));
            Some(both.copied().collect())
        }
    };
    OutageFilter {
        when: asked.when.map(|when| (when, asked.now)),
        ids,
        ..base.clone()
    }
}

fn filter(reader: &Reader<'_>, conditions: &OutageConditions) -> Result<OutageFilter> {
    if let (Some(from), Some(to)) = (conditions.from, conditions.to)
        && to < from
    {
        return Err(Refusal::EndsBeforeBegin { field: "to" }.into());
    }
    let zone = organisation(reader)?.zone;
    let next = conditions.to.and_then(|day| day.succ_opt());
    Ok(OutageFilter {
        when: None,
        units: match conditions.unit {
            Some(unit) => reader.unit_and_descendants(unit)?,
            None => Vec::new(),
        },
        place: conditions.place,
        equipment: conditions.equipment,
        ids: conditions.outage.map(|outage| vec![outage]),
        between: (
            conditions.from.and_then(|day| begin(zone, day)),
            next.and_then(|day| begin(zone, day)),
        ),
        text: conditions.text.clone(),
    })
}

/// When a day begins by the organisation's clock.
fn begin(zone: Zone, day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = Utc.from_utc_datetime(&day.and_hms_opt(0, 0, 0)?);
    Some(midnight - chrono::Duration::minutes(zone.minutes().into()))
}

/// Outages that ask for attention by a hazard that needs them.
fn attention(reader: &Reader<'_>, now: DateTime<Utc>) -> Result<Vec<Uuid>> {
    let zone = organisation(reader)?.zone;
    let mut asking: Vec<Uuid> = Vec::new();
    for id in reader.hazards_needing_outage(None, MOST)? {
        let (hazard, case) = load(reader, id)?;
        let Some(needed) = case.outage else {
            continue;
        };
        if asking.contains(&needed.outage) {
            continue;
        }
        let due_on = case.due_on.or(hazard.due_on);
        let outage = reader.get::<Outage>(needed.outage)?;
        let concern = outage.and_then(|one| one.concern(&case, due_on, (zone, now)));
        if concern.is_some() {
            asking.push(needed.outage);
        }
    }
    Ok(asking)
}

fn listed(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    outage: Outage,
    now: DateTime<Utc>,
) -> Result<ListedOutage> {
    let zone = organisation(reader)?.zone;
    let mut bound = Vec::new();
    for id in reader.hazards_of_outage(outage.id, SHOWN)? {
        let (hazard, case) = load(reader, id)?;
        let due_on = case.due_on.or(hazard.due_on);
        bound.push(BoundHazard {
            id,
            number: hazard.number,
            title: hazard.title,
            status: case.status,
            due_on,
            concern: outage.concern(&case, due_on, (zone, now)),
            made_late: outage.made_late(&case, due_on, (zone, now)),
        });
    }
    Ok(ListedOutage {
        over: outage.ends_at < now,
        outage: shown(reader, names, outage)?,
        bound,
    })
}

/// A list that is being written.
pub struct OutagesFile {
    request: ExportOutages,
    table: Table,
    made_on: NaiveDate,
    zone: Zone,
    language: Language,
    after: Option<Uuid>,
    ended: bool,
    done: u32,
    total: u32,
}

impl OutagesFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: ExportOutages) -> Result<Self> {
        let now = ws.now();
        let (zone, total) = ws.read(|reader| {
            let filter = asked_by(reader, &request, now)?;
            Ok((organisation(reader)?.zone, reader.count_outages(&filter)?))
        })?;
        let language = ws.language();
        let columns =
            COLUMNS.map(|(title, wide, kind)| Column::new(language.of(title), wide, kind));
        Ok(Self {
            table: Table::begin(request.format, language.of(NAME), &columns)?,
            request,
            made_on: zone.day(now),
            zone,
            language,
            after: None,
            ended: false,
            done: 0,
            total,
        })
    }
}

fn asked_by(
    reader: &Reader<'_>,
    request: &ExportOutages,
    now: DateTime<Utc>,
) -> Result<OutageFilter> {
    let asked = Asked {
        conditions: &request.conditions,
        when: request.when,
        attention: request.attention,
        now,
    };
    let asking = match request.attention {
        true => attention(reader, now)?,
        false => Vec::new(),
    };
    Ok(narrowed(&filter(reader, asked.conditions)?, asked, &asking))
}

impl Growing for OutagesFile {
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let now = ws.now();
        let (rows, next) = ws.read(|reader| {
            let filter = asked_by(reader, &self.request, now)?;
            let bounds = PageBounds {
                after: self.after,
                limit: PAGE,
            };
            let page = reader.outages(&filter, bounds)?;
            let mut names = Names::new(reader);
            let rows = page.rows.into_iter();
            let rows = rows.map(|outage| listed(reader, &mut names, outage, now));
            Ok((rows.collect::<Result<Vec<_>>>()?, page.next))
        })?;
        for row in rows {
            self.done += 1;
            self.table.row(&cells(row, (self.zone, self.language)))?;
        }
        self.ended = next.is_none();
        self.after = next;
        Ok(!self.ended)
    }

    fn progress(&self) -> (u32, u32) {
        (self.done, self.total.max(self.done))
    }

    fn finish(self) -> Result<Vec<u8>> {
        self.table.finish(self.made_on)
    }
}

fn cells(row: ListedOutage, (zone, language): (Zone, Language)) -> [Value; COLUMNS.len()] {
    let text = |text: String| match text.is_empty() {
        true => Value::None,
        false => Value::Text(text),
    };
    let at = |moment: DateTime<Utc>| zone.local(moment).format("%Y-%m-%d %H:%M").to_string();
    let outage = row.outage;
    let state = match (&outage.cancelled, row.over) {
        (Some(_), _) => ("已取消", "Cancelled"),
        (None, true) => ("已结束", "Over"),
        (None, false) => ("待停电", "Coming"),
    };
    let moved = outage.moves.iter().map(|one| {
        let (from, to) = (at(one.from_starts_at), at(one.from_ends_at));
        match language {
            Language::Chinese => format!(
                "原定{from}至{to}，改期：{}（{}）",
                one.reason, one.moved_by_name
            ),
            Language::English => {
                format!("Was {from} to {to}: {} ({})", one.reason, one.moved_by_name)
            }
        }
    });
    let cancelled = outage.cancelled.iter().map(|reason| match language {
        Language::Chinese => format!("取消：{reason}"),
        Language::English => format!("Cancelled: {reason}"),
    });
    let changes: Vec<_> = moved.chain(cancelled).collect();
    let called = |one: &BoundHazard| format!("{} {}", one.number, one.title);
    let bound: Vec<_> = row.bound.iter().map(called).collect();
    let asking = row.bound.iter().filter_map(|one| {
        let why = match (one.made_late, one.concern?) {
            (true, _) => ("因改期逾期", "overdue because it was moved"),
            (false, concern) => concern_words(concern),
        };
        Some(format!("{} {}", one.number, language.of(why)))
    });
    let asking: Vec<_> = asking.collect();
    [
        text(outage.number),
        text(outage.what),
        text(outage.place_name.unwrap_or_default()),
        text(outage.equipment_name.unwrap_or_default()),
        text(at(outage.starts_at)),
        text(at(outage.ends_at)),
        Value::Text(language.of(state).to_owned()),
        text(changes.join("\n")),
        text(bound.join("\n")),
        text(asking.join("\n")),
    ]
}

fn concern_words(concern: OutageConcern) -> Words {
    match concern {
        OutageConcern::Cancelled => ("停电已取消", "the outage was cancelled"),
        OutageConcern::AfterDeadline => ("停电晚于整改期限", "the outage ends after the deadline"),
        OutageConcern::Missed => (
            "停电已过未提交验收",
            "the outage is over, nothing was submitted",
        ),
        OutageConcern::Moved => ("停电已改期", "the outage was moved"),
    }
}
