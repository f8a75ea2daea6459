//! What can be bought: categories, products and the vendors' offers.

mod alat_tulis;
mod bangunan;
mod brands;
mod elektronik;
mod jasa;
mod katering;
mod kebersihan;
mod mebel;
mod offers;
mod percetakan;
mod products;
mod sekolah;
mod seragam;
mod tekstil;
mod template;
pub mod trades;
mod wording;

use lokapasar_contract::CategoryId;

use crate::model::{Catalogue, Category, Scale, Vendor};
use crate::random::Random;
use template::Group;
pub use trades::TRADES;

/// How many products the largest catalogue has.
const LARGE: usize = 100_000;

/// The catalogue of this seed, offered by these vendors.
///
/// The same product has the same id at every scale. A product whose trade none of the vendors deals in has no offers.
#[must_use]
pub fn catalogue(scale: Scale, seed: u64, vendors: &[Vendor]) -> Catalogue {
    let random = Random::new(seed).fork("catalogue");
    let made = products::products(scale, &random);
    let offers = offers::offers(&made, &random, vendors);
    Catalogue {
        categories: categories(),
        products: made.into_iter().map(|item| item.product).collect(),
        offers,
    }
}

/// The categories on all three levels, each after the one above it.
#[must_use]
pub fn categories() -> Vec<Category> {
    let mut all = Vec::new();
    for &(trade, name_id, name_en) in TRADES {
        all.push(Category {
            id: id(trade),
            parent: None,
            level: 1,
            name_id,
            name_en,
        });
        for group in groups(trade) {
            let (name_id, name_en) = (group.name_id, group.name_en);
            all.push(Category {
                id: id(group.slug),
                parent: Some(id(trade)),
                level: 2,
                name_id,
                name_en,
            });
            for leaf in group.leaves {
                let (name_id, name_en) = (leaf.name_id, leaf.name_en);
                all.push(Category {
                    id: id(leaf.slug),
                    parent: Some(id(group.slug)),
                    level: 3,
                    name_id,
                    name_en,
                });
            }
        }
    }
    all
}

fn id(slug: &str) -> CategoryId {
    CategoryId::new(format!("cat_{slug}"))
}

/// What each trade deals in.
fn groups(trade: &str) -> &'static [Group] {
    match trade {
        "mebel" => mebel::GROUPS,
        "tekstil" => tekstil::GROUPS,
        "katering" => katering::GROUPS,
        "alat-tulis" => alat_tulis::GROUPS,
        "seragam" => seragam::GROUPS,
        "percetakan" => percetakan::GROUPS,
        "bangunan" => bangunan::GROUPS,
        "sekolah" => sekolah::GROUPS,
        "kebersihan" => kebersihan::GROUPS,
        "elektronik" => elektronik::GROUPS,
        "jasa-perbaikan" => jasa::GROUPS,
        _ => &[],
    }
}

/// An opaque code of ten letters and digits that follows from the name of a thing.
fn code(random: &Random, name: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut rest = random.fork(name).next();
    (0..10)
        .map(|_| {
            let letter = char::from(ALPHABET[usize::try_from(rest % 32).unwrap_or_default()]);
            rest /= 32;
            letter
        })
        .collect()
}

#[cfg(test)]
mod tests;
