//! Days, times and rates as papers write them.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use super::terbilang;
use crate::policy::calendar::Zone;
use crate::policy::per_cent;

/// A day: `7 Februari 2023`.
pub(super) fn day(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// A day with every number in words, as the first sentence of a record has it: `Selasa, tanggal tujuh bulan Februari tahun
/// dua ribu dua puluh tiga (7 Februari 2023)`.
pub(super) fn day_in_words(date: Date) -> String {
    format!(
        "{}, tanggal {} bulan {} tahun {} ({})",
        weekday(date),
        terbilang::number(u64::from(date.day().unsigned_abs())),
        month(date),
        terbilang::number(u64::from(date.year().unsigned_abs())),
        day(date),
    )
}

/// A point in time: `7 Februari 2023, 10.05 WIB`.
pub(super) fn moment(at: Timestamp, zone: Zone) -> String {
    let local = zone.local(at);
    let name = match zone {
        Zone::Wib => "WIB",
        Zone::Wita => "WITA",
        Zone::Wit => "WIT",
    };
    format!(
        "{}, {:02}.{:02} {name}",
        day(local.date()),
        local.hour(),
        local.minute()
    )
}

/// A rate in basis points: `11%`, `0,5%`.
pub(super) fn rate(basis_points: u32) -> String {
    format!("{}%", per_cent(i64::from(basis_points), ','))
}

/// A tax by its code.
pub(super) fn tax(code: &str) -> &str {
    match code {
        "ppn" => "PPN",
        "pph22" => "PPh pasal 22",
        other => other,
    }
}

/// Where the money comes from.
pub(super) const fn funding(source: FundingSource) -> &'static str {
    match source {
        FundingSource::Apbd => "APBD",
        FundingSource::Apbn => "APBN",
        FundingSource::Bos => "Dana BOS",
        FundingSource::Blud => "BLUD",
    }
}

/// How it is paid.
pub(super) const fn route(route: PaymentRoute) -> &'static str {
    match route {
        PaymentRoute::VirtualAccount => "Rekening virtual (UP)",
        PaymentRoute::CreditCard => "Kartu kredit pemerintah daerah (UP)",
        PaymentRoute::Direct => "Pembayaran langsung (LS)",
    }
}

/// The same in the middle of a sentence.
pub(super) const fn route_in_sentence(route: PaymentRoute) -> &'static str {
    match route {
        PaymentRoute::VirtualAccount => "rekening virtual (UP)",
        PaymentRoute::CreditCard => "kartu kredit pemerintah daerah (UP)",
        PaymentRoute::Direct => "pembayaran langsung (LS)",
    }
}

fn month(day: Date) -> &'static str {
    match day.month() {
        1 => "Januari",
        2 => "Februari",
        3 => "Maret",
        4 => "April",
        5 => "Mei",
        6 => "Juni",
        7 => "Juli",
        8 => "Agustus",
        9 => "September",
        10 => "Oktober",
        11 => "November",
        _ => "Desember",
    }
}

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::orders::samples::at;

    #[test]
    fn days_and_times_are_written_out() {
        assert_eq!(
            day_in_words(date(2023, 2, 7)),
            "Selasa, tanggal tujuh bulan Februari tahun dua ribu dua puluh tiga (7 Februari 2023)"
        );
        let noon = at("2023-12-31T23:05:00+07:00");
        assert_eq!(moment(noon, Zone::Wib), "31 Desember 2023, 23.05 WIB");
        assert_eq!(moment(noon, Zone::Wit), "1 Januari 2024, 01.05 WIT");
    }

    #[test]
    fn rates_have_the_decimals_that_they_need() {
        for (basis_points, words) in [
            (1_100, "11%"),
            (50, "0,5%"),
            (5, "0,05%"),
            (1_234, "12,34%"),
            (0, "0%"),
        ] {
            assert_eq!(rate(basis_points), words);
        }
    }
}
