//! Putting what is ready into the cart, once: what was sent is written down before, and an unclear answer is resolved by sending
//! exactly the same again.

use lokapasar_contract::cart::{CartBatch, CartBatchRow};
use lokapasar_contract::{LineId, OfferId, Rupiah};
use serde::{Deserialize, Serialize};

use super::list::{Finding, List, Row, Standing};

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The idempotency key: the same in every attempt.
    pub key: String,
    /// The version of the cart that it was made for.
    pub version: String,
    /// The numbers of the rows.
    pub numbers: Vec<u32>,
    /// The rows as they are sent: offers that were shown, and how many of each there are to be in all.
    pub rows: Vec<CartBatchRow>,
}

/// What a person saw of a row before it was sent. Another quantity in the cart is no matter; another offer or price is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    number: u32,
    offer: OfferId,
    price: Rupiah,
}

impl Submission {
    /// What is ready, under this key; none where it is not known for one and the same version of the cart.
    #[must_use]
    pub fn of(list: &List, key: &str) -> Option<Self> {
        let mut version: Option<&str> = None;
        let (mut numbers, mut rows) = (Vec::new(), Vec::new());
        for (row, finding) in ready(list) {
            if *version.get_or_insert(&finding.version) != finding.version {
                return None;
            }
            numbers.push(row.number);
            rows.push(sent(key, row, finding)?);
        }
        Some(Self {
            key: key.to_owned(),
            version: version?.to_owned(),
            numbers,
            rows,
        })
    }

    /// The request.
    #[must_use]
    pub fn batch(&self) -> CartBatch {
        CartBatch {
            dry_run: false,
            rows: self.rows.clone(),
        }
    }
}

/// What a person sees of the rows that are ready.
#[must_use]
pub fn seen(list: &List) -> Vec<Seen> {
    let seen = |(row, finding): (&Row, &Finding)| {
        let offer = finding.outcome.offer.as_ref()?;
        Some(Seen {
            number: row.number,
            offer: offer.id.clone(),
            price: offer.price_with_ppn,
        })
    };
    ready(list).filter_map(seen).collect()
}

fn ready(list: &List) -> impl Iterator<Item = (&Row, &Finding)> {
    let ready = list.rows().iter().filter(|row| row.standing() == Standing::Ready);
    ready.filter_map(|row| Some((row, row.finding()?)))
}

fn sent(key: &str, row: &Row, finding: &Finding) -> Option<CartBatchRow> {
    let offer = finding.outcome.offer.as_ref()?;
    let quantity = row.quantity().ok()?;
    let (line_id, held) = match &offer.held {
        Some(held) => (held.line_id.clone(), held.quantity),
        // A few letters of the key: the cart may still hold lines of an earlier round.
        None => (
            LineId::new(format!("{}-{}", key.get(..13).unwrap_or(key), row.number)),
            0,
        ),
    };
    Some(CartBatchRow {
        line_id,
        offer_id: Some(offer.id.clone()),
        sku: None,
        quantity: held.checked_add(quantity)?,
    })
}
