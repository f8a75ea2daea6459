//! Where everything is, by its id.

use std::collections::HashMap;
use std::ops::Range;

use lokapasar_contract::{CategoryId, OfferId, ProductId, RegionCode, UnitId, VendorId};
use lokapasar_demo_data::model::{Catalogue, World};

/// Where things are, by id.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) regions: HashMap<RegionCode, usize>,
    pub(super) units: HashMap<UnitId, usize>,
    pub(super) vendors: HashMap<VendorId, usize>,
    pub(super) categories: HashMap<CategoryId, usize>,
    pub(super) products: HashMap<ProductId, usize>,
    pub(super) offers: HashMap<OfferId, usize>,
    pub(super) families: HashMap<u32, Vec<usize>>,
    /// How many products each category holds, by its place.
    pub(super) products_in: Vec<u32>,
    /// The offers of each product, by the product's place.
    pub(super) offers_of: Vec<Range<usize>>,
}

impl Index {
    pub(super) fn of(world: &World, catalogue: &Catalogue) -> Self {
        let mut index = Self {
            regions: places(world.regions.iter().map(|region| region.code.clone())),
            units: places(world.units.iter().map(|unit| unit.id.clone())),
            vendors: places(world.vendors.iter().map(|vendor| vendor.id.clone())),
            categories: places(catalogue.categories.iter().map(|category| category.id.clone())),
            products: places(catalogue.products.iter().map(|product| product.id.clone())),
            offers: places(catalogue.offers.iter().map(|offer| offer.id.clone())),
            families: HashMap::new(),
            products_in: vec![0; catalogue.categories.len()],
            offers_of: vec![0..0; catalogue.products.len()],
        };
        for (place, product) in catalogue.products.iter().enumerate() {
            index.families.entry(product.family).or_default().push(place);
        }
        let mut start = 0;
        for together in catalogue
            .offers
            .chunk_by(|one, other| one.product == other.product)
        {
            let end = start + together.len();
            let product = together
                .first()
                .and_then(|offer| index.products.get(&offer.product));
            if let Some(range) = product.and_then(|place| index.offers_of.get_mut(*place)) {
                *range = start..end;
            }
            start = end;
        }
        index.count_products(catalogue);
        index
    }

    fn count_products(&mut self, catalogue: &Catalogue) {
        for (product, offers) in catalogue.products.iter().zip(&self.offers_of) {
            let offers = catalogue.offers.get(offers.clone()).unwrap_or_default();
            let mut level = offers
                .iter()
                .any(|offer| offer.on_sale)
                .then_some(&product.category);
            while let Some(place) = level.and_then(|id| self.categories.get(id)) {
                if let Some(count) = self.products_in.get_mut(*place) {
                    *count += 1;
                }
                level = catalogue
                    .categories
                    .get(*place)
                    .and_then(|category| category.parent.as_ref());
            }
        }
    }
}

fn places<K: Eq + std::hash::Hash>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    keys.enumerate().map(|(place, key)| (key, place)).collect()
}
