//! A whole in its parts: one bar, or one column for each month. The table of the same data stands beside it.

use leptos::prelude::*;

use super::scale::EXTENT;

/// How many parts get a look of their own; those beyond look like the last.
const LOOKS: usize = 4;

/// The class of a part by its place.
#[must_use]
pub fn look(place: usize) -> String {
    format!("stack__part stack__part--{}", place.min(LOOKS - 1))
}

/// Where each part begins and how long it is, in thousandths of the whole; nothing when the whole is not above zero.
fn lengths(amounts: &[i64]) -> Vec<(i64, i64)> {
    let whole: i128 = amounts.iter().map(|amount| i128::from((*amount).max(0))).sum();
    if whole == 0 {
        return Vec::new();
    }
    let mut before = 0_i128;
    let place = |amount: i128| i64::try_from(amount * i128::from(EXTENT) / whole).unwrap_or_default();
    amounts
        .iter()
        .map(|amount| {
            let begin = place(before);
            before += i128::from((*amount).max(0));
            (begin, place(before) - begin)
        })
        .collect()
}

/// The whole as one bar.
#[component]
pub fn StackedBar(
    /// What it shows, in a sentence.
    says: String,
    /// The parts, in order.
    amounts: Vec<i64>,
) -> impl IntoView {
    let parts = lengths(&amounts)
        .into_iter()
        .enumerate()
        .map(|(place, (x, width))| {
            view! { <rect class=look(place) x=x.to_string() y="0" width=width.to_string() height="10" /> }
        })
        .collect_view();
    view! {
        <svg class="parts-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label=says>
            {parts}
        </svg>
    }
}

/// The whole of each month as a column, all of the same height.
#[component]
pub fn StackedColumns(
    /// What they show, in a sentence.
    says: String,
    /// The months: what stands below, and the parts in order.
    columns: Vec<(String, Vec<i64>)>,
) -> impl IntoView {
    let count = columns.len().max(1);
    let step = 1_000 / i64::try_from(count).unwrap_or(1_000).max(1);
    let gap = (step / 6).min(12);
    let mut labels = Vec::with_capacity(count);
    let bars: Vec<_> = columns
        .into_iter()
        .zip(0_i64..)
        .map(|((label, amounts), column)| {
            labels.push(view! { <li>{label}</li> });
            let x = (column * step + gap / 2).to_string();
            let width = (step - gap).max(1).to_string();
            lengths(&amounts)
                .into_iter()
                .enumerate()
                .map(|(place, (begin, length))| {
                    // The first part stands at the foot.
                    let y = (EXTENT - begin - length).to_string();
                    view! { <rect class=look(place) x=x.clone() y=y width=width.clone() height=length.to_string() /> }
                })
                .collect_view()
        })
        .collect();
    view! {
        <div class="columns">
            <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" role="img" aria-label=says>
                {bars}
            </svg>
            <ol class="chart__x" aria-hidden="true">{labels}</ol>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_fill_the_whole_without_gaps() {
        for (amounts, expected) in [
            (&[1, 1, 2][..], vec![(0, 250), (250, 250), (500, 500)]),
            (&[1, 1, 1], vec![(0, 333), (333, 333), (666, 334)]),
            (&[5, 0], vec![(0, 1_000), (1_000, 0)]),
            (&[0, 0], vec![]),
            (&[], vec![]),
        ] {
            assert_eq!(lengths(amounts), expected, "{amounts:?}");
        }
    }
}
