//! What a vendor's PPN comes to, and what is withheld by whom.

mod levies;
mod shares;

use jiff::civil::Date;
use lokapasar_contract::checkout::TaxAgent;
use lokapasar_contract::order::{Totals, Withholding};
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::{RegionCode, Rupiah};

use super::{Policy, Rule};

pub use levies::Levy;
pub use shares::apportion;

/// Goods and shipping of one order with PPN, rounded once on their sum; none when an amount does not fit.
///
/// `ppn_bp` is 0 for a vendor that is not PKP.
#[must_use]
pub fn totals(prices: impl IntoIterator<Item = Rupiah>, shipping: Rupiah, ppn_bp: u32) -> Option<Totals> {
    let goods = Rupiah::checked_sum(prices)?;
    let taxed = goods.checked_add(shipping)?;
    let ppn = taxed.share(ppn_bp)?;
    Some(Totals {
        goods,
        shipping,
        ppn,
        total: taxed.checked_add(ppn)?,
    })
}

/// The sum of the totals of several orders; none when it does not fit.
#[must_use]
pub fn sum(all: impl IntoIterator<Item = Totals>) -> Option<Totals> {
    all.into_iter().try_fold(Totals::default(), |sum, one| {
        Some(Totals {
            goods: sum.goods.checked_add(one.goods)?,
            shipping: sum.shipping.checked_add(one.shipping)?,
            ppn: sum.ppn.checked_add(one.ppn)?,
            total: sum.total.checked_add(one.total)?,
        })
    })
}

impl Policy {
    /// The rate of PPN on what a vendor sells on a day: 0 when it is not PKP.
    #[must_use]
    pub fn ppn_bp(self, pkp: bool, region: &RegionCode, on: Date) -> u32 {
        if pkp {
            self.number(Rule::Ppn, region, on)
        } else {
            0
        }
    }

    /// What the marketplace withholds from a payment. From a direct payment (LS) it withholds nothing: there the
    /// treasurer does.
    #[must_use]
    pub fn withholdings(
        self,
        totals: Totals,
        ppn_bp: u32,
        route: PaymentRoute,
        region: &RegionCode,
        on: Date,
    ) -> Vec<Withholding> {
        self.levies(totals, ppn_bp, route, region, on)
            .into_iter()
            .filter(|levy| levy.withheld_by == Some(TaxAgent::Marketplace))
            .map(|levy| Withholding {
                tax: levy.kind_word().to_owned(),
                rate_bp: levy.rate_bp,
                base: levy.base,
                amount: levy.amount,
                source: levy.source.to_owned(),
            })
            .collect()
    }
}
