//! Every URL of the app, typed, both ways. No path of the app stands anywhere else.
//!
//! A link is `<a href=Path::Orders(query).url()>`. The query of an address is read from the raw text, not from the router,
//! which decodes it twice.

pub mod checkout;
pub mod quick_order;

use form_urlencoded::{byte_serialize, parse as pairs};
use lokapasar_contract::analytics::LedgerSource;
use lokapasar_contract::comparison::MAXIMUM_QUANTITY;
use lokapasar_contract::document::DocumentName;
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, FlagQuery, ImportListQuery, ImportQuery, LeagueQuery,
    LedgerQuery, OrderQuery, ParticipationQuery, SearchQuery, ShoppingListQuery, UrlQuery, YearEndQuery,
};
use lokapasar_contract::reorder::ReorderSource;
use lokapasar_contract::{ComparisonId, ImportId, ListId, OfferId, OrderId, ProductId, PurchaseId};

pub use checkout::CheckoutStep;
pub use quick_order::{QuickOrderQuery, Show};

/// A place in the app, with everything that its address says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Path {
    /// The shop window.
    Home,
    /// Search results.
    Search(SearchQuery),
    /// A product with its offers.
    Product(ProductId),
    /// Offers side by side.
    Compare(CompareQuery),
    /// The cart.
    Cart,
    /// Rows out of a spreadsheet, for the cart.
    QuickOrder(QuickOrderQuery),
    /// The shopping lists of the unit.
    Lists(ShoppingListQuery),
    /// A shopping list.
    List(ListId),
    /// An order or a list, to be ordered again.
    Again(ReorderSource),
    /// The checkout, at a step.
    Checkout(CheckoutStep),
    /// A purchase, with the orders that came of it.
    Purchase(PurchaseId),
    /// The list of orders.
    Orders(OrderQuery),
    /// An order.
    Order(OrderId),
    /// A paper of an order.
    Document(OrderId, DocumentName),
    /// The approver's inbox.
    Approvals,
    /// The vendor's desk.
    Vendor,
    /// The control room: headline figures and trend.
    Dashboard(AnalyticsQuery),
    /// The league table.
    League(LeagueQuery),
    /// Which units take part.
    Participation(ParticipationQuery),
    /// Shares and concentration.
    Shares(AnalyticsQuery),
    /// How vendors keep their word.
    Conduct(ConductQuery),
    /// The orders that show it.
    ConductOrders(ConductOrdersQuery),
    /// Red flags.
    Flags(FlagQuery),
    /// What is unfinished or unpaid.
    YearEnd(YearEndQuery),
    /// The orders behind the figures.
    DashboardOrders(LedgerQuery),
    /// LKPP's feed in: a file to send, and what came in before.
    Imports(ImportListQuery),
    /// What became of the rows of an import.
    ImportReport(ImportId, ImportQuery),
    /// Signing in, and where to go then.
    SignIn {
        /// A place of this app, by its type: no other address can stand here.
        next: Option<Box<Self>>,
    },
}

/// Offers to be compared, of one product or of several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CompareQuery {
    /// Each offer with its product, since the API knows offers by their product: `offers=prd_1:off_1,prd_1:off_2`.
    pub offers: Vec<(ProductId, OfferId)>,
    /// How many of each; one when none is named.
    pub quantity: Option<u32>,
    /// A comparison that was kept: then nothing else counts.
    pub saved: Option<ComparisonId>,
}

/// A page without its query: what decides which page stands there, and whether it is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// The shop window.
    Home,
    /// Search results.
    Search,
    /// A product.
    Product(ProductId),
    /// The comparison.
    Compare,
    /// The cart.
    Cart,
    /// The quick order.
    QuickOrder,
    /// The shopping lists.
    Lists,
    /// A shopping list.
    List(ListId),
    /// An order or a list, to be ordered again.
    Again(ReorderSource),
    /// The checkout.
    Checkout,
    /// A purchase.
    Purchase(PurchaseId),
    /// The list of orders.
    Orders,
    /// An order.
    Order(OrderId),
    /// A paper of an order.
    Document(OrderId, DocumentName),
    /// The approver's inbox.
    Approvals,
    /// The vendor's desk.
    Vendor,
    /// One of the tabs of the control room.
    Dashboard(DashboardTab),
    /// LKPP's feed in.
    Imports,
    /// What became of an import.
    ImportReport(ImportId),
    /// Signing in.
    SignIn,
    /// No page of the app.
    Missing,
}

/// The tabs of the control room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DashboardTab {
    /// Headline figures and trend.
    Overview,
    /// The league table.
    League,
    /// Which units take part.
    Participation,
    /// Shares and concentration.
    Shares,
    /// How vendors keep their word.
    Conduct,
    /// The orders that show it: behind the tab before.
    ConductOrders,
    /// Red flags.
    Flags,
    /// What is unfinished or unpaid.
    YearEnd,
    /// The orders behind the figures.
    Orders,
}

impl DashboardTab {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::League,
        Self::Participation,
        Self::Shares,
        Self::Conduct,
        Self::Flags,
        Self::YearEnd,
        Self::Orders,
    ];

    /// The tab of the navigation that it stands under.
    #[must_use]
    pub const fn under(self) -> Self {
        match self {
            Self::ConductOrders => Self::Conduct,
            tab => tab,
        }
    }

    /// The place of the tab, with the same region, days and rule.
    #[must_use]
    pub fn path(self, common: AnalyticsQuery) -> Path {
        // What becomes of orders is in the demo's ledger alone.
        let of_demo = AnalyticsQuery {
            source: LedgerSource::Demo,
            ..common.clone()
        };
        match self {
            Self::Overview => Path::Dashboard(common),
            Self::League => Path::League(LeagueQuery {
                common,
                ..LeagueQuery::default()
            }),
            Self::Participation => Path::Participation(ParticipationQuery::of(common)),
            Self::Shares => Path::Shares(common),
            Self::Conduct => Path::Conduct(ConductQuery::of(of_demo)),
            Self::ConductOrders => Path::ConductOrders(ConductOrdersQuery::of(of_demo)),
            Self::Flags => Path::Flags(FlagQuery::of(common)),
            Self::YearEnd => Path::YearEnd(YearEndQuery::of(of_demo)),
            Self::Orders => Path::DashboardOrders(LedgerQuery::of(common)),
        }
    }
}

impl Path {
    /// Reads an address: its path, and what stands behind the `?`, both as they are, undecoded. `None` when it is no place
    /// of the app.
    #[must_use]
    pub fn parse(path: &str, search: &str) -> Option<Self> {
        let search = search.strip_prefix('?').unwrap_or(search);
        // The language has been read before the app started; to a page it says nothing.
        let search = &without(search, "lang");
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let place = match segments.as_slice() {
            [] => Self::Home,
            ["search"] => Self::Search(SearchQuery::parse(search).query),
            ["products", id] => Self::Product(opaque(id).map(ProductId::new)?),
            ["compare"] => Self::Compare(CompareQuery::parse(search)),
            ["cart"] => Self::Cart,
            ["quick-order"] => Self::QuickOrder(QuickOrderQuery::parse(search)),
            ["lists"] => Self::Lists(ShoppingListQuery::parse(search).query),
            ["lists", id] => Self::List(opaque(id).map(ListId::new)?),
            ["lists", id, "again"] => Self::Again(ReorderSource::List(opaque(id).map(ListId::new)?)),
            ["checkout"] => Self::Checkout(CheckoutStep::parse(search)),
            ["purchases", id] => Self::Purchase(opaque(id).map(PurchaseId::new)?),
            ["orders"] => Self::Orders(OrderQuery::parse(search).query),
            ["orders", id] => Self::Order(opaque(id).map(OrderId::new)?),
            ["orders", id, "again"] => Self::Again(ReorderSource::Order(opaque(id).map(OrderId::new)?)),
            ["orders", id, "documents", name] => {
                Self::Document(opaque(id).map(OrderId::new)?, DocumentName::parse(name)?)
            }
            ["approvals"] => Self::Approvals,
            ["vendor"] => Self::Vendor,
            ["dashboard"] => Self::Dashboard(AnalyticsQuery::parse(search).query),
            ["dashboard", "league"] => Self::League(LeagueQuery::parse(search).query),
            ["dashboard", "participation"] => Self::Participation(ParticipationQuery::parse(search).query),
            ["dashboard", "shares"] => Self::Shares(AnalyticsQuery::parse(search).query),
            ["dashboard", "vendors"] => Self::Conduct(ConductQuery::parse(search).query),
            ["dashboard", "vendors", "orders"] => {
                Self::ConductOrders(ConductOrdersQuery::parse(search).query)
            }
            ["dashboard", "year-end"] => Self::YearEnd(YearEndQuery::parse(search).query),
            ["dashboard", "flags"] => Self::Flags(FlagQuery::parse(search).query),
            ["dashboard", "orders"] => Self::DashboardOrders(LedgerQuery::parse(search).query),
            ["dashboard", "import"] => Self::Imports(ImportListQuery::parse(search).query),
            ["dashboard", "import", id] => {
                Self::ImportReport(opaque(id).map(ImportId::new)?, ImportQuery::parse(search).query)
            }
            ["sign-in"] => Self::SignIn {
                next: value(search, "next")
                    .and_then(|next| Self::parse_url(&next))
                    .map(Box::new),
            },
            _ => return None,
        };
        Some(place)
    }

    /// Reads a whole relative URL, such as the `next=` of the sign-in page. Anything that is not a place of this app
    /// (another origin, a scheme, `//host`, the sign-in page itself) is `None`.
    #[must_use]
    pub fn parse_url(url: &str) -> Option<Self> {
        let url = url.split('#').next().unwrap_or_default();
        if !url.starts_with('/') || url.starts_with("//") || url.contains(['\\', '\n', '\r', '\t']) {
            return None;
        }
        let (path, search) = url.split_once('?').unwrap_or((url, ""));
        Self::parse(path, search).filter(|place| !matches!(place, Self::SignIn { .. }))
    }

    /// The URL of the place, from the root of the origin.
    #[must_use]
    pub fn url(&self) -> String {
        let (path, query) = match self {
            Self::Home => ("/".to_owned(), String::new()),
            Self::Search(query) => ("/search".to_owned(), query.to_query_string()),
            Self::Product(id) => (format!("/products/{}", encoded(id.as_str())), String::new()),
            Self::Compare(query) => ("/compare".to_owned(), query.to_query_string()),
            Self::Cart => ("/cart".to_owned(), String::new()),
            Self::QuickOrder(query) => ("/quick-order".to_owned(), query.to_query_string()),
            Self::Lists(query) => ("/lists".to_owned(), query.to_query_string()),
            Self::List(id) => (format!("/lists/{}", encoded(id.as_str())), String::new()),
            Self::Again(ReorderSource::List(id)) => {
                (format!("/lists/{}/again", encoded(id.as_str())), String::new())
            }
            Self::Again(ReorderSource::Order(id)) => {
                (format!("/orders/{}/again", encoded(id.as_str())), String::new())
            }
            Self::Checkout(step) => ("/checkout".to_owned(), step.to_query_string()),
            Self::Purchase(id) => (format!("/purchases/{}", encoded(id.as_str())), String::new()),
            Self::Orders(query) => ("/orders".to_owned(), query.to_query_string()),
            Self::Order(id) => (format!("/orders/{}", encoded(id.as_str())), String::new()),
            Self::Document(id, name) => (
                format!("/orders/{}/documents/{name}", encoded(id.as_str())),
                String::new(),
            ),
            Self::Approvals => ("/approvals".to_owned(), String::new()),
            Self::Vendor => ("/vendor".to_owned(), String::new()),
            Self::Dashboard(query) => ("/dashboard".to_owned(), query.to_query_string()),
            Self::League(query) => ("/dashboard/league".to_owned(), query.to_query_string()),
            Self::Participation(query) => ("/dashboard/participation".to_owned(), query.to_query_string()),
            Self::Shares(query) => ("/dashboard/shares".to_owned(), query.to_query_string()),
            Self::Conduct(query) => ("/dashboard/vendors".to_owned(), query.to_query_string()),
            Self::ConductOrders(query) => ("/dashboard/vendors/orders".to_owned(), query.to_query_string()),
            Self::YearEnd(query) => ("/dashboard/year-end".to_owned(), query.to_query_string()),
            Self::Flags(query) => ("/dashboard/flags".to_owned(), query.to_query_string()),
            Self::DashboardOrders(query) => ("/dashboard/orders".to_owned(), query.to_query_string()),
            Self::Imports(query) => ("/dashboard/import".to_owned(), query.to_query_string()),
            Self::ImportReport(id, query) => (
                format!("/dashboard/import/{}", encoded(id.as_str())),
                query.to_query_string(),
            ),
            Self::SignIn { next } => (
                "/sign-in".to_owned(),
                next.as_ref()
                    .map_or_else(String::new, |next| format!("next={}", encoded(&next.url()))),
            ),
        };
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    }

    /// The page that stands there.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self {
            Self::Home => Screen::Home,
            Self::Search(_) => Screen::Search,
            Self::Product(id) => Screen::Product(id.clone()),
            Self::Compare(_) => Screen::Compare,
            Self::Cart => Screen::Cart,
            Self::QuickOrder(_) => Screen::QuickOrder,
            Self::Lists(_) => Screen::Lists,
            Self::List(id) => Screen::List(id.clone()),
            Self::Again(source) => Screen::Again(source.clone()),
            Self::Checkout(_) => Screen::Checkout,
            Self::Purchase(id) => Screen::Purchase(id.clone()),
            Self::Orders(_) => Screen::Orders,
            Self::Order(id) => Screen::Order(id.clone()),
            Self::Document(id, name) => Screen::Document(id.clone(), *name),
            Self::Approvals => Screen::Approvals,
            Self::Vendor => Screen::Vendor,
            Self::Dashboard(_) => Screen::Dashboard(DashboardTab::Overview),
            Self::League(_) => Screen::Dashboard(DashboardTab::League),
            Self::Participation(_) => Screen::Dashboard(DashboardTab::Participation),
            Self::Shares(_) => Screen::Dashboard(DashboardTab::Shares),
            Self::Conduct(_) => Screen::Dashboard(DashboardTab::Conduct),
            Self::ConductOrders(_) => Screen::Dashboard(DashboardTab::ConductOrders),
            Self::YearEnd(_) => Screen::Dashboard(DashboardTab::YearEnd),
            Self::Flags(_) => Screen::Dashboard(DashboardTab::Flags),
            Self::DashboardOrders(_) => Screen::Dashboard(DashboardTab::Orders),
            Self::Imports(_) => Screen::Imports,
            Self::ImportReport(id, _) => Screen::ImportReport(id.clone()),
            Self::SignIn { .. } => Screen::SignIn,
        }
    }

    /// Region, days and rule, where the place is one of the control room.
    #[must_use]
    pub fn analytics(&self) -> Option<&AnalyticsQuery> {
        match self {
            Self::Dashboard(query) | Self::Shares(query) => Some(query),
            Self::Conduct(query) => Some(&query.common),
            Self::ConductOrders(query) => Some(&query.common),
            Self::YearEnd(query) => Some(&query.common),
            Self::Flags(query) => Some(&query.common),
            Self::League(query) => Some(&query.common),
            Self::Participation(query) => Some(&query.common),
            Self::DashboardOrders(query) => Some(&query.common),
            _ => None,
        }
    }

    /// Where to sign in, to come back here.
    #[must_use]
    pub fn sign_in_first(&self) -> Self {
        let next = (!matches!(self, Self::SignIn { .. })).then(|| Box::new(self.clone()));
        Self::SignIn { next }
    }
}

impl CompareQuery {
    fn parse(search: &str) -> Self {
        let offers = value(search, "offers").unwrap_or_default();
        let pairs = offers.split(',').filter_map(|pair| {
            let (product, offer) = pair.split_once(':')?;
            Some((ProductId::new(opaque(product)?), OfferId::new(opaque(offer)?)))
        });
        let mut offers: Vec<(ProductId, OfferId)> = Vec::new();
        for pair in pairs {
            if !offers.contains(&pair) {
                offers.push(pair);
            }
        }
        let quantity = value(search, "quantity")
            .and_then(|quantity| quantity.parse().ok())
            .filter(|quantity| (2..=MAXIMUM_QUANTITY).contains(quantity));
        let saved = value(search, "saved").and_then(|id| opaque(&id).map(ComparisonId::new));
        Self {
            offers,
            quantity,
            saved,
        }
    }

    fn to_query_string(&self) -> String {
        let pairs = self
            .offers
            .iter()
            .map(|(product, offer)| format!("{}:{}", encoded(product.as_str()), encoded(offer.as_str())));
        let pairs: Vec<String> = pairs.collect();
        let offers = (!pairs.is_empty()).then(|| format!("offers={}", pairs.join(",")));
        let quantity = self.quantity.map(|quantity| format!("quantity={quantity}"));
        let saved = self
            .saved
            .as_ref()
            .map(|id| format!("saved={}", encoded(id.as_str())));
        let all: Vec<String> = [offers, quantity, saved].into_iter().flatten().collect();
        all.join("&")
    }
}

/// An identifier as it may stand in an address: letters, digits and `_-.`, so that it needs no decoding.
fn opaque(id: &str) -> Option<&str> {
    let plain = id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    (plain && !id.is_empty() && id.len() <= 80).then_some(id)
}

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

fn value(search: &str, name: &str) -> Option<String> {
    pairs(search.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

fn without(search: &str, name: &str) -> String {
    let kept: Vec<&str> = search
        .split('&')
        .filter(|pair| pair.split('=').next() != Some(name))
        .collect();
    kept.join("&")
}

#[cfg(test)]
mod tests;
