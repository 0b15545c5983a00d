//! Founding an organisation: its rows, its first person, its certificate authority.

use std::collections::BTreeSet;
use std::path::Path;

use domain::certificate::Authority;
use domain::numbering::{Series, SeriesKind};
use domain::organisation::{Organisation, Unit};
use domain::people::{Person, Role};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Meta, Setup, Store};
use uuid::Uuid;

use crate::{Options, Result, Secret, Workspace, data, signing_keys};

/// What founding needs.
pub struct Request<'a> {
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Department that issues notices.
    pub department: &'a str,
    /// Name of the first person, who administers and directs safety work.
    pub person: &'a str,
    /// That person's passphrase.
    pub passphrase: &'a Secret,
    /// The authority's own passphrase.
    pub authority_passphrase: &'a Secret,
    /// What people call this laptop.
    pub device_name: &'a str,
    /// Words before 〔year〕 in notice numbers, e.g. `供电安改`.
    pub notice_prefix: &'a str,
}

/// What founding made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct View {
    /// The organisation.
    pub organisation: Uuid,
    /// The first person.
    pub person: Uuid,
    /// The department.
    pub department: Uuid,
    /// This laptop.
    pub device: Uuid,
    /// To be printed and kept; shown once.
    pub recovery_code: String,
    /// SHA-256 of the authority's certificate, hex.
    pub authority_fingerprint: String,
}

/// Creates a workspace in an empty or absent folder.
pub fn create_organisation(
    folder: &Path,
    request: &Request<'_>,
    options: Options,
) -> Result<(Workspace, View)> {
    let env = options.env.clone();
    let (organisation_id, person_id, department_id) = (env.id(), env.id(), env.id());
    let organisation =
        Organisation::found(organisation_id, request.organisation, request.department)?;
    let roles = [Role::Administrator, Role::SafetyDirector];
    let person = Person::new(person_id, request.person, Some(department_id), &roles)?;
    let mut department = Unit::new(department_id, request.department, None)?;
    department.head = Some(person_id);
    let checklists = data::checklists()?;

    let founding = Setup {
        person: person_id,
        label: &person.name,
        passphrase: request.passphrase.reveal(),
        device_name: request.device_name,
    };
    let (mut store, code) = Store::create(folder, &env, &founding)?;
    let authority = signing_keys::found_authority(&env, &organisation.name)?;
    let device = store.opened().device;
    let meta = Meta {
        kind: "create_organisation",
        author: person_id,
        on_behalf_of: None,
        purpose: organisation.name.clone(),
    };
    let fingerprint = store
        .write(meta, |tx| -> Result<String> {
            tx.save(&organisation)?;
            tx.save(&department)?;
            tx.save(&person)?;
            for checklist in &checklists {
                tx.append(checklist)?;
            }
            for (kind, pattern) in patterns(request.notice_prefix) {
                let id = env.id();
                tx.save(&Series {
                    id,
                    kind,
                    pattern,
                    holder: device,
                })?;
            }
            let row = Authority {
                id: env.id(),
                certificate: hex::encode(&authority.certificate),
                fingerprint: hex::encode(signing::fingerprint(&authority.certificate)),
                added_at: env.now(),
            };
            tx.append(&row)?;
            signing_keys::keep_authority(
                &env,
                tx,
                &authority,
                request.authority_passphrase,
                &code,
            )?;
            Ok(row.fingerprint)
        })?
        .value;
    let view = View {
        organisation: organisation_id,
        person: person_id,
        department: department_id,
        device,
        recovery_code: code.printed().to_string(),
        authority_fingerprint: fingerprint,
    };
    Ok((Workspace::over(store, options)?, view))
}

fn patterns(prefix: &str) -> Vec<(SeriesKind, String)> {
    let prefix = prefix.trim();
    let notices = format!(
        "{prefix}{}",
        SeriesKind::RectificationNotice.usual_pattern()
    );
    let beside = SeriesKind::BESIDE_NOTICES;
    let beside = beside.map(|kind| Some((kind, kind.beside_notices(&notices)?)));
    let mut patterns: Vec<_> = beside.into_iter().flatten().collect();
    let usual = |kind: SeriesKind| (kind, kind.usual_pattern().to_owned());
    patterns.extend([
        (SeriesKind::RectificationNotice, notices),
        usual(SeriesKind::Hazard),
        usual(SeriesKind::Inspection),
    ]);
    patterns
}

/// Roles as a set, for requests.
pub(crate) fn role_set(roles: &[Role]) -> BTreeSet<Role> {
    roles.iter().copied().collect()
}
