//! Categories, vendors, and suggestions while typing.

use axum::Json;
use lokapasar_contract::VendorId;
use lokapasar_contract::catalogue::{CategoryList, Facet, SuggestionList, VendorPage};
use lokapasar_contract::query::{Parsed, QueryIssue, QueryIssueKind, SearchQuery, UrlQuery};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::catalogue::{self, Viewer, track_record};
use crate::extract::{Path, Query, State};
use crate::language::Text;
use crate::problem::ApiProblem;
use crate::search::answer::within_facet;
use crate::state::App;

/// The routes for looking around.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(suggest))
        .routes(routes!(facet))
        .routes(routes!(categories))
        .routes(routes!(vendor))
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct SuggestQuery {
    q: String,
}

impl UrlQuery for SuggestQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        // The words are read as the search reads them, and nothing else stands there.
        let Parsed { query, mut issues } = SearchQuery::parse(raw);
        let SearchQuery { q, .. } = query;
        let others = form_urlencoded::parse(raw.as_bytes()).filter(|(name, _)| name != "q");
        issues.retain(|issue| issue.name == "q");
        issues.extend(others.map(|(name, value)| QueryIssue {
            name: name.into_owned(),
            value: value.into_owned(),
            kind: QueryIssueKind::UnknownParameter,
        }));
        Parsed {
            query: Self { q },
            issues,
        }
    }

    fn to_query_string(&self) -> String {
        SearchQuery {
            q: self.q.clone(),
            ..SearchQuery::default()
        }
        .to_query_string()
    }
}

/// Suggestions for what is being typed: categories, vendors, products.
#[utoipa::path(get, path = "/suggest", tag = "catalogue",
    params(("q" = Option<String>, Query, description = "What is typed so far")),
    responses((status = 200, body = SuggestionList)))]
async fn suggest(
    viewer: Viewer,
    Query(query): Query<SuggestQuery>,
) -> Result<Json<SuggestionList>, ApiProblem> {
    let items = viewer
        .market
        .search()?
        .suggest(&viewer.market, &query.q, viewer.language)
        .map_err(|error| ApiProblem::internal(&error))?;
    Ok(Json(SuggestionList { items }))
}

/// A search, and what is looked for among the values of one of its facets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct FacetQuery {
    find: String,
    search: SearchQuery,
}

impl UrlQuery for FacetQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let pairs = |of_find: bool| {
            let pairs =
                form_urlencoded::parse(raw.as_bytes()).filter(move |(name, _)| (name == "find") == of_find);
            form_urlencoded::Serializer::new(String::new())
                .extend_pairs(pairs)
                .finish()
        };
        // What is looked for is read as the words of a search are, with their limits.
        let find = SearchQuery::parse(&pairs(true).replace("find=", "q="));
        let search = SearchQuery::parse(&pairs(false));
        let issues = find.issues.into_iter().map(|issue| QueryIssue {
            name: "find".to_owned(),
            ..issue
        });
        Parsed {
            query: Self {
                find: find.query.q,
                search: search.query,
            },
            issues: issues.chain(search.issues).collect(),
        }
    }

    fn to_query_string(&self) -> String {
        let find = SearchQuery {
            q: self.find.clone(),
            ..SearchQuery::default()
        };
        let find = find.to_query_string().replacen("q=", "find=", 1);
        let search = self.search.to_query_string();
        let both = [find, search].into_iter().filter(|part| !part.is_empty());
        both.collect::<Vec<_>>().join("&")
    }
}

/// Searches inside a facet that has too many values to name them all. Takes all parameters of the search beside its own.
#[utoipa::path(get, path = "/facets/{key}", tag = "catalogue",
    params(
        ("key" = String, Path, description = "`vendor` or `region`"),
        ("find" = Option<String>, Query, description = "Beginnings of words of the values' names"),
    ),
    responses((status = 200, body = Facet)))]
async fn facet(
    viewer: Viewer,
    Path(key): Path<String>,
    Query(query): Query<FacetQuery>,
) -> Result<Json<Facet>, ApiProblem> {
    within_facet(&viewer, &key, &query.find, &query.search).map(Json)
}

/// All categories, each after the one above it.
#[utoipa::path(get, path = "/categories", tag = "catalogue", responses((status = 200, body = CategoryList)))]
async fn categories(viewer: Viewer) -> Json<CategoryList> {
    let categories = viewer.market.catalogue.categories.iter();
    Json(CategoryList {
        items: categories.map(|category| viewer.category(category)).collect(),
    })
}

/// A vendor in full.
#[utoipa::path(get, path = "/vendors/{id}", tag = "catalogue", params(("id" = VendorId, Path)),
    responses((status = 200, body = VendorPage)))]
async fn vendor(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<VendorId>,
) -> Result<Json<VendorPage>, ApiProblem> {
    let market = &viewer.market;
    let found = market.vendor(&id).ok_or_else(no_vendor)?;
    let orders = track_record::orders(&app, market, &id)?;
    catalogue::vendor_page(market, found, orders)
        .map(Json)
        .ok_or_else(no_vendor)
}

fn no_vendor() -> ApiProblem {
    ApiProblem::not_found(Text::new("Penyedia ini tidak ada.", "There is no such vendor."))
}
