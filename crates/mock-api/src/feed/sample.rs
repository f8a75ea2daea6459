//! A feed as marketplaces send it, out of a seed: with all that is odd about real ones, and with every kind of damage.

use std::io::{self, Write};

use jiff::Timestamp;
use lokapasar_contract::import::RefusalReason;
use lokapasar_demo_data::model::{Region, World};
use lokapasar_demo_data::random::Random;
use serde_json::{Value, json};

use super::elements::MAXIMUM_ELEMENT;
use crate::clock::WIB;

/// Of how many rows one is damaged.
const DAMAGED: u64 = 25;

/// Of how many rows one, at most, is so long that it is passed over.
const LONG: u64 = 50_000;

/// The governments that are always among the rows.
const ALWAYS: [&str; 3] = ["33.20", "35.73", "35"];

/// How many others.
const OTHERS: usize = 40;

/// The name that stands in `nama_pemesan` of every row. It must be found nowhere else.
pub const ORDERED_BY: &str = "Zulaikha Pemesan";

/// The first moment of the orders, 1 January 2022, 00.00 WIB, and how many seconds they are spread over.
const FIRST: i64 = 1_640_970_000;
const SECONDS: u64 = 720 * 86_400;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// How many rows.
    pub rows: u64,
    /// Which of them cannot come in, and why, in the order of the file. Row `n` begins in line `n + 1`.
    pub refused: Vec<(u64, RefusalReason)>,
}

/// An order, as its rows are written.
#[derive(Debug, Clone, Copy)]
struct Order<'a> {
    number: u64,
    region: &'a Region,
    at: i64,
    unit: u64,
    vendor: u64,
}

impl Order<'_> {
    fn id(&self) -> String {
        format!("ORD-{:08}", self.number)
    }
}

/// Writes an array of so many rows, each in a line of its own.
///
/// # Errors
/// When it cannot be written.
pub fn write(out: &mut impl Write, world: &World, rows: u64, seed: u64) -> io::Result<Written> {
    let mut random = Random::new(seed).fork("feed");
    let mut regions: Vec<&Region> = world
        .regions
        .iter()
        .filter(|region| ALWAYS.contains(&region.code.as_str()))
        .collect();
    regions.extend((0..OTHERS).filter_map(|_| random.pick(&world.regions)));
    let mut written = Written {
        rows,
        ..Written::default()
    };
    let mut kinds = RefusalReason::ALL.iter().cycle();
    let mut order = None;
    let mut first = None;
    out.write_all(b"[")?;
    for row in 1..=rows {
        let order = next(&mut order, row, &regions, &mut random);
        first = first.or(order);
        let damage = row
            .is_multiple_of(DAMAGED)
            .then(|| damage(&mut kinds, row))
            .flatten();
        written.refused.extend(damage.map(|reason| (row, reason)));
        let mut fields = fields(order, row, &mut random);
        let text = match damage {
            Some(reason) => damaged(reason, fields, first, row, &regions),
            None => {
                odd(&mut fields, &mut random);
                fields.to_string()
            }
        };
        out.write_all(if row == 1 { b"\n" } else { b",\n" })?;
        out.write_all(text.as_bytes())?;
    }
    out.write_all(b"\n]\n")?;
    Ok(written)
}

/// Every kind in its turn.
fn damage<'a>(kinds: &mut impl Iterator<Item = &'a RefusalReason>, row: u64) -> Option<RefusalReason> {
    let few = DAMAGED * RefusalReason::ALL.len() as u64;
    kinds
        .find(|kind| **kind != RefusalReason::TooLong || row % LONG <= few)
        .copied()
}

/// The order of the next row: one time in four that of the row before.
fn next<'a>(
    last: &mut Option<Order<'a>>,
    row: u64,
    regions: &[&'a Region],
    random: &mut Random,
) -> Option<Order<'a>> {
    // A damaged row begins an order of its own, so that the rows behind it come in or not by themselves.
    let goes_on = random.below(4) == 0 && !row.is_multiple_of(DAMAGED) && row % DAMAGED != 1;
    if let (true, Some(order)) = (goes_on, *last) {
        return Some(order);
    }
    *last = random.pick(regions).map(|region| Order {
        number: row,
        region,
        at: FIRST + i64::try_from(random.below(SECONDS)).unwrap_or_default(),
        unit: random.below(30),
        vendor: random.below(60),
    });
    *last
}

fn fields(order: Option<Order<'_>>, row: u64, random: &mut Random) -> Value {
    let Some(order) = order else {
        return Value::Null;
    };
    let at = Timestamp::from_second(order.at).unwrap_or_default().to_zoned(WIB);
    let categories = [
        "Makanan & Minuman",
        "Alat Tulis & Kertas",
        "Sewa kendaraan",
        "Percetakan",
    ];
    let confirmations = ["Selesai", "Selesai", "Selesai", "Gagal", "Proses", ""];
    json!({
        "tahun": at.year(),
        "kd_klpd": "D999",
        "nama_klpd": order.region.name,
        "kd_satker": format!("{}{:04}", order.region.code, order.unit),
        "nama_satker": format!("Dinas Nomor {}", order.unit),
        "order_id": order.id(),
        "order_desc": format!("Belanja keperluan kantor, baris {row}"),
        "valuasi": random.between(5, 20_000) * 1_000,
        "kategori": random.pick(&categories),
        "metode_bayar": random.pick(&["VA", "KKPD", "LS"]),
        "tanggal_transaksi": at.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        "marketplace": if order.number.is_multiple_of(3) { "Gratis Ongkir" } else { "Mbizmarket" },
        "merchant_name": format!("CV Penyedia {}", order.vendor),
        "jenis_transaksi": "Pembelian langsung",
        "kota_kab": "Kota Semarang",
        "provinsi": "Jawa Tengah",
        "nama_pemesan": ORDERED_BY,
        "status_verif": if random.below(5) > 0 { "Terverifikasi" } else { "Belum" },
        "sumber_data": "PPMSE",
        "status_konfirmasi_ppmse": random.pick(&confirmations),
        "keterangan_ppmse": Value::Null,
    })
}

/// What real rows have that can be read all the same. The amount stays what it is, and so does the day.
fn odd(fields: &mut Value, random: &mut Random) {
    let amount = fields["valuasi"].as_i64().unwrap_or_default();
    let grouped = lokapasar_contract::Rupiah::new(amount).to_string();
    let date = fields["tanggal_transaksi"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let name = fields["nama_klpd"].as_str().unwrap_or_default().to_owned();
    match random.below(24) {
        0 => fields["kd_satker"] = json!(""),
        1 => fields["merchant_name"] = Value::Null,
        2 => fields["kategori"] = Value::Null,
        3 => fields["order_desc"] = Value::Null,
        4 => {
            fields["nama_merchant"] = fields["merchant_name"].take();
            if let Some(fields) = fields.as_object_mut() {
                fields.remove("merchant_name");
            }
        }
        5 if amount >= 1_000_000 => fields["valuasi"] = json!(grouped),
        6 => fields["valuasi"] = json!(format!("{amount}.00")),
        7 => fields["valuasi"] = json!(format!("Rp {amount},-")),
        8 => fields["valuasi"] = json!(amount.to_string()),
        9 => fields["tanggal_transaksi"] = json!(format!("{}+07:00", date.replace(' ', "T"))),
        10 => fields["nama_klpd"] = json!(format!("Pemerintah {name}")),
        11 => fields["nama_klpd"] = json!(name.to_uppercase()),
        12 => fields["valuasi"] = json!(-amount),
        13 => fields["valuasi"] = json!(0),
        14 => fields["tahun"] = json!("2020"),
        15 => fields["status_verif"] = Value::Null,
        16 => fields["status_konfirmasi_ppmse"] = Value::Null,
        17 => fields["order_desc"] = json!("Belanja\tATK\u{0}\u{202e}"),
        18 => fields["keterangan_tambahan"] = json!({"versi": 2}),
        _ => {}
    }
}

/// A row that cannot come in for this reason; `first` is the first order of the file.
fn damaged(
    reason: RefusalReason,
    mut fields: Value,
    first: Option<Order<'_>>,
    row: u64,
    regions: &[&Region],
) -> String {
    let mut put = |name: &str, value: Value| {
        fields[name] = value;
        fields.to_string()
    };
    match reason {
        RefusalReason::Malformed => "{\"order_id\": \"ORD\", \"valuasi\": 15.000.000}".to_owned(),
        RefusalReason::NotAnObject => "[\"ORD-1\", 15000000]".to_owned(),
        RefusalReason::TooLong => put("order_desc", json!("x".repeat(MAXIMUM_ELEMENT))),
        RefusalReason::FieldTwice => {
            let text = fields.to_string();
            format!("{{\"valuasi\": 1,{}", text.trim_start_matches('{'))
        }
        RefusalReason::WrongType => put("nama_satker", json!(["Dinas", "Kesehatan"])),
        RefusalReason::TextTooLong => put("merchant_name", json!("Toko ".repeat(60))),
        RefusalReason::ControlCharacters => put("order_id", json!("ORD\u{7}1")),
        RefusalReason::OrderMissing => put("order_id", Value::Null),
        RefusalReason::OrderOfAnother => {
            let other = regions.iter().find(|region| {
                let same = |order: Order<'_>| order.region.code == region.code;
                !first.is_some_and(same)
            });
            let _ = put("order_id", json!(first.map(|order| order.id())));
            put("nama_klpd", json!(other.map(|region| &region.name)))
        }
        RefusalReason::ValueMissing => put("valuasi", json!("")),
        RefusalReason::ValueNotANumber => put("valuasi", json!("lima juta")),
        RefusalReason::ValueAmbiguous => put("valuasi", json!("15.000")),
        RefusalReason::ValueFraction => put("valuasi", json!(1500.5)),
        RefusalReason::ValueTooLarge => put("valuasi", json!(9_000_000_000_000_000_u64)),
        RefusalReason::DateMissing => put("tanggal_transaksi", Value::Null),
        RefusalReason::DateUnreadable => put("tanggal_transaksi", json!("02/25/2023")),
        RefusalReason::DateImpossible => put("tanggal_transaksi", json!("2023-02-30")),
        RefusalReason::DateInFuture => put("tanggal_transaksi", json!(format!("{}-01-05", 2090 + row % 9))),
        RefusalReason::DateTooEarly => put("tanggal_transaksi", json!("1970-01-01 00:00:00")),
        RefusalReason::GovernmentMissing => {
            let _ = put("kd_klpd", Value::Null);
            let _ = put("kota_kab", Value::Null);
            put("nama_klpd", Value::Null)
        }
        RefusalReason::GovernmentUnknown => put("nama_klpd", json!("Kabupaten Antah Berantah")),
        RefusalReason::GovernmentAmbiguous => put("nama_klpd", json!("Malang")),
        RefusalReason::GovernmentConflict => {
            let _ = put("kd_klpd", json!("33.20"));
            put("nama_klpd", json!("Kota Malang"))
        }
        RefusalReason::NotRegional => put("nama_klpd", json!("Kementerian Kesehatan")),
    }
}
