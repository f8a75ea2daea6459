//! What the readers of queries and headers take, said once for all operations that have them.

use lokapasar_contract::comparison::{MAXIMUM_OFFERS, MAXIMUM_QUANTITY};
use lokapasar_contract::order::OrderState;
use lokapasar_contract::query::{MAXIMUM_LIMIT, MAXIMUM_PAGE, MAXIMUM_PRICE, MAXIMUM_TEXT};
use serde_json::Value;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, RefOr, Required, Schema, Type};

use crate::routes::after::MAXIMUM_AFTER;

/// An identifier as a query may name it.
const ID: &str = "[A-Za-z0-9_.-]{1,80}";

/// Which writes go by a version, and whether they must.
const VERSIONED: [(&str, &str, Required); 7] = [
    ("put", "/cart/lines/{line_id}", Required::True),
    ("delete", "/cart/lines/{line_id}", Required::True),
    // A dry run changes nothing, and needs none.
    ("post", "/cart/batch", Required::False),
    ("put", "/lists/{id}", Required::True),
    ("delete", "/lists/{id}", Required::True),
    ("post", "/purchases", Required::True),
    ("post", "/orders/{id}/actions", Required::True),
];

/// Adds to each parameter of the query what its reader takes, and the version to writes that go by one.
pub(super) fn describe(method: &str, path: &str, parameters: &mut Vec<RefOr<Parameter>>) {
    let written_out = parameters.iter_mut().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    });
    for parameter in written_out {
        match parameter.parameter_in {
            ParameterIn::Query => {
                if let Some(schema) = taken(path, &parameter.name) {
                    parameter.schema = Some(schema.into());
                }
                // A form sends the fields that were left empty too.
                let empty = [("allowEmptyValue", Value::Bool(true))];
                parameter.extensions = Some(Extensions::from_iter(empty));
            }
            ParameterIn::Path if parameter.name == "key" => {
                parameter.schema = Some(words(&["vendor", "region"]).into());
            }
            // Who takes a line out may name any: one that cannot be is not there.
            ParameterIn::Path if parameter.name == "line_id" && method == "put" => {
                parameter.schema = Some(pattern(format!("^{ID}$")).into());
            }
            _ => {}
        }
    }
    let found = VERSIONED
        .iter()
        .find(|(of, end, _)| *of == method && path.strip_prefix("/api/v1") == Some(*end));
    if let Some((_, _, required)) = found {
        parameters.push(RefOr::T(version(required.clone())));
    }
}

/// What the parameter of this name takes, where its type does not say it.
fn taken(path: &str, name: &str) -> Option<ObjectBuilder> {
    let searches = path.ends_with("/products") || path.contains("/facets/");
    Some(match name {
        "page" => whole(1, MAXIMUM_PAGE),
        "limit" => whole(1, MAXIMUM_LIMIT),
        "tkdn_min" => whole(1, 100_u8),
        "price_min" | "price_max" => whole(0, MAXIMUM_PRICE),
        "quantity" => whole(1, MAXIMUM_QUANTITY),
        "after" => whole(0, MAXIMUM_AFTER),
        "q" | "find" => ObjectBuilder::new()
            .schema_type(Type::String)
            .max_length(Some(MAXIMUM_TEXT)),
        "category" | "marketplace" | "vendor" | "region" if searches => several(ID),
        "vendor" | "unit" | "region" | "category" | "marketplace" => pattern(format!("^({ID})?$")),
        "state" => several(&OrderState::ALL.map(OrderState::as_str).join("|")),
        "offers" => pattern(format!("^[^,]*(,[^,]*){{0,{}}}$", MAXIMUM_OFFERS - 1)),
        "scope" => pattern("^(national|[0-9]{2})?$".to_owned()),
        _ => return None,
    })
}

fn whole<T: TryInto<i64>>(least: i64, most: T) -> ObjectBuilder {
    let most = most.try_into().unwrap_or(i64::MAX);
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(least))
        .maximum(Some(most))
}

fn words(words: &[&str]) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words.iter().copied()))
}

/// Several of them by comma; empty places between commas are passed over.
fn several(one: &str) -> ObjectBuilder {
    pattern(format!("^({one})?(,({one})?)*$"))
}

fn pattern(pattern: String) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(pattern))
}

fn header(name: &str, required: Required, description: &str, schema: impl Into<RefOr<Schema>>) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(required)
        .description(Some(description))
        .schema(Some(schema))
        .build()
}

/// The key of a write.
pub(super) fn key() -> Parameter {
    header(
        "Idempotency-Key",
        Required::True,
        "Names this write: the same key and the same body are carried out once",
        pattern("^[!-~]{1,100}$".to_owned()),
    )
}

fn version(required: Required) -> Parameter {
    header(
        "If-Match",
        required,
        "The version that was looked at: the `ETag` of the thing, in quotes",
        pattern("^\"[!#-)+.-~-]+\"$".to_owned()),
    )
}
