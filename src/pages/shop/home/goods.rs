//! Goods to begin with: domestic products by vendors nearby; for somebody without a government, those of high local content.

use leptos::prelude::*;
use lokapasar_contract::catalogue::ProductList;
use lokapasar_contract::query::SearchQuery;

use crate::components::{CardSkeletons, ProductCard, QueryView};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::catalogue::use_goods;
use crate::stores::{SessionState, SessionStore};

/// How many are shown: two rows of four, four rows of two.
const SHOWN: u32 = 8;

/// The section.
#[component]
pub fn Goods() -> impl IntoView {
    let t = use_text();
    let words = t.home();
    let session = expect_context::<SessionStore>();
    // The government of the unit that one buys for.
    let government = Memo::new(move |_| {
        session
            .persona()
            .and_then(|persona| persona.unit)
            .map(|unit| unit.region)
    });
    let known = Memo::new(move |_| !matches!(session.state(), SessionState::Unknown));
    let query = Memo::new(move |_| match government.get() {
        Some(government) => SearchQuery {
            pdn: true,
            region: vec![government.code],
            ..SearchQuery::default()
        },
        None => SearchQuery {
            pdn: true,
            tkdn_min: Some(40),
            ..SearchQuery::default()
        },
    });
    let goods = use_goods(move || {
        known.get().then(|| SearchQuery {
            limit: Some(SHOWN),
            ..query.get()
        })
    });
    let title = move || {
        government.get().map_or_else(
            || words.domestic.to_owned(),
            |government| (words.local)(&government.name),
        )
    };
    let detail = move || {
        if government.read().is_some() {
            words.local_detail
        } else {
            words.domestic_detail
        }
    };
    view! {
        <section class="home-section" aria-labelledby="goods">
            <div class="home-section__head">
                <h2 id="goods">{title}</h2>
                <a href=move || Path::Search(query.get()).url()>{words.more}</a>
                <p>{detail}</p>
            </div>
            <QueryView
                query=goods
                skeleton=|| view! { <CardSkeletons count=8 /> }
                is_empty=|goods: &ProductList| goods.items.is_empty()
                empty=move || view! { <p class="muted">{t.card().none}</p> }
                let:goods
            >
                <ul class="grid-cards">
                    <For
                        each=move || goods.read().items.clone()
                        key=|product| (product.id.clone(), product.best_offer.clone(), product.price)
                        let:product
                    >
                        <li>
                            <ProductCard product />
                        </li>
                    </For>
                </ul>
            </QueryView>
        </section>
    }
}
