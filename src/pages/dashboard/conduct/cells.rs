//! Rates as people read them: never without what they are made of, and of few orders never as a rate.

use leptos::prelude::*;
use lokapasar_contract::analytics::{Conduct, ConductShow};

use crate::i18n::Text;
use crate::pages::dashboard::drill::Figure;

/// A part of a whole in tenths of a per cent, rounded half up; none of fewer than the minimum.
#[must_use]
pub fn per_mille(part: u64, of: u64, minimum: u64) -> Option<i64> {
    if of < minimum.max(1) {
        return None;
    }
    let rounded = (u128::from(part) * 2_000 + u128::from(of)) / (u128::from(of) * 2);
    i64::try_from(rounded).ok()
}

/// A mean of stars in tenths, rounded half up; none of fewer ratings than the minimum.
#[must_use]
pub fn mean_tenths(stars: u64, ratings: u64, minimum: u64) -> Option<i64> {
    if ratings < minimum.max(1) {
        return None;
    }
    let rounded = (u128::from(stars) * 20 + u128::from(ratings)) / (u128::from(ratings) * 2);
    i64::try_from(rounded).ok()
}

/// The four cells of conduct. `opens` says where the orders of a figure stand, if the person may open them.
pub fn cells(
    t: Text,
    conduct: Conduct,
    minimum: u64,
    opens: &dyn Fn(ConductShow) -> Option<String>,
) -> impl IntoView + use<> {
    let words = t.conduct();
    let count = |number: u64| t.format().count(number);
    let note = |number: u64, words: String, show: ConductShow| {
        (number > 0).then(|| view! { " · " <Figure value=words href=opens(show) /> })
    };
    let Conduct {
        orders,
        due,
        on_time,
        lines,
        refused,
        complaints,
        resolved,
        open,
        ratings,
        stars,
        ..
    } = conduct;
    let late = due.saturating_sub(on_time);
    let filed = (complaints > 0).then(|| {
        view! {
            <Figure value=(words.filed)(&count(complaints)) href=opens(ConductShow::Complaints) />
        }
    });
    view! {
        <td class="num" data-label=words.on_time>
            <span>
                {rate(t, per_mille(on_time, due, minimum))}
                <span class="table__note">
                    {if due == 0 {
                        words.none.into_any()
                    } else {
                        view! { <Figure value=(words.of_orders)(&count(on_time), &count(due)) href=opens(ConductShow::OnTime) /> }
                            .into_any()
                    }}
                    {note(late, (words.late)(&count(late)), ConductShow::Late)}
                </span>
            </span>
        </td>
        <td class="num" data-label=words.refused>
            <span>
                {rate(t, per_mille(refused, lines, minimum))}
                <span class="table__note">
                    <Figure
                        value=(words.of_lines)(&count(refused), &count(lines))
                        href=opens(ConductShow::Refused).filter(|_| refused > 0)
                    />
                </span>
            </span>
        </td>
        <td class="num" data-label=words.complaints>
            <span>
                // For each hundred orders: tenths of a per cent are tenths of a complaint.
                {per_mille(complaints, orders, minimum)
                    .map(|tenths| view! { <span class="conduct__rate">{t.format().tenths(tenths)}</span> })}
                <span class="table__note">
                    {filed}
                    {(complaints == 0).then_some(words.none)}
                    {(resolved > 0).then(|| format!(" · {}", (words.settled)(&count(resolved))))}
                    {note(open, (words.open)(&count(open)), ConductShow::Open)}
                </span>
            </span>
        </td>
        <td class="num" data-label=words.rating>
            <span>
                {mean_tenths(stars, ratings, minimum).map(|tenths| {
                    let mean = t.format().tenths(tenths);
                    view! {
                        <span class="conduct__rate">
                            <span aria-hidden="true">{(words.stars)(&mean)}</span>
                            <span class="visually-hidden">{(words.stars_long)(&mean)}</span>
                        </span>
                    }
                })}
                <span class="table__note">
                    {if ratings == 0 {
                        words.none.into_any()
                    } else {
                        view! { <Figure value=(words.ratings)(&count(ratings)) href=opens(ConductShow::Rated) /> }.into_any()
                    }}
                </span>
            </span>
        </td>
    }
}

fn rate(t: Text, per_mille: Option<i64>) -> Option<impl IntoView> {
    per_mille.map(
        |tenths| view! { <span class="conduct__rate">{format!("{}%", t.format().tenths(tenths))}</span> },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_no_rate() {
        for (part, of, expected) in [
            (3, 4, None),
            (0, 0, None),
            (5, 5, Some(1_000)),
            (1, 6, Some(167)),
            (2, 6, Some(333)),
            (0, 12, Some(0)),
        ] {
            assert_eq!(per_mille(part, of, 5), expected, "{part} of {of}");
        }
        assert_eq!(mean_tenths(9, 2, 5), None);
        assert_eq!(mean_tenths(23, 5, 5), Some(46));
        assert_eq!(
            mean_tenths(0, 0, 0),
            None,
            "nothing has no mean, whatever is asked for"
        );
    }
}
