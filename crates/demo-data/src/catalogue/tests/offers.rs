//! Who sells what, where and for how much.

use super::*;

#[test]
fn prices_are_those_of_the_market() {
    // Median of the offers, in rupiah, for what a buyer knows the price of.
    let catalogue = demo();
    let by_product = offers_by_product(&catalogue);
    for (words, low, high) in [
        ("Kertas HVS A4 70 gram", 40_000, 58_000),
        ("Toner Printer Laser", 300_000, 1_800_000),
        ("Snack Box", 10_000, 25_000),
        ("Nasi Kotak", 18_000, 48_000),
        ("Kursi Rapat Ukir Jati", 650_000, 1_450_000),
        ("Kursi Lipat", 180_000, 360_000),
        ("Semen Muria Portland", 45_000, 90_000),
        ("Cetak Spanduk", 17_000, 50_000),
        ("Laptop", 5_500_000, 15_500_000),
        ("Kain Tenun Ikat Troso", 60_000, 110_000),
        ("Servis AC Cuci 1½", 60_000, 180_000),
    ] {
        let mut prices: Vec<i64> = catalogue
            .products
            .iter()
            .filter(|product| product.name.starts_with(words))
            .flat_map(|product| &by_product[product.id.as_str()])
            .map(|offer| offer.price.get())
            .collect();
        prices.sort_unstable();
        assert!(!prices.is_empty(), "nobody sells {words}");
        let (least, most) = (
            prices[prices.len() / 20],
            prices[prices.len() - 1 - prices.len() / 20],
        );
        assert!(least >= low && most <= high, "{words}: {least} to {most}");
    }
    for offer in &catalogue.offers {
        assert!((700..=30_000_000).contains(&offer.price.get()), "{}", offer.price);
    }
}

#[test]
fn most_products_have_several_offers_on_both_marketplaces() {
    let catalogue = demo();
    let by_product = offers_by_product(&catalogue);
    let mut several = 0;
    for product in &catalogue.products {
        let offers = &by_product[product.id.as_str()];
        assert!(
            (1..=9).contains(&offers.len()),
            "{} has {}",
            product.name,
            offers.len()
        );
        let marketplaces: HashSet<&str> = offers.iter().map(|offer| offer.marketplace).collect();
        several += usize::from(offers.len() > 1 && marketplaces.len() == 2);
    }
    assert!(
        several * 100 >= catalogue.products.len() * 80,
        "{several} of {}",
        catalogue.products.len()
    );
}

#[test]
fn offers_keep_the_rules_of_the_marketplaces() {
    let vendors = vendors();
    let catalogue = catalogue(Scale::Demo, 1, &vendors);
    let by_id: HashMap<&str, &Vendor> = vendors
        .iter()
        .map(|vendor| (vendor.id.as_str(), vendor))
        .collect();
    let products: HashMap<&str, &Product> = catalogue
        .products
        .iter()
        .map(|product| (product.id.as_str(), product))
        .collect();
    let opened = Day::new(2023, 1, 1).unwrap();
    for offer in &catalogue.offers {
        let vendor = by_id[offer.vendor.as_str()];
        assert!(vendor.marketplaces.contains(&offer.marketplace));
        let trade = trade_of(&catalogue, products[offer.product.as_str()]);
        assert!(
            vendor.trades.contains(&trade.as_str()),
            "{} does not deal in {trade}",
            vendor.name
        );
        assert!(offer.listed_since >= vendor.joined);
        assert!(offer.listed_since <= Day::new(2023, 12, 31).unwrap());
        assert!(offer.marketplace != "gratis-ongkir" || offer.listed_since >= opened);
        assert!(offer.minimum_order >= 1 && (1..=30).contains(&offer.lead_time_days));
        let mut last = (offer.minimum_order, offer.price);
        for &(from, price) in &offer.tiers {
            assert!(from > last.0 && price < last.1, "tiers of {}", offer.id);
            last = (from, price);
        }
    }
    assert!(catalogue.offers.iter().any(|offer| !offer.on_sale));
    assert!(
        catalogue
            .offers
            .iter()
            .any(|offer| offer.on_sale && offer.stock == 0)
    );
}

#[test]
fn chairs_of_jepara_can_be_bought_on_both_marketplaces_at_every_scale() {
    let vendors = vendors();
    let jepara: HashSet<&str> = vendors
        .iter()
        .filter(|vendor| vendor.region.as_str() == "33.20")
        .map(|vendor| vendor.id.as_str())
        .collect();
    for scale in [Scale::Tiny, Scale::Demo] {
        let catalogue = catalogue(scale, 1, &vendors);
        let by_product = offers_by_product(&catalogue);
        let ready = catalogue
            .products
            .iter()
            .filter(|product| product.name.contains("Kursi"))
            .filter(|product| {
                ["mbizmarket", "gratis-ongkir"].iter().all(|marketplace| {
                    by_product[product.id.as_str()].iter().any(|offer| {
                        offer.marketplace == *marketplace
                            && offer.on_sale
                            && offer.stock >= 20
                            && offer.price.get() < 2_000_000
                            && jepara.contains(offer.vendor.as_str())
                    })
                })
            });
        let ready = ready.count();
        assert!(ready >= 10, "{scale:?}: {ready}");
    }
}

#[test]
fn a_trade_without_vendors_has_no_offers() {
    let without: Vec<Vendor> = vendors()
        .into_iter()
        .filter(|vendor| vendor.trades != ["katering"])
        .collect();
    let catalogue = catalogue(Scale::Tiny, 1, &without);
    let by_product = offers_by_product(&catalogue);
    for product in &catalogue.products {
        let offered = by_product.contains_key(product.id.as_str());
        assert_eq!(
            offered,
            trade_of(&catalogue, product) != "katering",
            "{}",
            product.name
        );
    }
}

#[test]
fn the_vendors_of_the_world_deal_in_every_trade() {
    for scale in [Scale::Tiny, Scale::Demo] {
        let vendors = crate::world::world(scale, 1).vendors;
        let catalogue = catalogue(scale, 1, &vendors);
        let by_product = offers_by_product(&catalogue);
        for product in &catalogue.products {
            assert!(
                by_product.contains_key(product.id.as_str()),
                "{scale:?}: nobody sells {}",
                product.name
            );
        }
        let jepara: HashSet<&str> = vendors
            .iter()
            .filter(|vendor| vendor.region.as_str() == "33.20")
            .map(|vendor| vendor.id.as_str())
            .collect();
        let chairs = catalogue
            .products
            .iter()
            .filter(|product| product.name.starts_with("Kursi Rapat"));
        for chair in chairs {
            for marketplace in ["mbizmarket", "gratis-ongkir"] {
                let sold = by_product[chair.id.as_str()].iter().any(|offer| {
                    offer.marketplace == marketplace
                        && offer.on_sale
                        && offer.stock >= 20
                        && offer.price.get() < 2_000_000
                        && jepara.contains(offer.vendor.as_str())
                });
                assert!(sold, "{scale:?}: {} on {marketplace}", chair.name);
            }
        }
    }
}
