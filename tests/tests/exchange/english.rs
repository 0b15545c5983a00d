//! Tables in the language of whoever reads them: what goes out in English comes in as what it was.

use app::Language;
use app::exchange::{
    ExportLedger, Growing, LedgerFile, PreviewChecklist, ReadLedger, ReadUnitWorkbook, TableFormat,
    checklist_workbook, preview_checklist, read_unit_workbook, rows_to_mend, unit_workbook,
    upload_ledger,
};
use app::figures::{MakeFigures, make_figures};
use app::hazards::{GetHazard, HazardView, ListHazards, get_hazard, list_hazards};
use domain::hazard::Status;
use serde_json::{from_value, json};
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::exporting::look;
use super::returning::filled;
use super::{company, import, preview, upload};

fn written(company: &mut Company, format: TableFormat) -> Vec<u8> {
    let asked = ExportLedger {
        sort: app::hazards::LedgerOrder::Number,
        format,
        ..ExportLedger::default()
    };
    let mut file = LedgerFile::begin(&company.ws, asked).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    file.finish().unwrap()
}

fn all(company: &mut Company) -> Vec<HazardView> {
    let asked = ListHazards {
        sort: app::hazards::LedgerOrder::Number,
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, asked).unwrap();
    let rows = page.rows.into_iter().map(|row| row.id);
    rows.map(|hazard| get_hazard(&mut company.ws, GetHazard { hazard }).unwrap())
        .collect()
}

/// What a ledger says of a hazard, in values that know no language.
fn told(hazard: &HazardView) -> String {
    let row = &hazard.row;
    format!(
        "{:?}",
        (
            (
                &row.number,
                &row.title,
                &hazard.description,
                &row.place_name
            ),
            (row.found_on, row.due_on, row.level, hazard.cause),
            (&hazard.spot, &hazard.measures, row.unit, row.owner),
            (hazard.assessment.as_ref().map(|one| &one.local_level)),
        )
    )
}

#[test]
fn a_ledger_in_english_comes_in_as_it_went_out() {
    let mut company = company();
    let file = upload(&mut company, "plain.xlsx");
    import(&mut company, &ReadLedger::of(file));
    company.up_to(Stage::Rectifying);
    company.as_(DIRECTOR);
    company.ws.speak(Language::English);
    for format in [TableFormat::Xlsx, TableFormat::Csv] {
        let bytes = written(&mut company, format);
        if format == TableFormat::Xlsx {
            let seen = look(&company, &bytes);
            let heads = seen["rows"][0].as_array().unwrap();
            let heads: Vec<_> = heads.iter().map(|head| head.as_str().unwrap()).collect();
            assert_eq!(
                heads[..4],
                ["Hazard number", "State", "Found on", "Found by"]
            );
            assert!(heads.iter().all(|head| head.is_ascii()), "{heads:?}");
            assert_eq!(seen["rows"][1][1], "Closed");
            assert_eq!(seen["rows"][2][13], "General hazard");
        }
        let mut other = super::company();
        let name = match format {
            TableFormat::Xlsx => "ledger.xlsx",
            TableFormat::Csv => "ledger.csv",
        };
        let file = upload_ledger(&mut other.ws, name, &bytes).unwrap();
        let reading = ReadLedger::of(file.attachment);
        let read = preview(&mut other, &reading);
        assert_eq!(
            (read.tally.taken, read.tally.faulty),
            (5, 0),
            "{:?}",
            read.lines
        );
        let unknown = read.columns.iter().filter(|column| column.field.is_none());
        let unknown: Vec<_> = unknown.map(|column| column.title.as_str()).collect();
        assert_eq!(
            unknown,
            [
                "Kind of inspection",
                "Inspecting unit",
                "Head of unit",
                "Owner's phone",
                "Supervision",
                "Put in place (10,000 yuan)",
            ]
        );
        import(&mut other, &reading);
        let (here, there) = (all(&mut company), all(&mut other));
        let [here_told, there_told] = [&here, &there].map(|all| all.iter().map(told));
        assert_eq!(
            here_told.collect::<Vec<_>>(),
            there_told.collect::<Vec<_>>()
        );
        let closed = |all: &[HazardView]| {
            let closed = all.iter().filter(|one| one.row.status == Status::Closed);
            closed.count()
        };
        assert_eq!(closed(&here), closed(&there));
    }
}

#[test]
fn rows_to_mend_say_why_in_english() {
    let mut company = company();
    company.ws.speak(Language::English);
    let file = upload(&mut company, "impossible.xlsx");
    let bytes = rows_to_mend(&company.ws, &ReadLedger::of(file)).unwrap();
    let seen = look(&company, &bytes);
    assert_eq!(seen["rows"][0][0], "To mend");
    assert_eq!(seen["rows"][1][0], "Found on: after today");
    let file = upload_ledger(&mut company.ws, "mend.xlsx", &bytes).unwrap();
    let read = preview(&mut company, &ReadLedger::of(file.attachment));
    assert_eq!((read.columns[0].field, read.tally.faulty), (None, 5));
}

#[test]
fn a_units_workbook_in_english_is_known_by_its_ids_and_its_titles() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Served).hazard;
    company.ws.speak(Language::English);
    let bytes = unit_workbook(&company.ws, id("城东供电所")).unwrap();
    let seen = look(&company, &bytes);
    assert_eq!(
        (&seen["hidden"], &seen["rows"][1][2]),
        (&json!(["A"]), &json!("Receipt signed"))
    );
    let cells = json!([
        [2, "Work done (fill in)", "pumped dry"],
        [2, "Completed on (fill in)", "2026-11-23"],
        [2, "Why there is no photo (fill in)", "no camera"],
    ]);
    let back = filled(&company, &bytes, &cells);
    // Whoever reads it may speak another language by then.
    for language in [Language::Chinese, Language::English] {
        company.ws.speak(language);
        let file = upload_ledger(&mut company.ws, "back.xlsx", &back).unwrap();
        let attachment = file.attachment;
        let view = read_unit_workbook(&mut company.ws, ReadUnitWorkbook { attachment }).unwrap();
        let row = view
            .rows
            .iter()
            .find(|row| row.hazard == Some(hazard))
            .unwrap();
        assert!(row.changed.is_empty() && !row.stale, "{:?}", row.changed);
        let call = row.proposal.as_ref().unwrap();
        assert_eq!(call.command, "submit_rectification");
        assert_eq!(call.request["completed_on"], "2026-11-23");
    }
}

#[test]
fn a_checklist_in_english_comes_back_as_it_went_out() {
    let mut company = company();
    company.ws.speak(Language::English);
    let list: Uuid = forms::checklist();
    let bytes = checklist_workbook(&company.ws, list).unwrap();
    let seen = look(&company, &bytes);
    assert_eq!(seen["rows"][0][0], "Checklist code");
    assert_eq!(
        (&seen["rows"][3][2], &seen["rows"][3][3]),
        (&json!("What is checked"), &json!("Method"))
    );
    assert_eq!(seen["rows"][4][3], "Look");
    for language in [Language::Chinese, Language::English] {
        company.ws.speak(language);
        let file = upload_ledger(&mut company.ws, "list.xlsx", &bytes).unwrap();
        let attachment = file.attachment;
        let asked = PreviewChecklist { attachment };
        let seen = preview_checklist(&mut company.ws, asked).unwrap();
        assert!(
            seen.faults.is_empty() && seen.changes.is_empty(),
            "{seen:?}"
        );
        assert!(seen.same > 0);
    }
}

#[test]
fn the_authority_gets_its_own_form_and_the_reader_the_sheets_behind_it() {
    let mut company = company();
    company.up_to(Stage::Closed);
    company.ws.speak(Language::English);
    let asked: MakeFigures = from_value(json!({ "period": "2026-11", "format": "xlsx" })).unwrap();
    let made = make_figures(&company.ws, &asked).unwrap();
    let file = upload_ledger(&mut company.ws, "figures.xlsx", &made.bytes).unwrap();
    let sheets: Vec<_> = preview_sheets(&mut company, file.attachment);
    assert_eq!(sheets[2..], ["Units", "Inspections"]);
    // The form, and the same form counted by line of business.
    let mut form = sheets[..2].iter();
    assert!(form.all(|name| !name.is_ascii()), "{sheets:?}");
}

fn preview_sheets(company: &mut Company, attachment: Uuid) -> Vec<String> {
    // The statutory table is no ledger; what it says of a day and a hazard is said for it.
    let columns = [(1, "description"), (2, "found_on")]
        .map(|(column, field)| json!({ "column": column, "field": field }));
    let reading = json!({ "attachment": attachment, "head": 4, "columns": columns });
    let view = preview(company, &from_value(reading).unwrap());
    view.sheets.into_iter().map(|sheet| sheet.name).collect()
}
