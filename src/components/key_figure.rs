//! A figure that counts, with what it is compared with.

use leptos::prelude::*;

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Up.
    Up,
    /// Down.
    Down,
    /// As before.
    Level,
}

impl Trend {
    /// The way of a ratio.
    #[must_use]
    pub fn of(ratio: f64) -> Self {
        if ratio > 0.0 {
            Self::Up
        } else if ratio < 0.0 {
            Self::Down
        } else {
            Self::Level
        }
    }

    /// The class and the mark of the way, for wherever a change stands.
    #[must_use]
    pub const fn mark(self) -> (&'static str, &'static str) {
        match self {
            Self::Up => ("change change--up", "▲ "),
            Self::Down => ("change change--down", "▼ "),
            Self::Level => ("change", "= "),
        }
    }
}

/// Label, number, and the comparison as a sentence with its base: "▲ 50,8% dari Rp26,4 miliar pada 2022".
#[component]
pub fn KeyFigure(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// The number.
    #[prop(into)]
    value: String,
    /// Which way it went, and by how much.
    #[prop(optional_no_strip)]
    change: Option<(Trend, String)>,
    /// The rest of the sentence: from what, and when.
    #[prop(optional, into)]
    comparison: ViewFn,
    /// Where the rows stand that make it.
    #[prop(optional_no_strip)]
    href: Option<String>,
    /// Whether it is the first of the page.
    #[prop(optional)]
    lead: bool,
) -> impl IntoView {
    let class = if lead {
        "card key-figure key-figure--lead"
    } else {
        "card key-figure"
    };
    let value = match href {
        Some(href) => view! { <a href=href>{value}</a> }.into_any(),
        None => value.into_any(),
    };
    view! {
        <div class=class>
            <span class="key-figure__label">{label}</span>
            <span class="key-figure__value">{value}</span>
            <span class="key-figure__comparison">
                {change
                    .map(|(trend, words)| {
                        let (class, mark) = trend.mark();
                        view! { <span class=class><span aria-hidden="true">{mark}</span>{words}</span> " " }
                    })}
                {comparison.run()}
            </span>
        </div>
    }
}
