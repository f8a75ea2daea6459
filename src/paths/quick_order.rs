//! Which rows of the quick order are shown.

use super::value;

/// Which rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those that something is wrong with.
    ToFix,
    /// Those that can go into the cart.
    Ready,
}

impl Show {
    /// All choices, in the order in which they are offered.
    pub const CHOICES: [Self; 3] = [Self::All, Self::ToFix, Self::Ready];

    const fn word(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::ToFix => Some("fix"),
            Self::Ready => Some("ready"),
        }
    }
}

/// Which rows, and which page of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuickOrderQuery {
    /// Which rows.
    pub show: Show,
    /// The page, from 2; the first when none is named.
    pub page: Option<u32>,
}

impl QuickOrderQuery {
    pub(super) fn parse(search: &str) -> Self {
        let show = value(search, "show");
        let named = |choice: &Show| choice.word().is_some() && choice.word() == show.as_deref();
        Self {
            show: Show::CHOICES.into_iter().find(named).unwrap_or_default(),
            page: value(search, "page")
                .and_then(|page| page.parse().ok())
                .filter(|page| *page > 1),
        }
    }

    pub(super) fn to_query_string(self) -> String {
        let show = self.show.word().map(|word| format!("show={word}"));
        let page = self.page.map(|page| format!("page={page}"));
        let all: Vec<String> = [show, page].into_iter().flatten().collect();
        all.join("&")
    }
}
