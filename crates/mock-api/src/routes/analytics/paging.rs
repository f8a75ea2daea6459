//! Which rows of a list an answer holds: those of a page, and in a file all of them.

use lokapasar_contract::catalogue::Page;

use super::accept::Form;
use crate::ledger::orders::Window;

/// A page that was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paging {
    number: u32,
    limit: u32,
    form: Form,
}

impl Paging {
    /// The page of this number with at most so many rows, as a query names them; `default` rows where it names none.
    pub(super) fn new(number: Option<u32>, limit: Option<u32>, default: u32, form: Form) -> Self {
        Self {
            number: number.unwrap_or(1),
            limit: limit.unwrap_or(default),
            form,
        }
    }

    /// The rows of it, for a query of the store.
    pub(super) fn window(self) -> Window {
        match self.form {
            Form::File(_) => Window::ALL,
            Form::Json => Window {
                limit: Some(self.limit),
                offset: u64::from(self.number.saturating_sub(1)) * u64::from(self.limit),
            },
        }
    }

    /// Leaves the rows of it.
    pub(super) fn cut<T>(self, rows: &mut Vec<T>) {
        let Window { limit, offset } = self.window();
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        rows.drain(..offset.min(rows.len()));
        if let Some(limit) = limit {
            rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
    }

    /// What an answer says of it, with rows in all.
    pub(super) fn page(self, total: u64) -> Page {
        Page {
            number: self.number,
            limit: self.limit,
            total: u32::try_from(total).unwrap_or(u32::MAX),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::analytics::table::Format;

    fn cut(number: Option<u32>, form: Form) -> Vec<u32> {
        let mut rows: Vec<u32> = (1..=5).collect();
        Paging::new(number, None, 2, form).cut(&mut rows);
        rows
    }

    #[test]
    fn an_answer_holds_a_page_and_a_file_everything() {
        for (number, rows) in [
            (None, &[1, 2][..]),
            (Some(2), &[3, 4]),
            (Some(3), &[5]),
            (Some(4), &[]),
        ] {
            assert_eq!(cut(number, Form::Json), rows, "{number:?}");
        }
        assert_eq!(cut(Some(2), Form::File(Format::Xlsx)), [1, 2, 3, 4, 5]);
    }
}
