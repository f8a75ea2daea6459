//! Opaque identifiers. A client never takes one apart; the prefix is there so that a person reading a log can tell
//! what an identifier names, and so that one kind cannot be handed in for another.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps an identifier as it was received; only its issuer can say whether it names anything.
            #[must_use]
            pub fn new(raw: impl Into<String>) -> Self {
                Self(raw.into())
            }

            /// The identifier as it stands in JSON and URLs.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(raw: &str) -> Self {
                Self::new(raw)
            }
        }

        impl From<String> for $name {
            fn from(raw: String) -> Self {
                Self(raw)
            }
        }
    };
}

opaque_id!(
    /// A product (`prd_…`): the thing itself, whoever sells it.
    ProductId
);
opaque_id!(
    /// An offer (`off_…`): one vendor's price for a product on one marketplace.
    OfferId
);
opaque_id!(
    /// A vendor (`vnd_…`).
    VendorId
);
opaque_id!(
    /// A work unit, *satuan kerja* (`unit_…`).
    UnitId
);
opaque_id!(
    /// A cart (`crt_…`).
    CartId
);
opaque_id!(
    /// A line of a cart or an order, named by the client that adds it.
    LineId
);
opaque_id!(
    /// An order (`ord_…`): what one purchase asks of one vendor.
    OrderId
);
opaque_id!(
    /// A purchase (`pur_…`): one checkout, from which one order per vendor comes.
    PurchaseId
);
opaque_id!(
    /// A kept comparison of offers (`cmp_…`).
    ComparisonId
);
opaque_id!(
    /// A question about a product (`qst_…`).
    QuestionId
);
opaque_id!(
    /// A shopping list of a work unit (`lst_…`).
    ListId
);
opaque_id!(
    /// The days on which somebody stands in for a PPK (`sub_…`).
    SubstitutionId
);
opaque_id!(
    /// A saved view of a person (`viw_…`).
    ViewId
);
opaque_id!(
    /// A pattern worth looking into (`flg_…`), named after its rows.
    FlagId
);
opaque_id!(
    /// An import of LKPP's feed (`imp_…`).
    ImportId
);
opaque_id!(
    /// A category (`cat_…`) on any of the three levels.
    CategoryId
);
opaque_id!(
    /// A demo persona, such as `pp-jepara`.
    PersonaId
);
opaque_id!(
    /// The official code of a government or region: `35` Jawa Timur, `33.20` Kabupaten Jepara, `35.73` Kota Malang.
    RegionCode
);

impl RegionCode {
    /// The code of the province that this region is, or lies in: the part before the first dot.
    #[must_use]
    pub fn province(&self) -> Self {
        Self(self.0.split('.').next().unwrap_or_default().to_owned())
    }

    /// Whether this is the code of a province.
    #[must_use]
    pub fn is_province(&self) -> bool {
        !self.0.contains('.')
    }
}
