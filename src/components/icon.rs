//! Marks: a few strokes each, beside a word and never instead of one (a button with a mark alone has an `aria-label`).

use leptos::prelude::*;

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Search.
    Search,
    /// Close, remove.
    Cross,
    /// Done.
    Check,
    /// Waiting.
    Clock,
    /// Refused, wrong.
    Alert,
    /// To know.
    Info,
    /// The menu.
    Menu,
    /// The person.
    Person,
    /// The cart.
    Cart,
    /// On its way.
    Truck,
    /// Papers.
    Paper,
    /// To the right, further.
    Right,
    /// Down, to take along.
    Down,
    /// Filters.
    Filter,
    /// Print.
    Print,
}

impl Mark {
    const fn strokes(self) -> &'static str {
        match self {
            Self::Search => "M3 8.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0m9.500 4.500 4.500 4.500",
            Self::Cross => "M5 5l10 10M15 5 5 15",
            Self::Check => "M4 10.500 8 14.500 16 6",
            Self::Clock => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0m7-4v4l3 2",
            Self::Alert => "M10 3 1.500 17h17zM10 8v4m0 2.500v.1",
            Self::Info => "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0m7-.5v4m0-7v.1",
            Self::Menu => "M3 5h14M3 10h14M3 15h14",
            Self::Person => {
                "M6.500 6.500a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0M3 17c1-4 4-5 7-5s6 1 7 5"
            }
            Self::Cart => "M2 3h2.500l2 10h9l2-7H5.200M8 16.800v.1m6.500-.1v.1",
            Self::Truck => "M2 5h10v9H2zM12 8h4l2 3v3h-6M5.500 14.500v.1m9-.1v.1",
            Self::Paper => "M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M8 10h5m-5 3h5",
            Self::Right => "M8 5l5 5-5 5",
            Self::Down => "M10 3v10M5.500 9 10 13.500 14.500 9M4 17h12",
            Self::Filter => "M3 5h14M6 10h8m-5 5h2",
            Self::Print => "M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.500h8V17H6z",
        }
    }
}

/// A mark, drawn in the colour of its text; hidden from those who listen.
#[component]
pub fn Icon(
    /// Which one.
    mark: Mark,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=mark.strokes() />
        </svg>
    }
}
