use lokapasar_contract::catalogue::{Marketplace, VendorRef, VendorSize};
use lokapasar_contract::place::{GovernmentKind, RegionRef};

use super::*;

/// An offer of so many rupiah and so much shipping, for tests of what is made of offers.
pub(in crate::pages::shop) fn offer(id: &str, price: i64, shipping: i64) -> Offer {
    Offer {
        id: id.into(),
        product: "prd_1".into(),
        vendor: VendorRef {
            id: format!("vnd_{id}").into(),
            name: format!("Penyedia {id}"),
            region: RegionRef {
                code: "33.20".into(),
                name: "Kabupaten Jepara".into(),
                kind: GovernmentKind::Kabupaten,
            },
            district: "Tahunan".into(),
            size: VendorSize::Small,
            pkp: true,
        },
        vendor_rating_tenths: Some(47),
        vendor_on_time_bp: 9_600,
        marketplace: Marketplace {
            id: "mbizmarket".into(),
            name: "Mbizmarket".into(),
        },
        price: Rupiah::new(price),
        ppn: Rupiah::ZERO,
        price_with_ppn: Rupiah::new(price),
        shipping: Rupiah::new(shipping),
        landed: Rupiah::new(price + shipping),
        tiers: vec![
            PriceTier {
                from_quantity: 10,
                price: Rupiah::new(price - 10),
            },
            PriceTier {
                from_quantity: 50,
                price: Rupiah::new(price - 20),
            },
        ],
        minimum_order: 2,
        stock: 40,
        lead_time_days: 3,
        listed_since: lokapasar_contract::Day::new(2023, 1, 5).unwrap(),
        on_sale: true,
    }
}

#[test]
fn the_cheapest_in_all_is_not_the_cheapest_by_price() {
    let near = offer("near", 1_050, 10);
    let far = offer("far", 1_000, 200);
    assert_eq!(lowest_landed_total([&near, &far]), Some(Rupiah::new(1_060)));
    let sold_out = Offer {
        stock: 0,
        ..offer("none", 1, 0)
    };
    let delisted = Offer {
        on_sale: false,
        ..offer("off", 1, 0)
    };
    assert_eq!(
        lowest_landed_total([&sold_out, &far, &delisted]),
        Some(Rupiah::new(1_200))
    );
    assert_eq!(lowest_landed_total([&sold_out]), None);
}

#[test]
fn the_next_price_is_named_while_the_stock_reaches_it() {
    let tiers = offer("a", 1_000, 0).tiers;
    let price = Rupiah::new;
    for (quantity, stock, reached, next) in [
        (1, 100, None, Some((9, price(990)))),
        (9, 100, None, Some((1, price(990)))),
        (10, 100, Some(price(990)), Some((40, price(980)))),
        (10, 49, Some(price(990)), None),
        (50, 100, Some(price(980)), None),
        (1, 5, None, None),
    ] {
        assert_eq!(
            TierPlace::of(&tiers, quantity, stock),
            TierPlace { reached, next },
            "{quantity} of {stock}"
        );
    }
    assert_eq!(
        TierPlace::of(&[], 5, 100),
        TierPlace {
            reached: None,
            next: None
        }
    );
}
