//! The cart as answers show it.

use lokapasar_contract::cart::{Cart, CartGroup, CartLine};
use lokapasar_contract::order::{ActionKind, AllowedAction};

use super::assembly::{Assembly, Group, Line, blocks};
use super::{StoredCart, words};
use crate::language::{Language, Text};
use crate::market;
use crate::policy::Policy;

/// The cart in a language.
#[must_use]
pub fn cart(stored: &StoredCart, assembly: &Assembly<'_>, policy: Policy, language: Language) -> Cart {
    Cart {
        id: stored.id.clone(),
        version: stored.version_text(),
        groups: assembly.groups.iter().map(group).collect(),
        totals: assembly.totals,
        policy: assembly
            .applied(policy)
            .iter()
            .map(|applied| applied.note(language))
            .collect(),
        notices: assembly.notices.clone(),
        allowed_actions: vec![purchase(assembly, policy, language)],
    }
}

/// Why a cart cannot be ordered as it is; empty when it can.
#[must_use]
pub fn obstacles(assembly: &Assembly<'_>, policy: Policy) -> Vec<(&'static str, Text)> {
    if assembly.groups.is_empty() {
        return vec![("cart_empty", words::empty())];
    }
    let notices = assembly
        .notices
        .iter()
        .filter(|notice| blocks(notice))
        .map(|notice| {
            let name = assembly
                .line(notice.line())
                .map_or("", |line| line.product.name.as_str());
            words::notice(notice, name)
        });
    let rules = assembly
        .applied(policy)
        .into_iter()
        .filter(|applied| applied.says.blocks());
    notices
        .chain(rules.map(|applied| (applied.rule(), applied.text())))
        .collect()
}

fn purchase(assembly: &Assembly<'_>, policy: Policy, language: Language) -> AllowedAction {
    let obstacles = obstacles(assembly, policy);
    let reasons: Vec<&str> = obstacles
        .iter()
        .map(|(_, text)| text.in_language(language))
        .collect();
    AllowedAction {
        action: ActionKind::Purchase,
        allowed: reasons.is_empty(),
        reason: (!reasons.is_empty()).then(|| reasons.join(" ")),
    }
}

fn group(group: &Group<'_>) -> CartGroup {
    CartGroup {
        vendor: group.vendor.clone(),
        marketplace: market::marketplace(group.marketplace),
        lines: group.lines.iter().map(line).collect(),
        totals: group.totals,
        lead_time_days: group.lead_time_days,
    }
}

fn line(line: &Line<'_>) -> CartLine {
    CartLine {
        id: line.stored.id.clone(),
        offer: line.offer.id.clone(),
        product: line.product.id.clone(),
        name: line.product.name.clone(),
        picture: market::picture(line.product),
        unit: line.product.unit.to_owned(),
        quantity: line.stored.quantity,
        unit_price: line.unit_price,
        price: line.price,
        minimum_order: line.offer.minimum_order,
        stock: line.stock,
        on_sale: line.offer.on_sale,
    }
}
