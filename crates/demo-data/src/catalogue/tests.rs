use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use lokapasar_contract::catalogue::VendorSize;
use lokapasar_contract::{Day, RegionCode, VendorId};

use super::*;
use crate::model::{Offer, Product};

mod offers;

/// Vendors in Jepara, Malang and Surabaya: in each place three for every trade, on the one marketplace, on the other,
/// and on both.
fn vendors() -> Vec<Vendor> {
    let mut all = Vec::new();
    for region in ["33.20", "35.73", "35.78"] {
        for &(trade, _, _) in TRADES {
            for marketplaces in [
                vec!["mbizmarket"],
                vec!["gratis-ongkir"],
                vec!["mbizmarket", "gratis-ongkir"],
            ] {
                let number = all.len();
                all.push(Vendor {
                    id: VendorId::new(format!("vnd_{number}")),
                    name: format!("CV {trade} {number}"),
                    region: RegionCode::new(region),
                    district: "Tahunan".to_owned(),
                    address: "Jalan Raya Senenan".to_owned(),
                    size: VendorSize::Micro,
                    pkp: number.is_multiple_of(2),
                    trades: vec![trade],
                    marketplaces,
                    rating_tenths: None,
                    ratings: 0,
                    response_minutes: 30,
                    on_time_bp: 9_500,
                    refused_lines_bp: 20,
                    joined: Day::new(2022, 5, 14).unwrap(),
                });
            }
        }
    }
    all
}

fn demo() -> Catalogue {
    catalogue(Scale::Demo, 1, &vendors())
}

fn offers_by_product(catalogue: &Catalogue) -> HashMap<&str, Vec<&Offer>> {
    let mut by_product: HashMap<&str, Vec<&Offer>> = HashMap::new();
    for offer in &catalogue.offers {
        by_product.entry(offer.product.as_str()).or_default().push(offer);
    }
    by_product
}

fn trade_of(catalogue: &Catalogue, product: &Product) -> String {
    let parent = |id: &CategoryId| {
        catalogue
            .categories
            .iter()
            .find(|category| category.id == *id)
            .unwrap()
            .parent
            .clone()
            .unwrap()
    };
    parent(&parent(&product.category))
        .as_str()
        .trim_start_matches("cat_")
        .to_owned()
}

#[test]
fn categories_stand_in_three_levels_below_their_parents() {
    let categories = categories();
    let mut levels = HashMap::new();
    for category in &categories {
        let expected = match &category.parent {
            None => 1,
            Some(parent) => levels[parent] + 1,
        };
        assert_eq!(category.level, expected, "{}", category.id);
        assert_eq!(
            levels.insert(&category.id, category.level),
            None,
            "{} twice",
            category.id
        );
        assert!(!category.name_id.is_empty() && !category.name_en.is_empty());
    }
    assert!(levels.values().filter(|level| **level == 3).count() >= 40);
    assert_eq!(levels.values().filter(|level| **level == 1).count(), TRADES.len());
}

#[test]
fn every_scale_has_its_size_and_every_category_its_products() {
    for (scale, least, most) in [(Scale::Tiny, 80, 200), (Scale::Demo, 3_000, 6_000)] {
        let catalogue = catalogue(scale, 1, &vendors());
        let count = catalogue.products.len();
        assert!((least..=most).contains(&count), "{scale:?} has {count}");
        let used: HashSet<_> = catalogue
            .products
            .iter()
            .map(|product| &product.category)
            .collect();
        let leaves: HashSet<_> = catalogue
            .categories
            .iter()
            .filter(|category| category.level == 3)
            .map(|category| &category.id)
            .collect();
        assert_eq!(used, leaves, "{scale:?}");
    }
}

#[test]
fn the_largest_is_made_in_seconds_and_its_names_differ() {
    let started = Instant::now();
    let large = catalogue(Scale::Large, 1, &vendors());
    let took = started.elapsed();
    assert_eq!(large.products.len(), 100_000);
    assert!(took < Duration::from_secs(30), "took {took:?}");
    assert_distinct(&large);
}

#[test]
fn nothing_is_there_twice() {
    assert_distinct(&demo());
}

fn assert_distinct(catalogue: &Catalogue) {
    let (mut ids, mut skus, mut names, mut offers) =
        (HashSet::new(), HashSet::new(), HashSet::new(), HashSet::new());
    for product in &catalogue.products {
        assert!(ids.insert(&product.id), "{}", product.id);
        assert!(skus.insert(&product.sku), "{}", product.sku);
        assert!(
            names.insert((&product.category, &product.name)),
            "{}",
            product.name
        );
    }
    for offer in &catalogue.offers {
        assert!(offers.insert(&offer.id), "{}", offer.id);
        assert!(ids.contains(&offer.product), "{}", offer.product);
    }
}

#[test]
fn names_and_descriptions_are_whole() {
    for product in &demo().products {
        for text in [&product.name, &product.description, &product.brand, &product.kbki] {
            assert!(
                !text.contains(['{', '}']) && !text.contains("  ") && !text.trim().is_empty(),
                "{text}"
            );
            assert!(
                !text.contains("Product") && !text.to_lowercase().contains("lorem"),
                "{text}"
            );
        }
        assert!(product.name.chars().count() <= 100, "{}", product.name);
        assert!(
            product.description.matches(". ").count() >= 2,
            "{}",
            product.description
        );
        assert!(
            product.kbki.len() == 10 && product.kbki.bytes().all(|byte| byte.is_ascii_digit()),
            "{}",
            product.kbki
        );
        assert!(!product.specifications.is_empty(), "{}", product.name);
    }
}

#[test]
fn each_trade_sells_by_its_units() {
    let catalogue = demo();
    for product in &catalogue.products {
        let trade = trade_of(&catalogue, product);
        let units: &[&str] = match trade.as_str() {
            "mebel" => &["buah", "set"],
            "tekstil" => &["meter", "lembar", "potong"],
            "katering" => &["kotak", "porsi", "paket", "dus", "galon"],
            "alat-tulis" => &["rim", "pak", "buah", "botol", "lusin"],
            "seragam" => &["stel", "potong", "buah", "pasang"],
            "percetakan" => &["m²", "buah", "set", "lembar"],
            "bangunan" => &["sak", "buah", "m³", "kaleng", "dus", "batang", "lembar"],
            "sekolah" => &["buah", "pak", "set"],
            "kebersihan" => &["buah", "set", "jeriken", "botol", "pak"],
            "elektronik" => &["unit", "set", "buah"],
            "jasa-perbaikan" => &["unit", "kali", "buah", "m²", "titik"],
            other => panic!("no units for {other}"),
        };
        assert!(
            units.contains(&product.unit),
            "{} by {}",
            product.name,
            product.unit
        );
    }
}

#[test]
fn what_buyers_type_finds_something() {
    let products = demo().products;
    for word in [
        "kursi",
        "kursi rapat",
        "kertas",
        "hvs",
        "snack",
        "batik",
        "troso",
        "toner",
        "seragam",
        "spanduk",
        "semen",
    ] {
        let found = products
            .iter()
            .filter(|product| product.name.to_lowercase().contains(word))
            .count();
        assert!(found >= 8, "{word}: {found}");
    }
}

#[test]
fn local_content_is_a_share_and_certificates_are_whole() {
    let products = demo().products;
    let (mut certified, mut declared, mut none) = (0, 0, 0);
    for product in &products {
        assert!(
            product.pdn || product.tkdn.is_none(),
            "{} is imported",
            product.name
        );
        assert!(product.bmp_bp <= 1_500);
        let Some(tkdn) = &product.tkdn else {
            none += 1;
            continue;
        };
        assert!(tkdn.value_bp <= 10_000, "{}", tkdn.value_bp);
        assert_eq!(
            tkdn.certificate.is_some(),
            tkdn.expires.is_some(),
            "{}",
            product.name
        );
        if tkdn.certificate.is_some() {
            certified += 1
        } else {
            declared += 1
        }
    }
    assert!(
        certified > 800 && declared > 300 && none > 300,
        "{certified}, {declared}, {none}"
    );
}

#[test]
fn beside_an_import_stands_something_domestic() {
    for scale in [Scale::Tiny, Scale::Demo] {
        let products = catalogue(scale, 1, &[]).products;
        let imported: HashSet<_> = products
            .iter()
            .filter(|product| !product.pdn)
            .map(|product| &product.category)
            .collect();
        assert!(imported.len() >= 3, "{scale:?}");
        for category in imported {
            assert!(
                products
                    .iter()
                    .any(|product| product.category == *category && product.pdn),
                "{category}"
            );
        }
    }
}

#[test]
fn variants_of_a_family_differ_in_their_variant_alone() {
    let products = demo().products;
    let mut families: HashMap<u32, Vec<&Product>> = HashMap::new();
    for product in &products {
        families.entry(product.family).or_default().push(product);
    }
    assert!(families.values().filter(|family| family.len() > 1).count() > 500);
    for family in families.values() {
        let variants: HashSet<&str> = family.iter().map(|product| product.variant.as_str()).collect();
        assert_eq!(variants.len(), family.len(), "{}", family[0].name);
        assert!(family.iter().all(|product| product.brand == family[0].brand
            && product.category == family[0].category
            && product.tkdn == family[0].tkdn));
    }
}

#[test]
fn follows_from_the_seed_alone() {
    let vendors = vendors();
    let hash = |seed| {
        let mut hasher = DefaultHasher::new();
        let catalogue = catalogue(Scale::Tiny, seed, &vendors);
        format!("{catalogue:?}").hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(1), hash(1));
    assert_ne!(hash(1), hash(2));
}

#[test]
fn a_product_keeps_its_id_and_name_at_every_scale() {
    let demo: HashMap<_, _> = demo()
        .products
        .into_iter()
        .map(|product| (product.id, product.name))
        .collect();
    for product in catalogue(Scale::Tiny, 1, &[]).products {
        assert_eq!(demo.get(&product.id), Some(&product.name));
    }
}
