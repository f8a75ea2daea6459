//! Who sells, in full: a card over the page, opened from wherever the vendor is named.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::VendorId;
use lokapasar_contract::catalogue::VendorPage;
use lokapasar_contract::query::SearchQuery;

use crate::components::dialog::{Dialog, show};
use crate::components::{QueryView, RowSkeletons};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::vendors::use_vendor;

const DIALOG: &str = "vendor-card";

/// From how many minutes on an answer is counted in hours.
const HOURS_FROM: u32 = 120;

/// Which vendor's card is open; the same for the whole page.
#[derive(Clone, Copy, Default)]
pub struct OpenVendor(RwSignal<Option<VendorId>>);

/// The vendor's name, which opens its card.
#[component]
pub fn VendorName(
    /// Which vendor.
    id: VendorId,
    /// Its name.
    name: String,
) -> impl IntoView {
    let t = use_text();
    let open = expect_context::<OpenVendor>();
    let press = move |_| {
        open.0.set(Some(id.clone()));
        show(DIALOG);
    };
    view! {
        <button type="button" class="offer__name vendor-name" aria-haspopup="dialog" on:click=press>
            {name}
            <span class="visually-hidden">", " {t.product().vendor_card.open}</span>
        </button>
    }
}

/// The card; once on the page.
#[component]
pub fn VendorCard(
    /// Which vendor's.
    open: OpenVendor,
) -> impl IntoView {
    let t = use_text();
    let words = &t.product().vendor_card;
    let vendor = use_vendor(move || open.0.get());
    let title = Signal::derive(move || {
        let named = vendor.data().filter(|_| !vendor.is_refreshing());
        named.map_or_else(|| words.title.to_owned(), |page| page.vendor.name.clone())
    });
    view! {
        <Dialog id=DIALOG title>
            <QueryView query=vendor skeleton=|| view! { <RowSkeletons count=6 /> } let:vendor>
                <dl class="facts">
                    {move || {
                        facts(t, &vendor.get())
                            .into_iter()
                            .map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> })
                            .collect_view()
                    }}
                </dl>
                <p class="vendor-card__more">
                    <a href=move || vendor.with(goods)>{words.goods}</a>
                </p>
            </QueryView>
        </Dialog>
    }
}

fn goods(page: &Arc<VendorPage>) -> String {
    let query = SearchQuery {
        vendor: vec![page.vendor.id.clone()],
        ..SearchQuery::default()
    };
    Path::Search(query).url()
}

fn facts(t: Text, page: &VendorPage) -> Vec<(&'static str, String)> {
    let (words, of_product) = (&t.product().vendor_card, t.product());
    let vendor = &page.vendor;
    let place = (of_product.place)(&vendor.district, &vendor.region.name);
    let rating = page.rating_tenths.map_or_else(
        || of_product.no_rating.to_owned(),
        |tenths| {
            let stars = t.format().tenths(i64::from(tenths));
            (words.rating_of)(&stars, &t.format().number(page.ratings))
        },
    );
    let minutes = page.response_minutes;
    let response = if minutes < HOURS_FROM {
        (words.minutes)(&t.format().number(minutes))
    } else {
        (words.hours)(&t.format().number(minutes.saturating_add(30) / 60))
    };
    let pkp = if vendor.pkp {
        of_product.pkp
    } else {
        of_product.not_pkp
    };
    vec![
        (words.size, (t.states().size)(vendor.size).to_owned()),
        (words.pkp, pkp.to_owned()),
        (words.address, format!("{}, {place}", page.address)),
        (words.rating, rating),
        (words.response, response),
        (words.on_time, t.format().basis_points(page.on_time_bp)),
        (words.refused, t.format().basis_points(page.refused_lines_bp)),
        (words.orders, t.format().number(page.orders)),
        (words.joined, t.format().date(page.joined)),
    ]
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::Day;

    use super::*;
    use crate::i18n::Language;
    use crate::pages::shop::offer::tests::offer;

    #[test]
    fn answers_are_counted_in_minutes_and_then_in_hours() {
        let mut page = VendorPage {
            vendor: offer("a", 1, 0).vendor,
            address: "Jalan Pemuda 1".into(),
            rating_tenths: None,
            ratings: 0,
            response_minutes: 0,
            on_time_bp: 9_600,
            refused_lines_bp: 120,
            orders: 1_234,
            joined: Day::new(2021, 3, 1).unwrap(),
        };
        let t = Language::Indonesian.text();
        for (minutes, expected) in [
            (15, "sekitar 15 menit"),
            (119, "sekitar 119 menit"),
            (120, "sekitar 2 jam"),
            (149, "sekitar 2 jam"),
            (150, "sekitar 3 jam"),
        ] {
            page.response_minutes = minutes;
            let facts = facts(t, &page);
            assert!(
                facts.iter().any(|(_, value)| value == expected),
                "{minutes}: {facts:?}"
            );
        }
    }
}
