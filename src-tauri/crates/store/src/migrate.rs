//! Numbered migrations, forward only, all pending ones in one transaction.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::{
    Result, StoreError,
    files::{beside, remove, rename},
    rebuild,
    records::schema::Schema,
};

/// One step of the schema.
pub(crate) struct Migration {
    /// Its number, from 1 without a gap.
    pub version: u32,
    /// The oldest version of the product that reads the result.
    pub needs: &'static str,
    pub sql: &'static str,
}

/// Those of this version.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        needs: "0.1.0",
        sql: include_str!("../migrations/001_initial.sql"),
    },
    Migration {
        version: 2,
        needs: "0.1.0",
        sql: include_str!("../migrations/002_trade.sql"),
    },
    Migration {
        version: 3,
        needs: "0.1.0",
        sql: include_str!("../migrations/003_time_of_photo.sql"),
    },
    Migration {
        version: 4,
        needs: "0.1.0",
        sql: include_str!("../migrations/004_ledger.sql"),
    },
    Migration {
        version: 5,
        needs: "0.1.0",
        sql: include_str!("../migrations/005_walk.sql"),
    },
    Migration {
        version: 6,
        needs: "0.1.0",
        sql: include_str!("../migrations/006_register.sql"),
    },
    Migration {
        version: 7,
        needs: "0.1.0",
        sql: include_str!("../migrations/007_inspection_record.sql"),
    },
    Migration {
        version: 8,
        needs: "0.1.0",
        sql: include_str!("../migrations/008_speed.sql"),
    },
    Migration {
        version: 9,
        needs: "0.1.0",
        sql: include_str!("../migrations/009_inspection_plan.sql"),
    },
    Migration {
        version: 10,
        needs: "0.1.0",
        sql: include_str!("../migrations/010_clauses.sql"),
    },
    Migration {
        version: 11,
        needs: "0.1.0",
        sql: include_str!("../migrations/011_exchange.sql"),
    },
    Migration {
        version: 12,
        needs: "0.1.0",
        sql: include_str!("../migrations/012_life.sql"),
    },
    Migration {
        version: 13,
        needs: "0.1.0",
        sql: include_str!("../migrations/013_look_back.sql"),
    },
    Migration {
        version: 14,
        needs: "0.1.0",
        sql: include_str!("../migrations/014_pressing.sql"),
    },
    Migration {
        version: 15,
        needs: "0.1.0",
        sql: include_str!("../migrations/015_major.sql"),
    },
    Migration {
        version: 16,
        needs: "0.1.0",
        sql: include_str!("../migrations/016_figures.sql"),
    },
    Migration {
        version: 17,
        needs: "0.1.0",
        sql: include_str!("../migrations/017_photos.sql"),
    },
    Migration {
        version: 18,
        needs: "0.1.0",
        sql: include_str!("../migrations/018_pinyin.sql"),
    },
    Migration {
        version: 19,
        needs: "0.1.0",
        sql: include_str!("../migrations/019_delegation.sql"),
    },
    Migration {
        version: 20,
        needs: "0.1.0",
        sql: include_str!("../migrations/020_audit.sql"),
    },
    Migration {
        version: 21,
        needs: "0.1.0",
        sql: include_str!("../migrations/021_incoming_paper.sql"),
    },
    Migration {
        version: 22,
        needs: "0.1.0",
        sql: include_str!("../migrations/022_outgoing_paper.sql"),
    },
    Migration {
        version: 23,
        needs: "0.1.0",
        sql: include_str!("../migrations/023_inspection.sql"),
    },
    Migration {
        version: 24,
        needs: "0.1.0",
        sql: include_str!("../migrations/024_equipment.sql"),
    },
    Migration {
        version: 25,
        needs: "0.1.0",
        sql: include_str!("../migrations/025_emergency_plans.sql"),
    },
    Migration {
        version: 26,
        needs: "0.1.0",
        sql: include_str!("../migrations/026_emergency_versions.sql"),
    },
    Migration {
        version: 27,
        needs: "0.1.0",
        sql: include_str!("../migrations/027_drills.sql"),
    },
    Migration {
        version: 28,
        needs: "0.1.0",
        sql: include_str!("../migrations/028_improvements.sql"),
    },
    Migration {
        version: 29,
        needs: "0.1.0",
        sql: include_str!("../migrations/029_drill_evaluation.sql"),
    },
    Migration {
        version: 30,
        needs: "0.1.0",
        sql: include_str!("../migrations/030_hazard_papers.sql"),
    },
    Migration {
        version: 31,
        needs: "0.1.0",
        sql: include_str!("../migrations/031_evaluation_scheme.sql"),
    },
    Migration {
        version: 32,
        needs: "0.1.0",
        sql: include_str!("../migrations/032_discipline.sql"),
    },
    Migration {
        version: 33,
        needs: "0.1.0",
        sql: include_str!("../migrations/033_open_papers.sql"),
    },
    Migration {
        version: 34,
        needs: "0.1.0",
        sql: include_str!("../migrations/034_open_by_number.sql"),
    },
    Migration {
        version: 35,
        needs: "0.1.0",
        sql: include_str!("../migrations/035_words_of_steps.sql"),
    },
    Migration {
        version: 36,
        needs: "0.1.0",
        sql: include_str!("../migrations/036_merged_rows_and_aliases.sql"),
    },
    Migration {
        version: 37,
        needs: "0.1.0",
        sql: include_str!("../migrations/037_place_position.sql"),
    },
    Migration {
        version: 38,
        needs: "0.1.0",
        sql: include_str!("../migrations/038_remarks.sql"),
    },
    Migration {
        version: 39,
        needs: "0.1.0",
        sql: include_str!("../migrations/039_sheets_of_plans.sql"),
    },
    Migration {
        version: 40,
        needs: "0.1.0",
        sql: include_str!("../migrations/040_inks_of_papers.sql"),
    },
    Migration {
        version: 41,
        needs: "0.1.0",
        sql: include_str!("../migrations/041_irregularities.sql"),
    },
    Migration {
        version: 42,
        needs: "0.1.0",
        sql: include_str!("../migrations/042_inspections_and_outages.sql"),
    },
    Migration {
        version: 43,
        needs: "0.1.0",
        sql: include_str!("../migrations/043_speed_of_drills.sql"),
    },
    Migration {
        version: 44,
        needs: "0.1.0",
        sql: include_str!("../migrations/044_drills_owing_evaluation.sql"),
    },
    Migration {
        version: 45,
        needs: "0.1.0",
        sql: include_str!("../migrations/045_major_owed.sql"),
    },
    Migration {
        version: 46,
        needs: "0.1.0",
        sql: include_str!("../migrations/046_paper_checks.sql"),
    },
    Migration {
        version: 47,
        needs: "0.1.0",
        sql: include_str!("../migrations/047_countersign_and_contractors.sql"),
    },
    Migration {
        version: 48,
        needs: "0.1.0",
        sql: include_str!("../migrations/048_files_of_drills.sql"),
    },
];

/// Brings the file to this version. A file of a newer one is refused by the version it needs.
pub(crate) fn migrate(conn: &mut Connection, path: &Path, schema: &Schema) -> Result<()> {
    let (found, needs) = found(conn)?;
    let known = schema.migrations.last().map_or(0, |last| last.version);
    if found > known {
        return Err(StoreError::NewerFile { needs });
    }
    let pending = || schema.migrations.iter().filter(|step| step.version > found);
    let Some(first) = pending().next() else {
        return Ok(());
    };
    if found > 0 {
        keep_copy(conn, path, first.version)?;
    }
    let tx = Transaction::new(conn, TransactionBehavior::Immediate)?;
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_version
            (version INTEGER PRIMARY KEY, needs_app TEXT NOT NULL) STRICT",
    )?;
    for step in pending() {
        tx.execute_batch(step.sql)?;
        tx.execute(
            "INSERT INTO schema_version (version, needs_app) VALUES (?1, ?2)",
            params![step.version, step.needs],
        )?;
    }
    if found > 0 {
        // New tables and fields take effect for acts that came before the upgrade.
        rebuild::rebuild(&tx, schema, &mut || Ok(()))?;
    }
    tx.commit()?;
    Ok(())
}

/// The newest step in the file, 0 when it is empty.
fn found(conn: &Connection) -> Result<(u32, String)> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'";
    let there: i64 = conn.query_row(sql, [], |row| row.get(0))?;
    if there == 0 {
        return Ok((0, String::new()));
    }
    let sql = "SELECT version, needs_app FROM schema_version ORDER BY version DESC LIMIT 1";
    let found = conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?.unwrap_or_default())
}

/// Keeps the file as it was before a step.
fn keep_copy(conn: &Connection, path: &Path, step: u32) -> Result<()> {
    let copy = beside(path, &format!("before-v{step}"));
    let temp = beside(&copy, "tmp");
    snapshot(conn, &temp)?;
    rename(&temp, &copy)
}

/// A whole copy of the database under the same key, as of one moment.
pub(crate) fn snapshot(conn: &Connection, to: &Path) -> Result<()> {
    remove(to)?;
    let name = to.to_str().ok_or(StoreError::Crypto("path"))?;
    conn.execute("VACUUM INTO ?1", [name])?;
    std::fs::File::options().write(true).open(to)?.sync_all()?;
    Ok(())
}
