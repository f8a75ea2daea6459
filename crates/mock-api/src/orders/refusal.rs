//! Why an action is refused.

use axum::http::StatusCode;
use lokapasar_contract::order::{ActionKind, Actor, OrderState};

use super::deadline::ComplaintsUntil;
use super::fault::Fault;
use super::words;
use crate::language::Text;
use crate::policy::RouteLimit;
use crate::problem::ApiProblem;

/// Why an action is not carried out. The same value tells why it is closed before anybody tries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Who asks watches and does not act.
    ReadOnly,
    /// Others do this.
    WrongRole {
        /// What.
        action: ActionKind,
        /// Who does it.
        actors: &'static [Actor],
    },
    /// Who ordered cannot approve.
    OrderedIt,
    /// Who negotiated cannot approve.
    NegotiatedIt,
    /// Who approved cannot pay.
    ApprovedIt,
    /// Not in this state.
    WrongState {
        /// What.
        action: ActionKind,
        /// Where the order stands.
        state: OrderState,
    },
    /// The other side answers first.
    OtherSidesTurn,
    /// There is no proposal of the other side.
    NothingProposed,
    /// Nothing is under way.
    NothingUnderWay,
    /// This side has signed.
    AlreadySigned,
    /// It is rated.
    AlreadyRated,
    /// There is no rating to reply to.
    NotRated,
    /// The vendor has replied.
    AlreadyReplied,
    /// The vendor declines, or walks away, rather than cancels.
    VendorDeclines,
    /// This side has asked for the cancellation, and the other one answers.
    AlreadyRequested,
    /// The other side has asked for the cancellation: agree to it.
    AgreeInstead,
    /// Nobody asked for a cancellation, or this side did.
    NothingRequested,
    /// Goods are under way or arrived: refuse them at the inspection.
    AfterShipping,
    /// It is handed over: complain, for a credit note.
    AfterHandover,
    /// The other side has proposed an addendum: sign or decline it.
    AnswerAddendum,
    /// There is no addendum to sign.
    NoAddendum,
    /// This side has proposed the addendum, and the other one signs it.
    OwnAddendum,
    /// What the addendum takes off has been shipped since.
    AddendumOvertaken,
    /// A complaint is open: it is ended first.
    ComplaintOpen,
    /// The days for complaints have passed.
    ComplaintTooLate(ComplaintsUntil),
    /// There is no open complaint.
    NothingComplained,
    /// The vendor has answered the complaint, and the unit is to speak.
    AlreadyAnswered,
    /// The vendor has not answered the complaint.
    NotAnswered,
    /// The vendor refused the complaint: there is nothing to take.
    NothingOffered,
    /// It cannot be paid on its route.
    RouteClosed(RouteLimit),
    /// What came with the action is wrong.
    Invalid(Vec<Fault>),
    /// An amount does not fit.
    TooLarge,
}

impl Refusal {
    /// The reason, in words.
    #[must_use]
    pub fn text(&self) -> Text {
        words::refusal(self)
    }

    /// The HTTP status: 403 for who, 409 for when, 422 for what.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::ReadOnly
            | Self::WrongRole { .. }
            | Self::OrderedIt
            | Self::NegotiatedIt
            | Self::ApprovedIt => StatusCode::FORBIDDEN,
            Self::Invalid(_) | Self::TooLarge => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::CONFLICT,
        }
    }

    /// The kind of problem as a word for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ReadOnly => "read_only",
            Self::WrongRole { .. } => "wrong_role",
            Self::OrderedIt | Self::NegotiatedIt | Self::ApprovedIt => "separation_of_duties",
            Self::WrongState { .. } => "wrong_state",
            Self::OtherSidesTurn => "not_your_turn",
            Self::NothingProposed => "nothing_proposed",
            Self::NothingUnderWay => "nothing_under_way",
            Self::AlreadySigned => "already_signed",
            Self::AlreadyRated => "already_rated",
            Self::NotRated => "not_rated",
            Self::AlreadyReplied => "already_replied",
            Self::VendorDeclines => "decline_instead",
            Self::AlreadyRequested => "already_requested",
            Self::AgreeInstead => "agree_instead",
            Self::NothingRequested => "nothing_requested",
            Self::AfterShipping => "already_shipped",
            Self::AfterHandover => "already_handed_over",
            Self::AnswerAddendum => "answer_addendum",
            Self::NoAddendum => "no_addendum",
            Self::OwnAddendum => "not_your_turn",
            Self::AddendumOvertaken => "addendum_overtaken",
            Self::ComplaintOpen => "complaint_open",
            Self::ComplaintTooLate(_) => "complaint_too_late",
            Self::NothingComplained => "nothing_complained",
            Self::AlreadyAnswered => "already_answered",
            Self::NotAnswered => "not_answered",
            Self::NothingOffered => "nothing_offered",
            Self::RouteClosed(_) => "payment_route_closed",
            Self::Invalid(_) => "invalid",
            Self::TooLarge => "too_large",
        }
    }
}

impl From<Refusal> for ApiProblem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(faults) => Self::invalid(faults.into_iter().map(Into::into).collect()),
            other => Self::new(other.status(), other.code(), other.text()),
        }
    }
}
