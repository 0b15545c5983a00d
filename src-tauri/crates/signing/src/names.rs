//! Distinguished names as this product writes and reads them (RFC 5280 section 4.1.2.4).

use const_oid::db::rfc4519;
use der::asn1::{Any, ObjectIdentifier};
use der::{Decode, Encode, Tag, Tagged};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

/// The upper bound of RFC 5280 appendix A for each of the attributes used here, in characters.
const MAX_CHARS: usize = 64;
const COUNTRY: &str = "CN";

/// What can be wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// A required part is empty.
    #[error("a part of the name is empty")]
    Empty,
    /// A part has more than 64 characters.
    #[error("a part of the name is longer than 64 characters")]
    TooLong,
    /// A part holds control characters, or the serial number characters outside PrintableString.
    #[error("a part of the name holds characters that are not allowed")]
    Characters,
    /// The name cannot be encoded.
    #[error("the name cannot be encoded")]
    Encoding,
}

/// The person a certificate is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// The person's name.
    pub common_name: String,
    /// The organisation the person signs for.
    pub organisation: String,
    /// The department, if any.
    pub organisational_unit: Option<String>,
    /// The person's stable identifier; letters, digits and `'()+,-./:=?` only (PrintableString).
    pub serial_number: String,
}

impl PersonName {
    pub(crate) fn to_name(&self) -> Result<Name, NameError> {
        let mut parts = vec![
            printable(rfc4519::C, COUNTRY)?,
            text(rfc4519::O, &self.organisation)?,
        ];
        if let Some(unit) = &self.organisational_unit {
            parts.push(text(rfc4519::OU, unit)?);
        }
        parts.push(text(rfc4519::CN, &self.common_name)?);
        parts.push(printable(rfc4519::SERIAL_NUMBER, &self.serial_number)?);
        assemble(parts)
    }
}

/// The name of an organisation's authority.
pub(crate) fn organisation(name: &str) -> Result<Name, NameError> {
    assemble(vec![
        printable(rfc4519::C, COUNTRY)?,
        text(rfc4519::O, name)?,
        text(rfc4519::CN, name)?,
    ])
}

/// The last value of an attribute of a name, as text.
pub(crate) fn value(name: &Name, oid: ObjectIdentifier) -> Option<String> {
    let found = name.iter().filter(|part| part.oid == oid).last()?;
    match found.value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => {
            String::from_utf8(found.value.value().to_vec()).ok()
        }
        _ => None,
    }
}

fn check(value: &str) -> Result<(), NameError> {
    if value.trim().is_empty() {
        return Err(NameError::Empty);
    }
    if value.chars().count() > MAX_CHARS {
        return Err(NameError::TooLong);
    }
    if value.chars().any(char::is_control) {
        return Err(NameError::Characters);
    }
    Ok(())
}

fn text(oid: ObjectIdentifier, value: &str) -> Result<AttributeTypeAndValue, NameError> {
    check(value)?;
    attribute(oid, Tag::Utf8String, value)
}

fn printable(oid: ObjectIdentifier, value: &str) -> Result<AttributeTypeAndValue, NameError> {
    check(value)?;
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte);
    if !value.bytes().all(allowed) {
        return Err(NameError::Characters);
    }
    attribute(oid, Tag::PrintableString, value)
}

fn attribute(
    oid: ObjectIdentifier,
    tag: Tag,
    value: &str,
) -> Result<AttributeTypeAndValue, NameError> {
    let value = Any::new(tag, value.as_bytes()).map_err(|_| NameError::Encoding)?;
    Ok(AttributeTypeAndValue { oid, value })
}

fn assemble(parts: Vec<AttributeTypeAndValue>) -> Result<Name, NameError> {
    let mut sequence = RdnSequence::default();
    for part in parts {
        let part =
            RelativeDistinguishedName::try_from(vec![part]).map_err(|_| NameError::Encoding)?;
        sequence.push(part);
    }
    let der = sequence.to_der().map_err(|_| NameError::Encoding)?;
    Name::from_der(&der).map_err(|_| NameError::Encoding)
}
