//! Following orders to their end.

pub mod approvals;
pub mod detail;
pub mod documents;
pub mod list;
pub mod row;
