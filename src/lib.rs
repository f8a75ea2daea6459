//! The storefront: everything that a person sees. In reading order:
//!
//! - [`paths`]: every URL, typed; [`routes`]: which page stands at which, and who may enter; [`app`]: the shell around them
//! - [`pages`]: one folder per area; [`components`]: what several pages use; [`i18n`]: every word, in two languages
//! - [`queries`]: cached reads and single writes; [`stores`]: state that outlives a page
//! - [`api`]: the only door to the network; [`browser`]: the only home of the browser's own interfaces
//!
//! How a page is made stands in `docs/ARCHITECTURE.md`.

pub mod api;
pub mod app;
pub mod browser;
pub mod charts;
pub mod components;
pub mod i18n;
pub mod pages;
pub mod paths;
pub mod queries;
pub mod routes;
pub mod stores;

#[cfg(test)]
mod testing;
