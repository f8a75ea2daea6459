//! A row of the feed, read: every text cleaned, every amount and date in one form, the government found.

use jiff::Timestamp;
use lokapasar_contract::import::{NoticeReason, RefusalReason};
use lokapasar_contract::{RegionCode, Rupiah};
use lokapasar_demo_data::model::Confirmation;

use super::fields::{Field, Fields};
use super::governments::{Governments, Said};
use super::{amount, moment, words};

/// The longest number of an order, in characters.
const LONGEST_ORDER: usize = 100;

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// How much of a description is kept, in characters.
const LONGEST_DESCRIPTION: usize = 500;

/// How much is shown of what is wrong, in characters.
const SHOWN: usize = 80;

/// The first day on which anything can have been bought, 1 January 2019 in WIB: the programme is younger.
const FIRST: i64 = 1_546_275_600;

/// A row that can come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) order_id: String,
    pub(super) region: RegionCode,
    pub(super) unit_code: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) category: Option<String>,
    pub(super) marketplace: Option<String>,
    pub(super) description: Option<String>,
    pub(super) payment: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) value: Rupiah,
    /// In seconds since 1970-01-01T00:00:00Z.
    pub(super) at: i64,
    pub(super) verified: bool,
    pub(super) confirmation: Confirmation,
    /// What is odd about it.
    pub(super) notices: Vec<NoticeReason>,
}

/// A row that cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) reason: RefusalReason,
    pub(super) field: Option<Field>,
    pub(super) found: Option<String>,
    pub(super) order_id: Option<String>,
}

impl Refused {
    pub(super) const fn whole(reason: RefusalReason) -> Self {
        Self {
            reason,
            field: None,
            found: None,
            order_id: None,
        }
    }

    fn field(field: Field, reason: RefusalReason) -> Self {
        Self {
            field: Some(field),
            ..Self::whole(reason)
        }
    }

    /// With what was found, unless it may be anything: what is no figure may be the name of a person that slipped into
    /// another field.
    fn showing(self, found: &str) -> Self {
        let figure = |sign: char| sign.is_ascii_digit() || " .,:-+/()TZ".contains(sign);
        let bare = found.trim_start_matches("Rp");
        let found = (bare.chars().all(figure)).then(|| found.chars().take(SHOWN).collect());
        Self { found, ..self }
    }

    /// With the name of a government that was found.
    fn naming(self, name: Option<&str>) -> Self {
        let found = name.map(|name| name.chars().take(SHOWN).collect());
        Self { found, ..self }
    }
}

/// What rows are read with.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) governments: Governments,
    /// The time of the import: nothing can have been bought later.
    pub(super) now: Timestamp,
}

/// How a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A text.
    Text,
    /// A code, which may stand there as a number.
    Code,
}

impl Reader {
    /// Reads a row.
    pub(super) fn read(&self, text: &str) -> Result<Row, Refused> {
        let fields = Fields::read(text).map_err(Refused::whole)?;
        let mut notices = Vec::new();
        let order_id = order_id(&fields)?;
        self.rest(&fields, order_id.clone(), &mut notices)
            .map_err(|refused| Refused {
                order_id: Some(order_id),
                ..refused
            })
    }

    fn rest(
        &self,
        fields: &Fields<'_>,
        order_id: String,
        notices: &mut Vec<NoticeReason>,
    ) -> Result<Row, Refused> {
        use Field::{
            JenisTransaksi, Kategori, KdKlpd, KdSatker, KotaKab, Marketplace, MerchantName, MetodeBayar,
            NamaKlpd, NamaMerchant, NamaSatker, StatusKonfirmasi, StatusVerif,
        };
        let value = value(fields)?;
        let (at, timed) = self.date(fields)?;
        let mut take = |field, kind| name(fields, field, kind, notices);
        let (code, government) = (take(KdKlpd, Kind::Code)?, take(NamaKlpd, Kind::Text)?);
        let place = take(KotaKab, Kind::Text)?;
        let (unit_code, unit) = (take(KdSatker, Kind::Code)?, take(NamaSatker, Kind::Text)?);
        let (newer, older) = (take(MerchantName, Kind::Text)?, take(NamaMerchant, Kind::Text)?);
        let (category, marketplace) = (take(Kategori, Kind::Text)?, take(Marketplace, Kind::Text)?);
        let (payment, kind) = (take(MetodeBayar, Kind::Text)?, take(JenisTransaksi, Kind::Text)?);
        let (verified, confirmed) = (status(fields, StatusVerif)?, status(fields, StatusKonfirmasi)?);
        let description = description(fields, notices)?;
        let said = Said {
            code: code.as_deref(),
            name: government.as_deref(),
            place: place.as_deref(),
        };
        let region = self.governments.find(said).map_err(|reason| {
            let named = government.as_deref().or(code.as_deref()).or(place.as_deref());
            Refused::field(NamaKlpd, reason).naming(named)
        })?;
        let differs = newer.is_some() && older.is_some() && newer != older;
        let vendor = newer.or(older);
        let verification = words::verified(verified.as_deref());
        let confirmation = words::confirmation(confirmed.as_deref());
        year(fields, at, notices);
        let odd = [
            (value == Rupiah::ZERO, NoticeReason::ValueZero),
            (value < Rupiah::ZERO, NoticeReason::ValueNegative),
            (!timed, NoticeReason::TimeMissing),
            (
                unit_code.is_none() && unit.is_some(),
                NoticeReason::UnitCodeMissing,
            ),
            (unit_code.is_none() && unit.is_none(), NoticeReason::UnitMissing),
            (vendor.is_none(), NoticeReason::VendorMissing),
            (differs, NoticeReason::VendorDiffers),
            (category.is_none(), NoticeReason::CategoryMissing),
            (marketplace.is_none(), NoticeReason::MarketplaceMissing),
            (description.is_none(), NoticeReason::DescriptionMissing),
            (verification.is_none(), NoticeReason::VerificationUnknown),
            (confirmation.is_none(), NoticeReason::ConfirmationUnknown),
            (fields.has_unknown, NoticeReason::UnknownField),
        ];
        notices.extend(odd.into_iter().filter(|(is, _)| *is).map(|(_, notice)| notice));
        Ok(Row {
            order_id,
            region,
            unit_code,
            unit,
            vendor,
            category,
            marketplace,
            description,
            payment,
            kind,
            value,
            at,
            verified: verification.unwrap_or(false),
            confirmation: confirmation.unwrap_or(Confirmation::InProgress),
            notices: std::mem::take(notices),
        })
    }

    /// When it was, and whether the time of day is said.
    fn date(&self, fields: &Fields<'_>) -> Result<(i64, bool), Refused> {
        let field = Field::TanggalTransaksi;
        let Some(written) = text(fields, field, Kind::Code)? else {
            return Err(Refused::field(field, RefusalReason::DateMissing));
        };
        let refuse = |reason| Refused::field(field, reason).showing(&written);
        let moment = moment::read(&written).map_err(refuse)?;
        // Noon of today lies ahead in the morning, and is no future day.
        let ahead = moment.at > self.now.as_second();
        let today = crate::ledger::rules::day_of(self.now.as_second());
        if ahead && (moment.timed || crate::ledger::rules::day_of(moment.at) > today) {
            return Err(refuse(RefusalReason::DateInFuture));
        }
        if moment.at < FIRST {
            return Err(refuse(RefusalReason::DateTooEarly));
        }
        Ok((moment.at, moment.timed))
    }
}

/// The text of a field, without white space around it; none where it is empty or says nothing.
fn text(fields: &Fields<'_>, field: Field, kind: Kind) -> Result<Option<String>, Refused> {
    let Some(json) = fields.get(field) else {
        return Ok(None);
    };
    let text = if json.starts_with('"') {
        let text: String =
            serde_json::from_str(json).map_err(|_| Refused::whole(RefusalReason::Malformed))?;
        text
    } else if kind == Kind::Code && json.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit()) {
        json.to_owned()
    } else {
        return Err(Refused::field(field, RefusalReason::WrongType));
    };
    let text = text.trim();
    let says_nothing = matches!(text, "" | "-") || text.eq_ignore_ascii_case("null");
    Ok((!says_nothing).then(|| text.to_owned()))
}

fn order_id(fields: &Fields<'_>) -> Result<String, Refused> {
    let field = Field::OrderId;
    let Some(id) = text(fields, field, Kind::Code)? else {
        return Err(Refused::field(field, RefusalReason::OrderMissing));
    };
    if id.chars().any(is_invisible) {
        return Err(Refused::field(field, RefusalReason::ControlCharacters));
    }
    if id.chars().count() > LONGEST_ORDER {
        return Err(Refused::field(field, RefusalReason::TextTooLong));
    }
    Ok(id)
}

fn value(fields: &Fields<'_>) -> Result<Rupiah, Refused> {
    let field = Field::Valuasi;
    let Some(json) = fields.get(field) else {
        return Err(Refused::field(field, RefusalReason::ValueMissing));
    };
    let is_number = json.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit());
    if is_number {
        return amount::number(json).map_err(|reason| Refused::field(field, reason).showing(json));
    }
    let Some(written) = text(fields, field, Kind::Text)? else {
        return Err(Refused::field(field, RefusalReason::ValueMissing));
    };
    amount::text(&written).map_err(|reason| Refused::field(field, reason).showing(&written))
}

/// A name in one line, without signs that cannot be seen.
fn name(
    fields: &Fields<'_>,
    field: Field,
    kind: Kind,
    notices: &mut Vec<NoticeReason>,
) -> Result<Option<String>, Refused> {
    let Some(text) = text(fields, field, kind)? else {
        return Ok(None);
    };
    let text = cleaned(&text, notices);
    if text.chars().count() > LONGEST_NAME {
        return Err(Refused::field(field, RefusalReason::TextTooLong));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn description(fields: &Fields<'_>, notices: &mut Vec<NoticeReason>) -> Result<Option<String>, Refused> {
    let Some(text) = text(fields, Field::OrderDesc, Kind::Text)? else {
        return Ok(None);
    };
    let text = cleaned(&text, notices);
    let text = match text.char_indices().nth(LONGEST_DESCRIPTION) {
        Some((end, _)) => {
            notices.push(NoticeReason::TextCut);
            text.get(..end).unwrap_or_default().to_owned()
        }
        None => text,
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// The word of a status, which may stand there as yes or no.
fn status(fields: &Fields<'_>, field: Field) -> Result<Option<String>, Refused> {
    match fields.get(field) {
        Some(word @ ("true" | "false")) => Ok(Some(word.to_owned())),
        _ => text(fields, field, Kind::Code),
    }
}

/// Says when the year of the row is another than that of its date.
fn year(fields: &Fields<'_>, at: i64, notices: &mut Vec<NoticeReason>) {
    let written = text(fields, Field::Tahun, Kind::Code);
    let read = match &written {
        Ok(None) => return,
        Ok(Some(written)) => written
            .parse::<i16>()
            .ok()
            .filter(|year| (1_000..=9_999).contains(year)),
        Err(_) => None,
    };
    let of_date = Timestamp::from_second(at).map(|at| at.to_zoned(crate::clock::WIB).year());
    match read {
        None => notices.push(NoticeReason::YearUnreadable),
        Some(year) if of_date.as_ref().ok() != Some(&year) => notices.push(NoticeReason::YearDiffers),
        Some(_) => {}
    }
}

/// Whether a sign cannot be seen, or turns round the ones behind it.
fn is_invisible(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// In one line and without invisible signs.
fn cleaned(text: &str, notices: &mut Vec<NoticeReason>) -> String {
    let is_space = |sign: char| sign.is_whitespace();
    if text.chars().any(|sign| is_invisible(sign) && !is_space(sign)) {
        if !notices.contains(&NoticeReason::TextCleaned) {
            notices.push(NoticeReason::TextCleaned);
        }
    } else if !text.contains(|sign: char| is_space(sign) && sign != ' ') && !text.contains("  ") {
        return text.to_owned();
    }
    let seen: String = text
        .chars()
        .filter(|sign| is_space(*sign) || !is_invisible(*sign))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
