//! Beside an imported product: the domestic one that serves instead.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::catalogue::ProductPage;

use crate::components::{Price, ProductTags};
use crate::i18n::use_text;
use crate::paths::{CompareQuery, Path};

/// The substitute with its price, and the way to the comparison of both.
#[component]
pub fn Substitute(
    /// The imported product.
    product: Arc<ProductPage>,
) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    product.substitute.clone().map(|other| {
        let own = &product.summary;
        let pair = Path::Compare(CompareQuery {
            offers: vec![
                (own.id.clone(), own.best_offer.clone()),
                (other.id.clone(), other.best_offer.clone()),
            ],
            ..CompareQuery::default()
        });
        let note = format!("{}, {}", (t.card().per_unit)(&other.unit), t.card().with_ppn);
        let name = other.name.clone();
        view! {
            <aside class="card substitute" aria-labelledby="substitute">
                <img class="substitute__picture" src=other.picture.src alt="" width="400" height="300" loading="lazy" />
                <div class="substitute__body">
                    <h2 id="substitute" class="substitute__title">{words.substitute}</h2>
                    <p class="small muted">{words.substitute_detail}</p>
                    <a class="offer__name" href=Path::Product(other.id).url()>{name}</a>
                    <ProductTags pdn=other.pdn tkdn_bp=other.tkdn_bp tkdn_verified=other.tkdn_verified umk=other.umk />
                    <Price amount=other.price note=note />
                    <a class="button button--small" href=pair.url()>{words.substitute_compare}</a>
                </div>
            </aside>
        }
    })
}
