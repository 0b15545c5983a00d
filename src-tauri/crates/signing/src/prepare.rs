//! Making a signature in stages: prepare the revision, have its digest signed, finish.

use std::ops::Range;

use chrono::{DateTime, FixedOffset, Utc};
use sha2::{Digest, Sha256};

use crate::appearance::{self, Appearance};
use crate::cades::{self, Container};
use crate::certificate;
use crate::error::SignError;
use crate::pdf::{self, File, Object, Update};
use crate::pdf_date;
use crate::signer::Signer;

/// Bytes of CMS there is room for; in the file they take twice as many hexadecimal digits.
const RESERVE: usize = 16 * 1024;
/// Digits and blanks between the brackets of /ByteRange.
const RANGE_ROOM: usize = 43;

/// What to sign, and what the signature says about itself. The texts are the signer's claims;
/// who signed is told by the certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureRequest {
    /// Name of an empty signature field of the document, "Issuer" or "Receiver".
    pub field: String,
    /// Name of the signer (/Name).
    pub name: String,
    /// What the signature means (/Reason).
    pub reason: String,
    /// Where it was made (/Location).
    pub location: String,
    /// When it is made, by the signer's clock (/M, seconds precision).
    pub claimed_at: DateTime<FixedOffset>,
    /// Whether this is the first signature and certifies the document: afterwards only further
    /// signatures are allowed (DocMDP level 2).
    pub certify: bool,
    /// What is drawn in the field's box; `None` leaves the box as it is.
    pub appearance: Option<Appearance>,
    /// Unique bytes for this revision of the file (second part of the trailer's /ID).
    pub instance: [u8; 16],
}

/// A document with an unfinished signature: everything is there but the signature value.
#[derive(Debug)]
pub struct Prepared {
    bytes: Vec<u8>,
    gap: Range<usize>,
    digest: [u8; 32],
    claimed_at: DateTime<Utc>,
}

/// Append a revision with an empty signature to `pdf`. The given bytes stay an exact prefix of
/// everything that follows (plus one line end if they do not end with one).
///
/// # Errors
/// [`SignError::Unreadable`], [`SignError::Form`], [`SignError::UnknownField`],
/// [`SignError::AlreadySigned`], [`SignError::AlreadyCertified`] or [`SignError::Appearance`].
pub fn prepare(pdf: Vec<u8>, request: &SignatureRequest) -> Result<Prepared, SignError> {
    let file = File::read(&pdf)?;
    let at = file.last();
    let (root, catalog) = pdf::catalog(&file, at)?;
    let fields = pdf::fields(&file, at)?;
    let field = fields
        .iter()
        .find(|field| field.name == request.field && field.is_signature())
        .ok_or_else(|| SignError::UnknownField(request.field.clone()))?;
    if field.dictionary.contains_key(b"V".as_slice()) {
        return Err(SignError::AlreadySigned);
    }
    let signed = fields.iter().any(|field| field.entry("V").is_some());
    if request.certify && (signed || catalog.contains_key(b"Perms".as_slice())) {
        return Err(SignError::AlreadyCertified);
    }

    let mut update = Update::new(file.next_number().ok_or(SignError::Encoding)?);
    let mut changed = field.dictionary.clone();
    if let Some(appearance) = &request.appearance {
        let size = field
            .entry("Rect")
            .and_then(appearance::size)
            .ok_or(SignError::Form)?;
        let form = appearance.write(&mut update, size)?;
        let normal = [(b"N".to_vec(), Object::Reference(form))];
        changed.insert(b"AP".to_vec(), Object::Dictionary(normal.into()));
    }
    let number = update.reserve();
    changed.insert(b"V".to_vec(), Object::Reference(number));
    update.put(field.number, written(&Object::Dictionary(changed)));
    if request.certify {
        let mut catalog = catalog.clone();
        let permission = [(b"DocMDP".to_vec(), Object::Reference(number))];
        catalog.insert(b"Perms".to_vec(), Object::Dictionary(permission.into()));
        update.put(root, written(&Object::Dictionary(catalog)));
    }
    let placeholder = Placeholder::new(request);
    update.put(number, placeholder.dictionary.clone());
    let (mut bytes, start) = update
        .append(&file, request.instance, number)
        .ok_or(SignError::Encoding)?;
    placeholder.fill_range(&mut bytes, start)?;
    Prepared::resume(bytes)
}

/// Prepare, sign and finish at once.
///
/// # Errors
/// Those of [`prepare`], of the signer and of [`Prepared::finish`].
pub fn sign(
    pdf: Vec<u8>,
    request: &SignatureRequest,
    signer: &dyn Signer,
) -> Result<Vec<u8>, SignError> {
    let prepared = prepare(pdf, request)?;
    prepared.check_validity(signer.certificate())?;
    let attributes = prepared.to_be_signed(signer.certificate())?;
    let signed = signer.sign(&attributes)?;
    let cms = cades::assemble(&attributes, signer.certificate(), signer.chain(), &signed)?;
    prepared.finish(cms)
}

impl Prepared {
    /// Take up an unfinished signature again from the bytes of [`Prepared::as_bytes`].
    ///
    /// # Errors
    /// [`SignError::Unreadable`], or [`SignError::NotPrepared`] when the newest revision does not
    /// hold exactly one signature, empty and covering all of the file.
    pub fn resume(bytes: Vec<u8>) -> Result<Self, SignError> {
        let (gap, claimed_at) = unfinished(&File::read(&bytes)?).ok_or(SignError::NotPrepared)?;
        let mut hash = Sha256::new();
        hash.update(bytes.get(..gap.start).unwrap_or_default());
        hash.update(bytes.get(gap.end..).unwrap_or_default());
        Ok(Self {
            digest: hash.finalize().into(),
            bytes,
            gap,
            claimed_at,
        })
    }

    /// The document with its empty signature, to be kept while somebody signs.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the document without the place of the signature value.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// The bytes the holder of `certificate` (DER) has to sign: DER of the signed attributes.
    ///
    /// # Errors
    /// [`SignError::Certificate`] or [`SignError::Encoding`].
    pub fn to_be_signed(&self, certificate: &[u8]) -> Result<Vec<u8>, SignError> {
        certificate::parse(certificate)?;
        cades::signed_attributes(&self.digest, certificate)
    }

    /// Put the CMS (DER) in its place, after making sure that it is a valid signature of exactly
    /// this document by a certificate that is valid at the claimed time.
    ///
    /// # Errors
    /// [`SignError::Cms`], [`SignError::OutsideValidity`] or [`SignError::TooLarge`].
    pub fn finish(self, cms: Vec<u8>) -> Result<Vec<u8>, SignError> {
        let container = Container::read(&cms)?;
        if !container.covers(&self.digest) {
            return Err(cades::CmsFault::Digest.into());
        }
        container.verify()?;
        self.check_validity(&container.certificate_der)?;
        let mut bytes = self.bytes;
        let hex = crate::hex::encode(&cms);
        let reserved = self.gap.len().saturating_sub(2);
        let inside = self.gap.start.saturating_add(1);
        if hex.len() > reserved {
            return Err(SignError::TooLarge {
                size: cms.len(),
                reserved: reserved / 2,
            });
        }
        let room = bytes
            .get_mut(inside..inside.saturating_add(hex.len()))
            .ok_or(SignError::Encoding)?;
        room.copy_from_slice(hex.as_bytes());
        Ok(bytes)
    }

    fn check_validity(&self, certificate: &[u8]) -> Result<(), SignError> {
        let certificate = certificate::parse(certificate)?;
        let (first, last) = certificate::validity(&certificate)?;
        (first <= self.claimed_at && self.claimed_at <= last)
            .then_some(())
            .ok_or(SignError::OutsideValidity)
    }
}

/// The gap of the one empty signature in the newest revision, and its claimed time.
fn unfinished(file: &File<'_>) -> Option<(Range<usize>, DateTime<Utc>)> {
    let newest = file.revisions.last()?;
    let mut found = newest.objects.values().filter_map(|object| {
        let dictionary = object.as_dictionary()?;
        let contents = dictionary.get(b"Contents".as_slice())?.as_text()?;
        dictionary
            .contains_key(b"ByteRange".as_slice())
            .then_some((dictionary, contents))
    });
    let (Some((dictionary, contents)), None) = (found.next(), found.next()) else {
        return None;
    };
    let range: Vec<usize> = dictionary
        .get(b"ByteRange".as_slice())?
        .as_array()?
        .iter()
        .map(|item| item.as_integer().and_then(|value| value.try_into().ok()))
        .collect::<Option<_>>()?;
    let gap = contents.span.clone();
    let rest = file.bytes.len().checked_sub(gap.end)?;
    let empty = contents.bytes.iter().all(|byte| *byte == 0);
    if !empty || range != [0, gap.start, gap.end, rest] {
        return None;
    }
    let claimed = dictionary.get(b"M".as_slice())?.as_text()?;
    let claimed = pdf_date::parse(&claimed.bytes)?;
    Some((gap, claimed.with_timezone(&Utc)))
}

fn written(object: &Object<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    pdf::write_object(&mut out, object);
    out
}

/// A signature dictionary with room for what is known later.
struct Placeholder {
    dictionary: Vec<u8>,
    range: usize,
    contents: usize,
}

impl Placeholder {
    fn new(request: &SignatureRequest) -> Self {
        let mut out = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached".to_vec();
        for (key, value) in [
            ("Name", &request.name),
            ("Reason", &request.reason),
            ("Location", &request.location),
        ] {
            out.extend(format!("/{key}").bytes());
            pdf::write_text(&mut out, &pdf::encode_text(value));
        }
        out.extend(format!("/M({})", pdf_date::format(&request.claimed_at)).bytes());
        if request.certify {
            out.extend(
                b"/Reference[<</Type/SigRef/TransformMethod/DocMDP\
                  /TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]",
            );
        }
        out.extend(b"/ByteRange[");
        let range = out.len();
        out.extend([b' '; RANGE_ROOM]);
        out.extend(b"]/Contents");
        let contents = out.len();
        out.push(b'<');
        out.resize(out.len().saturating_add(RESERVE * 2), b'0');
        out.extend(b">>>");
        Self {
            dictionary: out,
            range,
            contents,
        }
    }

    /// Write /ByteRange, the dictionary beginning at `start` of `bytes`.
    fn fill_range(&self, bytes: &mut [u8], start: usize) -> Result<(), SignError> {
        let open = start.saturating_add(self.contents);
        let close = open.saturating_add(RESERVE * 2 + 2);
        let rest = bytes.len().saturating_sub(close);
        let text = format!("{:<RANGE_ROOM$}", format!("0 {open} {close} {rest}"));
        let at = start.saturating_add(self.range);
        bytes
            .get_mut(at..at.saturating_add(RANGE_ROOM))
            .filter(|room| room.len() == text.len())
            .ok_or(SignError::Encoding)?
            .copy_from_slice(text.as_bytes());
        Ok(())
    }
}
