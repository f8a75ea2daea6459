//! What stands beside every chart.

/// The texts.
pub struct Charts {
    /// Chart or table.
    pub chart_or_table: &'static str,
    /// The chart.
    pub chart: &'static str,
    /// The table of the same data.
    pub table: &'static str,
}

impl Charts {
    pub(super) const ID: Self = Self {
        chart_or_table: "Grafik atau tabel",
        chart: "Grafik",
        table: "Tabel",
    };
    pub(super) const EN: Self = Self {
        chart_or_table: "Chart or table",
        chart: "Chart",
        table: "Table",
    };
}
