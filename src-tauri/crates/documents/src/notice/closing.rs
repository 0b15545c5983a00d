//! Names, stamp, signatures, receipt and copies: one block that never breaks.

use domain::notice::snapshot::NoticeSnapshot;

use super::{Density, WAYS, text, tick};
use crate::error::RenderError;
use crate::page::{Area, BOTTOM, MEASURE, SIDE, TOP};
use crate::sheet::{Set, Sheet};
use crate::words::date;
use crate::wrap::Line;

/// Width of the part that holds issuer and date, where the stamp goes.
const STAMPED: f32 = 216.0;
/// Width of a label in the table of signatures.
const LABEL: f32 = 66.0;
/// Height of the row with the way of delivery.
const DELIVERY: f32 = 30.0;
/// Free margin around a signature field inside its cell.
const MARGIN: f32 = 5.0;

/// The block, measured.
pub(crate) struct Closing {
    names: Vec<Line>,
    issuer: Vec<Line>,
    receipt: Vec<Line>,
    copies: Vec<Line>,
    triplicate: Vec<Line>,
    height: f32,
}

const NAMES: (f32, f32) = (11.0, 18.0);
const ISSUER: (f32, f32) = (12.0, 20.0);
const RECEIPT: (f32, f32) = (9.5, 15.0);
const FOOT: (f32, f32) = (10.0, 16.0);

fn set((size, lead): (f32, f32)) -> Set {
    Set::new(size, lead)
}

impl Closing {
    pub(crate) fn new(
        sheet: &Sheet<'_>,
        snapshot: &NoticeSnapshot,
        density: Density,
    ) -> Result<Self, RenderError> {
        let mut names = format!("编制：{}", snapshot.prepared_by);
        if let Some(reviewer) = &snapshot.reviewed_by {
            names.push_str(&format!("　审核：{reviewer}"));
        }
        names.push_str(&format!("　签发：{}", snapshot.issued_by));
        let names_set = set(NAMES);
        let room = MEASURE - STAMPED - 8.0;
        if sheet.width(&names, names_set) > room {
            names = names.replace('　', "\n");
        }
        if let Some(delegation) = &snapshot.delegation {
            names.push_str(&format!("\n{delegation}"));
        }
        if !snapshot.replaces.is_empty() {
            names.push_str(&format!(
                "\n本通知书替代已作废的{}。",
                snapshot.replaces.join("、")
            ));
        }
        let mut issuer = sheet.balanced(&snapshot.organisation, set(ISSUER), STAMPED);
        issuer.extend(sheet.lines(&date(snapshot.issued_on), set(ISSUER), STAMPED));
        let copies = if snapshot.copies_to.is_empty() {
            Vec::new()
        } else {
            let list = format!("抄送：{}。", snapshot.copies_to.join("、"));
            sheet.lines(&list, set(FOOT), MEASURE - 24.0)
        };
        let mut closing = Self {
            names: sheet.lines(&names, names_set, room),
            issuer,
            receipt: sheet.lines(
                &text::receipt(snapshot.objection_workdays),
                set(RECEIPT),
                MEASURE - 12.0,
            ),
            copies,
            triplicate: sheet.lines(
                "本通知书一式三份，签发人、签发单位、被通知单位各执一份。",
                set(FOOT),
                MEASURE - 24.0,
            ),
            height: 0.0,
        };
        closing.height = closing.stamp(density)
            + density.signatures
            + DELIVERY
            + closing.receipt_height()
            + 10.0
            + closing.foot_height();
        if closing.height > BOTTOM - TOP - 2.0 * density.body.lead {
            return Err(RenderError::TooLong {
                what: "signature block",
            });
        }
        Ok(closing)
    }

    /// Height the block takes, in points.
    pub(crate) fn height(&self) -> f32 {
        self.height
    }

    /// Space for the stamp; a long name of the issuer takes more lines.
    fn stamp(&self, density: Density) -> f32 {
        density.stamp + (self.issuer.len().saturating_sub(2)) as f32 * ISSUER.1
    }

    fn receipt_height(&self) -> f32 {
        self.receipt.len() as f32 * RECEIPT.1 + 10.0
    }

    fn foot_height(&self) -> f32 {
        let copies = match self.copies.len() {
            0 => 0.0,
            lines => lines as f32 * FOOT.1 + 4.0,
        };
        copies + self.triplicate.len() as f32 * FOOT.1 + 8.0
    }

    pub(crate) fn draw(self, sheet: &mut Sheet<'_>, snapshot: &NoticeSnapshot, density: Density) {
        let top = sheet.y;
        let stamp = self.stamp(density);
        // A stamp stands upright with the name and the date a little below its middle.
        let middle = top + stamp / 2.0;
        let issuer_height = self.issuer.len() as f32 * ISSUER.1;
        let issuer_top = middle + 8.0 - issuer_height / 2.0;
        let x = SIDE + MEASURE - STAMPED;
        sheet.draw(
            self.issuer.clone(),
            set(ISSUER).centre(),
            x,
            issuer_top,
            STAMPED,
        );
        // The names share the baseline of the date.
        let names_height = self.names.len() as f32 * NAMES.1;
        let base = issuer_top + issuer_height - (ISSUER.1 - NAMES.1) / 2.0;
        sheet.draw(
            self.names.clone(),
            set(NAMES),
            SIDE,
            base - names_height,
            MEASURE,
        );
        sheet.y = top + stamp;
        signatures(sheet, snapshot, density);
        let area = Area {
            x: SIDE,
            y: sheet.y,
            w: MEASURE,
            h: self.receipt_height(),
        };
        sheet.frame(area);
        sheet.draw(
            self.receipt.clone(),
            set(RECEIPT),
            SIDE + 6.0,
            sheet.y + 5.0,
            MEASURE - 12.0,
        );
        self.foot(sheet);
    }

    /// Copies and number of originals, at the foot of the page as on official papers.
    fn foot(self, sheet: &mut Sheet<'_>) {
        let (left, right) = (SIDE, SIDE + MEASURE);
        let mut y = BOTTOM - self.foot_height();
        sheet.rule((left, y), (right, y));
        y += 2.0;
        let lead = FOOT.1;
        if !self.copies.is_empty() {
            let height = self.copies.len() as f32 * lead;
            sheet.draw(self.copies, set(FOOT), left + 12.0, y, MEASURE);
            y += height + 2.0;
            sheet.rule((left, y), (right, y));
            y += 2.0;
        }
        let height = self.triplicate.len() as f32 * lead;
        sheet.draw(self.triplicate, set(FOOT), left + 12.0, y, MEASURE);
        y += height + 2.0;
        sheet.rule((left, y), (right, y));
        sheet.y = BOTTOM;
    }
}

/// The cells of both signatures, the way of delivery and the receiving unit's stamp.
fn signatures(sheet: &mut Sheet<'_>, snapshot: &NoticeSnapshot, density: Density) {
    let half = MEASURE / 2.0;
    let label = Set::new(10.0, 14.0).bold().centre();
    let small = Set::new(10.0, 14.0);
    let y = sheet.y;
    for (n, words, name) in [
        (0.0, "签发人\n（签名、日期）", "Issuer"),
        (1.0, "签收人\n（签名、时间）", "Receiver"),
    ] {
        let left = SIDE + n * half;
        let head = Area {
            x: left,
            y,
            w: LABEL,
            h: density.signatures,
        };
        let cell = Area {
            x: left + LABEL,
            w: half - LABEL,
            ..head
        };
        sheet.frame(head);
        sheet.frame(cell);
        two_lines(sheet, words, label, head);
        sheet.field(name, cell.inset(MARGIN));
    }
    let y = y + density.signatures;
    let head = Area {
        x: SIDE,
        y,
        w: LABEL,
        h: DELIVERY,
    };
    let cell = Area {
        x: SIDE + LABEL,
        w: half - LABEL,
        ..head
    };
    sheet.frame(head);
    sheet.label("送达方式", label, head);
    sheet.frame(cell);
    let mut x = cell.x + 6.0;
    for way in WAYS {
        x = tick(sheet, x, y, DELIVERY, way, false);
    }
    let head = Area {
        x: SIDE + half,
        ..head
    };
    let cell = Area {
        x: SIDE + half + LABEL,
        ..cell
    };
    sheet.frame(head);
    sheet.label("签收单位", label, head);
    sheet.frame(cell);
    let area = Area {
        x: cell.x + 6.0,
        w: cell.w - 12.0,
        ..cell
    };
    receiving_unit(sheet, &snapshot.addressee, small, area);
    sheet.y = y + DELIVERY;
}

/// The unit's name and where its stamp goes, smaller when the name is long.
fn receiving_unit(sheet: &mut Sheet<'_>, addressee: &str, small: Set, area: Area) {
    let words = format!("{addressee}（盖章）");
    for set in [small, Set::new(9.0, 12.0), Set::new(8.0, 10.0)] {
        let lines = sheet.lines(&words, set, area.w).len();
        if lines as f32 * set.lead <= area.h - 4.0 {
            sheet.label(&words, set, area);
            return;
        }
    }
    sheet.label("（盖章）", small, area);
}

/// A label whose second line is set smaller and lighter.
pub(crate) fn two_lines(sheet: &mut Sheet<'_>, words: &str, set: Set, area: Area) {
    let Some((first, second)) = words.split_once('\n') else {
        sheet.label(words, set, area);
        return;
    };
    let note = Set {
        size: 8.0,
        lead: 12.0,
        weight: crate::fonts::Weight::Regular,
        ..set
    };
    let top = area.y + (area.h - set.lead - note.lead) / 2.0;
    let upper = Area {
        y: top,
        h: set.lead,
        ..area
    };
    sheet.label(first, set, upper);
    let lower = Area {
        y: top + set.lead,
        h: note.lead,
        ..area
    };
    sheet.label(second, note, lower);
}
