//! Who buys and sells, and what: the generated world and catalogue, found by id.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use lokapasar_contract::catalogue::{Marketplace, Picture, VendorRef};
use lokapasar_contract::place::{RegionRef, UnitRef};
use lokapasar_contract::session::Persona;
use lokapasar_contract::{CategoryId, OfferId, PersonaId, ProductId, RegionCode, UnitId, VendorId};
use lokapasar_demo_data::model::{Catalogue, Category, Offer, Product, Region, Unit, Vendor, World};
use lokapasar_demo_data::{Scale, catalogue, world};

use crate::catalogue::track_record::OrderCounts;
use crate::ledger::shares::NOTHING;
use crate::personas;
use crate::problem::ApiProblem;
use crate::search::Search;

mod index;

use index::Index;

/// The marketplaces of the demo: id and name.
pub const MARKETPLACES: [(&str, &str); 2] =
    [("mbizmarket", "Mbizmarket"), ("gratis-ongkir", "Gratis Ongkir")];

/// Names of categories, marketplaces and vendors, by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Of categories of the first level.
    pub categories: HashMap<CategoryId, String>,
    /// Of marketplaces.
    pub marketplaces: HashMap<String, String>,
    /// Of vendors.
    pub vendors: HashMap<VendorId, String>,
}

/// The generated data of one scale and seed. It never changes; what changes is in the store.
#[derive(Debug)]
pub struct Market {
    /// How much data.
    pub scale: Scale,
    /// The seed.
    pub seed: u64,
    /// Governments, units and vendors.
    pub world: World,
    /// Categories, products and offers.
    pub catalogue: Catalogue,
    index: Index,
    /// Names that came in with rows and that the catalogue does not know.
    named: Named,
    personas: Vec<Arc<Persona>>,
    search: OnceLock<Result<Search, String>>,
    /// Counted from the ledger when the first vendor is looked at.
    pub(crate) generated_orders: OnceLock<OrderCounts>,
}

impl Market {
    /// Generates the data.
    #[must_use]
    pub fn generate(scale: Scale, seed: u64) -> Self {
        let world = world::world(scale, seed);
        let catalogue = catalogue::catalogue(scale, seed, &world.vendors);
        let index = Index::of(&world, &catalogue);
        let mut market = Self {
            scale,
            seed,
            world,
            catalogue,
            index,
            named: Named::default(),
            personas: Vec::new(),
            search: OnceLock::new(),
            generated_orders: OnceLock::new(),
        };
        market.personas = personas::of(&market);
        market
    }

    /// Other units under the same governments, and the names that imported rows bring with them. Nothing is on sale there.
    #[must_use]
    pub fn imported(&self, units: Vec<Unit>, named: Named) -> Self {
        let world = World {
            regions: self.world.regions.clone(),
            units,
            vendors: Vec::new(),
        };
        let catalogue = Catalogue {
            categories: self.catalogue.categories.clone(),
            products: Vec::new(),
            offers: Vec::new(),
        };
        Self {
            scale: self.scale,
            seed: self.seed,
            index: Index::of(&world, &catalogue),
            world,
            catalogue,
            named,
            personas: Vec::new(),
            search: OnceLock::new(),
            generated_orders: OnceLock::new(),
        }
    }

    /// The name of a vendor.
    #[must_use]
    pub fn vendor_name(&self, id: &VendorId) -> Option<&str> {
        let known = self.vendor(id).map(|vendor| vendor.name.as_str());
        known.or_else(|| self.named.vendors.get(id).map(String::as_str))
    }

    /// The name that a category of the first level came in with.
    #[must_use]
    pub fn category_as_named(&self, id: &CategoryId) -> Option<&str> {
        self.named.categories.get(id).map(String::as_str)
    }

    /// A marketplace as answers name it: as it came in, or as the demo knows it.
    #[must_use]
    pub fn marketplace(&self, id: &str) -> Marketplace {
        match self.named.marketplaces.get(id) {
            Some(name) => Marketplace {
                id: id.to_owned(),
                name: name.clone(),
            },
            None if id == NOTHING => Marketplace {
                id: id.to_owned(),
                name: "–".to_owned(),
            },
            None => marketplace(id),
        }
    }

    /// The people as whom one can sign in.
    #[must_use]
    pub fn personas(&self) -> &[Arc<Persona>] {
        &self.personas
    }

    /// The person of that id.
    #[must_use]
    pub fn persona(&self, id: &PersonaId) -> Option<Arc<Persona>> {
        self.personas.iter().find(|persona| persona.id == *id).cloned()
    }

    /// The government of that code.
    #[must_use]
    pub fn region(&self, code: &RegionCode) -> Option<&Region> {
        self.world.regions.get(*self.index.regions.get(code)?)
    }

    /// The work unit of that id.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.world.units.get(*self.index.units.get(id)?)
    }

    /// The vendor of that id.
    #[must_use]
    pub fn vendor(&self, id: &VendorId) -> Option<&Vendor> {
        self.world.vendors.get(self.vendor_place(id)?)
    }

    /// The category of that id.
    #[must_use]
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.catalogue.categories.get(self.category_place(id)?)
    }

    /// The product of that id.
    #[must_use]
    pub fn product(&self, id: &ProductId) -> Option<&Product> {
        self.catalogue.products.get(self.product_place(id)?)
    }

    /// The offer of that id.
    #[must_use]
    pub fn offer(&self, id: &OfferId) -> Option<&Offer> {
        self.catalogue.offers.get(*self.index.offers.get(id)?)
    }

    /// The offers of a product, delisted ones among them.
    #[must_use]
    pub fn offers_of(&self, id: &ProductId) -> &[Offer] {
        self.product_place(id).map_or(&[], |place| self.offers_at(place))
    }

    pub(crate) fn region_place(&self, code: &RegionCode) -> Option<usize> {
        self.index.regions.get(code).copied()
    }

    pub(crate) fn vendor_place(&self, id: &VendorId) -> Option<usize> {
        self.index.vendors.get(id).copied()
    }

    pub(crate) fn category_place(&self, id: &CategoryId) -> Option<usize> {
        self.index.categories.get(id).copied()
    }

    pub(crate) fn product_place(&self, id: &ProductId) -> Option<usize> {
        self.index.products.get(id).copied()
    }

    /// Where the offers of the product at that place of the catalogue are.
    pub(crate) fn offers_range(&self, product: usize) -> Range<usize> {
        self.index.offers_of.get(product).cloned().unwrap_or_default()
    }

    /// The offers of the product at that place of the catalogue.
    pub(crate) fn offers_at(&self, product: usize) -> &[Offer] {
        self.catalogue
            .offers
            .get(self.offers_range(product))
            .unwrap_or_default()
    }

    /// How many products a category holds that are on sale, with those of the categories below it.
    #[must_use]
    pub fn products_in(&self, id: &CategoryId) -> u32 {
        self.category_place(id)
            .and_then(|place| self.index.products_in.get(place).copied())
            .unwrap_or_default()
    }

    /// The products that are variants of one another.
    pub(crate) fn family(&self, family: u32) -> &[usize] {
        self.index.families.get(&family).map_or(&[], Vec::as_slice)
    }

    /// The search over this catalogue; built when it is first asked for.
    ///
    /// # Errors
    /// When the index cannot be built.
    pub(crate) fn search(&self) -> Result<&Search, ApiProblem> {
        let search = self
            .search
            .get_or_init(|| Search::build(self).map_err(|error| error.to_string()));
        search.as_ref().map_err(|error| ApiProblem::internal(error))
    }

    /// A government as answers name it.
    #[must_use]
    pub fn region_ref(&self, code: &RegionCode) -> Option<RegionRef> {
        let region = self.region(code)?;
        Some(RegionRef {
            code: region.code.clone(),
            name: region.name.clone(),
            kind: region.kind,
        })
    }

    /// A work unit as answers name it.
    #[must_use]
    pub fn unit_ref(&self, id: &UnitId) -> Option<UnitRef> {
        let unit = self.unit(id)?;
        Some(UnitRef {
            id: unit.id.clone(),
            name: unit.name.clone(),
            kind: unit.kind,
            region: self.region_ref(&unit.region)?,
        })
    }

    /// A vendor as answers name it.
    #[must_use]
    pub fn vendor_ref(&self, id: &VendorId) -> Option<VendorRef> {
        let vendor = self.vendor(id)?;
        Some(VendorRef {
            id: vendor.id.clone(),
            name: vendor.name.clone(),
            region: self.region_ref(&vendor.region)?,
            district: vendor.district.clone(),
            size: vendor.size,
            pkp: vendor.pkp,
        })
    }
}

/// A marketplace as answers name it; one that the demo does not know is called by its id.
#[must_use]
pub fn marketplace(id: &str) -> Marketplace {
    let name = MARKETPLACES
        .iter()
        .find(|(known, _)| *known == id)
        .map_or(id, |(_, name)| name);
    Marketplace {
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

/// A product's picture as answers name it.
#[must_use]
pub fn picture(product: &Product) -> Picture {
    Picture {
        src: format!("/pictures/{}.svg", product.picture.slug()),
        alt: product.name.clone(),
    }
}
