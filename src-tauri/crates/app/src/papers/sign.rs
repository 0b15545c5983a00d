//! Signing a paper with a person's key, and judging the result before anything is recorded.

use domain::people::Person;
use signing::{Appearance, Raster, SignatureRequest, Trust, Verdict};
use store::attachments::Stored;
use uuid::Uuid;

use crate::workspace::{find, organisation};
use crate::{Error, Result, Secret, Workspace, signing_keys};

/// The signature's box and what the signature means.
pub(crate) struct Drawn {
    pub field: &'static str,
    pub reason: &'static str,
    pub certify: bool,
    /// Size of the box in points, or what has its shape.
    pub size: (f32, f32),
}

/// A signed file, stored but not yet recorded.
pub(crate) struct Signed {
    pub file: Stored,
    pub certificate: String,
}

/// Signs a paper and checks the result before anything is recorded.
pub(crate) fn sign_paper(
    ws: &mut Workspace,
    pdf: Vec<u8>,
    person: Uuid,
    passphrase: &Secret,
    drawn: &Drawn,
) -> Result<Signed> {
    let now = ws.now();
    let (signer, certificate, organisation, name, trust) = ws.read(|reader| {
        let person: Person = find(reader, "person", person)?;
        let (signer, certificate) = signing_keys::open_signer(reader, &person, passphrase, now)?;
        let trust = signing_keys::trust(reader)?;
        Ok((
            signer,
            certificate,
            organisation(reader)?,
            person.name,
            trust,
        ))
    })?;
    let fonts = ws.fonts()?;
    let claimed_at = organisation.zone.stamped(now);
    let lines = [claimed_at.format("%Y-%m-%d %H:%M").to_string()];
    let raster =
        documents::signature_stamp(&fonts, &name, &lines, drawn.size.0, drawn.size.1, 4.0)?;
    let request = SignatureRequest {
        field: drawn.field.to_owned(),
        name,
        reason: drawn.reason.to_owned(),
        location: organisation.name,
        claimed_at,
        certify: drawn.certify,
        appearance: Some(Appearance::Raster(Raster {
            width: raster.width,
            height: raster.height,
            rgb: raster.rgb,
            alpha: raster.alpha,
        })),
        instance: ws.env.bytes(),
    };
    let signed = signing::sign(pdf, &request, &signer)?;
    must_be_trusted(&signed, &trust)?;
    Ok(Signed {
        file: ws.store.put_attachment(signed.as_slice())?,
        certificate: certificate.fingerprint,
    })
}

/// A file just signed must be what a receiver would accept, or the act is not recorded.
fn must_be_trusted(pdf: &[u8], trust: &Trust) -> Result<()> {
    match signing::verify(pdf, trust)?.verdict {
        Verdict::Trusted => Ok(()),
        _ => Err(Error::Damaged {
            what: "signature just made",
        }),
    }
}
