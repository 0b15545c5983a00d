//! Two tables and a projection for the tests of this crate.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Field, Form, Kind, Record, Table, schema::Schema};
use crate::{
    Reader, Result,
    migrate::{MIGRATIONS, Migration},
    projections::Projector,
    write::Touched,
};

/// A row of registers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sheet {
    pub id: Uuid,
    pub title: String,
    pub count: Option<i64>,
    pub done: bool,
    #[serde(default)]
    pub extra: serde_json::Value,
    pub parent: Option<Uuid>,
}

impl Record for Sheet {
    const TABLE: &'static Table = &Table {
        name: "sample_sheet",
        number: 60_001,
        form: Form::Registers(&[
            Field::new(1, "title", Kind::Text),
            Field::new(2, "count", Kind::Int),
            Field::new(3, "done", Kind::Bool),
            Field::new(4, "extra", Kind::Json),
            Field::new(5, "parent", Kind::Id),
        ]),
    };

    fn id(&self) -> Uuid {
        self.id
    }
}

/// A row that never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Note {
    pub id: Uuid,
    pub sheet: Uuid,
    pub text: String,
    pub tags: Vec<String>,
}

impl Record for Note {
    const TABLE: &'static Table = &Table {
        name: "sample_note",
        number: 60_002,
        form: Form::Appended {
            columns: &[
                Field::new(1, "sheet", Kind::Id),
                Field::new(2, "text", Kind::Text),
                Field::new(3, "tags", Kind::Json),
            ],
        },
    };

    fn id(&self) -> Uuid {
        self.id
    }
}

/// How many notes a sheet has.
pub(crate) struct Counts;

impl Projector for Counts {
    fn tables(&self) -> &'static [&'static str] {
        &["sample_count"]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut sheets = BTreeSet::new();
        for (table, id) in touched {
            if *table == Sheet::TABLE.number {
                sheets.insert(*id);
            }
            if *table == Note::TABLE.number {
                sheets.insert(rows.need::<Note>(*id)?.sheet);
            }
        }
        let sql = "INSERT OR REPLACE INTO sample_count (sheet, notes)
            SELECT ?1, count(*) FROM sample_note WHERE sheet = ?1";
        for sheet in sheets {
            rows.conn()
                .prepare_cached(sql)?
                .execute([sheet.as_bytes()])?;
        }
        Ok(())
    }
}

const SQL: &str = concat!(
    include_str!("../../migrations/003_time_of_photo.sql"),
    include_str!("../../migrations/017_photos.sql"),
    "
    CREATE TABLE sample_sheet (
        id BLOB PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        count INTEGER,
        done INTEGER NOT NULL,
        extra TEXT,
        parent BLOB REFERENCES sample_sheet (id)
    ) STRICT;
    CREATE TABLE sample_note (
        id BLOB PRIMARY KEY NOT NULL,
        sheet BLOB NOT NULL REFERENCES sample_sheet (id),
        text TEXT NOT NULL,
        tags TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sample_note_by_sheet ON sample_note (sheet);
    CREATE TABLE sample_count (sheet BLOB PRIMARY KEY NOT NULL, notes INTEGER NOT NULL) STRICT;"
);

const STEPS: &[Migration] = &[
    Migration {
        version: 1,
        needs: "0.1.0",
        sql: FIRST.sql,
    },
    Migration {
        version: 2,
        needs: "0.2.0",
        sql: SQL,
    },
];
const FIRST: &Migration = match MIGRATIONS {
    [first, ..] => first,
    [] => panic!("no migration"),
};

/// The current tables and the samples.
pub(crate) fn schema() -> Schema {
    let tables = vec![
        super::Device::TABLE,
        super::Attachment::TABLE,
        super::Erasure::TABLE,
        Sheet::TABLE,
        Note::TABLE,
    ];
    Schema::new(tables, &Counts, STEPS)
}

/// The samples as a version sees them that knows a third step.
pub(crate) fn later_schema() -> Schema {
    const LATER: &[Migration] = &[
        Migration {
            version: 1,
            needs: "0.1.0",
            sql: FIRST.sql,
        },
        Migration {
            version: 2,
            needs: "0.2.0",
            sql: SQL,
        },
        Migration {
            version: 3,
            needs: "0.4.0",
            sql: "ALTER TABLE sample_sheet ADD COLUMN later TEXT",
        },
    ];
    let tables = vec![
        super::Device::TABLE,
        super::Attachment::TABLE,
        super::Erasure::TABLE,
        Sheet::TABLE,
        Note::TABLE,
    ];
    Schema::new(tables, &Counts, LATER)
}
