//! What filters and facets look at, in columns: one entry for each product or offer, by its place in the catalogue.

use std::ops::Range;

use lokapasar_contract::{Day, Rupiah};

use crate::market::{MARKETPLACES, Market};
use crate::pricing::{self, Distance};

/// The columns of a catalogue.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) products: Vec<ProductColumn>,
    pub(crate) offers: Vec<OfferColumn>,
    /// The categories from each one up to the first level.
    pub(crate) lineages: Vec<Vec<u32>>,
    /// The government in whose area each vendor has its address.
    pub(crate) vendor_regions: Vec<u32>,
    /// The province of each government.
    pub(crate) provinces: Vec<u32>,
}

/// What is looked at of a product.
#[derive(Debug, Clone)]
pub(crate) struct ProductColumn {
    /// Where its id stands among all ids in alphabetical order: the last tie-breaker.
    pub(crate) id_rank: u32,
    pub(crate) category: u32,
    pub(crate) pdn: bool,
    pub(crate) sni: bool,
    pub(crate) tkdn_bp: u32,
    /// The last day on which the local content counts as verified.
    pub(crate) verified_until: Option<Day>,
    pub(crate) offers: Range<u32>,
}

impl ProductColumn {
    /// The local content, if a certificate that counts on this day verifies it.
    pub(crate) fn verified_tkdn_bp(&self, today: Day) -> Option<u32> {
        self.verified_until
            .filter(|until| *until >= today)
            .map(|_| self.tkdn_bp)
    }
}

/// What is looked at of an offer.
#[derive(Debug, Clone)]
pub(crate) struct OfferColumn {
    pub(crate) vendor: u32,
    pub(crate) region: u32,
    /// One bit for each of the [`MARKETPLACES`].
    pub(crate) marketplace: u8,
    pub(crate) umk: bool,
    pub(crate) in_stock: bool,
    pub(crate) on_sale: bool,
    pub(crate) lead_time_days: u16,
    /// Unit prices of one with PPN: near, in the province, far.
    prices: [Rupiah; 3],
}

impl OfferColumn {
    /// The unit price of one with PPN at that distance.
    pub(crate) const fn price(&self, distance: Distance) -> Rupiah {
        let [near, province, far] = self.prices;
        match distance {
            Distance::Near => near,
            Distance::Province => province,
            Distance::Far => far,
        }
    }
}

/// Places fit: no catalogue has four billion entries.
pub(crate) fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The bit of a marketplace; none of one that is not known.
pub(crate) fn marketplace_bit(id: &str) -> u8 {
    MARKETPLACES
        .iter()
        .position(|(known, _)| *known == id)
        .map_or(0, |place| 1 << place)
}

impl Columns {
    pub(crate) fn of(market: &Market) -> Self {
        let world = &market.world;
        let catalogue = &market.catalogue;
        let vendor_regions = world
            .vendors
            .iter()
            .map(|vendor| market.region_place(&vendor.region).map_or(u32::MAX, narrow))
            .collect::<Vec<_>>();
        let offers = catalogue
            .offers
            .iter()
            .map(|offer| {
                let place = market.vendor_place(&offer.vendor).unwrap_or(usize::MAX);
                let vendor = world.vendors.get(place);
                OfferColumn {
                    vendor: narrow(place),
                    region: vendor_regions.get(place).copied().unwrap_or(u32::MAX),
                    marketplace: marketplace_bit(offer.marketplace),
                    umk: vendor.is_some_and(|vendor| vendor.size.is_umk()),
                    in_stock: offer.stock > 0,
                    on_sale: offer.on_sale && vendor.is_some(),
                    lead_time_days: offer.lead_time_days,
                    prices: [Distance::Near, Distance::Province, Distance::Far].map(|distance| {
                        vendor.map_or(offer.price, |vendor| pricing::with_ppn(offer, vendor, distance))
                    }),
                }
            })
            .collect();
        let ranks = id_ranks(market);
        let products = catalogue
            .products
            .iter()
            .enumerate()
            .map(|(place, product)| {
                let tkdn = product.tkdn.as_ref();
                let offers = market.offers_range(place);
                ProductColumn {
                    id_rank: ranks.get(place).copied().unwrap_or(u32::MAX),
                    category: market.category_place(&product.category).map_or(u32::MAX, narrow),
                    pdn: product.pdn,
                    sni: product.sni.is_some(),
                    tkdn_bp: tkdn.map_or(0, |tkdn| tkdn.value_bp),
                    verified_until: tkdn
                        .filter(|tkdn| tkdn.certificate.is_some())
                        .and_then(|tkdn| tkdn.expires),
                    offers: narrow(offers.start)..narrow(offers.end),
                }
            })
            .collect();
        let lineages = catalogue
            .categories
            .iter()
            .map(|category| {
                let mut lineage = Vec::new();
                let mut level = Some(category);
                while let Some(category) = level {
                    lineage.extend(market.category_place(&category.id).map(narrow));
                    level = category
                        .parent
                        .as_ref()
                        .and_then(|parent| market.category(parent));
                }
                lineage
            })
            .collect();
        let provinces = world
            .regions
            .iter()
            .map(|region| {
                market
                    .region_place(&region.code.province())
                    .map_or(u32::MAX, narrow)
            })
            .collect();
        Self {
            products,
            offers,
            lineages,
            vendor_regions,
            provinces,
        }
    }

    /// The offers of a product.
    pub(crate) fn offers_of<'a>(&'a self, product: &ProductColumn) -> &'a [OfferColumn] {
        let Range { start, end } = product.offers;
        self.offers.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The category with those above it.
    pub(crate) fn lineage(&self, category: u32) -> &[u32] {
        self.lineages.get(category as usize).map_or(&[], Vec::as_slice)
    }
}

fn id_ranks(market: &Market) -> Vec<u32> {
    let products = &market.catalogue.products;
    let mut places: Vec<usize> = (0..products.len()).collect();
    places.sort_unstable_by_key(|place| products.get(*place).map(|product| &product.id));
    let mut ranks = vec![0; products.len()];
    for (rank, place) in places.into_iter().enumerate() {
        if let Some(entry) = ranks.get_mut(place) {
            *entry = narrow(rank);
        }
    }
    ranks
}
