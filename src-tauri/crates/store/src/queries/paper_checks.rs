//! 归档 and 纸电核对: where papers lie, checks and what they found.

use domain::paper_check::difference::PaperDifference;
use domain::paper_check::{CheckedPaper, PaperCheck};
use domain::paper_filing::{FilingPlace, PaperFiling};
use uuid::Uuid;

use super::{CHILDREN, PageBounds, PageOf};
use crate::{Cell, Reader, Result};

impl Reader<'_> {
    /// The paper that lies at a place.
    pub fn paper_at(&self, place: &FilingPlace) -> Result<Option<PaperFiling>> {
        let tail = "WHERE year = ?1 AND box_no = ?2 AND piece = ?3 ORDER BY id LIMIT 1";
        let values = [
            i64::from(place.year).into(),
            place.box_no.as_str().into(),
            i64::from(place.piece).into(),
        ];
        Ok(self.select(tail, &values)?.pop())
    }

    /// The last piece of a box; 0 of an empty one.
    pub fn last_piece(&self, year: i32, box_no: &str) -> Result<u32> {
        let sql = "SELECT max(piece) FROM paper_filing WHERE year = ?1 AND box_no = ?2";
        let values = [i64::from(year).into(), box_no.into()];
        let last = self.value::<Option<u32>>(sql, &values)?;
        Ok(last.flatten().unwrap_or_default())
    }

    /// Checks of papers that go on, the oldest first.
    pub fn running_paper_checks(&self, limit: u32) -> Result<Vec<PaperCheck>> {
        let tail = "WHERE ended IS NULL AND cancelled IS NULL ORDER BY id LIMIT ?1";
        self.select(tail, &[i64::from(limit).into()])
    }

    /// The papers of a check, in the order they were drawn.
    pub fn checked_papers(&self, check: Uuid) -> Result<Vec<CheckedPaper>> {
        self.children("paper_check", check)
    }

    /// What a check found to differ, as it was noted; what was taken back is left out.
    pub fn differences_of_check(&self, check: Uuid) -> Result<Vec<PaperDifference>> {
        let tail = "WHERE paper_check = ?1 AND withdrawn = 0 ORDER BY id LIMIT ?2";
        self.select(tail, &[check.into(), i64::from(CHILDREN).into()])
    }

    /// What was found to differ of one paper of a check; what was taken back is left out.
    pub fn differences_of_paper(&self, item: Uuid) -> Result<Vec<PaperDifference>> {
        let tail = "WHERE item = ?1 AND withdrawn = 0 ORDER BY id LIMIT ?2";
        self.select(tail, &[item.into(), i64::from(CHILDREN).into()])
    }

    /// Differences that wait, of all checks or of one, the oldest first.
    pub fn open_differences(
        &self,
        check: Option<Uuid>,
        bounds: PageBounds,
    ) -> Result<PageOf<PaperDifference>> {
        let mut values: Vec<Cell> = vec![
            bounds.after.unwrap_or(Uuid::nil()).into(),
            i64::from(bounds.limit.saturating_add(1)).into(),
        ];
        let of = match check {
            None => "",
            Some(check) => {
                values.push(check.into());
                " AND paper_check = ?3"
            }
        };
        let tail =
            format!("WHERE settled = 0 AND withdrawn = 0 AND id > ?1{of} ORDER BY id LIMIT ?2");
        let rows = self.select(&tail, &values)?;
        Ok(PageOf::cut(rows, bounds.limit, |row: &PaperDifference| {
            row.id
        }))
    }

    /// How many differences wait, of all checks or of one.
    pub fn count_open_differences(&self, check: Option<Uuid>) -> Result<u32> {
        let sql = "SELECT count(*) FROM paper_difference WHERE settled = 0 AND withdrawn = 0";
        match check {
            None => self.counted(sql, &[]),
            Some(check) => self.counted(&format!("{sql} AND paper_check = ?1"), &[check.into()]),
        }
    }
}
