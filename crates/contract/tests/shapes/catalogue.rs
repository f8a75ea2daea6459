//! Products, offers and the search.

use lokapasar_contract::catalogue::*;
use lokapasar_contract::{Day, Rupiah};

use crate::check;
use crate::samples::{marketplace, picture, vendor};

fn product_summary() -> ProductSummary {
    ProductSummary {
        id: "prd_1".into(),
        name: "Kursi Rapat Jati Ukir Minimalis".into(),
        unit: "buah".into(),
        category: "cat_kursi-rapat".into(),
        picture: picture(),
        pdn: true,
        tkdn_bp: Some(6_200),
        tkdn_verified: true,
        sni: false,
        price: Rupiah::new(971_250),
        shipping: Rupiah::new(25_000),
        best_offer: "off_1".into(),
        offers: 4,
        marketplaces: vec![marketplace()],
        lead_time_days: 6,
        in_stock: true,
        local_vendor: true,
        umk: true,
    }
}

#[test]
fn search() {
    let result = SearchResult {
        items: vec![product_summary()],
        page: Page {
            number: 1,
            limit: 24,
            total: 182,
        },
        facets: vec![Facet {
            key: "marketplace".into(),
            values: vec![FacetValue {
                id: "mbizmarket".into(),
                label: "Mbizmarket".into(),
                count: 118,
                selected: true,
            }],
        }],
        histogram: vec![HistogramBar {
            from: Rupiah::ZERO,
            to: Rupiah::new(250_000),
            count: 12,
        }],
        corrections: vec![Correction {
            typed: "kusri".into(),
            read_as: "kursi".into(),
        }],
        relaxations: vec![Relaxation {
            drop: "umk".into(),
            total: 7,
        }],
    };
    check("search_result", &result);
}

#[test]
fn product() {
    let page = ProductPage {
        summary: product_summary(),
        sku: "MBL-0001".into(),
        brand: "Jati Mulya".into(),
        description: "Kursi rapat dari kayu jati.".into(),
        categories: vec![Category {
            id: "cat_mebel".into(),
            parent: None,
            level: 1,
            name: "Mebel".into(),
            products: 412,
        }],
        kbki: "3811101001".into(),
        specifications: vec![Specification {
            name: "Bahan".into(),
            value: "kayu jati".into(),
        }],
        variants: vec![Variant {
            id: "prd_2".into(),
            label: "mahoni".into(),
            price: Rupiah::new(810_000),
        }],
        tkdn: Some(TkdnCertificate {
            number: Some("1234/SJ-IND.8/TKDN/5/2022".into()),
            owner: "CV Jati Mulya".into(),
            expires: Some(Day::new(2025, 5, 31).unwrap()),
            verified: true,
        }),
        bmp_bp: 800,
        sni_number: None,
        substitute: None,
        related: vec![],
    };
    check("product_page", &page);
    let offer = Offer {
        id: "off_1".into(),
        product: "prd_1".into(),
        vendor: vendor(),
        vendor_rating_tenths: Some(47),
        vendor_on_time_bp: 9_620,
        marketplace: marketplace(),
        price: Rupiah::new(875_000),
        ppn: Rupiah::new(96_250),
        price_with_ppn: Rupiah::new(971_250),
        shipping: Rupiah::new(25_000),
        landed: Rupiah::new(999_000),
        tiers: vec![PriceTier {
            from_quantity: 10,
            price: Rupiah::new(840_000),
        }],
        minimum_order: 1,
        stock: 40,
        lead_time_days: 6,
        listed_since: Day::new(2022, 3, 14).unwrap(),
        on_sale: true,
    };
    check("offer_list", &OfferList { items: vec![offer] });
}
