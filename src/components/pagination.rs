//! The pages of a list.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Page;

use crate::i18n::use_text;

/// Links to the pages of a list; nothing when there is one page.
#[component]
pub fn Pagination(
    /// Where the list stands.
    page: Page,
    /// The address of a page by its number.
    url: impl Fn(u32) -> String + 'static,
) -> impl IntoView {
    let t = use_text();
    let last = page.total.div_ceil(page.limit.max(1));
    if last <= 1 {
        return ().into_any();
    }
    let links = shown(page.number, last)
        .into_iter()
        .map(|step| match step {
            None => view! { <span aria-hidden="true">"…"</span> }.into_any(),
            Some(number) => {
                let current = (number == page.number).then_some("page");
                view! {
                    <a href=url(number) aria-current=current aria-label=(t.shell().page_number)(number)>
                        {t.format().number(number)}
                    </a>
                }
                .into_any()
            }
        })
        .collect_view();
    let previous =
        (page.number > 1).then(|| view! { <a rel="prev" href=url(page.number - 1)>{t.shell().previous}</a> });
    let next =
        (page.number < last).then(|| view! { <a rel="next" href=url(page.number + 1)>{t.shell().next}</a> });
    view! { <nav class="pagination" aria-label=t.shell().pagination>{previous} {links} {next}</nav> }
        .into_any()
}

/// The first page, the last, and those around the current one; `None` where some are left out.
fn shown(current: u32, last: u32) -> Vec<Option<u32>> {
    let mut steps = Vec::new();
    let mut before = 0;
    for number in (1..=last).filter(|n| *n == 1 || *n == last || n.abs_diff(current) <= 1) {
        if number > before + 1 {
            steps.push(if number == before + 2 {
                Some(before + 1)
            } else {
                None
            });
        }
        steps.push(Some(number));
        before = number;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_ends_and_the_neighbours() {
        let check = |current, last, expected: &str| {
            let steps: Vec<String> = shown(current, last)
                .iter()
                .map(|it| it.map_or("…".to_owned(), |n| n.to_string()))
                .collect();
            assert_eq!(steps.join(" "), expected, "{current} of {last}");
        };
        check(1, 2, "1 2");
        check(1, 9, "1 2 … 9");
        check(3, 9, "1 2 3 4 … 9");
        check(4, 9, "1 2 3 4 5 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
    }
}
