//! Shares and concentration.

pub mod concentration;
pub mod division;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Concentration, Dimension};
use lokapasar_contract::query::{AnalyticsQuery, LedgerFilter, Named, VendorTrait};

use self::concentration::ConcentrationCards;
use self::division::DivisionCard;
use super::counting::{CountingControls, FigureLine};
use super::drill::counted_as;
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::components::{Drawing, EmptyState, PageHead, QueryView, RowSkeletons};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_concentration, use_shares};

/// The page.
#[component]
pub fn SharesPage(
    /// Whose orders, of which days, counted how.
    query: Memo<AnalyticsQuery>,
) -> impl IntoView {
    let t = use_text();
    let shares = use_shares(move || query.get());
    let concentration = use_concentration(move || query.get());
    let title = Signal::derive(move || {
        shares.data().map_or_else(
            || t.shares().title.to_owned(),
            |shares| (t.shares().title_of)(&shares.region.name),
        )
    });
    let files = [
        Table::new(t.export().shares, move || Export::shares(&query.get())),
        Table::new(t.export().concentration, move || {
            Export::concentration(&query.get())
        }),
    ];
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=files.to_vec() /> } />
        <PageViews place=Signal::derive(move || Path::Shares(query.get())) />
        <QueryView query=shares skeleton=|| view! { <RowSkeletons count=10 /> } let:shares>
            <CountingControls
                query=query.into()
                counting=Signal::derive(move || shares.with(|shares| shares.counting.clone()))
                to_path=Arc::new(Path::Shares)
            />
            {move || view! { <FigureLine counting=shares.with(|shares| shares.counting.clone()) /> }}
            {move || {
                let shares = shares.get();
                if shares.orders == 0 {
                    return view! {
                        <div class="card">
                            <EmptyState
                                drawing=Drawing::Glass
                                title=t.shares().nothing
                                detail=t.participation().empty_detail
                            />
                        </div>
                    }
                        .into_any();
                }
                let common = counted_as(&shares.counting);
                let cards = shares
                    .shares
                    .iter()
                    .map(|share| {
                        view! { <DivisionCard share=share.clone() region=shares.region.code.clone() common=common.clone() /> }
                    })
                    .collect_view();
                view! { <div class="divisions">{cards}</div> }.into_any()
            }}
        </QueryView>
        <QueryView
            query=concentration
            skeleton=|| view! { <RowSkeletons count=8 /> }
            is_empty=|concentration: &Concentration| concentration.counting.rows_counted == 0
            let:concentration
        >
            {move || view! { <ConcentrationCards answer=concentration.get() /> }}
        </QueryView>
    }
}

/// The filter that opens the orders of a part.
fn filter_of(dimension: Dimension, key: &str) -> LedgerFilter {
    let known = VendorTrait::from_word(key);
    let mut filter = LedgerFilter::default();
    match dimension {
        Dimension::Pdn => filter.pdn = key.parse().ok(),
        Dimension::Umk => filter.umk = known,
        Dimension::Local => filter.local = known,
        Dimension::Marketplace => filter.marketplace = Some(key.to_owned()),
        Dimension::Category => {
            filter.category = Some(if known == Some(VendorTrait::Unnamed) {
                Named::Nothing
            } else {
                Named::As(key.into())
            });
        }
    }
    filter
}

/// A share in per cent; a dash where there is none.
pub(super) fn tenths(t: Text, permille: Option<i64>) -> String {
    permille.map_or_else(
        || "–".to_owned(),
        |permille| format!("{}%", t.format().tenths(permille)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_opens_by_the_filter_of_its_dimension() {
        use lokapasar_contract::query::{LedgerQuery, UrlQuery as _};
        for (dimension, key) in [
            (Dimension::Pdn, "false"),
            (Dimension::Umk, "none"),
            (Dimension::Local, "true"),
            (Dimension::Marketplace, "mbizmarket"),
            (Dimension::Category, "cat_mebel"),
            (Dimension::Category, "none"),
        ] {
            let query = LedgerQuery::with(AnalyticsQuery::default(), filter_of(dimension, key));
            assert_eq!(query.to_query_string(), format!("{}={key}", dimension.as_str()));
        }
    }
}
