//! Papers to outsiders: what they are told of hazards, and the letters by which hazards are transferred to
//! them. A paper is made with its file, handed over, and a letter that is signed for takes its hazards out of
//! our duty.

mod choose;
mod hand;
mod make;
mod view;

pub use choose::{ChoiceRow, ChooseForOutsider, OutsiderChoice, choose_for_outsider};
pub use hand::{HandOutgoingPaper, VoidOutgoingPaper, hand_outgoing_paper, void_outgoing_paper};
pub use make::{MakeAdvice, MakeTransferLetter, make_advice, make_transfer_letter};
pub use view::{
    GetOutgoingPaper, HandingView, ListOutgoingPapers, OutgoingHazard, OutgoingLink, OutgoingPage,
    OutgoingRow, OutgoingView, get_outgoing_paper, list_outgoing_papers,
};
pub(crate) use view::{links, posted, waiting};

/// More papers than an organisation writes.
const MOST: u32 = 10_000;
