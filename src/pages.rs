//! The pages, one folder per area, one file per page. A page is a component that takes its typed query or id, asks `queries`,
//! and renders with `components`; it never names `api`. How one is made stands in `docs/ARCHITECTURE.md`.

pub mod account;
pub mod dashboard;
pub mod orders;
pub mod questions;
pub mod saved_views;
pub mod shop;
pub mod vendor;
