//! The cart as it is shown: what the server has, with the waiting changes folded over it.
//!
//! Prices, shipping and tax are the server's. What stands here before it has answered is an estimate from its own last
//! figures, and says so.

use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::{Cart, CartGroup, CartLine, CartNotice, PolicyNote};
use lokapasar_contract::order::{ActionKind, AllowedAction, Totals};
use lokapasar_contract::{CartId, LineId, OfferId};

use super::outbox::{Change, Known, Outbox};

/// The cart, as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Which cart, and which version of it is known; none before there is one.
    pub cart: Option<(CartId, String)>,
    /// The lines as they will be ordered.
    pub groups: Vec<CartGroup>,
    /// Lines that the server has not described yet.
    pub arriving: Vec<Arriving>,
    /// The sum of the groups.
    pub totals: Totals,
    /// Whether changes wait, so that the amounts are an estimate.
    pub estimate: bool,
    /// What the rules say of a purchase of this value.
    pub policy: Vec<PolicyNote>,
    /// What changed since a line was put in.
    pub notices: Vec<CartNotice>,
    /// What may be done with it.
    pub allowed_actions: Vec<AllowedAction>,
}

/// A line that was put in and of which nothing but this is known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arriving {
    /// The line.
    pub line: LineId,
    /// The offer.
    pub offer: OfferId,
    /// How many.
    pub quantity: u32,
}

impl View {
    /// What is shown of an outbox; none while nothing is known.
    #[must_use]
    pub fn of(outbox: &Outbox) -> Option<Self> {
        let cart = match outbox.known() {
            Known::Nothing => return None,
            Known::NoCart => None,
            Known::Cart(cart) => Some(cart),
        };
        let mut view = cart.map(Self::plain).unwrap_or_default();
        view.arriving = arriving(outbox);
        view.estimate = !outbox.waiting().is_empty();
        if view.estimate && cart.is_some() {
            view.fold(outbox);
        }
        Some(view)
    }

    /// How many lines there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines().count() + self.arriving.len()
    }

    /// The lines that are known in full, group after group.
    pub fn lines(&self) -> impl Iterator<Item = &CartLine> {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    /// A line by its name.
    #[must_use]
    pub fn line(&self, id: &LineId) -> Option<&CartLine> {
        self.lines().find(|line| line.id == *id)
    }

    /// What changed on a line.
    pub fn notices_of(&self, id: &LineId) -> impl Iterator<Item = &CartNotice> {
        self.notices.iter().filter(move |notice| notice.line() == id)
    }

    /// Whether the purchase may be placed, by the server's last word; none when it said nothing of it.
    #[must_use]
    pub fn purchase(&self) -> Option<&AllowedAction> {
        self.allowed_actions
            .iter()
            .find(|allowed| allowed.action == ActionKind::Purchase)
    }

    fn plain(cart: &Cart) -> Self {
        Self {
            cart: Some((cart.id.clone(), cart.version.clone())),
            groups: cart.groups.clone(),
            arriving: Vec::new(),
            totals: cart.totals,
            estimate: false,
            policy: cart.policy.clone(),
            notices: cart.notices.clone(),
            allowed_actions: cart.allowed_actions.clone(),
        }
    }

    fn fold(&mut self, outbox: &Outbox) {
        for group in &mut self.groups {
            fold_group(group, outbox);
        }
        self.groups.retain(|group| !group.lines.is_empty());
        let totals = self.groups.iter().map(|group| group.totals);
        self.totals = sum(totals).unwrap_or(self.totals);
        let notices = std::mem::take(&mut self.notices);
        self.notices = notices
            .into_iter()
            .filter(|notice| self.still_holds(notice))
            .collect();
    }

    /// Whether a notice says something of the line as it will be.
    fn still_holds(&self, notice: &CartNotice) -> bool {
        let Some(line) = self.line(notice.line()) else {
            return false;
        };
        match notice {
            CartNotice::StockShort { stock, .. } => line.quantity > *stock,
            CartNotice::BelowMinimum { minimum, .. } => line.quantity < *minimum,
            CartNotice::PriceChanged { .. } | CartNotice::Delisted { .. } => true,
        }
    }
}

fn arriving(outbox: &Outbox) -> Vec<Arriving> {
    let mut lines: Vec<Arriving> = Vec::new();
    for write in outbox.waiting() {
        let seen = lines.iter().any(|line| line.line == write.line);
        let described = outbox.lines().any(|line| line.id == write.line);
        if let Some(Change::Put { offer, quantity }) = outbox.expected(&write.line)
            && !seen
            && !described
        {
            lines.push(Arriving {
                line: write.line.clone(),
                offer,
                quantity,
            });
        }
    }
    lines
}

fn fold_group(group: &mut CartGroup, outbox: &Outbox) {
    let before = group.lines.clone();
    group.lines.retain_mut(|line| match outbox.expected(&line.id) {
        Some(Change::Remove) => false,
        Some(Change::Put { quantity, .. }) => {
            if quantity != line.quantity {
                line.quantity = quantity;
                line.price = line.unit_price.checked_times(quantity).unwrap_or(line.price);
            }
            true
        }
        None => true,
    });
    if group.lines != before {
        group.totals = estimate(&group.lines, group.totals).unwrap_or(group.totals);
    }
}

/// The totals of changed lines: the goods added up, shipping as it was, tax in the proportion that the server last used.
fn estimate(lines: &[CartLine], last: Totals) -> Option<Totals> {
    let goods = Rupiah::checked_sum(lines.iter().map(|line| line.price))?;
    let taxed_before = i128::from(last.goods.checked_add(last.shipping)?.get());
    let taxed = goods.checked_add(last.shipping)?;
    let ppn = if taxed_before == 0 {
        Rupiah::ZERO
    } else {
        let exact = i128::from(last.ppn.get()).checked_mul(i128::from(taxed.get()))?;
        Rupiah::new(i64::try_from((exact + taxed_before / 2) / taxed_before).ok()?)
    };
    Some(Totals {
        goods,
        shipping: last.shipping,
        ppn,
        total: taxed.checked_add(ppn)?,
    })
}

fn sum(mut totals: impl Iterator<Item = Totals>) -> Option<Totals> {
    totals.try_fold(Totals::default(), |sum, one| {
        Some(Totals {
            goods: sum.goods.checked_add(one.goods)?,
            shipping: sum.shipping.checked_add(one.shipping)?,
            ppn: sum.ppn.checked_add(one.ppn)?,
            total: sum.total.checked_add(one.total)?,
        })
    })
}

#[cfg(test)]
mod tests;
