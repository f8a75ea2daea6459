//! What the rules for flags say, in both languages, with the numbers that they apply.

use lokapasar_contract::analytics::{FlagKind, FlagNumber};
use lokapasar_contract::{Day, Period, RegionCode, Rupiah};

use crate::language::{Language, Text};
use crate::ledger::flags::Finding;
use crate::policy::calendar::date_of;
use crate::policy::splitting::THRESHOLDS;
use crate::policy::{Entry, Policy, Rule, per_cent};

/// What stands above all flags.
pub(super) fn caution() -> Text {
    Text::new(
        "Tanda bukan bukti: ia hanya menunjuk pola yang patut dilihat, dan sering ada alasan yang wajar.",
        "A flag is no proof: it points to a pattern worth a look, and often there is a good reason for it.",
    )
}

/// Why somebody may not mark.
pub(super) fn only_auditors() -> Text {
    Text::new(
        "Hanya auditor pemerintah daerah yang dapat menandai sudah diperiksa.",
        "Only auditors of the government mark what they have looked at.",
    )
}

pub(super) const fn names(kind: FlagKind) -> (&'static str, &'static str) {
    match kind {
        FlagKind::NearThreshold => ("Sedikit di bawah batas", "Just below a threshold"),
        FlagKind::SplitPurchase => ("Pembelian terpecah", "Split purchase"),
        FlagKind::SingleVendor => ("Satu penyedia berulang", "One vendor again and again"),
        FlagKind::UnusualHour => ("Waktu tidak lazim", "Unusual hour"),
        FlagKind::PriceOutlier => ("Harga jauh dari sebaya", "Price far from its peers"),
        FlagKind::ListedForOne => ("Dicantumkan, dibeli, ditarik", "Listed, bought, delisted"),
    }
}

/// The name of a kind.
pub(super) fn name(kind: FlagKind) -> Text {
    let (id, en) = names(kind);
    Text::new(id, en)
}

/// Why anybody looks for it, and who does; and which of it is nobody's rule but the marketplace's own.
pub(super) fn basis(kind: FlagKind) -> Text {
    match kind {
        FlagKind::NearThreshold => Text::new(
            "Praktik yang diterbitkan: World Bank, Warning Signs of Fraud and Corruption in Procurement (banyak kontrak kecil). \
             Batasnya dari peraturan; lebar pita, jumlah pesanan dan hari adalah praktik Lokapasar sendiri.",
            "Published practice: World Bank, Warning Signs of Fraud and Corruption in Procurement (many small contracts). The \
             thresholds are of the law; band, number of orders and days are the marketplace's own practice.",
        ),
        FlagKind::SplitPurchase => Text::new(
            "Peraturan: memecah pengadaan menjadi beberapa paket dengan maksud menghindari tender atau seleksi dilarang (Perpres 16/2018 \
             jo. Perpres 12/2021, pasal 20). Peraturan tidak menyebut jumlah hari; itu praktik Lokapasar sendiri.",
            "Law: dividing a procurement into several packages in order to avoid a tender or selection is forbidden (Perpres 16/2018 jo. \
             Perpres 12/2021, article 20). The law names no number of days; that is the marketplace's own practice.",
        ),
        FlagKind::SingleVendor => Text::new(
            "Praktik yang diterbitkan: Open Contracting Partnership, Red Flags for Integrity (banyak kontrak untuk satu penyedia). \
             Tidak ada peraturan yang melarangnya; angkanya praktik Lokapasar sendiri.",
            "Published practice: Open Contracting Partnership, Red Flags for Integrity (many awards to one bidder). No law forbids it; \
             the numbers are the marketplace's own practice.",
        ),
        FlagKind::UnusualHour => Text::new(
            "Praktik Lokapasar sendiri: tidak ada peraturan tentang jam memesan. Hari libur menurut keputusan bersama tiga menteri.",
            "The marketplace's own practice: no law names the hours of ordering. Days off are those of the joint decree of three \
             ministers.",
        ),
        FlagKind::PriceOutlier | FlagKind::ListedForOne => Text::new(
            "Praktik yang diterbitkan: Open Contracting Partnership, Red Flags for Integrity.",
            "Published practice: Open Contracting Partnership, Red Flags for Integrity.",
        ),
    }
}

/// What is counted beside the flag.
pub(super) fn compared(kind: FlagKind) -> Text {
    match kind {
        FlagKind::NearThreshold => Text::new(
            "Pesanan sedikit di bawah batas yang sama",
            "Orders just below the same threshold",
        ),
        FlagKind::SplitPurchase => Text::new(
            "Pesanan kategori ini dalam pola yang sama",
            "Orders of this category in the same pattern",
        ),
        FlagKind::SingleVendor => Text::new(
            "Pesanan kategori ini dari penyedia ini",
            "Orders of this category from this vendor",
        ),
        FlagKind::UnusualHour => Text::new("Pesanan pada waktu tidak lazim", "Orders at unusual hours"),
        FlagKind::PriceOutlier | FlagKind::ListedForOne => Text::new("", ""),
    }
}

/// What was noticed.
pub(super) fn noticed(finding: &Finding) -> Text {
    let (orders, value) = (finding.orders.len(), finding.value);
    // Counted as the rule counts them: from the first order on.
    let (within, within_en) = match finding.days.1.saturating_sub(finding.days.0) {
        0 => ("pada satu hari".to_owned(), "on one day".to_owned()),
        1 => ("dalam 1 hari".to_owned(), "within 1 day".to_owned()),
        days => (format!("dalam {days} hari"), format!("within {days} days")),
    };
    let limit = Rupiah::new(finding.threshold.map_or(0, |entry| entry.value));
    match finding.kind {
        FlagKind::NearThreshold => Text::new(
            format!("{orders} pesanan {within}, masing-masing sedikit di bawah {limit}."),
            format!("{orders} orders {within_en}, each just below {limit}."),
        ),
        FlagKind::SplitPurchase => Text::new(
            format!("{orders} pesanan {within}, tidak satu pun melewati {limit}; bersama menjadi {value}."),
            format!("{orders} orders {within_en}, none of them beyond {limit}; together {value}."),
        ),
        FlagKind::SingleVendor => Text::new(
            format!("{orders} pesanan kategori ini ke satu penyedia, {value}."),
            format!("{orders} orders of this category go to one vendor, {value}."),
        ),
        FlagKind::UnusualHour => Text::new(
            format!("{orders} pesanan pada malam hari atau hari libur."),
            format!("{orders} ordered at night or on a day off."),
        ),
        FlagKind::PriceOutlier | FlagKind::ListedForOne => Text::new("", ""),
    }
}

/// The rules as they count in a period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) policy: Policy,
    pub(super) region: &'a RegionCode,
    pub(super) period: Period,
    pub(super) language: Language,
}

impl Said<'_> {
    /// The row that counts on a day.
    fn entry(self, rule: Rule, on: Day) -> Option<&'static Entry> {
        self.policy.entry(rule, self.region, date_of(on))
    }

    /// The number of the last day.
    fn value(self, rule: Rule) -> i64 {
        self.entry(rule, self.period.to).map_or(0, |entry| entry.value)
    }

    /// The rule in words.
    pub(super) fn rule(self, kind: FlagKind) -> String {
        let days = self.value(Rule::SplitWindow);
        let text = match kind {
            FlagKind::NearThreshold => {
                let (least, band) = (self.value(Rule::NearOrders), self.value(Rule::NearBand));
                let (id, en) = (per_cent(band, ','), per_cent(band, '.'));
                Text::new(
                    format!(
                        "Sedikitnya {least} pesanan satu satuan kerja dalam {days} hari, masing-masing paling banyak {id}% di bawah \
                         batas yang sama."
                    ),
                    format!(
                        "At least {least} orders of one work unit within {days} days, each at most {en}% below the same threshold."
                    ),
                )
            }
            FlagKind::SplitPurchase => Text::new(
                format!(
                    "Pesanan satu satuan kerja ke penyedia yang sama, dari kategori yang sama, dalam {days} hari: satu per satu tidak \
                     melewati batas, bersama-sama melewatinya."
                ),
                format!(
                    "Orders of one work unit from the same vendor, of the same category, within {days} days: none passes a threshold \
                     alone, together they do."
                ),
            ),
            FlagKind::SingleVendor => {
                let (least, share) = (
                    self.value(Rule::SingleVendorOrders),
                    self.value(Rule::SingleVendorShare),
                );
                let (id, en) = (per_cent(share, ','), per_cent(share, '.'));
                Text::new(
                    format!(
                        "Sedikitnya {least} pesanan satu satuan kerja ke satu penyedia, dan sedikitnya {id}% nilai belanjanya dalam \
                         kategori itu, padahal satuan kerja lain membelinya juga dari penyedia lain."
                    ),
                    format!(
                        "At least {least} orders of one work unit from one vendor, and at least {en}% of what it spends on the \
                         category, though other units buy it from other vendors too."
                    ),
                )
            }
            FlagKind::UnusualHour => {
                let (from, to) = (
                    clock(self.value(Rule::EarliestMinute)),
                    clock(self.value(Rule::LatestMinute)),
                );
                Text::new(
                    format!(
                        "Pesanan sebelum pukul {} atau mulai pukul {} waktu setempat, atau pada Sabtu, Minggu, hari libur dan cuti \
                         bersama.",
                        from.replace(':', "."),
                        to.replace(':', ".")
                    ),
                    format!(
                        "Orders before {from} or from {to} on by local time, or on a Saturday, Sunday, holiday or collective day off."
                    ),
                )
            }
            FlagKind::PriceOutlier => Text::new(
                "Harga satuan yang jauh dari harga spesifikasi yang sama.",
                "A unit price far from that of the same specification.",
            ),
            FlagKind::ListedForOne => Text::new(
                "Penawaran yang dicantumkan, dibeli sekali, lalu ditarik.",
                "An offer that was listed, bought once, and withdrawn.",
            ),
        };
        text.in_language(self.language).to_owned()
    }

    /// The numbers of a rule: those of the first day of the period and of the last, where they differ.
    pub(super) fn numbers(self, kind: FlagKind) -> Vec<FlagNumber> {
        let mut entries: Vec<&Entry> = Vec::new();
        for rule in rules_of(kind) {
            for day in [self.period.from, self.period.to] {
                entries.extend(self.entry(rule, day).filter(|entry| !entries.contains(entry)));
            }
        }
        entries
            .into_iter()
            .map(|entry| FlagNumber {
                text: number(entry).in_language(self.language).to_owned(),
                valid_from: entry.valid_from.to_string().parse().unwrap_or(self.period.from),
                source: entry.source.to_owned(),
            })
            .collect()
    }

    /// Why a rule is not looked for, where it is not.
    pub(super) fn missing(self, kind: FlagKind) -> Option<String> {
        let text = match kind {
            FlagKind::PriceOutlier => Text::new(
                "Tidak dicari: baris buku transaksi tidak menyebut jumlah barang dan harga satuan, begitu pula data LKPP.",
                "Not looked for: rows of the ledger name neither quantity nor unit price, and neither does the data of LKPP.",
            ),
            FlagKind::ListedForOne => Text::new(
                "Tidak dicari: baris buku transaksi tidak menyebut penawaran yang dibeli, begitu pula data LKPP.",
                "Not looked for: rows of the ledger do not name the offer that was bought, and neither does the data of LKPP.",
            ),
            _ if rules_of(kind)
                .into_iter()
                .any(|rule| is_own(rule) && self.entry(rule, self.period.to).is_none()) =>
            {
                Text::new(
                    "Tidak dicari: angka aturan ini belum berlaku pada periode ini.",
                    "Not looked for: the numbers of this rule do not count in this period yet.",
                )
            }
            _ => return None,
        };
        Some(text.in_language(self.language).to_owned())
    }
}

/// The rows of the table that a rule reads.
fn rules_of(kind: FlagKind) -> Vec<Rule> {
    let thresholds = THRESHOLDS.map(|(rule, _)| rule);
    match kind {
        FlagKind::NearThreshold => [
            &thresholds[..],
            &[Rule::NearBand, Rule::NearOrders, Rule::SplitWindow],
        ]
        .concat(),
        FlagKind::SplitPurchase => [&thresholds[..], &[Rule::SplitWindow]].concat(),
        FlagKind::SingleVendor => vec![Rule::SingleVendorOrders, Rule::SingleVendorShare],
        FlagKind::UnusualHour => vec![Rule::EarliestMinute, Rule::LatestMinute],
        FlagKind::PriceOutlier | FlagKind::ListedForOne => Vec::new(),
    }
}

/// Whether a rule cannot do without this row: of the thresholds any will do.
fn is_own(rule: Rule) -> bool {
    !THRESHOLDS.iter().any(|(threshold, _)| *threshold == rule)
}

/// A row of the table in words.
fn number(entry: &Entry) -> Text {
    let value = entry.value;
    match entry.rule {
        Rule::NearBand => Text::new(
            format!(
                "Dekat batas: paling banyak {}% di bawahnya.",
                per_cent(value, ',')
            ),
            format!("Near a threshold: at most {}% below it.", per_cent(value, '.')),
        ),
        Rule::NearOrders => Text::new(
            format!("Kelompok: sedikitnya {value} pesanan."),
            format!("A cluster: at least {value} orders."),
        ),
        Rule::SplitWindow => Text::new(
            format!("Berdekatan: dalam {value} hari."),
            format!("Close to one another: within {value} days."),
        ),
        Rule::SingleVendorOrders => Text::new(
            format!("Berulang: sedikitnya {value} pesanan."),
            format!("Again and again: at least {value} orders."),
        ),
        Rule::SingleVendorShare => Text::new(
            format!("Hampir semua: sedikitnya {}% nilai.", per_cent(value, ',')),
            format!("Nearly all: at least {}% of the value.", per_cent(value, '.')),
        ),
        Rule::EarliestMinute => Text::new(
            format!("Lazim mulai pukul {}.", clock(value).replace(':', ".")),
            format!("Usual from {} on.", clock(value)),
        ),
        Rule::LatestMinute => Text::new(
            format!("Tidak lazim lagi mulai pukul {}.", clock(value).replace(':', ".")),
            format!("Unusual again from {} on.", clock(value)),
        ),
        _ => entry.beyond(),
    }
}

/// Minutes after midnight as a time of day.
fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
