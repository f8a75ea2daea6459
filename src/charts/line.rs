//! Lines over time: this period's and the one that it is compared with.

use leptos::prelude::*;

use super::scale::{EXTENT, Scale};

/// The least distance between two labels at the ends of lines, in thousandths of the plot's height.
const LABEL_DISTANCE: i64 = 90;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineSeries {
    /// What stands at its end.
    pub label: String,
    /// The amounts, in order.
    pub amounts: Vec<i64>,
}

/// A line chart: the first series drawn through, the second dashed. Labels stand at the ends of the lines, the text of
/// axes is text of the page and keeps its size.
#[component]
pub fn LineChart(
    /// What the chart shows, in a sentence.
    says: String,
    /// The line that counts.
    series: LineSeries,
    /// The line that it is compared with.
    base: Option<LineSeries>,
    /// What stands under the points.
    labels: Vec<String>,
    /// How an amount of the axis reads.
    tick: impl Fn(i64) -> String,
) -> impl IntoView {
    let largest = series
        .amounts
        .iter()
        .chain(base.iter().flat_map(|base| &base.amounts))
        .copied()
        .max();
    let scale = Scale::up_to(largest.unwrap_or_default());
    let points = labels.len().max(1);
    let ticks = scale
        .ticks()
        .rev()
        .map(|amount| view! { <li class:is-zero={amount == 0}>{tick(amount)}</li> })
        .collect_view();
    let lines = scale
        .ticks()
        .map(|amount| {
            let y = (EXTENT - scale.place(amount)).to_string();
            view! { <line class="chart__line" x1="0" x2="1000" y1=y.clone() y2=y /> }
        })
        .collect_view();
    let months = labels
        .into_iter()
        .map(|label| view! { <li>{label}</li> })
        .collect_view();
    let ends = end_labels(&series, base.as_ref(), scale);
    let base_path = base.as_ref().map(|base| path(&base.amounts, points, scale));
    view! {
        <figure class="chart">
            <figcaption class="chart__says">{says.clone()}</figcaption>
            <div class="chart__plot">
                <ol class="chart__y" aria-hidden="true">
                    {ticks}
                </ol>
                <div class="chart__area">
                    <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" role="img" aria-label=says>
                        {lines} {base_path.map(|d| view! { <path class="chart__base" d=d /> })}
                        <path class="chart__series" d=path(&series.amounts, points, scale) />
                        <path class="chart__end" d=end(&series.amounts, points, scale) />
                    </svg>
                    {ends
                        .into_iter()
                        .map(|(class, text, top)| {
                            view! {
                                <span class=class aria-hidden="true" style:top=format!("{}.{}%", top / 10, top % 10)>
                                    {text}
                                </span>
                            }
                        })
                        .collect_view()}
                </div>
                <ol class="chart__x" aria-hidden="true">
                    {months}
                </ol>
            </div>
        </figure>
    }
}

/// Where the point of a place stands: in the middle of its column.
fn across(place: usize, points: usize) -> i64 {
    let place = i64::try_from(place).unwrap_or_default();
    let points = i64::try_from(points).unwrap_or(1).max(1);
    (2 * place + 1) * EXTENT / (2 * points)
}

fn path(amounts: &[i64], points: usize, scale: Scale) -> String {
    let steps: Vec<String> = amounts
        .iter()
        .take(points)
        .enumerate()
        .map(|(place, amount)| format!("{} {}", across(place, points), EXTENT - scale.place(*amount)))
        .collect();
    if steps.is_empty() {
        String::new()
    } else {
        format!("M{}", steps.join("L"))
    }
}

/// The dot at the end: a line without length, whose round cap keeps its form however the plot is stretched.
fn end(amounts: &[i64], points: usize, scale: Scale) -> String {
    let last = amounts.iter().take(points).enumerate().next_back();
    last.map_or_else(String::new, |(place, amount)| {
        format!("M{} {}h0", across(place, points), EXTENT - scale.place(*amount))
    })
}

/// Class, text and distance from the top in thousandths of the labels at the lines' ends, kept apart from each other.
fn end_labels(
    series: &LineSeries,
    base: Option<&LineSeries>,
    scale: Scale,
) -> Vec<(&'static str, String, i64)> {
    let top = |series: &LineSeries| EXTENT - scale.place(series.amounts.last().copied().unwrap_or_default());
    let own = top(series);
    let mut labels = vec![("chart__label", series.label.clone(), own)];
    if let Some(base) = base {
        let theirs = top(base);
        let apart = if theirs < own {
            theirs.min(own - LABEL_DISTANCE)
        } else {
            theirs.max(own + LABEL_DISTANCE)
        };
        labels.push((
            "chart__label chart__label--base",
            base.label.clone(),
            apart.clamp(0, EXTENT),
        ));
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(amounts: &[i64]) -> LineSeries {
        LineSeries {
            label: "2023".to_owned(),
            amounts: amounts.to_vec(),
        }
    }

    #[test]
    fn a_line_goes_through_the_middle_of_its_columns() {
        let scale = Scale::up_to(4);
        assert_eq!(path(&[0, 2, 4, 1], 4, scale), "M125 1000L375 500L625 0L875 750");
        assert_eq!(path(&[], 4, scale), "");
        assert_eq!(end(&[0, 2], 4, scale), "M375 500h0");
    }

    #[test]
    fn labels_at_the_ends_keep_apart() {
        let scale = Scale::up_to(1_000);
        for (own, theirs) in [(500, 500), (500, 510), (500, 490), (1_000, 0)] {
            let labels = end_labels(&series(&[own]), Some(&series(&[theirs])), scale);
            let tops: Vec<_> = labels.iter().map(|(_, _, top)| *top).collect();
            assert!(
                (tops[0] - tops[1]).abs() >= LABEL_DISTANCE,
                "{own} {theirs} {tops:?}"
            );
        }
    }
}
