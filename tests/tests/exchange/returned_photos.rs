//! Photos that a unit put into its workbook: told before anything is recorded, kept with the rows that are accepted.

use std::process::Command;

use app::exchange::{
    ReadUnitWorkbook, ReturnedView, TakeReturnedPhotos, read_unit_workbook, take_returned_photos,
    unit_workbook, upload_ledger,
};
use app::hazards::{GetHazard, get_hazard};
use domain::hazard::Status;
use serde_json::json;
use testkit::{Company, Stage, id};

use super::exporting::look;
use super::returning::filled;

/// Puts pictures over rows of a workbook: row and file of each.
const PUT: &str = r"
import json, sys, zipfile
source, target, placed = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
xdr, r = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
link = lambda id, kind, to: f'<Relationship Id=`{id}` Type=`{r}/{kind}` Target=`{to}`/>'.replace('`', chr(34))
anchor = lambda at, row: f'<xdr:oneCellAnchor><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=`90000` cy=`90000`/><xdr:pic><a:blip r:embed=`p{at}`/></xdr:pic></xdr:oneCellAnchor>'.replace('`', chr(34))
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w') as new:
    for name in old.namelist():
        new.writestr(name, old.read(name))
    anchors = ''.join(anchor(at, row) for at, (row, _) in enumerate(placed))
    links = ''.join(link(f'p{at}', 'image', f'../media/p{at}.jpg') for at in range(len(placed)))
    new.writestr('xl/worksheets/_rels/sheet1.xml.rels', '<Relationships xmlns=' + chr(34) + rels + chr(34) + '>' + link('d', 'drawing', '../drawings/drawing9.xml') + '</Relationships>')
    new.writestr('xl/drawings/drawing9.xml', f'<xdr:wsDr xmlns:xdr={chr(34)}{xdr}{chr(34)} xmlns:a={chr(34)}http://schemas.openxmlformats.org/drawingml/2006/main{chr(34)} xmlns:r={chr(34)}{r}{chr(34)}>{anchors}</xdr:wsDr>')
    new.writestr('xl/drawings/_rels/drawing9.xml.rels', '<Relationships xmlns=' + chr(34) + rels + chr(34) + '>' + links + '</Relationships>')
    for at, (_, file) in enumerate(placed):
        new.write(file, f'xl/media/p{at}.jpg')
";

fn with_pictures(company: &Company, book: &[u8], placed: &[(usize, &[u8])]) -> Vec<u8> {
    let pyhanko = std::env::var_os("BIHUAN_PYHANKO").expect("run `cargo xtask test`");
    let python = std::path::PathBuf::from(pyhanko).with_file_name("python");
    let beside = |name: &str| company.folder.beside(name);
    std::fs::write(beside("plain.xlsx"), book).unwrap();
    let mut said = Vec::new();
    for (at, (row, picture)) in placed.iter().enumerate() {
        let file = beside(&format!("{at}.jpg"));
        std::fs::write(&file, picture).unwrap();
        said.push(json!([row, file.display().to_string()]));
    }
    let ran = Command::new(python)
        .args(["-c", PUT])
        .args([beside("plain.xlsx"), beside("pictured.xlsx")])
        .arg(json!(said).to_string())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{told}");
    std::fs::read(beside("pictured.xlsx")).unwrap()
}

#[test]
fn pictures_that_came_back_become_photos_after_the_work_or_are_told() {
    let mut company = Company::found();
    let done = company.up_to(Stage::Rectifying).hazard;
    let going_on = company.up_to(Stage::Rectifying).hazard;
    let broken = company.up_to(Stage::Rectifying).hazard;
    let wordless = company.up_to(Stage::Rectifying).hazard;
    let bytes = unit_workbook(&company.ws, id("城东供电所")).unwrap();
    let rows = look(&company, &bytes)["rows"].as_array().unwrap().clone();
    let numbers = [done, going_on, broken, wordless].map(|hazard| {
        let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
        view.row.number
    });
    let at = numbers
        .clone()
        .map(|number| rows.iter().position(|row| row[1] == number).unwrap() + 1);
    let cells = json!([
        [at[0], "整改情况（填写）", "盖板补齐，积水排净"],
        [at[0], "完成时间（填写）", "2026-11-23"],
        [at[1], "整改情况（填写）", "盖板已到货"],
        [at[2], "整改情况（填写）", "已完成"],
        [at[2], "完成时间（填写）", "2026-11-23"],
    ]);
    let book = filled(&company, &bytes, &cells);
    let photo = testkit::photos::TRENCH_AFTER;
    let placed: [(usize, &[u8]); 5] = [
        (at[0], photo),
        (at[0], photo),
        (at[1], photo),
        (at[2], b"no picture at all"),
        (at[3], photo),
    ];
    let book = with_pictures(&company, &book, &placed);
    let file = upload_ledger(&mut company.ws, "回收.xlsx", &book).unwrap();
    let attachment = file.attachment;
    let view = read_unit_workbook(&mut company.ws, ReadUnitWorkbook { attachment }).unwrap();
    let row = |view: &ReturnedView, nth: usize| {
        let mut rows = view.rows.iter();
        let found = rows.find(|row| row.number == numbers[nth]);
        found.unwrap().clone()
    };
    let code = |refusal: &Option<app::hazards::RefusalView>| {
        refusal.as_ref().map(|refusal| refusal.code.clone())
    };
    // With a photo there, no reason is asked for.
    assert_eq!(
        (row(&view, 0).photos, code(&row(&view, 0).refusal)),
        (2, None)
    );
    assert_eq!(row(&view, 1).photos, 1);
    let unusable = Some("picture_unusable".to_owned());
    assert_eq!(code(&row(&view, 2).photos_refusal), unusable);
    assert!(row(&view, 2).proposal.is_none());
    assert_eq!(code(&row(&view, 3).refusal), Some("blank".to_owned()));

    let rows = view.rows.iter().map(|row| row.row).collect();
    let taken = take_returned_photos(&mut company.ws, TakeReturnedPhotos { attachment, rows });
    let taken = taken.unwrap();
    for nth in [0, 1] {
        let call = row(&taken, nth).proposal.unwrap();
        bridge::call(&mut company.ws, &call.command, call.request).unwrap();
    }
    let seen = |company: &mut Company, hazard| {
        let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
        (view.row.status, view.photos_after)
    };
    let (status, photos) = seen(&mut company, done);
    assert_eq!((status, photos.len()), (Status::Submitted, 2));
    assert_eq!(company.bytes(photos[0]), photo);
    let progress = get_hazard(&mut company.ws, GetHazard { hazard: going_on }).unwrap();
    assert_eq!(progress.photos_during.len(), 1);
}
