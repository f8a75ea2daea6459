//! From templates to products.

use std::collections::HashMap;

use lokapasar_contract::{Day, ProductId};

use super::brands::{self, composed};
use super::template::{Leaf, Line, Origin, Shows, Supply};
use super::wording::{description, name};
use super::{LARGE, TRADES, code, groups, id};
use crate::model::{Product, Scale, Tkdn};
use crate::random::Random;

/// A product and what its offers follow from.
pub(super) struct Made {
    pub product: Product,
    pub trade: &'static str,
    /// Rupiah without PPN around which vendors ask.
    pub price: i64,
    pub grams: u32,
    pub supply: Supply,
}

/// A line with the place that numbers give it.
struct Placed {
    trade: &'static str,
    trade_number: usize,
    leaf: &'static Leaf,
    leaf_number: usize,
    line: &'static Line,
    line_number: usize,
}

/// The products of a scale, in the order of the categories.
pub(super) fn products(scale: Scale, random: &Random) -> Vec<Made> {
    let lines = lines();
    let mut maker = Maker {
        random,
        families: HashMap::new(),
    };
    let mut made = Vec::new();
    for placed in &lines {
        for brand in brand_numbers(scale, placed.line) {
            for combination in chosen(scale, placed) {
                made.push(maker.make(placed, brand, combination));
            }
        }
    }
    if scale == Scale::Large {
        fill(&lines, &mut maker, &mut made);
    }
    made
}

/// Which of its brands a scale takes: the tiny one the first, and the first that is imported.
fn brand_numbers(scale: Scale, line: &Line) -> Vec<usize> {
    let all = 0..line.brands.len().max(1);
    if scale != Scale::Tiny {
        return all.collect();
    }
    let imported = line.brands.iter().position(|brand| line.imported.contains(brand));
    all.filter(|&number| number == 0 || Some(number) == imported)
        .collect()
}

/// Which combinations a scale takes: the tiny one only the first, but a handful of chairs to choose among.
fn chosen(scale: Scale, placed: &Placed) -> impl Iterator<Item = usize> + use<> {
    let all = placed.line.combinations();
    let step = match scale {
        Scale::Tiny if placed.leaf.slug.starts_with("kursi") => all.div_ceil(3),
        Scale::Tiny => all,
        Scale::Demo | Scale::Large => 1,
    };
    (0..all).step_by(step.max(1))
}

/// Adds composed brands, one to every branded line in turn, until the largest catalogue is full.
fn fill(lines: &[Placed], maker: &mut Maker<'_>, made: &mut Vec<Made>) {
    for round in 0..brands::COMPOSED {
        for placed in lines.iter().filter(|placed| !placed.line.brands.is_empty()) {
            for combination in 0..placed.line.combinations() {
                if made.len() >= LARGE {
                    return;
                }
                made.push(maker.make(placed, placed.line.brands.len() + round, combination));
            }
        }
    }
}

fn lines() -> Vec<Placed> {
    let mut all = Vec::new();
    for (trade_number, &(trade, _, _)) in TRADES.iter().enumerate() {
        let leaves = groups(trade).iter().flat_map(|group| group.leaves);
        for (leaf_number, leaf) in leaves.enumerate() {
            for (line_number, line) in leaf.lines.iter().enumerate() {
                all.push(Placed {
                    trade,
                    trade_number,
                    leaf,
                    leaf_number,
                    line,
                    line_number,
                });
            }
        }
    }
    all
}

struct Maker<'a> {
    random: &'a Random,
    families: HashMap<String, u32>,
}

impl Maker<'_> {
    fn make(&mut self, placed: &Placed, brand_number: usize, combination: usize) -> Made {
        let line = placed.line;
        let brand = match line.brands.get(brand_number) {
            Some(known) => (*known).to_owned(),
            None if line.brands.is_empty() => "Tanpa merek".to_owned(),
            None => {
                composed(brand_number + placed.trade_number * 7 + placed.leaf_number * 3 + placed.line_number)
            }
        };
        let choices = line.choices(combination);
        let texts: Vec<&str> = choices.iter().map(|choice| choice.text).collect();

        let mut family_key = format!(
            "{}/{}/{}/{brand_number}",
            placed.trade_number, placed.leaf_number, placed.line_number
        );
        let mut variant = Vec::new();
        let mut specifications = Vec::with_capacity(line.axes.len() + line.facts.len() + 1);
        let mut picture = line.picture;
        let mut price = line.price;
        for (axis, choice) in line.axes.iter().zip(&choices) {
            if axis.varies {
                variant.push(choice.text);
            } else {
                family_key.push('/');
                family_key.push_str(choice.text);
            }
            specifications.push((axis.label, choice.text.to_owned()));
            price = price * choice.percent / 100;
            match choice.shows {
                Shows::Nothing => {}
                Shows::Tint(tint) => picture.tint = tint,
                Shows::Accent(accent) => picture.accent = accent,
                Shows::Detail(detail) => picture.detail = detail,
            }
        }
        specifications.extend(line.facts.iter().map(|&(name, value)| (name, value.to_owned())));

        // What holds for the whole family follows from its key: brand level of price, origin, certificate.
        let mut family_random = self.random.fork(&family_key);
        price = price * family_random.between(93, 108) / 100;
        let imported = line.origin == Origin::Import || line.imported.contains(&brand.as_str()) || {
            let composed_import = brand_number >= line.brands.len() && !line.imported.is_empty();
            composed_import && family_random.chance(3_000)
        };
        let tkdn = if imported {
            None
        } else {
            tkdn(line.origin, &brand, &mut family_random)
        };
        let bmp_bp = match &tkdn {
            Some(Tkdn {
                certificate: Some(_), ..
            }) => u32::try_from(family_random.between(5, 15) * 100).unwrap_or_default(),
            _ => 0,
        };

        let next_family = u32::try_from(self.families.len()).unwrap_or(u32::MAX);
        let family = *self.families.entry(family_key).or_insert(next_family);
        let sku = format!(
            "{}-{:02}{:02}-{:02}{:03}",
            abbreviation(placed.trade),
            placed.leaf_number + 1,
            placed.line_number + 1,
            brand_number + 1,
            combination + 1,
        );
        let product = Product {
            id: ProductId::new(format!("prd_{}", code(self.random, &sku))),
            name: name(line, &brand, &texts),
            description: description(line, &brand, &texts),
            brand,
            unit: line.unit,
            category: id(placed.leaf.slug),
            kbki: format!(
                "{}{:02}{:03}",
                placed.leaf.kbki,
                placed.line_number + 1,
                combination % 997 + 1
            ),
            specifications,
            family,
            variant: variant.join(", "),
            pdn: !imported,
            tkdn,
            bmp_bp,
            sni: line.sni,
            picture,
            sku,
        };
        Made {
            product,
            trade: placed.trade,
            price,
            grams: line.grams,
            supply: line.supply,
        }
    }
}

/// The first part of a SKU.
fn abbreviation(trade: &str) -> &'static str {
    match trade {
        "mebel" => "MBL",
        "tekstil" => "TKS",
        "katering" => "KTR",
        "alat-tulis" => "ATK",
        "seragam" => "SRG",
        "percetakan" => "CTK",
        "bangunan" => "BGN",
        "sekolah" => "SKL",
        "kebersihan" => "BRS",
        "elektronik" => "ELK",
        "jasa-perbaikan" => "JSA",
        _ => "LLN",
    }
}

/// What is known of the local content of a family of products.
fn tkdn(origin: Origin, brand: &str, random: &mut Random) -> Option<Tkdn> {
    let (low, high, certified, declared) = match origin {
        Origin::Craft => (62, 96, 3_000, 4_500),
        Origin::Factory(low, high) => (low, high, 7_500, 1_800),
        Origin::Local | Origin::Import => return None,
    };
    let value = random.between(i64::from(low) * 100, i64::from(high) * 100);
    let kind = random.below(10_000);
    if kind >= certified + declared {
        return None;
    }
    let firm = if origin == Origin::Craft { "CV" } else { "PT" };
    let number = random.between(112, 9_870);
    let issued = random.between(0, 35);
    let certified = kind < certified;
    // Issued between January 2021 and December 2023, good for three years.
    let year = u16::try_from(2021 + issued / 12).unwrap_or(2021);
    let month = u8::try_from(issued % 12 + 1).unwrap_or(1);
    let day = u8::try_from(random.between(1, 28)).unwrap_or(1);
    Some(Tkdn {
        value_bp: u32::try_from(value).unwrap_or_default(),
        certificate: certified.then(|| format!("{number}/SJ-IND.8/TKDN/{month}/{year}")),
        owner: format!("{firm} {brand}"),
        expires: if certified {
            Day::new(year + 3, month, day).ok()
        } else {
            None
        },
    })
}
