//! The table: one column for each offer, one row for each property; rows in which the offers differ are marked.

use leptos::prelude::*;
use lokapasar_contract::{OfferId, Rupiah};

use super::columns::{Column, spread};
use crate::components::{Choice, Icon, Mark, ProductTags, TableScroll};
use crate::i18n::{Text, use_text};
use crate::pages::shop::buy_offer::BuyOffer;
use crate::paths::Path;

/// A property, and what each offer has of it, in words.
#[derive(Debug, Clone, PartialEq)]
struct Property {
    /// What it is called.
    name: &'static str,
    /// The values, in the order of the columns.
    values: Vec<String>,
    /// What is more to say of each: how much above the lowest.
    notes: Vec<Option<String>>,
    /// Whether it is the one that decides.
    decisive: bool,
}

impl Property {
    fn of(name: &'static str, columns: &[Column], value: impl Fn(&Column) -> String) -> Self {
        let values: Vec<String> = columns.iter().map(value).collect();
        Self {
            name,
            notes: vec![None; values.len()],
            values,
            decisive: false,
        }
    }

    fn differs(&self) -> bool {
        self.values.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// The table, with a way to see the differences alone.
#[component]
pub fn ComparisonTable(
    /// What stands beside one another.
    columns: Memo<Vec<Column>>,
    /// Takes an offer out.
    remove: Callback<OfferId>,
) -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let only_differences = RwSignal::new(false);
    let several = move || columns.with(Vec::len) > 1;
    view! {
        <div class="row row--between">
            <p class="small muted">{words.legend}</p>
            {move || {
                several()
                    .then(|| {
                        view! {
                            <Choice
                                label=words.only_differences
                                checked=only_differences
                                on_change=move |only| only_differences.set(only)
                            />
                        }
                    })
            }}
        </div>
        <div class="card">
            <TableScroll label=words.table>
                {move || {
                    let columns = columns.get();
                    let properties = properties(t, &columns);
                    let differing = properties.iter().any(Property::differs);
                    let rows = properties
                        .into_iter()
                        .filter(|property| !only_differences.get() || property.differs() || property.decisive)
                        .map(|property| row(t, &columns, property))
                        .collect_view();
                    let heads = columns.iter().map(|column| head(t, column, remove)).collect_view();
                    let orders = columns.iter().map(order).collect_view();
                    let nothing = (only_differences.get() && !differing)
                        .then(|| view! { <caption>{words.no_differences}</caption> });
                    view! {
                        <table class="table table--cards table--sticky compare-table">
                            {nothing}
                            <thead>
                                <tr>
                                    <th scope="col">{words.property}</th>
                                    {heads}
                                </tr>
                            </thead>
                            <tbody>
                                {rows} <tr>
                                    <th scope="row">{words.order}</th>
                                    {orders}
                                </tr>
                            </tbody>
                        </table>
                    }
                }}
            </TableScroll>
        </div>
    }
}

/// The head of a column: what, from whom, and the way out of the comparison.
fn head(t: Text, column: &Column, remove: Callback<OfferId>) -> impl IntoView + use<> {
    let words = t.compare();
    let product = &column.product;
    let (id, vendor) = (column.offer.id.clone(), column.offer.vendor.name.clone());
    let spoken = (words.remove_of)(&vendor);
    view! {
        <th scope="col">
            <img class="compare-table__picture" src=product.picture.src.clone() alt="" width="400" height="300" />
            <span class="offer__name">{vendor}</span>
            <span class="table__note">
                <a href=Path::Product(product.id.clone()).url()>{product.name.clone()}</a>
            </span>
            <button type="button" class="button button--small" aria-label=spoken on:click=move |_| remove.run(id.clone())>
                {words.remove}
            </button>
        </th>
    }
}

fn row(t: Text, columns: &[Column], property: Property) -> impl IntoView + use<> {
    let words = t.compare();
    let differs = property.differs();
    let lowest = property
        .decisive
        .then(|| spread(columns).map(|(lowest, _)| lowest.offer.id.clone()))
        .flatten();
    let cells = columns
        .iter()
        .zip(property.values)
        .zip(property.notes)
        .map(|((column, value), note)| {
            let is_lowest = lowest.as_ref() == Some(&column.offer.id);
            view! {
                <td data-label=seller(column) class:is-lowest=is_lowest>
                    <span>
                        {value} {note.map(|note| view! { <span class="table__note">{note}</span> })}
                        {is_lowest
                            .then(|| {
                                view! {
                                    <span class="tag tag--done"><Icon mark=Mark::Check />{t.product().lowest}</span>
                                }
                            })}
                    </span>
                </td>
            }
        })
        .collect_view();
    view! {
        <tr class:differs=differs>
            <th scope="row">
                <span>{property.name}</span>
                {differs
                    .then(|| {
                        view! {
                            <span class="compare-table__differs"><span aria-hidden="true">"≠"</span>{words.differs}</span>
                        }
                    })}
            </th>
            {cells}
        </tr>
    }
}

fn order(column: &Column) -> impl IntoView + use<> {
    let (offer, product) = (column.offer.clone(), column.product.clone());
    view! {
        <td class="compare-table__order">
            <span class="table__note">{seller(column)}</span>
            <ProductTags pdn=product.pdn tkdn_bp=product.tkdn_bp tkdn_verified=product.tkdn_verified />
            <BuyOffer offer name=product.name unit=product.unit />
        </td>
    }
}

fn seller(column: &Column) -> String {
    format!("{}, {}", column.offer.vendor.name, column.offer.marketplace.name)
}

/// Everything that is compared; what decides comes first.
fn properties(t: Text, columns: &[Column]) -> Vec<Property> {
    let (words, of_offer) = (t.compare(), t.product());
    let money = |amount: Rupiah| t.format().money(amount);
    let unit_count =
        |count: u32, column: &Column| format!("{} {}", t.format().number(count), column.product.unit);
    let percent = |basis_points: u32| t.format().basis_points(basis_points);
    let tkdn = |column: &Column| {
        let value = column.product.tkdn_bp.map(percent);
        value.map_or_else(
            || of_offer.tkdn_none.to_owned(),
            |value| {
                if column.product.tkdn_verified {
                    (t.search().tkdn_verified)(&value)
                } else {
                    (t.states().tkdn_claimed)(&value)
                }
            },
        )
    };
    let tiers = |column: &Column| {
        let tier = |tier: &lokapasar_contract::catalogue::PriceTier| {
            (of_offer.tier)(&t.format().number(tier.from_quantity), &money(tier.price))
        };
        let tiers: Vec<String> = column.offer.tiers.iter().map(tier).collect();
        if tiers.is_empty() {
            words.none.to_owned()
        } else {
            tiers.join("; ")
        }
    };
    let rating = |column: &Column| {
        let stars = column
            .offer
            .vendor_rating_tenths
            .map(|tenths| t.format().tenths(i64::from(tenths)));
        stars.map_or_else(
            || of_offer.no_rating.to_owned(),
            |stars| (of_offer.rating)(&stars),
        )
    };
    let stock = |column: &Column| match (column.offer.on_sale, column.offer.stock) {
        (false, _) => of_offer.delisted.to_owned(),
        (true, 0) => of_offer.stock_none.to_owned(),
        (true, stock) => unit_count(stock, column),
    };
    let place =
        |column: &Column| (of_offer.place)(&column.offer.vendor.district, &column.offer.vendor.region.name);
    vec![
        landed(t, columns),
        Property::of(words.price_with_ppn, columns, |column| {
            money(column.offer.price_with_ppn)
        }),
        Property::of(words.price, columns, |column| money(column.offer.price)),
        Property::of(words.ppn, columns, |column| money(column.offer.ppn)),
        Property::of(words.shipping, columns, |column| money(column.offer.shipping)),
        Property::of(words.tiers, columns, tiers),
        Property::of(words.minimum, columns, |column| {
            unit_count(column.offer.minimum_order, column)
        }),
        Property::of(words.stock, columns, stock),
        Property::of(words.lead_time, columns, |column| {
            t.format().days(column.offer.lead_time_days)
        }),
        Property::of(words.product, columns, |column| column.product.name.clone()),
        Property::of(words.tkdn, columns, tkdn),
        Property::of(words.marketplace, columns, |column| {
            column.offer.marketplace.name.clone()
        }),
        Property::of(words.size, columns, |column| {
            (t.states().size)(column.offer.vendor.size).to_owned()
        }),
        Property::of(words.pkp, columns, |column| {
            if column.offer.vendor.pkp {
                of_offer.pkp
            } else {
                of_offer.not_pkp
            }
            .to_owned()
        }),
        Property::of(words.place, columns, place),
        Property::of(words.rating, columns, rating),
        Property::of(words.on_time, columns, |column| {
            percent(column.offer.vendor_on_time_bp)
        }),
        Property::of(words.listed, columns, |column| {
            t.format().date(column.offer.listed_since)
        }),
    ]
}

/// The total at my door, with how much each is above the lowest.
fn landed(t: Text, columns: &[Column]) -> Property {
    let words = t.compare();
    let total = |column: &Column| {
        column
            .landed
            .map_or_else(|| words.none.to_owned(), |total| t.format().money(total))
    };
    let lowest = spread(columns).and_then(|(lowest, _)| lowest.landed);
    let above = |column: &Column| {
        let more = column.landed?.checked_sub(lowest?)?;
        (more > Rupiah::ZERO).then(|| (words.more_than_lowest)(&t.format().money(more)))
    };
    Property {
        notes: columns.iter().map(above).collect(),
        decisive: true,
        ..Property::of(words.landed, columns, total)
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::tests::column;
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn marks_the_rows_in_which_offers_differ_and_no_others() {
        let t = Language::Indonesian.text();
        let columns = [column("a", 1_000, 200), column("b", 1_100, 10)];
        let properties = properties(t, &columns);
        let differing: Vec<&str> = properties
            .iter()
            .filter(|property| property.differs())
            .map(|property| property.name)
            .collect();
        let words = t.compare();
        assert_eq!(
            differing,
            [
                words.landed,
                words.price_with_ppn,
                words.price,
                words.shipping,
                words.tiers
            ],
            "the vendors of the test are alike but for their prices"
        );
        assert!(
            !Property::of(words.stock, &columns[..1], |_| String::new()).differs(),
            "one alone does not differ"
        );
    }

    #[test]
    fn says_how_much_each_is_above_the_lowest() {
        let t = Language::Indonesian.text();
        let landed = landed(t, &[column("a", 1_000, 200), column("b", 1_100, 10)]);
        assert_eq!(landed.values, ["Rp1.200", "Rp1.110"]);
        assert_eq!(
            landed.notes,
            [Some("Rp90 di atas yang terendah".to_owned()), None]
        );
    }
}
