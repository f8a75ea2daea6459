//! A comparison for tests: three offers, of which the third is far off and the second preferred.

use lokapasar_contract::catalogue::{Picture, ProductSummary};
use lokapasar_contract::comparison::{
    ComparedOffer, Comparison, NextRequirement, Orderable, Outlier, OutlierRule, PreferenceRule,
    PreferenceStanding, Requirement, RequirementStanding,
};
use lokapasar_contract::order::Totals;
use lokapasar_contract::{Day, Rupiah};

use crate::pages::shop::offer::tests::offer;

fn compared(id: &str, total: i64, rank: u32) -> ComparedOffer {
    let offer = offer(id, total, 0);
    ComparedOffer {
        product: ProductSummary {
            id: offer.product.clone(),
            name: "Kursi Rapat".into(),
            unit: "buah".into(),
            category: "cat_kursi".into(),
            picture: Picture {
                src: "/pictures/prd_1.svg".into(),
                alt: "Kursi".into(),
            },
            pdn: true,
            tkdn_bp: Some(6_200),
            tkdn_verified: true,
            sni: false,
            price: offer.price_with_ppn,
            shipping: offer.shipping,
            best_offer: offer.id.clone(),
            offers: 3,
            marketplaces: vec![offer.marketplace.clone()],
            lead_time_days: offer.lead_time_days,
            in_stock: true,
            local_vendor: true,
            umk: true,
        },
        specifications: vec![],
        unit_price: Rupiah::new(total),
        totals: Totals {
            goods: Rupiah::new(total),
            total: Rupiah::new(total),
            ..Totals::default()
        },
        orderable: Orderable::Yes,
        above_lowest: Some(Rupiah::new(total - 51_000_000)),
        rank: Some(rank),
        evaluated: Rupiah::new(total),
        evaluated_rank: Some(rank),
        preference: PreferenceStanding::None,
        preference_bp: 0,
        from_median_bp: Some(0),
        outlier: None,
        matches: true,
        mismatches: vec![],
        offer,
    }
}

/// The comparison.
pub(super) fn comparison() -> Comparison {
    let mut items = vec![
        compared("a", 51_000_000, 1),
        compared("b", 60_000_000, 2),
        compared("c", 85_000_000, 3),
    ];
    items[0].from_median_bp = Some(-1_500);
    items[0].evaluated_rank = Some(2);
    items[1].evaluated = Rupiah::new(50_700_000);
    items[1].evaluated_rank = Some(1);
    items[1].preference = PreferenceStanding::Given;
    items[1].preference_bp = 1_550;
    items[2].from_median_bp = Some(4_167);
    items[2].outlier = Some(Outlier::High);
    Comparison {
        quantity: 1,
        items,
        unknown: vec![],
        lowest: Some("a".into()),
        spread: Some(Rupiah::new(34_000_000)),
        lowest_evaluated: Some("b".into()),
        median: Some(Rupiah::new(60_000_000)),
        outlier_rule: OutlierRule {
            from_bp: 2_500,
            source: "Ketentuan layanan".into(),
        },
        preference_rule: PreferenceRule {
            highest_bp: 2_500,
            least_tkdn_bp: 2_500,
            source: "Perpres 16/2018".into(),
        },
        requirement: Requirement {
            standing: RequirementStanding::TooFew,
            value: Rupiah::new(51_000_000),
            least: 2,
            found: 1,
            offered_by: 3,
            threshold: Some(Rupiah::new(50_000_000)),
            next: Some(NextRequirement {
                above: Rupiah::new(200_000_000),
                least: 3,
            }),
            source: "Peraturan LKPP 9/2021".into(),
        },
        day: Day::new(2024, 1, 2).unwrap(),
    }
}
