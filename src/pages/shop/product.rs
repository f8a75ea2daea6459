//! A product with its offers.

pub mod facts;
pub mod history;
pub mod offers;
pub mod overview;
pub mod picture;
pub mod questions;
pub mod substitute;
pub mod vendor;

use leptos::prelude::*;
use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue;
use lokapasar_contract::query::SearchQuery;

use self::facts::Facts;
use self::history::History;
use self::offers::Offers;
use self::overview::Overview;
use self::questions::Questions;
use self::substitute::Substitute;
use self::vendor::{OpenVendor, VendorCard};
use super::compare_bar::CompareBar;
use crate::components::{
    Breadcrumbs, Crumb, Drawing, EmptyState, Notice, NoticeKind, PageHead, ProductCard, QueryView,
    RowSkeletons,
};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::catalogue::{use_offers, use_product};
use crate::queries::{ApiError, Query};

/// The page.
#[component]
pub fn ProductPage(
    /// Which one.
    id: ProductId,
) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let offers_of = id.clone();
    let questions_about = id.clone();
    let open_vendor = OpenVendor::default();
    provide_context(open_vendor);
    let product = use_product(move || Some(id.clone()));
    let offers = use_offers(move || Some(offers_of.clone()));
    let missing = Memo::new(move |_| is_missing(product));
    let known = Memo::new(move |_| product.data().is_some());
    let title = Signal::derive(move || match (product.data(), product.error()) {
        (Some(product), _) => product.summary.name.clone(),
        (None, Some(ApiError::NotFound(_))) => words.missing.to_owned(),
        (None, Some(_)) => t.shop().product_title.to_owned(),
        (None, None) => String::new(),
    });
    let crumbs = move || {
        product
            .data()
            .map(|product| view! { <Breadcrumbs crumbs=crumbs(t, &product) /> })
    };
    view! {
        <div class="product-way">{crumbs}</div>
        <PageHead title />
        {move || {
            if missing.get() {
                return view! { <Missing /> }.into_any();
            }
            view! {
                <QueryView query=product skeleton=|| view! { <Skeleton /> } let:product>
                    {move || {
                        let product = product.get();
                        // What nobody sells any more leads on to what is like it; its past stays to be read.
                        let gone = product.summary.offers == 0;
                        let product_id = product.summary.id.clone();
                        let related = product.related.clone();
                        let (above, below) = if gone { (related, Vec::new()) } else { (Vec::new(), related) };
                        view! {
                            {gone
                                .then(|| {
                                    view! {
                                        <Notice kind=NoticeKind::Waiting title=words.gone>{words.gone_detail}</Notice>
                                    }
                                })}
                            <Overview product=product.clone() offers />
                            <Related related=above />
                            <Substitute product=product.clone() />
                            <Offers product=product.clone() offers />
                            <Facts product />
                            <History id=product_id />
                            <Related related=below />
                        }
                    }}
                </QueryView>
                // Apart from the product, so that what is being written stays when the product is read anew.
                {
                    let id = questions_about.clone();
                    move || known.get().then(|| view! { <Questions id=id.clone() /> })
                }
            }
                .into_any()
        }}
        <VendorCard open=open_vendor />
        <CompareBar />
    }
}

fn is_missing(product: Query<catalogue::ProductPage>) -> bool {
    product.data().is_none() && matches!(product.error(), Some(ApiError::NotFound(_)))
}

/// From all goods down the categories to the product.
fn crumbs(t: Text, product: &catalogue::ProductPage) -> Vec<Crumb> {
    let all = Crumb::to(t.card().all_goods, Path::Search(SearchQuery::default()));
    let categories = product.categories.iter().map(|category| {
        let query = SearchQuery {
            category: vec![category.id.clone()],
            ..SearchQuery::default()
        };
        Crumb::to(category.name.clone(), Path::Search(query))
    });
    std::iter::once(all)
        .chain(categories)
        .chain(std::iter::once(Crumb::here(product.summary.name.clone())))
        .collect()
}

/// There is no such product.
#[component]
fn Missing() -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let action = move || {
        let href = Path::Search(SearchQuery::default()).url();
        view! { <a class="button button--primary" href=href>{words.search_goods}</a> }
    };
    view! { <EmptyState drawing=Drawing::Glass title=words.missing detail=words.missing_detail action /> }
}

#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="product">
            <div class="skeleton product__picture"></div>
            <div class="skeleton skeleton--box"></div>
        </div>
        <RowSkeletons count=6 />
    }
}

/// Products like it.
#[component]
fn Related(related: Vec<catalogue::ProductSummary>) -> impl IntoView {
    let t = use_text();
    (!related.is_empty()).then(|| {
        let cards = related
            .into_iter()
            .map(|product| view! { <li><ProductCard product /></li> })
            .collect_view();
        view! {
            <section class="product-section" aria-labelledby="related">
                <h2 id="related">{t.product().related}</h2>
                <ul class="grid-cards">{cards}</ul>
            </section>
        }
    })
}
