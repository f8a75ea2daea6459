//! The categories of the first level, each with its drawing.

use leptos::prelude::*;
use lokapasar_contract::catalogue::{Category, CategoryList};
use lokapasar_contract::query::SearchQuery;

use crate::components::QueryView;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::catalogue::use_categories;

/// The section.
#[component]
pub fn Categories() -> impl IntoView {
    let t = use_text();
    let categories = use_categories();
    view! {
        <section class="home-section" aria-labelledby="categories">
            <div class="home-section__head">
                <h2 id="categories">{t.home().categories}</h2>
            </div>
            <QueryView
                query=categories
                skeleton=Skeleton
                is_empty=|all: &CategoryList| all.items.is_empty()
                let:categories
            >
                <ul class="category-grid">
                    {move || {
                        let categories = categories.read();
                        let first = categories.items.iter().filter(|category| category.level == 1);
                        first.map(|category| view! { <li>{tile(t, category)}</li> }).collect_view()
                    }}
                    <li>
                        <a class="card category-tile" href=Path::Search(SearchQuery::default()).url()>
                            <div class="category-tile__blank"></div>
                            <span class="category-tile__name">{t.card().all_goods}</span>
                        </a>
                    </li>
                </ul>
            </QueryView>
        </section>
    }
}

#[component]
fn Skeleton() -> impl IntoView {
    let tiles = (0..12)
        .map(|_| view! { <div class="skeleton skeleton--tile"></div> })
        .collect_view();
    view! { <div class="category-grid">{tiles}</div> }
}

fn tile(t: Text, category: &Category) -> impl IntoView + use<> {
    let query = SearchQuery {
        category: vec![category.id.clone()],
        ..SearchQuery::default()
    };
    let count = (t.home().category_products)(category.products, &t.format().number(category.products));
    let picture = match drawing(category.id.as_str()) {
        Some(src) => {
            view! { <img src=src alt="" width="400" height="300" loading="lazy" decoding="async" /> }
                .into_any()
        }
        None => view! { <div class="category-tile__blank"></div> }.into_any(),
    };
    view! {
        <a class="card category-tile" href=Path::Search(query).url()>
            {picture}
            <span class="category-tile__name">{category.name.clone()}</span>
            <span class="category-tile__count">{count}</span>
        </a>
    }
}

/// The drawing of a category that the app knows; another API may have others, which stand there without.
fn drawing(category: &str) -> Option<&'static str> {
    Some(match category {
        "cat_mebel" => "/drawings/mebel.svg",
        "cat_tekstil" => "/drawings/tekstil.svg",
        "cat_katering" => "/drawings/katering.svg",
        "cat_alat-tulis" => "/drawings/alat-tulis.svg",
        "cat_seragam" => "/drawings/seragam.svg",
        "cat_percetakan" => "/drawings/percetakan.svg",
        "cat_bangunan" => "/drawings/bangunan.svg",
        "cat_sekolah" => "/drawings/sekolah.svg",
        "cat_kebersihan" => "/drawings/kebersihan.svg",
        "cat_elektronik" => "/drawings/elektronik.svg",
        "cat_jasa-perbaikan" => "/drawings/jasa-perbaikan.svg",
        _ => return None,
    })
}
