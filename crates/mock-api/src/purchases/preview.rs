//! What would come of a cart if it were ordered now. Nothing is kept of it.

use jiff::civil::Date;
use lokapasar_contract::budget::{PlanChoice, PlanPackage};
use lokapasar_contract::checkout::{
    OrderPreview, PreviewLine, PurchasePreview, RouteStanding, RouteTaxes, Tax, TaxAgent, TaxKind, TaxShare,
};
use lokapasar_contract::delivery::DeliveryCost;
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::threshold::{SplitOrder, SplitWarning};
use lokapasar_contract::{LineId, RegionCode, Rupiah};

use super::splitting::Suspected;
use super::words;
use crate::cart::StoredCart;
use crate::cart::assembly::{Assembly, Group};
use crate::clock;
use crate::language::{Language, Text};
use crate::market::{self, Market};
use crate::policy::purchase::{Applied, Says};
use crate::policy::routes::ROUTES;
use crate::policy::splitting::Suspicion;
use crate::policy::tax::{self, Levy};
use crate::policy::{Policy, Rule};

/// What the rules are asked with.
struct Asked<'a> {
    policy: Policy,
    region: &'a RegionCode,
    on: Date,
    language: Language,
}

/// What there is to look at.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The cart.
    pub stored: &'a StoredCart,
    /// What is in it, worked out.
    pub assembly: &'a Assembly<'a>,
    /// What looks divided.
    pub suspicions: &'a [Suspected],
    /// The unit's plan.
    pub balances: &'a [PlanPackage],
}

/// The preview, in a language.
#[must_use]
pub fn preview(seen: &Seen<'_>, market: &Market, policy: Policy, language: Language) -> PurchasePreview {
    let Seen {
        stored,
        assembly,
        suspicions,
        balances,
    } = *seen;
    let facts = assembly.facts();
    let compulsory = assembly
        .applied(policy)
        .into_iter()
        .find(|applied| applied.says == Says::MustNegotiate);
    let asked = Asked {
        policy,
        region: facts.region,
        on: facts.on,
        language,
    };
    PurchasePreview {
        cart_version: stored.version_text(),
        orders: assembly
            .groups
            .iter()
            .map(|group| order(&asked, compulsory.as_ref(), group))
            .collect(),
        totals: assembly.totals,
        routes: ROUTES
            .iter()
            .map(|route| of_all(&asked, *route, &assembly.groups))
            .collect(),
        meter: (!assembly.groups.is_empty()).then(|| policy.meter(&facts, language)),
        warnings: suspicions
            .iter()
            .map(|suspected| warning(suspected, market, language))
            .collect(),
        plans: balances
            .iter()
            .map(|package| PlanChoice {
                package: package.clone(),
                closed: budget_fault(package, assembly.totals.total)
                    .map(|text| text.in_language(language).to_owned()),
            })
            .collect(),
        approval_days: policy.number(Rule::ApprovalDays, asked.region, asked.on),
        rounding: words::rounding().in_language(language).to_owned(),
    }
}

/// Why a purchase of this total cannot be taken out of a package; none when it can.
pub(super) fn budget_fault(package: &PlanPackage, total: Rupiah) -> Option<Text> {
    (total > package.left).then(|| words::over_budget(package, total))
}

fn warning(suspected: &Suspected, market: &Market, language: Language) -> SplitWarning {
    let Suspected { suspicion, orders } = suspected;
    let category = market
        .category(&suspicion.category)
        .map_or("", |category| match language {
            Language::Indonesian => category.name_id,
            Language::English => category.name_en,
        });
    let Suspicion {
        threshold, window, ..
    } = suspicion;
    let text = words::split(suspicion, category, orders.len());
    let (ban, ban_source) = words::ban_on_splitting();
    SplitWarning {
        category: category.to_owned(),
        here: suspicion.here,
        orders: orders
            .iter()
            .filter_map(|(order, amount)| {
                Some(SplitOrder {
                    id: order.id.clone(),
                    number: order.number.clone(),
                    placed_on: clock::in_wib(order.placed).date().to_string().parse().ok()?,
                    amount: *amount,
                })
            })
            .collect(),
        together: suspicion.together,
        threshold: Rupiah::new(threshold.value),
        rule: threshold.rule.as_str().to_owned(),
        text: text.in_language(language).to_owned(),
        asks: threshold.beyond().in_language(language).to_owned(),
        source: threshold.source.to_owned(),
        ban: ban.in_language(language).to_owned(),
        ban_source: ban_source.to_owned(),
        window_days: u32::try_from(window.value).unwrap_or_default(),
        window_source: window.source.to_owned(),
    }
}

/// What becomes of a group. `compulsory` is the rule that asks for a negotiation where nobody else offers a thing.
fn order(asked: &Asked<'_>, compulsory: Option<&Applied>, group: &Group<'_>) -> OrderPreview {
    let single = compulsory.filter(|_| group.fewest_vendors <= 1);
    OrderPreview {
        vendor: group.vendor.clone(),
        marketplace: market::marketplace(group.marketplace),
        lines: group
            .lines
            .iter()
            .map(|line| PreviewLine {
                id: line.stored.id.clone(),
                name: line.product.name.clone(),
                quantity: line.stored.quantity,
                unit: line.product.unit.to_owned(),
                price: line.price,
            })
            .collect(),
        totals: group.totals,
        deliveries: group
            .deliveries
            .iter()
            .map(|share| DeliveryCost {
                number: share.number,
                region: share.region.clone(),
                shipping: share.shipping,
            })
            .collect(),
        lead_time_days: group.lead_time_days,
        negotiation: single.map(|applied| applied.note(asked.language)),
        routes: ROUTES
            .iter()
            .map(|route| standing(asked, *route, group.totals.total))
            .collect(),
        taxes: ROUTES.iter().map(|route| taxes(asked, *route, group)).collect(),
    }
}

fn standing(asked: &Asked<'_>, route: PaymentRoute, total: Rupiah) -> RouteStanding {
    let limit = asked.policy.limit_of(route, asked.region, asked.on);
    let open = limit.is_none_or(|limit| !limit.closes(total));
    let text = limit.map(|limit| {
        if open {
            limit.text_when_open()
        } else {
            limit.text()
        }
    });
    RouteStanding {
        route,
        open,
        text: text.map(|text| text.in_language(asked.language).to_owned()),
        limit: limit.map(|limit| limit.limit),
        source: limit.map(|limit| limit.source.to_owned()),
    }
}

/// The route for the purchase as a whole. One that is closed names the order that closes it, if there are several.
fn of_all(asked: &Asked<'_>, route: PaymentRoute, groups: &[Group<'_>]) -> RouteStanding {
    let largest = groups.iter().max_by_key(|group| group.totals.total);
    let mut all = standing(
        asked,
        route,
        largest.map_or(Rupiah::ZERO, |group| group.totals.total),
    );
    if let Some(largest) = largest
        && !all.open
        && groups.len() > 1
    {
        let which = words::too_dear_for_route(&largest.vendor.name, largest.totals.total);
        let which = which.in_language(asked.language);
        all.text = all.text.map(|text| format!("{which} {text}"));
    }
    all
}

fn taxes(asked: &Asked<'_>, route: PaymentRoute, group: &Group<'_>) -> RouteTaxes {
    let levies = asked
        .policy
        .levies(group.totals, group.ppn_bp, route, asked.region, asked.on);
    let withheld = levies
        .iter()
        .filter(|levy| levy.withheld_by.is_some())
        .map(|levy| levy.amount);
    let to_vendor = Rupiah::checked_sum(withheld)
        .and_then(|withheld| group.totals.total.checked_sub(withheld))
        .unwrap_or(group.totals.total);
    RouteTaxes {
        route,
        taxes: levies.iter().map(|levy| tax(levy, group)).collect(),
        to_vendor,
    }
}

fn tax(levy: &Levy, group: &Group<'_>) -> Tax {
    let lines = group
        .lines
        .iter()
        .map(|line| (Some(line.stored.id.clone()), line.price));
    let shipping = (group.totals.shipping > Rupiah::ZERO).then_some((None, group.totals.shipping));
    let (names, bases): (Vec<Option<LineId>>, Vec<Rupiah>) = lines.chain(shipping).unzip();
    let amounts = tax::apportion(levy.amount, &bases);
    // Whoever withholds pays in and reports; what nobody withholds is the vendor's own affair.
    let agent = levy.withheld_by.unwrap_or(TaxAgent::Vendor);
    Tax {
        kind: levy.kind,
        rate_bp: levy.rate_bp,
        base: levy.base,
        amount: levy.amount,
        withheld_by: levy.withheld_by,
        paid_in_by: agent,
        reported_by: agent,
        shares: names
            .into_iter()
            .zip(bases)
            .zip(amounts)
            .map(|((line, base), amount)| TaxShare { line, base, amount })
            .collect(),
        source: match levy.kind {
            TaxKind::Ppn => levy.sources(),
            TaxKind::Pph22 => levy.source.to_owned(),
        },
    }
}
