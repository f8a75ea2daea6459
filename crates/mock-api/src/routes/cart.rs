//! The cart of the buyer who asks.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use lokapasar_contract::LineId;
use lokapasar_contract::cart::{Cart, CartBatch, CartBatchResult, PutCartLine};
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::session::Role;
use rusqlite::Connection;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::cart::{self, StoredCart, assembly, batch, changes, view};
use crate::catalogue::Viewer;
use crate::clock;
use crate::extract::{Path, State};
use crate::language::Language;
use crate::live::Audience;
use crate::market::Market;
use crate::policy::Policy;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::{App, Change};
use crate::vendors;
use crate::versions::Versioned;
use crate::write::{Answer, Write};

/// The routes of the cart.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(put_line, delete_line))
        .routes(routes!(batch))
        .routes(routes!(validate))
}

/// An answer that depends on the time and on other people's orders, and so on more than its version: never kept.
pub(super) fn not_kept(answer: impl axum::response::IntoResponse) -> Response {
    let mut response = answer.into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

pub(super) fn shown(
    connection: &Connection,
    market: &Market,
    person: &SignedIn,
    stored: &StoredCart,
    now: jiff::Timestamp,
    language: Language,
) -> Result<Cart, ApiProblem> {
    let policy = Policy::standard();
    let assembly = assembly::assemble(
        connection,
        market,
        policy,
        &person.region.code,
        &stored.lines,
        now,
    )?;
    Ok(view::cart(stored, &assembly, policy, language))
}

fn current(app: &App, person: &SignedIn, language: Language) -> Result<Versioned<Cart>, ApiProblem> {
    person.require(&[Role::Buyer])?;
    vendors::catch_up(app)?;
    let market = app.market();
    let now = app.clock.now();
    let stored = stored(app, person)?;
    let cart = app.read(|connection| shown(connection, &market, person, &stored, now, language))?;
    Ok(Versioned {
        version: cart.version.clone(),
        body: cart,
    })
}

/// The cart as it is kept; an empty one is made when there is none.
pub(super) fn stored(app: &App, person: &SignedIn) -> Result<StoredCart, ApiProblem> {
    match app.read(|connection| cart::find(connection, &person.id))? {
        Some(stored) => Ok(stored),
        None => app.change(|change| cart::find_or_create(change.connection(), &person.id)),
    }
}

/// The cart; an empty one is made when there is none.
#[utoipa::path(get, path = "/cart", tag = "cart", responses((status = 200, body = Cart)))]
async fn show(State(app): State<App>, person: SignedIn, language: Language) -> Result<Response, ApiProblem> {
    Ok(not_kept(current(&app, &person, language)?))
}

/// Looks the cart over once more before the checkout: prices, stock and rules as they are now.
#[utoipa::path(post, path = "/cart/validate", tag = "cart", responses((status = 200, body = Cart)))]
async fn validate(
    State(app): State<App>,
    person: SignedIn,
    language: Language,
) -> Result<Response, ApiProblem> {
    Ok(not_kept(current(&app, &person, language)?))
}

/// What all changes of a cart have in common: whose it is, which version, and what follows.
fn changed<T, R>(
    app: &App,
    write: &Write<T>,
    act: impl FnOnce(&mut Change<'_>, &Market, &StoredCart) -> Result<R, ApiProblem>,
    answer: impl FnOnce(R, Cart) -> Result<Answer, ApiProblem>,
) -> Result<Response, ApiProblem> {
    write.person.require(&[Role::Buyer])?;
    vendors::catch_up(app)?;
    let market = app.market();
    write.carry_out(app, |change| {
        let before = cart::find_or_create(change.connection(), &write.person.id)?;
        write.if_match(&before.version_text())?;
        let result = act(change, &market, &before)?;
        let after = cart::find_or_create(change.connection(), &write.person.id)?;
        let shown = shown(
            change.connection(),
            &market,
            &write.person,
            &after,
            change.now,
            write.language,
        )?;
        if after.version != before.version {
            let version = shown.version.clone();
            change.announce(
                Audience::persona(&write.person.id),
                LiveEvent::CartChanged { version },
            );
        }
        answer(result, shown)
    })
}

fn whole((): (), cart: Cart) -> Result<Answer, ApiProblem> {
    Ok(Answer::ok(&cart)?.with_version(&cart.version))
}

/// Sets a line. The client names it, and the quantity is absolute, so that doing it twice is doing it once.
#[utoipa::path(put, path = "/cart/lines/{line_id}", tag = "cart", params(("line_id" = String, Path)),
    request_body = PutCartLine, responses((status = 200, body = Cart)))]
async fn put_line(
    State(app): State<App>,
    Path(line): Path<LineId>,
    write: Write<PutCartLine>,
) -> Result<Response, ApiProblem> {
    let PutCartLine { offer_id, quantity } = write.body.clone();
    let region = &write.person.region.code;
    let put = |change: &mut Change<'_>, market: &Market, cart: &StoredCart| {
        let room = changes::has_room(cart, &line);
        let line =
            changes::line(market, region, room, line, offer_id, quantity).map_err(ApiProblem::invalid)?;
        changes::put(change.connection(), &cart.id, &[line])
    };
    changed(&app, &write, put, whole)
}

/// Takes a line out; one that is not there is out already.
#[utoipa::path(delete, path = "/cart/lines/{line_id}", tag = "cart", params(("line_id" = String, Path)),
    responses((status = 200, body = Cart)))]
async fn delete_line(
    State(app): State<App>,
    Path(line): Path<LineId>,
    write: Write<()>,
) -> Result<Response, ApiProblem> {
    let delete = |change: &mut Change<'_>, _: &Market, cart: &StoredCart| {
        if cart::delete_line(change.connection(), &cart.id, &line)? {
            cart::next_version(change.connection(), &cart.id)?;
        }
        Ok(())
    };
    changed(&app, &write, delete, whole)
}

/// Sets many lines at once, with a result for each; or, all or nothing, in place of what the cart holds. A dry run changes nothing: it needs no version, and its answer is not
/// stored under the key.
#[utoipa::path(post, path = "/cart/batch", tag = "cart", request_body = CartBatch,
    responses((status = 200, body = CartBatchResult)))]
async fn batch(State(app): State<App>, write: Write<CartBatch>) -> Result<Response, ApiProblem> {
    let region = &write.person.region.code;
    let viewer = Viewer {
        market: app.market(),
        region: Some(region.clone()),
        today: clock::day(app.clock.now())?,
        language: write.language,
    };
    if write.body.dry_run {
        return dry_run(&app, &write, &viewer);
    }
    let put = |change: &mut Change<'_>, _: &Market, cart: &StoredCart| {
        let connection = change.connection();
        let (lines, rows) = batch::batch(connection, &viewer, region, cart, &write.body)?;
        if write.body.replace {
            cart::empty(connection, &cart.id)?;
        }
        changes::put(connection, &cart.id, &lines)?;
        Ok(rows)
    };
    changed(&app, &write, put, |rows, cart| {
        let version = cart.version.clone();
        Ok(Answer::ok(&CartBatchResult { rows, cart })?.with_version(version))
    })
}

fn dry_run(app: &App, write: &Write<CartBatch>, viewer: &Viewer) -> Result<Response, ApiProblem> {
    let person = &write.person;
    person.require(&[Role::Buyer])?;
    vendors::catch_up(app)?;
    let stored = stored(app, person)?;
    if write.names_version() {
        write.if_match(&stored.version_text())?;
    }
    let now = app.clock.now();
    let body = app.read(|connection| {
        let (_, rows) = batch::batch(connection, viewer, &person.region.code, &stored, &write.body)?;
        let cart = shown(connection, &viewer.market, person, &stored, now, write.language)?;
        Ok(CartBatchResult { rows, cart })
    })?;
    let version = body.cart.version.clone();
    Ok(not_kept(Versioned { version, body }))
}

#[cfg(test)]
mod tests;
