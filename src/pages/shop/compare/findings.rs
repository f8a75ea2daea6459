//! What the server found, before any table: enough vendors or not, what is lowest, what is far off, what the preference makes
//! of it. Nothing is decided here.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OfferId;
use lokapasar_contract::comparison::{ComparedOffer, Comparison, Outlier, Requirement, RequirementStanding};
use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::session::Role;

use crate::components::{Notice, NoticeKind};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::SessionStore;

/// The findings.
#[component]
pub fn Findings(
    /// The comparison.
    found: Signal<Arc<Comparison>>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().findings;
    let card = |id: &'static str, title: &'static str, says: fn(Text, &Comparison) -> Vec<String>| {
        view! {
            <section class="card finding" aria-labelledby=id>
                <h3 id=id class="finding__title">{title}</h3>
                {move || {
                    found
                        .with(|found| {
                            says(t, found).into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
                        })
                }}
            </section>
        }
    };
    view! {
        <section class="stack" aria-labelledby="findings">
            <h2 id="findings" class="visually-hidden">{words.title}</h2>
            <Demand found />
            <div class="findings">
                {card("finding-cash", words.cash, cash)} {card("finding-middle", words.middle, middle)}
                {card("finding-preferred", words.preferred, preferred)}
            </div>
        </section>
    }
}

/// Whether there is enough to compare, and the way to more.
#[component]
fn Demand(found: Signal<Arc<Comparison>>) -> impl IntoView {
    let t = use_text();
    let words = &t.compare().findings;
    let session = expect_context::<SessionStore>();
    move || {
        let found = found.get();
        let requirement = &found.requirement;
        let kind = match requirement.standing {
            RequirementStanding::NotNeeded => NoticeKind::Info,
            RequirementStanding::Enough => NoticeKind::Done,
            RequirementStanding::TooFew | RequirementStanding::SingleVendor => NoticeKind::Waiting,
        };
        let (title, lines) = demand(t, requirement);
        let action = match (requirement.standing, found.items.first()) {
            (RequirementStanding::TooFew, Some(first)) => {
                let query = SearchQuery {
                    category: vec![first.product.category.clone()],
                    ..SearchQuery::default()
                };
                Some((Path::Search(query), words.find_more))
            }
            (RequirementStanding::SingleVendor, _) if session.role() == Some(Role::Buyer) => {
                Some((Path::Cart, words.to_cart))
            }
            _ => None,
        };
        view! {
            <Notice kind title=title>
                {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                {action.map(|(to, label)| view! { <p class="no-print"><a href=to.url()>{label}</a></p> })}
            </Notice>
        }
    }
}

/// What the rules ask for, as a title and what there is to say below it.
pub(super) fn demand(t: Text, requirement: &Requirement) -> (String, Vec<String>) {
    let words = &t.compare().findings;
    let money = |amount| t.format().money(amount);
    let number = |number: u32| t.format().number(number);
    let (found, least) = (number(requirement.found), number(requirement.least));
    let value = money(requirement.value);
    let title = match requirement.standing {
        RequirementStanding::NotNeeded => (words.not_needed)(&value),
        RequirementStanding::Enough => (words.enough)(&found, &least),
        RequirementStanding::TooFew => (words.too_few)(&found, &least),
        RequirementStanding::SingleVendor => words.single.to_owned(),
    };
    let detail = match requirement.standing {
        RequirementStanding::TooFew => Some((words.too_few_detail)(
            requirement.offered_by,
            &number(requirement.offered_by),
        )),
        RequirementStanding::SingleVendor => Some(words.single_detail.to_owned()),
        RequirementStanding::NotNeeded | RequirementStanding::Enough => None,
    };
    let above = requirement
        .threshold
        .map(|threshold| (words.above)(&value, &money(threshold), &least));
    let next = requirement
        .next
        .map(|next| (words.next)(&money(next.above), &number(next.least)));
    let rules: Vec<String> = above
        .into_iter()
        .chain(next)
        .chain([(words.source)(&requirement.source)])
        .collect();
    (title, detail.into_iter().chain([rules.join(" ")]).collect())
}

fn named<'a>(found: &'a Comparison, id: Option<&OfferId>) -> Option<&'a ComparedOffer> {
    let id = id?;
    found.items.iter().find(|item| item.offer.id == *id)
}

/// So many of what.
pub(super) fn quantity(t: Text, found: &Comparison) -> String {
    let unit = found.items.first().map_or("", |item| item.product.unit.as_str());
    format!("{} {unit}", t.format().number(found.quantity))
}

/// What is paid.
pub(super) fn cash(t: Text, found: &Comparison) -> Vec<String> {
    let words = &t.compare().findings;
    let Some(lowest) = named(found, found.lowest.as_ref()) else {
        return vec![words.none_orderable.to_owned()];
    };
    let amount = t.format().money(lowest.totals.total);
    let many = quantity(t, found);
    let orderable = found.items.iter().filter(|item| item.rank.is_some()).count();
    match found.spread {
        Some(spread) if spread.get() == 0 && orderable > 1 => vec![(words.all_equal)(&amount, &many)],
        spread => {
            let is = (words.lowest_is)(
                &lowest.offer.vendor.name,
                &lowest.offer.marketplace.name,
                &amount,
                &many,
            );
            let spread = spread.filter(|spread| spread.get() > 0);
            std::iter::once(is)
                .chain(spread.map(|spread| (words.spread)(&t.format().money(spread))))
                .collect()
        }
    }
}

/// The median, and who is far from it.
pub(super) fn middle(t: Text, found: &Comparison) -> Vec<String> {
    let words = &t.compare().findings;
    let share = |basis_points: i64| t.format().basis_points(basis_points.abs());
    let Some(median) = found.median else {
        return vec![words.no_median.to_owned()];
    };
    let far: Vec<String> = found
        .items
        .iter()
        .filter_map(|item| {
            let away = share(i64::from(item.from_median_bp?));
            let vendor = &item.offer.vendor.name;
            Some(match item.outlier? {
                Outlier::Low => (words.far_below)(vendor, &away),
                Outlier::High => (words.far_above)(vendor, &away),
            })
        })
        .collect();
    let mut lines = vec![(words.median_is)(&t.format().money(median))];
    if far.is_empty() {
        lines.push((words.none_far)(&share(i64::from(found.outlier_rule.from_bp))));
    }
    lines.extend(far);
    lines
}

/// What the preference for local content makes of it, with formula and source.
pub(super) fn preferred(t: Text, found: &Comparison) -> Vec<String> {
    let words = &t.compare().findings;
    let share = |basis_points: u32| t.format().basis_points(basis_points);
    let rule = &found.preference_rule;
    let first = named(found, found.lowest_evaluated.as_ref()).map(|item| {
        let turned = if found.lowest_evaluated == found.lowest {
            words.not_turned
        } else {
            words.turned
        };
        let is = (words.evaluated_is)(&item.offer.vendor.name, &t.format().money(item.evaluated));
        format!("{is} {turned}")
    });
    let formula = (words.formula)(&share(rule.highest_bp), &share(rule.least_tkdn_bp));
    first
        .into_iter()
        .chain([format!("{formula} {}", (words.source)(&rule.source))])
        .collect()
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::Rupiah;
    use lokapasar_contract::comparison::NextRequirement;

    use super::super::samples::comparison;
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_demand_is_said_as_the_server_decided_it() {
        let t = Language::Indonesian.text();
        let mut requirement = comparison().requirement;
        let (title, lines) = demand(t, &requirement);
        assert_eq!(title, "Pembanding kurang: baru 1 penyedia dari 2 yang diwajibkan");
        assert_eq!(
            lines.last().map(String::as_str),
            Some(
                "Nilai Rp51.000.000: di atas Rp50.000.000 wajib membandingkan 2 penyedia. Di atas Rp200.000.000 wajib \
                 membandingkan 3 penyedia. Sumber: Peraturan LKPP 9/2021"
            )
        );
        requirement.standing = RequirementStanding::SingleVendor;
        assert!(demand(t, &requirement).0.contains("negosiasi wajib"));
        requirement.standing = RequirementStanding::NotNeeded;
        requirement.threshold = None;
        requirement.next = Some(NextRequirement {
            above: Rupiah::new(50_000_000),
            least: 2,
        });
        assert_eq!(demand(t, &requirement).1.len(), 1);
    }

    #[test]
    fn outliers_are_named_with_their_distance() {
        let t = Language::English.text();
        let found = comparison();
        assert_eq!(
            middle(t, &found),
            [
                "Median Rp60,000,000.".to_owned(),
                "Penyedia c is 41.7% above the median.".to_owned(),
            ]
        );
        assert!(preferred(t, &found)[0].contains("The order changes"));
        assert!(preferred(t, &found)[1].contains("HEA = (1 − TKDN × 25%)"));
    }
}
