//! Photos of a ledger: floating over it or kept in its cells, they come in with their hazards and go out again.

use app::exchange::{
    ColumnGiven, ExportLedger, Field, Growing, LedgerFile, ReadLedger, rows_to_mend,
};
use app::hazards::{GetHazard, HazardView, ListHazards, get_hazard, list_hazards};
use app::photos::{GetPhoto, get_photo};
use chrono::Datelike as _;
use domain::Refusal;
use domain::photo_slot::SlotSubject;
use testkit::Company;

use super::{company, fixture, import, preview, upload};

/// A hazard by its number in the ledger.
fn hazard(company: &mut Company, number: &str) -> HazardView {
    let page = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let row = page.rows.into_iter().find(|row| row.number == number);
    let hazard = row.expect(number).id;
    get_hazard(&mut company.ws, GetHazard { hazard }).unwrap()
}

/// Photos before and after, by how many there are.
fn photos(company: &mut Company, number: &str) -> (usize, usize) {
    let view = hazard(company, number);
    (view.photos.len(), view.photos_after.len())
}

#[test]
fn pictures_that_float_over_a_row_become_its_photos_by_their_column() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "floating.xlsx"));
    let read = preview(&mut company, &reading);
    // The logo over the head and the one among the remarks stay behind.
    assert_eq!((read.pictures, read.photos), (6, 4));
    let of_rows: Vec<_> = read
        .lines
        .iter()
        .map(|line| (line.photos_before, line.photos_after))
        .collect();
    assert_eq!(of_rows, [(2, 1), (1, 0), (0, 0)]);
    let remarks = read.columns.iter().find(|column| column.title == "备注");
    assert_eq!(remarks.unwrap().pictures, 1);
    let brought = import(&mut company, &reading);
    assert_eq!(brought.hazards, 3);
    assert_eq!(photos(&mut company, "P1"), (2, 1));
    assert_eq!(photos(&mut company, "P2"), (1, 0));
    // Kept as it came, with what the camera wrote; a day of the ledger is as good as its whole.
    let first = hazard(&mut company, "P1");
    let of = Some(SlotSubject::Hazard {
        hazard: first.row.id,
    });
    let taken: Vec<_> = first
        .photos
        .iter()
        .map(|photo| {
            let asked = GetPhoto {
                attachment: *photo,
                of: of.clone(),
            };
            let view = get_photo(&mut company.ws, asked).unwrap();
            assert_eq!(view.oddity, None);
            view.taken_at
        })
        .collect();
    assert_eq!(
        taken
            .iter()
            .flatten()
            .map(|at| at.day())
            .collect::<Vec<_>>(),
        [6]
    );
    assert!(company.bytes(first.photos[0]).starts_with(b"\xff\xd8\xff"));
    // The same file again brings nothing twice.
    let again = preview(&mut company, &reading);
    assert_eq!((again.tally.taken, again.photos), (0, 0));
}

#[test]
fn pictures_of_workbooks_of_before_2007_become_photos_too() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "old_pictures.xls"));
    let read = preview(&mut company, &reading);
    assert_eq!((read.pictures, read.photos, read.tally.faulty), (5, 4, 0));
    import(&mut company, &reading);
    assert_eq!(photos(&mut company, "P1"), (2, 1));
    assert_eq!(photos(&mut company, "P2"), (1, 0));
    assert_eq!(photos(&mut company, "P3"), (0, 0));
    let (first, second) = (hazard(&mut company, "P1"), hazard(&mut company, "P2"));
    assert!(company.bytes(first.photos[0]).starts_with(b"\xff\xd8\xff"));
    assert!(company.bytes(second.photos[0]).starts_with(b"\x89PNG"));
    let all: std::collections::BTreeSet<_> =
        first.photos.iter().chain(&first.photos_after).collect();
    assert_eq!(all.len(), 3, "each its own");
}

#[test]
fn pictures_that_wps_keeps_in_cells_become_photos() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "wps_cells.xlsx"));
    let read = preview(&mut company, &reading);
    assert_eq!((read.pictures, read.photos, read.tally.faulty), (3, 3, 0));
    import(&mut company, &reading);
    assert_eq!(photos(&mut company, "P1"), (1, 1));
    assert_eq!(photos(&mut company, "P2"), (0, 0));
    // The same picture in two rows is one photo.
    let (first, third) = (hazard(&mut company, "P1"), hazard(&mut company, "P3"));
    assert_eq!(first.photos, third.photos);
    assert_ne!(first.photos, first.photos_after);
}

#[test]
fn a_picture_that_cannot_be_taken_keeps_its_row_out_until_it_is_mended() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "broken_pictures.xlsx"));
    let read = preview(&mut company, &reading);
    let faults: Vec<_> = read
        .lines
        .iter()
        .map(|line| {
            line.faults
                .iter()
                .map(|fault| fault.field)
                .collect::<Vec<_>>()
        })
        .collect();
    let (before, after) = (Field::PhotosBefore, Field::PhotosAfter);
    assert_eq!(faults, [vec![before], vec![before, after], vec![]]);
    let code = &read.lines[0].faults[0].refusal.code;
    assert_eq!(code, "picture_unusable");
    // Whoever says that the column holds no photos gets the rows without them.
    let columns = [5, 6].map(|column| ColumnGiven {
        column,
        field: None,
    });
    let without = ReadLedger {
        columns: columns.to_vec(),
        ..reading.clone()
    };
    let read = preview(&mut company, &without);
    assert_eq!((read.tally.faulty, read.photos), (0, 0));
    assert_eq!(import(&mut company, &reading).hazards, 1);
    assert_eq!(photos(&mut company, "P3"), (1, 0));
}

#[test]
fn rows_to_mend_take_their_photos_along() {
    let mut company = company();
    let file = upload(&mut company, "floating.xlsx");
    // Without its unit the second row has to be mended.
    let reading = ReadLedger {
        columns: vec![ColumnGiven {
            column: 3,
            field: Some(Field::Level),
        }],
        ..ReadLedger::of(file)
    };
    let mend = rows_to_mend(&company.ws, &reading).unwrap();
    let taken = app::exchange::upload_ledger(&mut company.ws, "待改正.xlsx", &mend).unwrap();
    let read = preview(&mut company, &ReadLedger::of(taken.attachment));
    let of_rows: Vec<_> = read
        .lines
        .iter()
        .map(|line| (line.photos_before, line.photos_after))
        .collect();
    assert_eq!(of_rows, [(2, 1), (1, 0), (0, 0)]);
    import(&mut company, &ReadLedger::of(taken.attachment));
    // Byte by byte the picture of the first file.
    let photo = hazard(&mut company, "P2").photos[0];
    let first = fixture("floating.xlsx");
    let mut pictures = documents::spreadsheet::Pictures::of(&first).unwrap();
    let original = pictures.picture("xl/media/image5.png");
    assert_eq!(company.bytes(photo), original.unwrap());
}

#[test]
fn an_exported_ledger_brings_its_photos_back() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "floating.xlsx"));
    import(&mut company, &reading);
    let asked = ExportLedger {
        photos: true,
        ..ExportLedger::default()
    };
    let mut file = LedgerFile::begin(&company.ws, asked).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    let bytes = file.finish().unwrap();
    let mut other = super::company();
    let taken = app::exchange::upload_ledger(&mut other.ws, "导出.xlsx", &bytes).unwrap();
    let reading = super::entering(ReadLedger::of(taken.attachment));
    let read = preview(&mut other, &reading);
    assert_eq!((read.tally.faulty, read.photos), (0, 3), "{:?}", read.lines);
    import(&mut other, &reading);
    assert_eq!(photos(&mut other, "P1"), (1, 1));
    assert_eq!(photos(&mut other, "P2"), (1, 0));
}

#[test]
fn an_import_that_is_stopped_leaves_no_hazard_and_no_photo() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "floating.xlsx"));
    let stopped =
        company.fails(|ws| app::exchange::import_ledger(ws, &reading, &mut |done, _| done == 0));
    assert!(matches!(
        stopped,
        app::Error::Store(app::StoreError::Stopped)
    ));
    let page = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    assert_eq!(page.rows.len(), 0);
}

#[test]
fn who_may_not_import_brings_no_photos() {
    let mut company = company();
    let reading = ReadLedger::of(upload(&mut company, "floating.xlsx"));
    company.as_("王志强");
    let refusal =
        company.refuses(|ws| app::exchange::import_ledger(ws, &reading, &mut |_, _| true));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
}
