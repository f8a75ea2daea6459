//! Prints a page with every picture, in the looks that the catalogue gives them:
//! `cargo run -p lokapasar-demo-data --example contact_sheet > sheet.html`.

use std::collections::BTreeMap;

use lokapasar_demo_data::Scale;
use lokapasar_demo_data::catalogue::catalogue;
use lokapasar_demo_data::picture::{Form, draw};

fn main() {
    let products = catalogue(Scale::Demo, 1, &[]).products;
    let mut looks: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for product in &products {
        let subject = product.picture;
        looks
            .entry(subject.form.slug())
            .or_default()
            .entry(subject.slug())
            .or_insert_with(|| draw(&subject));
    }
    println!(r#"<!doctype html><body style="margin:12px;font:13px sans-serif;background:#fbfaf7">"#);
    for form in Form::ALL {
        let pictures = looks
            .get(form.slug())
            .map(|looks| looks.values().collect::<Vec<_>>())
            .unwrap_or_default();
        println!(
            r#"<div style="display:inline-block;margin:4px">{}, {}<br>"#,
            form.slug(),
            pictures.len()
        );
        let step = pictures.len().div_ceil(8).max(1);
        for svg in pictures.iter().step_by(step) {
            println!(r#"<span style="display:inline-block;width:190px;margin:2px">{svg}</span>"#);
        }
        println!("</div>");
    }
}
