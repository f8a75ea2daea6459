//! Products, offers and vendors as they are shown to whoever asks: at the prices of their unit, in their language.

use lokapasar_contract::catalogue::{
    Category, Offer, PriceTier, ProductPage, ProductSummary, Specification, TkdnCertificate, Variant,
    VendorPage,
};
use lokapasar_contract::{Day, Rupiah};
use lokapasar_demo_data::model;

use crate::language::Language;
use crate::market::{self, Market};
use crate::pricing::{self, Distance};

mod price_history;
pub(crate) mod quick_order;
pub(crate) mod track_record;
mod viewer;

pub(crate) use viewer::Viewer;

/// How many products like it a product page shows.
const RELATED: usize = 6;

impl Viewer {
    pub(crate) fn distance(&self, vendor: &model::Vendor) -> Distance {
        Distance::between(&vendor.region, self.region.as_ref())
    }

    /// The unit price of one with PPN.
    pub(crate) fn price(&self, offer: &model::Offer, vendor: &model::Vendor) -> Rupiah {
        pricing::with_ppn(offer, vendor, self.distance(vendor))
    }

    /// A product with its best offer among those that match. Without one that matches, the delisted ones stand in, so
    /// that what was ordered once still has its page; none for a product that was never offered.
    pub(crate) fn summary(
        &self,
        product: &model::Product,
        matches: impl Fn(&model::Offer) -> bool,
    ) -> Option<ProductSummary> {
        let all = self.market.offers_of(&product.id);
        let matching: Vec<&model::Offer> = all
            .iter()
            .filter(|offer| offer.on_sale && matches(offer))
            .collect();
        let shown = if matching.is_empty() {
            all.iter().collect()
        } else {
            matching.clone()
        };
        let vendor = |offer: &model::Offer| self.market.vendor(&offer.vendor);
        let (price, best) = shown
            .iter()
            .filter_map(|offer| Some((self.price(offer, vendor(offer)?), *offer)))
            .min_by(|(price, offer), (other_price, other)| {
                price
                    .cmp(other_price)
                    .then(offer.lead_time_days.cmp(&other.lead_time_days))
                    .then(offer.id.cmp(&other.id))
            })?;
        let best_vendor = vendor(best)?;
        let mut marketplaces: Vec<&str> = matching.iter().map(|offer| offer.marketplace).collect();
        marketplaces
            .sort_unstable_by_key(|id| market::MARKETPLACES.iter().position(|(known, _)| known == id));
        marketplaces.dedup();
        let is_near = |offer: &&model::Offer| {
            self.region.is_some()
                && vendor(offer).is_some_and(|vendor| self.distance(vendor) == Distance::Near)
        };
        let is_umk = |offer: &&model::Offer| vendor(offer).is_some_and(|vendor| vendor.size.is_umk());
        Some(ProductSummary {
            id: product.id.clone(),
            name: product.name.clone(),
            unit: product.unit.to_owned(),
            category: product.category.clone(),
            picture: market::picture(product),
            pdn: product.pdn,
            tkdn_bp: product.tkdn.as_ref().map(|tkdn| tkdn.value_bp),
            tkdn_verified: product
                .tkdn
                .as_ref()
                .is_some_and(|tkdn| is_verified(tkdn, self.today)),
            sni: product.sni.is_some(),
            price,
            shipping: pricing::shipping(best.weight_grams.into(), self.distance(best_vendor)),
            best_offer: best.id.clone(),
            offers: u32::try_from(matching.len()).unwrap_or(u32::MAX),
            marketplaces: marketplaces.into_iter().map(market::marketplace).collect(),
            lead_time_days: shown
                .iter()
                .map(|offer| offer.lead_time_days)
                .min()
                .unwrap_or_default(),
            in_stock: matching.iter().any(|offer| offer.stock > 0),
            local_vendor: matching.iter().any(is_near),
            umk: matching.iter().any(is_umk),
        })
    }

    /// An offer, as it is for who asks.
    pub(crate) fn offer(&self, offer: &model::Offer) -> Option<Offer> {
        let vendor = self.market.vendor(&offer.vendor)?;
        let distance = self.distance(vendor);
        let price = pricing::unit_price(offer, 1, distance);
        let ppn = pricing::ppn(vendor, price);
        Some(Offer {
            id: offer.id.clone(),
            product: offer.product.clone(),
            vendor: self.market.vendor_ref(&vendor.id)?,
            vendor_rating_tenths: vendor.rating_tenths,
            vendor_on_time_bp: vendor.on_time_bp,
            marketplace: market::marketplace(offer.marketplace),
            price,
            ppn,
            price_with_ppn: price.checked_add(ppn)?,
            shipping: pricing::shipping(offer.weight_grams.into(), distance),
            landed: self.totals(offer, 1)?.1.total,
            tiers: offer
                .tiers
                .iter()
                .map(|(from, price)| PriceTier {
                    from_quantity: *from,
                    price: pricing::at_distance(*price, distance),
                })
                .collect(),
            minimum_order: offer.minimum_order,
            stock: offer.stock,
            lead_time_days: offer.lead_time_days,
            listed_since: offer.listed_since,
            on_sale: offer.on_sale,
        })
    }

    /// The offers of a product: those on sale first, and among them the best price.
    pub(crate) fn offers(&self, product: &model::Product) -> Vec<Offer> {
        let mut offers: Vec<Offer> = self
            .market
            .offers_of(&product.id)
            .iter()
            .filter_map(|offer| self.offer(offer))
            .collect();
        offers.sort_by(|one, other| {
            (!one.on_sale, one.price_with_ppn, &one.id).cmp(&(
                !other.on_sale,
                other.price_with_ppn,
                &other.id,
            ))
        });
        offers
    }

    /// A product's own page.
    pub(crate) fn page(&self, product: &model::Product) -> Option<ProductPage> {
        Some(ProductPage {
            summary: self.summary(product, |_| true)?,
            sku: product.sku.clone(),
            brand: product.brand.clone(),
            description: product.description.clone(),
            categories: self.lineage(product),
            kbki: product.kbki.clone(),
            specifications: product
                .specifications
                .iter()
                .map(|(name, value)| Specification {
                    name: (*name).to_owned(),
                    value: value.clone(),
                })
                .collect(),
            variants: self.variants(product),
            tkdn: product.tkdn.as_ref().map(|tkdn| TkdnCertificate {
                number: tkdn.certificate.clone(),
                owner: tkdn.owner.clone(),
                expires: tkdn.expires,
                verified: is_verified(tkdn, self.today),
            }),
            bmp_bp: product.bmp_bp,
            sni_number: product.sni.map(str::to_owned),
            substitute: self.substitute(product),
            related: self.related(product),
        })
    }

    /// The categories of a product, from the first level down.
    fn lineage(&self, product: &model::Product) -> Vec<Category> {
        let mut lineage = Vec::new();
        let mut level = self.market.category(&product.category);
        while let Some(category) = level {
            lineage.push(self.category(category));
            level = category
                .parent
                .as_ref()
                .and_then(|parent| self.market.category(parent));
        }
        lineage.reverse();
        lineage
    }

    /// A category with the number of its products.
    pub(crate) fn category(&self, category: &model::Category) -> Category {
        Category {
            id: category.id.clone(),
            parent: category.parent.clone(),
            level: category.level,
            name: match self.language {
                Language::Indonesian => category.name_id,
                Language::English => category.name_en,
            }
            .to_owned(),
            products: self.market.products_in(&category.id),
        }
    }

    fn variants(&self, product: &model::Product) -> Vec<Variant> {
        let family = self.market.family(product.family).iter();
        let variants: Vec<Variant> = family
            .filter_map(|place| {
                let other = self.market.catalogue.products.get(*place)?;
                let price = self.summary(other, |_| true)?.price;
                Some(Variant {
                    id: other.id.clone(),
                    label: other.variant.clone(),
                    price,
                })
            })
            .collect();
        // One form alone is no choice.
        if variants.len() > 1 { variants } else { Vec::new() }
    }

    /// Beside an imported product, the domestic one of the same category that is most like it: the most specifications in
    /// common, a verified certificate before a claim, and the lowest price.
    fn substitute(&self, product: &model::Product) -> Option<ProductSummary> {
        if product.pdn {
            return None;
        }
        let in_common = |other: &model::Product| {
            let shared = other.specifications.iter();
            shared
                .filter(|specification| product.specifications.contains(specification))
                .count()
        };
        self.market
            .catalogue
            .products
            .iter()
            .filter(|other| other.pdn && other.category == product.category)
            .filter_map(|other| Some((in_common(other), self.summary(other, |_| true)?)))
            .filter(|(_, summary)| summary.offers > 0 && summary.in_stock)
            .max_by(|(shared, one), (other_shared, other)| {
                (shared, one.tkdn_verified)
                    .cmp(&(other_shared, other.tkdn_verified))
                    .then_with(|| other.price.cmp(&one.price))
                    .then_with(|| other.id.cmp(&one.id))
            })
            .map(|(_, summary)| summary)
    }

    /// Other products of the same category, domestic ones first.
    pub(crate) fn related(&self, product: &model::Product) -> Vec<ProductSummary> {
        let mut families = vec![product.family];
        let mut others: Vec<&model::Product> = self
            .market
            .catalogue
            .products
            .iter()
            .filter(|other| other.category == product.category)
            .filter(|other| {
                let is_new = !families.contains(&other.family);
                families.push(other.family);
                is_new
            })
            .collect();
        others.sort_by_key(|other| !other.pdn);
        others
            .into_iter()
            .filter_map(|other| self.summary(other, |_| true))
            .filter(|summary| summary.offers > 0)
            .take(RELATED)
            .collect()
    }
}

fn is_verified(tkdn: &model::Tkdn, today: Day) -> bool {
    tkdn.certificate.is_some() && tkdn.expires.is_some_and(|expires| expires >= today)
}

/// A vendor's own page, with the number of its orders.
pub(crate) fn vendor_page(market: &Market, vendor: &model::Vendor, orders: u32) -> Option<VendorPage> {
    Some(VendorPage {
        vendor: market.vendor_ref(&vendor.id)?,
        address: vendor.address.clone(),
        rating_tenths: vendor.rating_tenths,
        ratings: vendor.ratings,
        response_minutes: vendor.response_minutes,
        on_time_bp: vendor.on_time_bp,
        refused_lines_bp: vendor.refused_lines_bp,
        orders,
        joined: vendor.joined,
    })
}
