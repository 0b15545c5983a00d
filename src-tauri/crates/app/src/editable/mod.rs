//! Papers as Word files that an office goes on editing, and the template of the organisation they are put into.
//! Such a file is made whenever somebody asks and never kept: the paper is what was frozen and signed.

mod make;
mod template;

pub(crate) use make::word_template;
pub use make::{EditableFile, MakeEditable, make_editable};
pub use template::{
    GetWordTemplate, LookAtWordTemplate, SetWordTemplate, WordTemplateShown, WordTemplateView,
    get_word_template, look_at_word_template, sample_template, set_word_template,
    upload_word_template,
};

/// Media type of a Word file.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Name of the Word file beside a file.
pub(crate) fn file_name(of: &str) -> String {
    format!("{}（可编辑稿）.docx", of.trim_end_matches(".pdf"))
}
