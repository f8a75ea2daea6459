//! Rows of LKPP's feed `Bela-TokoDaringRealisasi` that came in: what was taken, what was there already, and what was refused and why.

use serde::{Deserialize, Serialize};

use crate::catalogue::Page;
use crate::place::RegionRef;
use crate::words::words;
use crate::{Day, ImportId, Rupiah, Timestamp};

/// The largest file, in bytes: a row of the feed takes about 600, so that 200.000 of them have room twice over.
pub const MAXIMUM_BYTES: u64 = 256 * 1024 * 1024;

/// The longest name of a file, in characters.
pub const MAXIMUM_NAME: usize = 120;

words!(
    /// Why a row was refused. It changed nothing, and stands in the report.
    RefusalReason {
        /// It is no JSON.
        #[default]
        Malformed = "row_malformed",
        /// It is JSON, and no object with fields.
        NotAnObject = "row_not_an_object",
        /// It is longer than any row.
        TooLong = "row_too_long",
        /// A field stands in it twice.
        FieldTwice = "field_twice",
        /// A field holds what cannot be in it: a list where there should be a text.
        WrongType = "wrong_type",
        /// A text is longer than any name.
        TextTooLong = "text_too_long",
        /// The number of the order has signs that cannot be seen.
        ControlCharacters = "control_characters",
        /// It has no `order_id`.
        OrderMissing = "order_missing",
        /// The order is one of another government.
        OrderOfAnother = "order_of_another",
        /// It has no `valuasi`.
        ValueMissing = "value_missing",
        /// `valuasi` is no number.
        ValueNotANumber = "value_not_a_number",
        /// `valuasi` can be read in two ways: `1.500`.
        ValueAmbiguous = "value_ambiguous",
        /// `valuasi` has a part of a rupiah.
        ValueFraction = "value_fraction",
        /// `valuasi` is beyond a trillion rupiah.
        ValueTooLarge = "value_too_large",
        /// It has no `tanggal_transaksi`.
        DateMissing = "date_missing",
        /// `tanggal_transaksi` is no date in a form that is known.
        DateUnreadable = "date_unreadable",
        /// There is no such day: 30 February.
        DateImpossible = "date_impossible",
        /// The day is yet to come.
        DateInFuture = "date_in_future",
        /// The day lies before the programme.
        DateTooEarly = "date_too_early",
        /// It names no government.
        GovernmentMissing = "government_missing",
        /// It names one that there is not.
        GovernmentUnknown = "government_unknown",
        /// It may be a kabupaten or a kota of that name.
        GovernmentAmbiguous = "government_ambiguous",
        /// Code and name are those of different governments.
        GovernmentConflict = "government_conflict",
        /// It is of a ministry or another institution of the state.
        NotRegional = "not_regional",
    }
);

words!(
    /// What is odd about rows that came in all the same.
    NoticeReason {
        /// The value is zero.
        #[default]
        ValueZero = "value_zero",
        /// The value is below zero.
        ValueNegative = "value_negative",
        /// `tahun` is not the year of the date, which counts.
        YearDiffers = "year_differs",
        /// `tahun` is no year; the date counts.
        YearUnreadable = "year_unreadable",
        /// There is a day and no time; it is entered at noon.
        TimeMissing = "time_missing",
        /// The order has another date, which counts.
        DateDiffers = "date_differs",
        /// The order is on another marketplace too.
        MarketplaceDiffers = "marketplace_differs",
        /// `kd_satker` is empty; the unit is known by its name.
        UnitCodeMissing = "unit_code_missing",
        /// It names no unit.
        UnitMissing = "unit_missing",
        /// It names no vendor.
        VendorMissing = "vendor_missing",
        /// `merchant_name` and `nama_merchant` differ; the first counts.
        VendorDiffers = "vendor_differs",
        /// It names no category.
        CategoryMissing = "category_missing",
        /// It names no marketplace.
        MarketplaceMissing = "marketplace_missing",
        /// `order_desc` is empty.
        DescriptionMissing = "description_missing",
        /// Signs that cannot be seen were taken out of a text.
        TextCleaned = "text_cleaned",
        /// `order_desc` was cut.
        TextCut = "text_cut",
        /// `status_verif` is no word that is known; the row counts as not verified.
        VerificationUnknown = "verification_unknown",
        /// `status_konfirmasi_ppmse` is no word that is known; the row counts as under way.
        ConfirmationUnknown = "confirmation_unknown",
        /// It has fields that the feed does not have; they are left aside.
        UnknownField = "unknown_field",
        /// The same row stands in the file before. Both count, as the sum of `valuasi` wants it.
        Repeated = "repeated",
        /// It adds to an order of an earlier import.
        OrderGrew = "order_grew",
    }
);

/// How many rows were refused for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusalCount {
    /// Why.
    pub reason: RefusalReason,
    /// How many.
    pub rows: u64,
}

/// How many rows came in that are odd in some way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeCount {
    /// In which.
    pub reason: NoticeReason,
    /// How many.
    pub rows: u64,
    /// Where the first of them begins, as the line of the file.
    pub first_line: u64,
    /// Which row of the file it is, from 1.
    pub first_row: u64,
}

/// What became of the rows of a file. `read` is the sum of the five that follow it, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportCounts {
    /// Rows in the file.
    pub read: u64,
    /// Rows that came in as the first of an order.
    pub taken: u64,
    /// Rows that came in and belong to an order that was there, of this file or an earlier one.
    pub merged: u64,
    /// Rows that were there, and whose verification or confirmation has changed.
    pub updated: u64,
    /// Rows that were there as they are, and changed nothing.
    pub known: u64,
    /// Rows that were refused.
    pub refused: u64,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Import {
    /// Its identifier.
    pub id: ImportId,
    /// When.
    pub at: Timestamp,
    /// The name of the file, where it was said.
    pub name: Option<String>,
    /// Whose officials sent it; none when the server read it at its start.
    pub by: Option<RegionRef>,
    /// What became of the rows.
    pub rows: ImportCounts,
    /// The sum of the rows that came in.
    pub value: Rupiah,
    /// The first day of a row that came in or was there.
    pub first_day: Option<Day>,
    /// The last one.
    pub last_day: Option<Day>,
    /// Why rows were refused, the most frequent reason first.
    pub refusals: Vec<RefusalCount>,
    /// What is odd about rows that came in, the most frequent first.
    pub notices: Vec<NoticeCount>,
}

/// A row that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusedRow {
    /// Which row of the file, from 1.
    pub row: u64,
    /// The line of the file in which it begins, from 1.
    pub line: u64,
    /// Why.
    pub reason: RefusalReason,
    /// The field that is wrong, where it is one.
    pub field: Option<String>,
    /// What stands in it, where it is a number, a date or the name of a government.
    pub found: Option<String>,
    /// The number of the order, where it can be read.
    pub order_id: Option<String>,
}

/// `GET /import/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportReport {
    /// The import.
    pub import: Import,
    /// The refused rows of this page, in the order of the file.
    pub items: Vec<RefusedRow>,
    /// Where the page stands; its total is that of the reason that is asked for.
    pub page: Page,
}

/// Whether the person who reads may import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Importing {
    /// Whether.
    pub allowed: bool,
    /// Why not, in the language of the answer; none when it is allowed.
    pub reason: Option<String>,
    /// The largest file, in bytes.
    pub maximum_bytes: u64,
}

/// `GET /import`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportList {
    /// Whether the person who reads may import.
    pub importing: Importing,
    /// The imports of this page, the newest first.
    pub items: Vec<Import>,
    /// Where the page stands.
    pub page: Page,
}
