//! What is known of a product besides its price.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::catalogue::{ProductPage, TkdnCertificate};

use crate::components::{Icon, Mark};
use crate::i18n::{Text, use_text};

/// Description, specifications, local content.
#[component]
pub fn Facts(
    /// The product.
    product: Arc<ProductPage>,
) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let specifications = specifications(t, &product).into_iter().map(fact).collect_view();
    let domestic = domestic(t, &product).into_iter().map(fact).collect_view();
    view! {
        <div class="product-facts">
            <section class="card" aria-labelledby="specifications">
                <div class="card__head"><h2 id="specifications">{words.specifications}</h2></div>
                <div class="card__body"><dl class="facts">{specifications}</dl></div>
            </section>
            <div class="stack">
                <section class="card" aria-labelledby="description">
                    <div class="card__head"><h2 id="description">{words.description}</h2></div>
                    <div class="card__body"><p>{product.description.clone()}</p></div>
                </section>
                <section class="card" aria-labelledby="domestic">
                    <div class="card__head">
                        <h2 id="domestic">{words.domestic}</h2>
                        {product.tkdn.as_ref().map(|tkdn| standing(t, tkdn))}
                    </div>
                    <div class="card__body"><dl class="facts">{domestic}</dl></div>
                </section>
            </div>
        </div>
    }
}

fn fact((name, value): (String, String)) -> impl IntoView {
    view! {
        <dt>{name}</dt>
        <dd>{value}</dd>
    }
}

/// Verified by a certificate, by one that has expired, or the vendor's own word: never the same tag.
fn standing(t: Text, tkdn: &TkdnCertificate) -> AnyView {
    if tkdn.verified {
        view! { <span class="tag tag--tkdn"><Icon mark=Mark::Check />{t.product().verified}</span> }
            .into_any()
    } else if tkdn.number.is_some() {
        view! { <span class="tag tag--refused"><Icon mark=Mark::Clock />{t.product().expired}</span> }
            .into_any()
    } else {
        view! { <span class="tag tag--claimed">{t.product().claimed}</span> }.into_any()
    }
}

fn specifications(t: Text, product: &ProductPage) -> Vec<(String, String)> {
    let words = t.product();
    let mut facts: Vec<(String, String)> = vec![(words.brand.to_owned(), product.brand.clone())];
    facts.extend(
        product
            .specifications
            .iter()
            .map(|fact| (fact.name.clone(), fact.value.clone())),
    );
    facts.push((words.sold_by.to_owned(), product.summary.unit.clone()));
    facts.extend(
        product
            .sni_number
            .iter()
            .map(|number| (words.sni.to_owned(), number.clone())),
    );
    facts.push((words.kbki.to_owned(), product.kbki.clone()));
    facts.push((words.sku.to_owned(), product.sku.clone()));
    facts
}

fn domestic(t: Text, product: &ProductPage) -> Vec<(String, String)> {
    let words = t.product();
    let percent = |basis_points: u32| t.format().basis_points(basis_points);
    let pdn = if product.summary.pdn {
        words.domestic_yes
    } else {
        words.domestic_no
    };
    let mut facts = vec![(t.states().pdn.to_owned(), pdn.to_owned())];
    let tkdn = product.summary.tkdn_bp;
    facts.push((
        words.tkdn.to_owned(),
        tkdn.map_or_else(|| words.tkdn_none.to_owned(), percent),
    ));
    if let Some(tkdn) = tkdn.filter(|_| product.bmp_bp > 0) {
        facts.push((words.bmp.to_owned(), percent(product.bmp_bp)));
        facts.push((
            words.tkdn_and_bmp.to_owned(),
            percent(tkdn.saturating_add(product.bmp_bp)),
        ));
    }
    if let Some(certificate) = &product.tkdn {
        facts.extend(
            certificate
                .number
                .iter()
                .map(|number| (words.certificate.to_owned(), number.clone())),
        );
        facts.push((words.certificate_owner.to_owned(), certificate.owner.clone()));
        facts.extend(
            certificate
                .expires
                .map(|day| (words.certificate_expires.to_owned(), t.format().date(day))),
        );
    }
    facts
}
