//! Saved views (*tampilan tersimpan*): addresses of pages with everything that was chosen on them, named and kept by a person.

use serde::{Deserialize, Serialize};

use crate::{Timestamp, ViewId};

/// The longest name of a view, in characters.
pub const MAXIMUM_NAME: usize = 60;

/// The longest address of a view, in characters.
pub const MAXIMUM_PATH: usize = 2_000;

/// The most views of a person.
pub const MAXIMUM_VIEWS: u32 = 50;

/// Keeps a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// How the person calls it, at most [`MAXIMUM_NAME`] characters; no two views of a person have the same name.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 60))]
    pub name: String,
    /// The page with its query, from its first `/` on: `/orders?state=in_delivery`. At most [`MAXIMUM_PATH`] characters, as they stand in a URL.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 2000, pattern = "^/(?:[!-.0-~][!-~]*)?$")
    )]
    pub path: String,
}

impl SaveView {
    /// Whether the path leads to a page of this site: it has no host, and nothing in it that a URL has to escape.
    #[must_use]
    pub fn leads_here(&self) -> bool {
        let path = self.path.as_str();
        path.len() <= MAXIMUM_PATH
            && path.starts_with('/')
            && !path.starts_with("//")
            && path.bytes().all(|byte| byte.is_ascii_graphic())
    }
}

/// A view as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedView {
    /// Its identifier.
    pub id: ViewId,
    /// How the person calls it.
    pub name: String,
    /// The page with its query.
    pub path: String,
    /// When it was kept.
    pub saved_at: Timestamp,
}

/// The views of whoever asks, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedViewList {
    /// The views.
    pub items: Vec<SavedView>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_leads_to_a_page_of_this_site_alone() {
        for (path, leads_here) in [
            ("/", true),
            ("/orders?q=a%20b&state=in_delivery", true),
            ("", false),
            ("orders", false),
            ("//example.org/", false),
            ("https://example.org/", false),
            ("/orders?q=a b", false),
            ("/orders?q=ä", false),
            ("/orders\n", false),
        ] {
            let view = SaveView {
                name: "Dikirim".into(),
                path: path.into(),
            };
            assert_eq!(view.leads_here(), leads_here, "{path:?}");
        }
    }
}
