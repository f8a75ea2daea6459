//! What a search is narrowed by, one choice at a time: set by a box of the filters, taken away by a chip.

use lokapasar_contract::catalogue::Facet;
use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::{CategoryId, RegionCode, Rupiah, VendorId};

use crate::i18n::Text;

/// One choice that narrows a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    /// A category.
    Category(CategoryId),
    /// A marketplace.
    Marketplace(String),
    /// A vendor.
    Vendor(VendorId),
    /// A government in whose area a vendor has its address.
    Region(RegionCode),
    /// Domestic products.
    Pdn,
    /// What carries the national standard.
    Sni,
    /// Micro and small vendors.
    Umk,
    /// A least local content, in per cent.
    TkdnMin(u8),
    /// Unit prices, from and to.
    Price(Option<Rupiah>, Option<Rupiah>),
    /// What is in stock.
    InStock,
}

impl Filter {
    /// Everything that narrows a query, in the order of the filters on the page.
    pub(super) fn all_of(query: &SearchQuery) -> Vec<Self> {
        let price = query.price_min.is_some() || query.price_max.is_some();
        let mut filters = Vec::new();
        filters.extend(query.marketplace.iter().cloned().map(Self::Marketplace));
        filters.extend(query.category.iter().cloned().map(Self::Category));
        filters.extend(price.then_some(Self::Price(query.price_min, query.price_max)));
        filters.extend(query.pdn.then_some(Self::Pdn));
        filters.extend(query.tkdn_min.map(Self::TkdnMin));
        filters.extend(query.sni.then_some(Self::Sni));
        filters.extend(query.umk.then_some(Self::Umk));
        filters.extend(query.in_stock.then_some(Self::InStock));
        filters.extend(query.region.iter().cloned().map(Self::Region));
        filters.extend(query.vendor.iter().cloned().map(Self::Vendor));
        filters
    }

    /// The choice that a value of a facet stands for; none for a facet that this page does not know.
    pub(super) fn of_facet(key: &str, id: &str) -> Option<Self> {
        let flag = |filter| (id == "true").then_some(filter);
        match key {
            "category" => Some(Self::Category(id.into())),
            "marketplace" => Some(Self::Marketplace(id.to_owned())),
            "vendor" => Some(Self::Vendor(id.into())),
            "region" => Some(Self::Region(id.into())),
            "pdn" => flag(Self::Pdn),
            "sni" => flag(Self::Sni),
            "umk" => flag(Self::Umk),
            "in_stock" => flag(Self::InStock),
            "tkdn_min" => id.parse().ok().map(Self::TkdnMin),
            _ => None,
        }
    }

    /// The choices that dropping a parameter takes away: what a relaxation proposes.
    pub(super) fn of_parameter(query: &SearchQuery, parameter: &str) -> Vec<Self> {
        Self::all_of(query)
            .into_iter()
            .filter(|filter| filter.is_named(parameter))
            .collect()
    }

    fn is_named(&self, parameter: &str) -> bool {
        match self {
            Self::Price(..) => matches!(parameter, "price" | "price_min" | "price_max"),
            _ => self.facet().is_some_and(|(key, _)| key == parameter),
        }
    }

    /// The facet and the value that this choice is; a price is none of any facet.
    fn facet(&self) -> Option<(&'static str, String)> {
        let yes = || "true".to_owned();
        match self {
            Self::Category(id) => Some(("category", id.to_string())),
            Self::Marketplace(id) => Some(("marketplace", id.clone())),
            Self::Vendor(id) => Some(("vendor", id.to_string())),
            Self::Region(code) => Some(("region", code.to_string())),
            Self::Pdn => Some(("pdn", yes())),
            Self::Sni => Some(("sni", yes())),
            Self::Umk => Some(("umk", yes())),
            Self::InStock => Some(("in_stock", yes())),
            Self::TkdnMin(percent) => Some(("tkdn_min", percent.to_string())),
            Self::Price(..) => None,
        }
    }

    /// Whether a query is narrowed by it.
    pub(super) fn is_set(&self, query: &SearchQuery) -> bool {
        match self {
            Self::Category(id) => query.category.contains(id),
            Self::Marketplace(id) => query.marketplace.contains(id),
            Self::Vendor(id) => query.vendor.contains(id),
            Self::Region(code) => query.region.contains(code),
            Self::Pdn => query.pdn,
            Self::Sni => query.sni,
            Self::Umk => query.umk,
            Self::InStock => query.in_stock,
            Self::TkdnMin(percent) => query.tkdn_min == Some(*percent),
            Self::Price(from, to) => {
                (query.price_min, query.price_max) == (*from, *to) && (from.is_some() || to.is_some())
            }
        }
    }

    /// The query narrowed by it as well, from the first page on.
    pub(super) fn set(&self, query: &SearchQuery) -> SearchQuery {
        if self.is_set(query) {
            return first_page(query);
        }
        let mut narrowed = first_page(query);
        match self {
            Self::Category(id) => narrowed.category.push(id.clone()),
            Self::Marketplace(id) => narrowed.marketplace.push(id.clone()),
            Self::Vendor(id) => narrowed.vendor.push(id.clone()),
            Self::Region(code) => narrowed.region.push(code.clone()),
            Self::Pdn => narrowed.pdn = true,
            Self::Sni => narrowed.sni = true,
            Self::Umk => narrowed.umk = true,
            Self::InStock => narrowed.in_stock = true,
            Self::TkdnMin(percent) => narrowed.tkdn_min = Some(*percent),
            Self::Price(from, to) => (narrowed.price_min, narrowed.price_max) = (*from, *to),
        }
        narrowed
    }

    /// The query without it, from the first page on.
    pub(super) fn taken_from(&self, query: &SearchQuery) -> SearchQuery {
        let mut wider = first_page(query);
        match self {
            Self::Category(id) => wider.category.retain(|other| other != id),
            Self::Marketplace(id) => wider.marketplace.retain(|other| other != id),
            Self::Vendor(id) => wider.vendor.retain(|other| other != id),
            Self::Region(code) => wider.region.retain(|other| other != code),
            Self::Pdn => wider.pdn = false,
            Self::Sni => wider.sni = false,
            Self::Umk => wider.umk = false,
            Self::InStock => wider.in_stock = false,
            Self::TkdnMin(_) => wider.tkdn_min = None,
            Self::Price(..) => (wider.price_min, wider.price_max) = (None, None),
        }
        wider
    }

    /// How people call it. The names of categories, vendors and the like come with the facets of an answer.
    pub(super) fn label(&self, t: Text, facets: &[Facet]) -> String {
        let (key, id) = self.facet().unwrap_or_default();
        let value = facets
            .iter()
            .filter(|facet| facet.key == key)
            .flat_map(|facet| &facet.values)
            .find(|value| value.id == id);
        self.named(t, value.map_or(&id, |value| &value.label))
    }

    /// The same, where the server's name for it is known.
    pub(super) fn named(&self, t: Text, name: &str) -> String {
        let words = t.search();
        match self {
            Self::Pdn => words.pdn.to_owned(),
            Self::Sni => words.sni.to_owned(),
            Self::Umk => words.umk.to_owned(),
            Self::InStock => words.in_stock.to_owned(),
            Self::TkdnMin(percent) => (words.tkdn_min)(u32::from(*percent)),
            Self::Price(Some(from), Some(to)) => {
                (words.price_between)(&t.format().money(*from), &t.format().money(*to))
            }
            Self::Price(Some(from), None) => (words.price_from)(&t.format().money(*from)),
            Self::Price(None, Some(to)) => (words.price_to)(&t.format().money(*to)),
            Self::Price(None, None) => words.price.to_owned(),
            Self::Category(_) | Self::Marketplace(_) | Self::Vendor(_) | Self::Region(_) => name.to_owned(),
        }
    }
}

/// The query without anything that narrows it: the same words and order.
pub(super) fn without_filters(query: &SearchQuery) -> SearchQuery {
    SearchQuery {
        q: query.q.clone(),
        sort: query.sort,
        any_origin: query.any_origin,
        limit: query.limit,
        ..SearchQuery::default()
    }
}

/// The same query from the first page on: another filter has other pages.
pub(super) fn first_page(query: &SearchQuery) -> SearchQuery {
    SearchQuery {
        page: None,
        ..query.clone()
    }
}

#[cfg(test)]
mod tests;
