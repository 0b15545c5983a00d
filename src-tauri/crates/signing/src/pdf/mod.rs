//! A strict reader and a small writer for the PDF profile of this product: classic
//! cross-reference tables, direct stream lengths, generation 0, no encryption, no object streams,
//! and no byte that does not belong to an object, a cross-reference section or a trailer.

mod file;
mod form;
mod lexer;
mod object;
mod pages;
mod section;
mod unreadable;
mod write;

pub(crate) use file::File;
pub(crate) use form::{Field, catalog, encode as encode_text, fields};
pub(crate) use object::{Dictionary, Object};
pub(crate) use pages::pages;
pub use unreadable::Unreadable;
pub(crate) use write::{Update, object as write_object, text as write_text};
