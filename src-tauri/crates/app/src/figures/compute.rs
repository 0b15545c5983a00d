//! The numbers of a period: counted in a few passes, each over one index.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::calendar::Zone;
use domain::figures::{
    Figure, FiguresSnapshot, InspectionFigures, Member, Mention, Period, UnitFigures, score,
};
use domain::inspection_plan::PlannedShare;
use store::{Amount, InspectionFilter, LedgerBounds, LedgerFilter, LedgerRow, Reader};
use uuid::Uuid;

use super::filter::{BASES, Base, FigureOf, filter, narrowed};
use super::kpi::targets;
use super::units::Rows;
use crate::Result;
use crate::inspections::{GetInspectionCalendar, stretch};
use crate::names::Names;
use crate::workspace::organisation;

/// Most hazards of a kind that a bulletin names.
const MOST_NAMED: u32 = 20;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub period: Period,
    pub unit: Option<Uuid>,
    pub today: NaiveDate,
}

/// The numbers of a period, and which hazards are in them where that is to be known too.
pub(super) fn snapshot(
    reader: &Reader<'_>,
    asked: Asked,
    members: Option<&mut Vec<Member>>,
) -> Result<FiguresSnapshot> {
    let Asked {
        period,
        unit,
        today,
    } = asked;
    period.check_begun(today)?;
    let organisation = organisation(reader)?;
    let unit_name = match unit {
        Some(unit) => Names::new(reader).unit(unit)?,
        None => String::new(),
    };
    let (rows, disciplines) = counted(reader, asked, members)?.apart();
    let total = sum(&rows);
    let inspections = inspected(reader, asked, organisation.zone)?;
    let drills = crate::drills::drill_figures(reader, (period, unit), today)?;
    let scored = targets(reader)?.into_iter().filter(|one| one.weight > 0);
    let kpi = scored.map(|target| {
        let measured = target.indicator.measure(&total, &inspections, &drills);
        score(&target, measured)
    });
    Ok(FiguresSnapshot {
        kpi: kpi.collect(),
        organisation: organisation.name,
        department: organisation.department,
        period,
        unit,
        unit_name,
        as_of: period.as_of(today),
        rows: { rows.into_iter() }
            .filter(|row| !row.counts.is_empty())
            .collect(),
        disciplines: { disciplines.into_iter() }
            .filter(|row| !row.figures.counts.is_empty())
            .collect(),
        total,
        inspections,
        pressing: pressing(reader, asked)?,
        remarks: String::new(),
    })
}

fn counted(reader: &Reader<'_>, asked: Asked, members: Option<&mut Vec<Member>>) -> Result<Rows> {
    let Asked { period, today, .. } = asked;
    let mut rows = Rows::of(reader, asked.unit)?;
    let mut finding: Vec<BTreeSet<Uuid>> = vec![BTreeSet::new(); rows.rows.len()];
    let mut in_figures: HashMap<Uuid, u64> = HashMap::new();
    for base in BASES {
        let (places, each): (Vec<usize>, Vec<LedgerFilter>) = Figure::ALL
            .into_iter()
            .enumerate()
            .filter_map(|(place, figure)| {
                let (of, filter) = narrowed(figure, period, today);
                (of == base).then_some((place, filter))
            })
            .unzip();
        let amount = match base {
            Base::Found | Base::FoundInYear => Amount::Funds,
            Base::Due => Amount::LateDays(period.as_of(today)),
            _ => Amount::Nothing,
        };
        let mut counts = vec![vec![0_u32; places.len()]; rows.rows.len()];
        let mut amounts = vec![0_i64; rows.rows.len()];
        // The mark that an amount belongs to: money of what counts, days of what is late.
        let bearing = match base {
            Base::Found => Some(Figure::Funded),
            Base::FoundInYear => Some(Figure::FundedInYear),
            Base::Due => Some(Figure::LateCurrent),
            _ => None,
        };
        let bit_of = |wanted: Option<Figure>| {
            let holds = |place: &usize| Figure::ALL.get(*place).copied() == wanted;
            places.iter().position(holds).map(|bit| 1_u64 << bit)
        };
        let (bearing, found) = (bit_of(bearing), bit_of(Some(Figure::Found)));
        let keep = members.is_some();
        reader.tally(&base.filter(period, today), &each, amount, |one| {
            let both = rows.of_hazard(one.unit, one.discipline);
            let Some(both) = both.filter(|_| one.holds != 0) else {
                return;
            };
            for row in both {
                if let Some(counts) = counts.get_mut(row) {
                    let bits = counts.iter_mut().zip(0..);
                    bits.for_each(|(count, bit)| *count += u32::from(one.holds >> bit & 1 == 1));
                }
                if bearing.is_some_and(|bit| one.holds & bit != 0)
                    && let Some(amount) = amounts.get_mut(row)
                {
                    *amount += one.amount;
                }
                if found.is_some_and(|bit| one.holds & bit != 0)
                    && let Some(units) = finding.get_mut(row)
                {
                    units.extend(one.unit);
                }
            }
            if keep {
                let mine = in_figures.entry(one.hazard).or_default();
                for (place, bit) in places.iter().zip(0..) {
                    *mine |= (one.holds >> bit & 1) << place;
                }
            }
        })?;
        for ((row, counts), amount) in rows.rows.iter_mut().zip(counts).zip(amounts) {
            let named = places.iter().filter_map(|place| Figure::ALL.get(*place));
            let there = named.zip(counts).filter(|(_, count)| *count > 0);
            row.counts
                .extend(there.map(|(figure, count)| (*figure, count)));
            match base {
                Base::Found => row.funds = amount,
                Base::FoundInYear => row.funds_in_year = amount,
                Base::Due => row.late_days = u32::try_from(amount).unwrap_or_default(),
                _ => {}
            }
        }
    }
    for (row, units) in rows.rows.iter_mut().zip(finding) {
        row.units = u32::try_from(units.len()).unwrap_or(u32::MAX);
    }
    if let Some(members) = members {
        let sorted: BTreeMap<Uuid, u64> = in_figures.into_iter().collect();
        let each = sorted.into_iter();
        members.extend(each.map(|(hazard, figures)| Member { hazard, figures }));
    }
    Ok(rows)
}

fn sum(rows: &[UnitFigures]) -> UnitFigures {
    let mut total = UnitFigures::default();
    for row in rows {
        for (figure, count) in &row.counts {
            *total.counts.entry(*figure).or_default() += count;
        }
        total.units += row.units;
        total.funds += row.funds;
        total.funds_in_year += row.funds_in_year;
        total.late_days += row.late_days;
    }
    total
}

/// The first moment of a day.
pub(crate) fn day_begins(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    zone.noon(day) - Duration::hours(12)
}

/// The first moment after a day.
pub(crate) fn day_ends(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    zone.noon(day) + Duration::hours(12)
}

fn inspected(reader: &Reader<'_>, asked: Asked, zone: Zone) -> Result<InspectionFigures> {
    let (first, last) = (asked.period.first(), asked.period.last());
    let units = match asked.unit {
        Some(unit) => reader.unit_and_descendants(unit)?,
        None => Vec::new(),
    };
    let kinds = reader.inspected(&InspectionFilter {
        units,
        finished: (Some(day_begins(first, zone)), Some(day_ends(last, zone))),
        ..InspectionFilter::default()
    })?;
    let calendar = GetInspectionCalendar {
        from: first,
        to: last,
        inspector: None,
        unit: asked.unit,
        only: None,
    };
    let times = stretch(reader, &calendar, asked.today)?;
    let counted = |share: PlannedShare| {
        let count = times.iter().filter(|time| share.counts(time.standing));
        u32::try_from(count.count()).unwrap_or(u32::MAX)
    };
    let (due, done) = (counted(PlannedShare::Due), counted(PlannedShare::Done));
    Ok(InspectionFigures { due, done, kinds })
}

/// Open major hazards, then what is overdue, as they stand at the end.
fn pressing(reader: &Reader<'_>, asked: Asked) -> Result<Vec<Mention>> {
    let units = match asked.unit {
        Some(unit) => reader.unit_and_descendants(unit)?,
        None => Vec::new(),
    };
    let bounds = LedgerBounds {
        limit: MOST_NAMED,
        ..LedgerBounds::default()
    };
    let mut mentions: Vec<Mention> = Vec::new();
    for figure in [Figure::ClosingMajor, Figure::Overdue] {
        let of = FigureOf {
            figure,
            period: asked.period,
        };
        let mut filter = filter(of, asked.today);
        filter.units.clone_from(&units);
        for row in reader.ledger(&filter, &bounds)?.0 {
            if mentions.iter().all(|named| named.hazard != row.id) {
                mentions.push(mention(row, asked.period.as_of(asked.today)));
            }
        }
    }
    Ok(mentions)
}

fn mention(row: LedgerRow, as_of: NaiveDate) -> Mention {
    let name = |named: Option<(Uuid, String)>| named.map(|(_, name)| name).unwrap_or_default();
    let late = row.due_on.map_or(0, |due_on| (as_of - due_on).num_days());
    Mention {
        hazard: row.id,
        number: row.number,
        title: row.title,
        unit: name(row.unit),
        owner: name(row.owner),
        due_on: row.due_on,
        major: row.level == Some(domain::hazard::StatutoryLevel::Major),
        late_days: u32::try_from(late).unwrap_or_default(),
    }
}
