//! `import` and `export`: ledgers and checklists in and out.

use std::path::Path;

use app::PageRequest;
use app::Workspace;
use app::emergency::{
    GetDrillCalendar, MakeDrillYear, MakePlanCards, MakePlanPaper, YearFormat,
    list_emergency_plans, make_drill_year, make_plan_cards, make_plan_paper,
};
use app::exchange::{
    ExportLedger, Growing, ImportChecklist, LedgerFile, PreviewLedger, ReadLedger,
    ReadUnitWorkbook, TableFormat, TakeReturnedPhotos, checklist_workbook, import_checklist,
    import_ledger, preview_checklist_file, preview_file, read_unit_workbook, rows_to_mend,
    take_returned_photos, unit_workbook, upload_ledger,
};
use app::figures::{MakeFigures, make_figures};
use app::hazards::{ExportOutages, NoView, OutagesFile, find_view};
use app::irregularities::{ExportIrregularities, IrregularitiesFile};
use app::paper_checks::{ListPaperChecks, MakePaperCheck, list_paper_checks, make_paper_check};
use app::paper_register::{ExportPaperRegister, PaperRegisterFile};
use app::register::checklists::list_checklists;
use app::register::units::list_units;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::arguments::{Arguments, Export, Import, Table};
use crate::exit::{Outcome, Stop};
use crate::{dossier, editable, invoke, output, workspace};

/// Largest file that is read, in bytes.
pub(crate) const LARGEST: u64 = 128 << 20;
/// Rows a dry run shows.
const SHOWN: u32 = 200;

/// Writes a notice or a table.
pub fn export(arguments: &Arguments, export: &Export) -> Outcome {
    match (&export.table, export.notice, &export.file) {
        (Some(table), ..) => write_table(arguments, table),
        (None, Some(notice), Some(file)) => invoke::export(arguments, notice, file),
        _ => Err(Stop::usage("usage", "name a notice and a file, or a table")),
    }
}

fn write_table(arguments: &Arguments, table: &Table) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    match table {
        Table::Ledger {
            file,
            view,
            conditions,
            columns,
            photos,
        } => {
            let mut asked = viewed(&mut ws, view, conditions.as_deref())?;
            match columns.as_slice() {
                [] => {}
                [all] if all == "all" => asked.columns = None,
                named => asked.columns = Some(read_as(json!(named))?),
            }
            asked.format = TableFormat::of(file);
            asked.photos = *photos;
            let ledger = LedgerFile::begin(&ws, asked)?;
            write_whole(&mut ws, file, ledger)
        }
        Table::Irregularities { file, conditions } => {
            let mut asked: ExportIrregularities = match conditions.as_deref() {
                Some(given) => read_as(invoke::parse(given)?)?,
                None => ExportIrregularities::default(),
            };
            asked.format = TableFormat::of(file);
            let list = IrregularitiesFile::begin(&ws, asked)?;
            write_whole(&mut ws, file, list)
        }
        Table::Statistics {
            file,
            period,
            unit,
            report,
        } => {
            let unit = unit.as_deref().map(|unit| find_unit(&mut ws, unit));
            let unit = unit.transpose()?;
            let ending = file.extension().and_then(|ending| ending.to_str());
            let format = match ending {
                Some(ending @ ("pdf" | "xlsx" | "docx")) => ending,
                _ => return Err(Stop::usage("usage", "call the file .pdf, .docx or .xlsx")),
            };
            let asked = json!({
                "period": period, "unit": unit, "report": report, "format": format,
            });
            let made = make_figures(&ws, &read_as::<MakeFigures>(asked)?)?;
            output::write_new(file, &made.bytes)?;
            output::print(&json!({ "file": file.display().to_string(), "name": made.name }))
        }
        Table::Register { file, year } => {
            let format = TableFormat::of(file);
            let request = ExportPaperRegister {
                year: *year,
                format,
            };
            let register = PaperRegisterFile::begin(&ws, &request)?;
            write_whole(&mut ws, file, register)
        }
        Table::Outages { file, conditions } => {
            let mut asked: ExportOutages = match conditions.as_deref() {
                Some(given) => read_as(invoke::parse(given)?)?,
                None => ExportOutages::default(),
            };
            asked.format = TableFormat::of(file);
            let list = OutagesFile::begin(&ws, asked)?;
            write_whole(&mut ws, file, list)
        }
        Table::PaperCheck { check, file } => {
            let check = find_check(&mut ws, check)?;
            let ending = file.extension().and_then(|ending| ending.to_str());
            let format = match ending {
                Some(ending @ ("pdf" | "xlsx")) => ending,
                _ => return Err(Stop::usage("usage", "call the file .pdf or .xlsx")),
            };
            let request = read_as::<MakePaperCheck>(json!({ "check": check, "format": format }))?;
            output::write_new(file, &make_paper_check(&ws, &request)?.bytes)?;
            output::print(&json!({ "file": file.display().to_string(), "check": check }))
        }
        Table::Paper { paper, file } => editable::export(&mut ws, paper, file),
        Table::Drill { drill, file } => dossier::archive(&mut ws, drill, file),
        Table::Unit { unit, file } => {
            let unit = find_unit(&mut ws, unit)?;
            output::write_new(file, &unit_workbook(&ws, unit)?)?;
            output::print(&json!({ "file": file.display().to_string(), "unit": unit }))
        }
        Table::Cards { plan, file } => {
            let plan = find_plan(&mut ws, plan)?;
            let request = MakePlanCards {
                plan,
                version: None,
            };
            output::write_new(file, &make_plan_cards(&ws, &request)?.bytes)?;
            output::print(&json!({ "file": file.display().to_string(), "plan": plan }))
        }
        Table::Year { file, year } => {
            let format = match file.extension().is_some_and(|ending| ending == "xlsx") {
                true => YearFormat::Xlsx,
                false => YearFormat::Pdf,
            };
            let calendar = GetDrillCalendar { year: *year };
            let made = make_drill_year(&ws, &MakeDrillYear { calendar, format })?;
            output::write_new(file, &made.bytes)?;
            output::print(&json!({ "file": file.display().to_string(), "name": made.name }))
        }
        Table::Plan { plan, file } => {
            let plan = find_plan(&mut ws, plan)?;
            let request = MakePlanPaper {
                plan,
                version: None,
            };
            output::write_new(file, &make_plan_paper(&ws, &request)?.bytes)?;
            output::print(&json!({ "file": file.display().to_string(), "plan": plan }))
        }
        Table::Checklist { code, file } => {
            let checklist = find_checklist(&mut ws, code)?;
            output::write_new(file, &checklist_workbook(&ws, checklist)?)?;
            output::print(&json!({ "file": file.display().to_string(), "checklist": checklist }))
        }
    }
}

/// Writes a file that grows to its end, and says how many rows it has.
fn write_whole(ws: &mut Workspace, file: &Path, mut table: impl Growing) -> Outcome {
    while table.write_some(ws)? {}
    let rows = table.rows();
    output::write_new(file, &table.finish()?)?;
    output::print(&json!({ "file": file.display().to_string(), "rows": rows }))
}

/// What a view asks for, by its name.
fn viewed(ws: &mut Workspace, named: &str, conditions: Option<&str>) -> Result<ExportLedger, Stop> {
    let found = find_view(ws, named)?.map_err(|why| match why {
        NoView::Unknown(known) => {
            Stop::refused("view_unknown", json!({ "view": named, "known": known }))
        }
        NoView::Several => Stop::refused("view_called_twice", json!({ "view": named })),
        NoView::Unreadable(word) => {
            Stop::refused("view_unreadable", json!({ "view": named, "reason": word }))
        }
    })?;
    let mut asked = ExportLedger {
        view: found.view,
        ..ExportLedger::default()
    };
    match (found.saved, conditions) {
        (Some(_), Some(_)) => {
            return Err(Stop::usage("usage", "a saved view has its own conditions"));
        }
        (Some(saved), None) => {
            asked.conditions = saved.conditions;
            asked.sort = saved.sort;
            asked.descending = saved.descending;
            asked.columns = saved.columns;
        }
        (None, Some(given)) => asked.conditions = read_as(invoke::parse(given)?)?,
        (None, None) => {}
    }
    Ok(asked)
}

fn find_unit(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let asked = read_as(json!({ "text": named, "active": true, "limit": 200 }))?;
    let rows = list_units(ws, asked)?.rows;
    let mut found = rows.iter().filter(|unit| unit.name == named);
    match (found.next(), found.next()) {
        (Some(unit), None) => Ok(unit.id),
        _ => Err(Stop::usage("unit_unknown", "name one unit, or its id")),
    }
}

fn find_plan(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let asked = read_as(json!({ "text": named, "page": { "limit": 200 } }))?;
    let rows = list_emergency_plans(ws, asked)?.rows;
    let mut found = rows.iter().filter(|plan| plan.name == named);
    match (found.next(), found.next()) {
        (Some(plan), None) => Ok(plan.id),
        _ => Err(Stop::usage("plan_unknown", "name one plan, or its id")),
    }
}

/// A check by what it is called; of those called the same, none.
fn find_check(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = PageRequest {
            after,
            limit: Some(200),
        };
        let checks = list_paper_checks(ws, ListPaperChecks { page })?;
        let named = checks.rows.iter().filter(|check| check.title == named);
        found.extend(named.map(|check| check.id));
        after = checks.next;
        if after.is_none() {
            break;
        }
    }
    match found.as_slice() {
        [check] => Ok(*check),
        _ => Err(Stop::usage(
            "paper_check_unknown",
            "name one check of papers, or its id",
        )),
    }
}

fn find_checklist(ws: &mut Workspace, code: &str) -> Result<Uuid, Stop> {
    let asked = PageRequest {
        after: None,
        limit: Some(200),
    };
    let rows = list_checklists(ws, asked)?.rows;
    let found = rows.iter().find(|list| list.code == code);
    found
        .map(|list| list.id)
        .ok_or_else(|| Stop::usage("checklist_unknown", "name the code of a checklist"))
}

/// Brings something in.
pub fn import(arguments: &Arguments, what: &Import) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    match what {
        Import::Ledger {
            file,
            dry_run,
            map,
            mend,
        } => ledger(&mut ws, file, (*dry_run, map.as_deref(), mend.as_deref())),
        Import::Template { file } => editable::template(&mut ws, file),
        Import::Unit { file, accept } => unit(&mut ws, file, *accept),
        Import::Checklist { file, dry_run } => checklist(&mut ws, file, *dry_run),
    }
}

fn ledger(
    ws: &mut Workspace,
    file: &Path,
    (dry_run, map, mend): (bool, Option<&Path>, Option<&Path>),
) -> Outcome {
    let bytes = output::read(file, LARGEST)?;
    let mut reading = match map {
        Some(map) => invoke::parse(&format!("@{}", map.display()))?,
        None => json!({}),
    };
    let mut reading = |attachment: Uuid| -> Result<ReadLedger, Stop> {
        let members = reading.as_object_mut();
        let members = members.ok_or_else(|| Stop::usage("bad_json", "a map is a JSON object"))?;
        members.insert("attachment".to_owned(), json!(attachment));
        read_as(Value::Object(members.clone()))
    };
    if dry_run {
        let request = PreviewLedger {
            reading: reading(Uuid::nil())?,
            show: None,
            after: None,
            limit: Some(SHOWN),
        };
        return output::print(&json!(preview_file(ws, &name(file), &bytes, &request)?));
    }
    let taken = upload_ledger(ws, &name(file), &bytes)?;
    let reading = reading(taken.attachment)?;
    if let Some(mend) = mend {
        output::write_new(mend, &rows_to_mend(ws, &reading)?)?;
    }
    let brought = import_ledger(ws, &reading, &mut |_, _| true)?;
    output::print(&json!(brought))
}

fn unit(ws: &mut Workspace, file: &Path, accept: bool) -> Outcome {
    let bytes = output::read(file, LARGEST)?;
    let attachment = upload_ledger(ws, &name(file), &bytes)?.attachment;
    let view = read_unit_workbook(ws, ReadUnitWorkbook { attachment })?;
    let mut recorded = Vec::new();
    if accept {
        let ready = { view.rows.iter() }.filter(|row| row.proposal.is_some() && !row.stale);
        let rows = ready.map(|row| row.row).collect();
        let request = TakeReturnedPhotos { attachment, rows };
        for row in take_returned_photos(ws, request)?.rows {
            if let Some(call) = row.proposal.as_ref().filter(|_| !row.stale) {
                let came = bridge::call(ws, &call.command, call.request.clone());
                let failure = came.err();
                recorded
                    .push(json!({ "row": row.row, "command": call.command, "failure": failure }));
            }
        }
    }
    output::print(&json!({ "came_back": view, "recorded": recorded }))
}

fn checklist(ws: &mut Workspace, file: &Path, dry_run: bool) -> Outcome {
    let bytes = output::read(file, LARGEST)?;
    let preview = preview_checklist_file(ws, &bytes)?;
    if dry_run {
        return output::print(&json!(preview));
    }
    let request = ImportChecklist {
        attachment: upload_ledger(ws, &name(file), &bytes)?.attachment,
        compared_with: preview.compared_with,
    };
    output::print(&json!(import_checklist(ws, request)?))
}

pub(crate) fn name(file: &Path) -> String {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_default()
}

fn read_as<T: serde::de::DeserializeOwned>(value: Value) -> Result<T, Stop> {
    serde_json::from_value(value).map_err(|error| Stop::usage("bad_json", &error.to_string()))
}
