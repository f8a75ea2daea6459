use lokapasar_contract::UnitId;
use lokapasar_contract::place::UnitKind;
use lokapasar_contract::purchase::FundingSource;

use super::*;
use crate::testing::market;

#[test]
fn only_orders_that_stand_take_money() {
    let total = Rupiah::new(7_000_000);
    for (state, committed, paid) in [
        (OrderState::Negotiating, 7_000_000, 0),
        (OrderState::AwaitingApproval, 7_000_000, 0),
        (OrderState::AwaitingVendor, 7_000_000, 0),
        (OrderState::InPreparation, 7_000_000, 0),
        (OrderState::Shipped, 7_000_000, 0),
        (OrderState::UnderInspection, 7_000_000, 0),
        (OrderState::Accepted, 7_000_000, 0),
        (OrderState::AwaitingPayment, 7_000_000, 0),
        (OrderState::Completed, 0, 7_000_000),
        (OrderState::Cancelled, 0, 0),
        (OrderState::Expired, 0, 0),
    ] {
        let taken = Taken::default().with(state, total).unwrap();
        assert_eq!(
            (taken.committed.get(), taken.paid.get()),
            (committed, paid),
            "{state:?}"
        );
    }
}

#[test]
fn every_unit_has_a_plan_that_follows_from_the_seed() {
    let market = market();
    for unit in &market.world.units {
        let plan = plan::of(market.seed, unit, 2024);
        assert_eq!(plan, plan::of(market.seed, unit, 2024));
        assert_ne!(plan, plan::of(market.seed, unit, 2025));
        let mut codes: Vec<&str> = plan.iter().map(|package| package.code.as_str()).collect();
        assert!(
            codes.is_sorted() && codes.iter().all(|code| code.len() == 8),
            "{codes:?}"
        );
        codes.dedup();
        assert_eq!(codes.len(), plan.len());
        assert!(
            plan.iter()
                .all(|package| package.budget > Rupiah::new(10_000_000))
        );
        if unit.kind == UnitKind::Smp {
            assert!(
                plan.iter()
                    .any(|package| package.funding_source == FundingSource::Bos)
            );
        }
    }
    let of = |id: &UnitId| plan::of(market.seed, market.unit(id).unwrap(), 2024);
    let units = &market.world.units;
    assert_ne!(of(&units[0].id), of(&units[1].id));
}
