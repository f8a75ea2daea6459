//! The templates that products are made from: a line of goods, and the ways in which it varies.

use crate::picture::{Form, Subject, Tint};

/// A category of the second level with those below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub slug: &'static str,
    pub name_id: &'static str,
    pub name_en: &'static str,
    pub leaves: &'static [Leaf],
}

/// A category of the third level and what is sold in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Leaf {
    pub slug: &'static str,
    pub name_id: &'static str,
    pub name_en: &'static str,
    /// The five digits of the Central Product Classification on which KBKI builds.
    pub kbki: &'static str,
    pub lines: &'static [Line],
}

/// Where goods come from, and so what is known of their local content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Made by hand in small workshops: seldom certified, often declared by the maker.
    Craft,
    /// Made in Indonesian factories, local content in per cent from and to.
    Factory(u32, u32),
    /// Cooked or done on the spot: domestic, nothing to certify.
    Local,
    /// Brought in from abroad.
    Import,
}

/// How goods come to the buyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Supply {
    /// Lies in the shop.
    Shelf,
    /// Made when ordered.
    Made,
    /// Cooked for the day.
    Fresh,
    /// Work, not goods.
    Service,
}

/// One way in which a line varies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// Name of the specification.
    pub label: &'static str,
    /// Whether the choices are variants of one product page, or products of their own.
    pub varies: bool,
    pub choices: &'static [Choice],
}

/// The choices that are products of their own.
pub(super) const fn kinds(label: &'static str, choices: &'static [Choice]) -> Axis {
    Axis {
        label,
        varies: false,
        choices,
    }
}

/// The choices that are variants of one product.
pub(super) const fn variants(label: &'static str, choices: &'static [Choice]) -> Axis {
    Axis {
        label,
        varies: true,
        choices,
    }
}

/// One of the choices of an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub text: &'static str,
    /// What it makes of the price, per cent.
    pub percent: i64,
    pub shows: Shows,
}

/// What a choice changes in the picture.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shows {
    Nothing,
    Tint(Tint),
    Accent(Tint),
    Detail(u8),
}

/// A choice that the picture does not show.
pub(super) const fn choice(text: &'static str, percent: i64) -> Choice {
    Choice {
        text,
        percent,
        shows: Shows::Nothing,
    }
}

/// A choice of main colour or material.
pub(super) const fn tint(text: &'static str, percent: i64, tint: Tint) -> Choice {
    Choice {
        text,
        percent,
        shows: Shows::Tint(tint),
    }
}

/// A choice of second colour.
pub(super) const fn accent(text: &'static str, percent: i64, accent: Tint) -> Choice {
    Choice {
        text,
        percent,
        shows: Shows::Accent(accent),
    }
}

/// A choice of pattern or shape.
pub(super) const fn detail(text: &'static str, percent: i64, detail: u8) -> Choice {
    Choice {
        text,
        percent,
        shows: Shows::Detail(detail),
    }
}

/// A line of goods: one kind of thing at one base price.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// Name, with `{0}`, `{1}`, … for the choices and `{b}` for the brand, which otherwise ends the name.
    pub title: &'static str,
    /// Two or three sentences, with the same placeholders.
    pub about: &'static str,
    pub unit: &'static str,
    /// Rupiah without PPN at 100 per cent.
    pub price: i64,
    /// Weight of one unit.
    pub grams: u32,
    pub axes: &'static [Axis],
    /// Brands; the first for all scales, further ones are composed for the largest. Empty: sold without a brand.
    pub brands: &'static [&'static str],
    /// The brands among them that import.
    pub imported: &'static [&'static str],
    /// Specifications that hold for the whole line.
    pub facts: &'static [(&'static str, &'static str)],
    pub origin: Origin,
    pub supply: Supply,
    pub sni: Option<&'static str>,
    pub picture: Subject,
}

impl Line {
    /// A line that lies in the shop and comes from a workshop, until told otherwise.
    pub(super) const fn new(
        form: Form,
        title: &'static str,
        unit: &'static str,
        price: i64,
        grams: u32,
    ) -> Self {
        Self {
            title,
            about: "",
            unit,
            price,
            grams,
            axes: &[],
            brands: &[],
            imported: &[],
            facts: &[],
            origin: Origin::Craft,
            supply: Supply::Shelf,
            sni: None,
            picture: Subject {
                form,
                tint: Tint::Putih,
                accent: Tint::Abu,
                detail: 0,
            },
        }
    }

    pub(super) const fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }

    pub(super) const fn axes(mut self, axes: &'static [Axis]) -> Self {
        self.axes = axes;
        self
    }

    pub(super) const fn brands(mut self, brands: &'static [&'static str]) -> Self {
        self.brands = brands;
        self
    }

    pub(super) const fn imported(mut self, brands: &'static [&'static str]) -> Self {
        self.imported = brands;
        self
    }

    pub(super) const fn facts(mut self, facts: &'static [(&'static str, &'static str)]) -> Self {
        self.facts = facts;
        self
    }

    pub(super) const fn origin(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    pub(super) const fn supply(mut self, supply: Supply) -> Self {
        self.supply = supply;
        self
    }

    pub(super) const fn sni(mut self, sni: &'static str) -> Self {
        self.sni = Some(sni);
        self
    }

    pub(super) const fn look(mut self, tint: Tint, accent: Tint, detail: u8) -> Self {
        self.picture.tint = tint;
        self.picture.accent = accent;
        self.picture.detail = detail;
        self
    }

    /// How many products one brand has in this line.
    pub(super) fn combinations(&self) -> usize {
        self.axes.iter().map(|axis| axis.choices.len()).product()
    }

    /// The choices of one product, the last axis moving fastest.
    pub(super) fn choices(&self, mut combination: usize) -> Vec<&'static Choice> {
        let mut chosen: Vec<&'static Choice> = Vec::with_capacity(self.axes.len());
        for axis in self.axes.iter().rev() {
            let count = axis.choices.len().max(1);
            chosen.extend(axis.choices.get(combination % count));
            combination /= count;
        }
        chosen.reverse();
        chosen
    }
}
