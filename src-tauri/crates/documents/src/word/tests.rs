use std::io::{Cursor, Read as _, Write as _};

use domain::drill::paper::PaperKind;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::package::{DEEPEST, DOCUMENT, LINKS, MOST_BYTES, MOST_PARTS, TYPES};
use super::*;
use crate::testing::{keep, long, photos};
use crate::{bulletin, drill, filled};

type Parts = Vec<(String, Vec<u8>)>;

fn parts(file: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let each = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    });
    each.collect()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn text(parts: &Parts, name: &str) -> String {
    let found = parts.iter().find(|(known, _)| known == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name}")).1.clone()).unwrap()
}

/// What a reader reads, a line a paragraph.
fn words(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut depth, mut said) = (String::new(), 0, false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                depth += 1;
                said = element.name().as_ref() == "w:t";
            }
            Event::End(element) => {
                depth -= 1;
                said = false;
                if element.name().as_ref() == "w:p" {
                    out.push('\n');
                }
            }
            Event::Text(text) if said => out.push_str(&text),
            Event::GeneralRef(name) if said => out.push_str(&format!("&{};", &*name)),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    out
}

fn blank() -> Template {
    Template::blank().unwrap()
}

/// A letterhead as an office makes one: a header with its mark, a body that runs on below the text.
fn letterhead(body: &str) -> Parts {
    let mut own = parts(&made_of(&blank()));
    own.retain(|(name, _)| !name.contains("footer"));
    for (name, content) in &mut own {
        let old = String::from_utf8(content.clone()).unwrap();
        let new = match name.as_str() {
            DOCUMENT => {
                let (head, _) = old.split_once("<w:body>").unwrap();
                format!(
                    r#"{head}<w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr></w:body></w:document>"#
                )
            }
            TYPES | LINKS => old.replace("footer", "header"),
            _ => continue,
        };
        *content = new.into_bytes();
    }
    let header = format!(
        r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:hdr>"#,
        line("清河供电公司文件　{{单位}}")
    );
    own.push(("word/header1.xml".to_owned(), header.clone().into_bytes()));
    own.push(("word/header2.xml".to_owned(), header.into_bytes()));
    own
}

fn line(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn made_of(template: &Template) -> Vec<u8> {
    filled_form(template, &filled::tests::opinion(), &[]).unwrap()
}

fn refused(parts: &Parts) -> TemplateError {
    match Template::read(&zipped(parts)) {
        Err(error) => error,
        Ok(_) => panic!("it was taken"),
    }
}

#[test]
fn every_paper_is_the_same_bytes_twice_and_says_that_nobody_signed() {
    let template = blank();
    let (snapshot, held) = drill::tests::with_pictures(23);
    let report = filled::tests::report();
    let make = || {
        let mut made = vec![
            (
                "bulletin.docx".to_owned(),
                super::bulletin(&template, &bulletin::tests::sample(7, 4)).unwrap(),
            ),
            ("opinion.docx".to_owned(), made_of(&template)),
            (
                "report.docx".to_owned(),
                filled_form(&template, &report, &photos(&long())).unwrap(),
            ),
        ];
        made.extend(PaperKind::ALL.map(|kind| {
            let file = drill_paper(&template, kind, &snapshot, &held).unwrap();
            (format!("{}.docx", kind.name()), file)
        }));
        made
    };
    let (first, second) = (make(), make());
    for ((name, file), (_, again)) in first.iter().zip(&second) {
        keep(name, file);
        assert!(file == again, "{name}");
        let parts = parts(file);
        for (part, content) in &parts {
            if part.ends_with(".xml") || part.ends_with(".rels") {
                words(&String::from_utf8(content.clone()).unwrap());
            }
        }
        for foot in ["word/footer1.xml", "word/footer2.xml"] {
            assert!(
                words(&text(&parts, foot)).contains("可编辑稿，非签发件"),
                "{name}"
            );
        }
        let said = words(&text(&parts, DOCUMENT));
        assert!(!said.contains("{{") && !said.contains("bihuan:"), "{name}");
        // It may be read as a template was, so it brings nothing along that a template may not.
        assert!(
            matches!(Template::read(file), Err(TemplateError::MarkerMissing)),
            "{name}"
        );
    }
}

#[test]
fn a_paper_says_what_its_words_say_and_ink_stays_behind() {
    let parts_of_form = parts(&made_of(&blank()));
    let said = words(&text(&parts_of_form, DOCUMENT));
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[..3],
        ["清河供电公司", "隐患整改复查意见书", "供电安复〔2026〕7号"]
    );
    for expected in [
        "☑现场　☐资料　☑试验",
        "复查人一",
        "抄送：运维检修部、营销部。",
        "2026年11月23日",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let (snapshot, held) = drill::tests::with_pictures(5);
    let file = drill_paper(&blank(), PaperKind::Record, &snapshot, &held).unwrap();
    let parts = parts(&file);
    let pictures = parts.iter().filter(|(name, _)| name.contains("media/"));
    let pictures = pictures.count();
    assert_eq!(pictures, snapshot.photos.len());
    assert!(held.len() > pictures, "the sample has ink");
    let short = drill_paper(&blank(), PaperKind::Record, &snapshot, &[]);
    assert!(matches!(
        short,
        Err(crate::RenderError::PhotoMissing { no: 1 })
    ));
}

#[test]
fn a_letterhead_stays_and_the_paper_goes_where_its_markers_are() {
    let body = [
        line("签发人：{{负责人}}"),
        "<w:p><w:r><w:t>{{标</w:t></w:r><w:r><w:t>题}}</w:t></w:r></w:p>".to_owned(),
        r#"<w:p><w:pPr><w:ind w:firstLine="420"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>{{ 正文 }}</w:t></w:r></w:p>"#.to_owned(),
        line("印发：{{日期}}"),
    ];
    let own = letterhead(&body.concat());
    let template = Template::read(&zipped(&own)).unwrap();
    assert_eq!(template.found().markers, ["正文", "标题", "日期", "单位"]);
    assert_eq!(template.found().unknown, ["负责人"]);
    let file = made_of(&template);
    keep("letterhead.docx", &file);
    let made = parts(&file);
    let document = text(&made, DOCUMENT);
    let said = words(&document);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "签发人：{{负责人}}",
            "隐患整改复查意见书",
            "供电安复〔2026〕7号"
        ]
    );
    assert_eq!(lines.last(), Some(&"印发：2026年11月23日"));
    assert!(words(&text(&made, "word/header1.xml")).contains("清河供电公司文件　清河供电公司"));
    assert!(
        document.contains(r#"<w:ind w:firstLine="420"/>"#) && document.contains("w:w=\"8306\"")
    );
    assert!(words(&text(&made, "word/bihuanFoot.xml")).contains("非签发件"));
    for part in ["word/styles.xml", "word/settings.xml", "word/fontTable.xml"] {
        assert_eq!(text(&made, part), text(&own, part));
    }
}

#[test]
fn a_page_that_the_template_leaves_bare_has_a_foot_too() {
    let body = line("{{正文}}");
    let of = |from: &str, to: &str| {
        let mut own = letterhead(&body);
        let document = own.iter_mut().find(|(name, _)| name == DOCUMENT).unwrap();
        let old = String::from_utf8(document.1.clone()).unwrap();
        assert!(old.contains(from));
        document.1 = old.replace(from, to).into_bytes();
        let template = Template::read(&zipped(&own)).unwrap();
        text(&parts(&made_of(&template)), DOCUMENT)
    };
    // The settings tell odd pages from even ones.
    let kinds = |document: &str| {
        ["default", "first", "even"]
            .map(|kind| document.contains(&format!(r#"w:type="{kind}" r:id="bihuanFoot""#)))
    };
    assert_eq!(kinds(&of("<w:pgSz", "<w:pgSz")), [true, false, true]);
    assert_eq!(
        kinds(&of("</w:sectPr>", "<w:titlePg/></w:sectPr>")),
        [true; 3]
    );
    let whole = text(&letterhead(&body), DOCUMENT);
    let own = whole[whole.find("<w:sectPr>").unwrap()..whole.find("</w:body>").unwrap()].to_owned();
    assert_eq!(kinds(&of(&own, "<w:sectPr/>")), [true, false, true]);
    assert_eq!(kinds(&of(&own, "")), [true, false, true]);
}

#[test]
fn where_the_text_goes_has_to_be_said_once_and_apart() {
    let of = |body: &str| Template::read(&zipped(&letterhead(body))).map(drop);
    assert_eq!(of(&line("{{正文}}")), Ok(()));
    assert_eq!(of(&line("正文")), Err(TemplateError::MarkerMissing));
    let twice = line("{{正文}}") + &line("{{正文}}");
    assert_eq!(of(&twice), Err(TemplateError::MarkerTwice));
    assert_eq!(
        of(&line("关于{{正文}}")),
        Err(TemplateError::MarkerMisplaced)
    );
    let celled = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        line("{{正文}}")
    );
    assert_eq!(of(&celled), Err(TemplateError::MarkerMisplaced));
}

#[test]
fn what_a_template_must_not_bring_is_refused() {
    let own = letterhead(&line("{{正文}}"));
    assert!(Template::read(&zipped(&own)).is_ok());
    let with = |name: &str, content: &str| {
        let mut parts = own.clone();
        parts.retain(|(known, _)| known != name);
        parts.push((name.to_owned(), content.as_bytes().to_vec()));
        parts
    };
    let changed =
        |name: &str, from: &str, to: &str| with(name, &text(&own, name).replace(from, to));

    assert_eq!(
        refused(&with("word/vbaProject.bin", "x")),
        TemplateError::Macros
    );
    let macros = changed(
        TYPES,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    );
    assert_eq!(refused(&macros), TemplateError::Macros);
    let dotx = changed(TYPES, "document.main+xml", "template.main+xml");
    assert_eq!(refused(&dotx), TemplateError::OtherKind { kind: "DOTX" });
    let outside = changed(
        LINKS,
        "</Relationships>",
        r#"<Relationship Id="x" Type="t" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>"#,
    );
    let target = "https://example.org/a.dotm".to_owned();
    assert_eq!(refused(&outside), TemplateError::External { target });
    let part = "word/embeddings/oleObject1.bin".to_owned();
    assert_eq!(refused(&with(&part, "x")), TemplateError::Embedded { part });
    let entities = with("word/a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    assert_eq!(refused(&entities), TemplateError::NotWord);
    assert_eq!(
        refused(&with("word/a.xml", "<a><b></a>")),
        TemplateError::NotWord
    );
    assert_eq!(refused(&with("../a.xml", "<a/>")), TemplateError::NotWord);
    assert_eq!(
        refused(&with("content.xml", "<a/>")[1..].to_vec()),
        TemplateError::NotWord
    );

    let bomb = " ".repeat(40 << 20);
    assert!(matches!(
        refused(&with("word/a.xml", &bomb)),
        TemplateError::Unpacks { .. }
    ));
    let deep = "<a>".repeat(DEEPEST + 1) + &"</a>".repeat(DEEPEST + 1);
    assert!(matches!(
        refused(&with("word/a.xml", &deep)),
        TemplateError::TooDeep { .. }
    ));
    let mut many = own.clone();
    many.extend((0..MOST_PARTS).map(|n| (format!("word/{n}.bin"), Vec::new())));
    assert!(matches!(refused(&many), TemplateError::TooManyParts { .. }));

    let read = |bytes: &[u8]| Template::read(bytes).err();
    assert!(matches!(
        read(&vec![b'P'; MOST_BYTES + 1]),
        Some(TemplateError::TooLarge { .. })
    ));
    assert_eq!(
        read(&[0xD0, 0xCF, 0x11, 0xE0, 0]),
        Some(TemplateError::OldOrLocked)
    );
    assert_eq!(read(b"%PDF-1.7"), Some(TemplateError::NotWord));
}
