//! The taxes of an order: which, how much, who takes them out of the payment, and where that is written.

use jiff::civil::Date;
use lokapasar_contract::checkout::{TaxAgent, TaxKind};
use lokapasar_contract::order::Totals;
use lokapasar_contract::purchase::PaymentRoute;
use lokapasar_contract::{RegionCode, Rupiah};

use super::super::{Entry, Policy, Rule};

/// A tax of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levy {
    /// Which.
    pub kind: TaxKind,
    /// The rate, in basis points.
    pub rate_bp: u32,
    /// Goods and shipping without PPN.
    pub base: Rupiah,
    /// The amount, rounded once.
    pub amount: Rupiah,
    /// Who takes it out of the payment; none when the vendor is paid it and pays it in.
    pub withheld_by: Option<TaxAgent>,
    /// Where it is written who withholds; of what nobody withholds, where the rate is.
    pub source: &'static str,
    /// Where the rate is written.
    pub rate_source: &'static str,
}

impl Levy {
    /// The tax as a word for programs.
    #[must_use]
    pub const fn kind_word(&self) -> &'static str {
        match self.kind {
            TaxKind::Ppn => "ppn",
            TaxKind::Pph22 => "pph22",
        }
    }

    /// Both sources, the rate's first, each once.
    #[must_use]
    pub fn sources(&self) -> String {
        if self.source == self.rate_source {
            self.source.to_owned()
        } else {
            format!("{}; {}", self.rate_source, self.source)
        }
    }
}

/// Who withholds, with the rows that say so.
#[derive(Clone, Copy)]
struct Withholder {
    agent: TaxAgent,
    /// The row of the rate of PPh 22.
    pph22: &'static Entry,
}

impl Policy {
    /// The taxes of an order that is paid on this route on this day.
    ///
    /// - From petty cash (UP), by virtual account or card, the marketplace withholds PPh 22 and the PPN of a vendor that
    ///   is PKP (PMK 58/2022).
    /// - From a direct payment (LS), and from every payment before that decree, the treasurer withholds both when the
    ///   price without PPN is above a small amount (PMK 231/2019).
    /// - What nobody withholds, a vendor that is PKP pays in itself; PPh 22 falls away.
    #[must_use]
    pub fn levies(
        self,
        totals: Totals,
        ppn_bp: u32,
        route: PaymentRoute,
        region: &RegionCode,
        on: Date,
    ) -> Vec<Levy> {
        let Some(base) = totals.goods.checked_add(totals.shipping) else {
            return Vec::new();
        };
        let withholder = self.withholder(base, route, region, on);
        let ppn = self.entry(Rule::Ppn, region, on);
        let ppn = (totals.ppn > Rupiah::ZERO).then(|| {
            let rate_source = ppn.map_or("", |entry| entry.source);
            Levy {
                kind: TaxKind::Ppn,
                rate_bp: ppn_bp,
                base,
                amount: totals.ppn,
                withheld_by: withholder.map(|found| found.agent),
                source: withholder.map_or(rate_source, |found| found.pph22.source),
                rate_source,
            }
        });
        let pph22 = withholder.and_then(|Withholder { agent, pph22 }| {
            let rate_bp = u32::try_from(pph22.value).ok()?;
            Some(Levy {
                kind: TaxKind::Pph22,
                rate_bp,
                base,
                amount: base.share(rate_bp)?,
                withheld_by: Some(agent),
                source: pph22.source,
                rate_source: pph22.source,
            })
        });
        ppn.into_iter().chain(pph22).collect()
    }

    fn withholder(
        self,
        base: Rupiah,
        route: PaymentRoute,
        region: &RegionCode,
        on: Date,
    ) -> Option<Withholder> {
        let from_petty_cash = match route {
            PaymentRoute::VirtualAccount | PaymentRoute::CreditCard => true,
            PaymentRoute::Direct => false,
        };
        if from_petty_cash && let Some(pph22) = self.entry(Rule::Pph22, region, on) {
            return Some(Withholder {
                agent: TaxAgent::Marketplace,
                pph22,
            });
        }
        let (above, _) = self.amount(Rule::TreasurerAbove, region, on)?;
        let pph22 = self.entry(Rule::Pph22Treasurer, region, on)?;
        (base > above).then_some(Withholder {
            agent: TaxAgent::Treasurer,
            pph22,
        })
    }
}

#[cfg(test)]
mod tests;
