//! Pictures of products, drawn by code.

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The form: `kursi-rapat`, `kertas`, `batik`, …
    pub form: &'static str,
    /// The main colour or material.
    pub colour: &'static str,
}
