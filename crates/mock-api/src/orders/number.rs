//! The numbers on the papers.

use jiff::civil::Date;

/// The number of the n-th order of a month: `SP-2024-01-0001`.
#[must_use]
pub fn order_number(day: Date, nth: u32) -> String {
    format!("SP-{:04}-{:02}-{nth:04}", day.year(), day.month())
}

/// The number of another paper of the same order: `BAST-2024-01-0001`.
#[must_use]
pub fn paper_number(order_number: &str, prefix: &str) -> String {
    format!("{prefix}{}", order_number.trim_start_matches("SP"))
}

/// The part that all order numbers of a month share.
#[must_use]
pub fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The virtual account of an order: one order, one account. The digits of its number after the marketplace's prefix.
#[must_use]
pub fn virtual_account(order_number: &str) -> String {
    let digits: String = order_number.chars().filter(char::is_ascii_digit).collect();
    format!("8808{digits:0>12}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn numbers_count_by_month() {
        assert_eq!(order_number(date(2024, 1, 2), 1), "SP-2024-01-0001");
        assert_eq!(order_number(date(2024, 12, 31), 12_345), "SP-2024-12-12345");
        assert_eq!(month(date(2024, 1, 2)), "2024-01");
        assert_eq!(paper_number("SP-2024-01-0001", "BAST"), "BAST-2024-01-0001");
    }

    #[test]
    fn an_account_follows_from_the_order() {
        assert_eq!(virtual_account("SP-2024-01-0001"), "8808002024010001");
        assert_ne!(
            virtual_account("SP-2024-01-0001"),
            virtual_account("SP-2024-01-0002")
        );
    }
}
