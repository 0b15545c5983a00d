use super::bind::Opened;
use super::*;
use crate::testing::{fonts, keep, normal, photos, rendered_at};
use crate::{rectification_notice, scan};

fn words(photos: Vec<PhotoWords>) -> DossierWords {
    let at: NaiveDateTime = "2026-11-23T09:30:00".parse().unwrap();
    let row = |label: &str, words: &str| (label.to_owned(), words.to_owned());
    let group = |title: &str, photos| PhotoGroup {
        title: title.to_owned(),
        none: "无。".to_owned(),
        photos,
    };
    let step = |n: u32| StepWords {
        happened_at: at,
        recorded_at: at + chrono::Duration::minutes(i64::from(n)),
        step: "整改进展".to_owned(),
        people: "刘洋，由张伟代录".to_owned(),
        words: "已排净积水，盖板到货。".to_owned(),
        device: "安监部笔记本".to_owned(),
    };
    DossierWords {
        organisation: "清河供电公司".to_owned(),
        number: "YH-2026-0001".to_owned(),
        title: "东侧电缆沟积水，盖板缺失 2 块".to_owned(),
        cover: vec![row("等级", "一般隐患"), row("状态", "已销号")],
        commitments: vec![row("措施", &"排净积水，补齐盖板。".repeat(60))],
        facts: vec![row("隐患描述", "积水深约 15 cm")],
        basis: vec!["GB 50053-2013 第 6.2.9 条".to_owned()],
        photos: vec![group("整改前", photos), group("整改中", Vec::new())],
        steps: (0..60).map(step).collect(),
        bound_at: at,
        bound_by: "张伟".to_owned(),
    }
}

fn paper(title: &str, media_type: &str, bytes: Vec<u8>) -> Paper {
    Paper {
        title: title.to_owned(),
        file_name: format!("{title}.pdf"),
        media_type: media_type.to_owned(),
        bytes,
    }
}

/// A PDF of one page, turned and cut, in another way than ours: two parts of strokes.
fn turned(quarters: i64) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut doc = Document::with_version("1.4");
    let tree = doc.new_object_id();
    let parts = ["q 0.5 g 0 0 200 100 re f", "Q"].map(|strokes| {
        let stream = Stream::new(dictionary! {}, strokes.as_bytes().to_vec());
        Object::Reference(doc.add_object(stream))
    });
    let page = doc.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => parts.to_vec(),
    });
    let pages = dictionary! {
        "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
        "MediaBox" => vec![0.into(), 0.into(), 400.into(), 100.into()],
        "CropBox" => vec![200.into(), 100.into(), 0.into(), 0.into()],
        "Rotate" => 90 * quarters,
    };
    doc.objects.insert(tree, pages.into());
    let root = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", root);
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).unwrap();
    bytes
}

fn bound() -> (Rendered, Vec<Paper>) {
    let notice = normal();
    let pictures = photos(&notice);
    let made = rectification_notice(fonts(), &notice, &pictures, rendered_at()).unwrap();
    let papers = vec![
        paper("隐患整改通知书", "application/pdf", made.pdf),
        paper("横放的扫描件", "application/pdf", turned(1)),
        paper("照片", "image/jpeg", pictures[0].jpeg.clone()),
        paper(
            "损坏的文件",
            "application/pdf",
            b"%PDF-1.7 nothing".to_vec(),
        ),
    ];
    let words = words(notice.photos);
    let made = dossier(&words, &pictures, &papers);
    (made, papers)
}

fn dossier(words: &DossierWords, pictures: &[Photo], papers: &[Paper]) -> Rendered {
    render(fonts(), words, pictures, papers, rendered_at()).unwrap()
}

#[test]
fn the_same_parts_give_the_same_bytes() {
    let (once, papers) = bound();
    keep("dossier.pdf", &once.pdf);
    assert!(once == bound().0);
    // Another paper is another file, also where its pages look alike.
    let mut others = papers;
    others[3].bytes.push(b' ');
    let pictures = photos(&normal());
    let other = dossier(&words(normal().photos), &pictures, &others);
    assert!(other.pdf != once.pdf);
}

#[test]
fn papers_lie_inside_byte_for_byte_under_the_names_of_the_contents() {
    let (made, papers) = bound();
    let doc = lopdf::Document::load_mem(&made.pdf).unwrap();
    let names = doc.catalog().unwrap().get(b"Names").unwrap();
    let files = names.as_dict().unwrap().get(b"EmbeddedFiles").unwrap();
    let files = files.as_dict().unwrap().get(b"Names").unwrap();
    let files = files.as_array().unwrap();
    assert_eq!(files.len(), 2 * papers.len());
    for (n, paper) in papers.iter().enumerate() {
        let id = files[2 * n + 1].as_reference().unwrap();
        let specification = doc.get_dictionary(id).unwrap();
        let name = specification.get(b"UF").unwrap().as_str().unwrap();
        let units = name[2..]
            .chunks(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        let name = String::from_utf16(&units.collect::<Vec<_>>()).unwrap();
        assert_eq!(name, format!("附{} {}", n + 1, paper.file_name));
        let file = specification.get(b"EF").unwrap().as_dict().unwrap();
        let file = file.get(b"F").unwrap().as_reference().unwrap();
        let file = doc.get_object(file).unwrap().as_stream().unwrap();
        assert!(file.content == paper.bytes, "{name}");
    }
    // Ours is no form: nothing is left to sign.
    assert!(doc.catalog().unwrap().get(b"AcroForm").is_err());
}

#[test]
fn contents_name_the_page_on_which_each_part_begins() {
    let (made, papers) = bound();
    let doc = lopdf::Document::load_mem(&made.pdf).unwrap();
    let pages = doc.get_pages();
    assert_eq!(u32::try_from(pages.len()).unwrap(), made.pages);
    let root = doc.catalog().unwrap().get(b"Outlines").unwrap();
    let root = doc.get_dictionary(root.as_reference().unwrap()).unwrap();
    let mut at = root
        .get(b"First")
        .ok()
        .and_then(|first| first.as_reference().ok());
    let mut begins = Vec::new();
    while let Some(id) = at {
        let item = doc.get_dictionary(id).unwrap();
        let to = item.get(b"Dest").unwrap().as_array().unwrap()[0]
            .as_reference()
            .unwrap();
        begins.push(*pages.iter().find(|(_, page)| **page == to).unwrap().0);
        at = item
            .get(b"Next")
            .ok()
            .and_then(|next| next.as_reference().ok());
    }
    assert_eq!(begins.len(), 4 + papers.len());
    assert!(begins.is_sorted(), "{begins:?}");
    // The notice has two pages, every other paper one.
    let last = made.pages;
    assert_eq!(begins[4..], [last - 4, last - 2, last - 1, last]);
}

#[test]
fn a_turned_page_is_shown_as_it_is_read() {
    for (quarters, shape) in [
        (0, (200.0, 100.0)),
        (1, (100.0, 200.0)),
        (-1, (100.0, 200.0)),
    ] {
        let opened = Opened::of(&turned(quarters), scan::Limits::default()).unwrap();
        assert_eq!(opened.count(), 1);
        assert_eq!(opened.shape(0), shape, "{quarters}");
    }
}
