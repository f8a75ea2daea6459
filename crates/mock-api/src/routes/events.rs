//! The live stream as server-sent events.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use lokapasar_contract::control::FaultKind;
use lokapasar_contract::live::LiveEvent;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use utoipa::openapi::{ObjectBuilder, Ref, RefOr, Schema, Type};
use utoipa::{PartialSchema as _, ToSchema as _};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::after::AfterQuery;
use crate::extract::{Query, State};
use crate::live::Numbered;
use crate::problem::ApiProblem;
use crate::session::{SignedIn, Token};
use crate::state::App;

/// How often a silent stream says that it is there.
const HEARTBEAT: Duration = Duration::from_secs(15);

const PATH: &str = "/api/v1/events";

/// The route of the live stream.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(listen))
}

/// A message of the stream, as OpenAPI describes one: its fields are texts, and `data` holds the event as JSON.
struct LiveMessage;

impl utoipa::PartialSchema for LiveMessage {
    fn schema() -> RefOr<Schema> {
        let text = || ObjectBuilder::new().schema_type(Type::String);
        let event = Ref::from_schema_name(LiveEvent::name());
        ObjectBuilder::new()
            .property("id", text().pattern(Some("^[0-9]+$")))
            .property(
                "data",
                text()
                    .content_media_type("application/json")
                    .content_schema(Some(event)),
            )
            .required("id")
            .required("data")
            .into()
    }
}

impl utoipa::ToSchema for LiveMessage {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((LiveEvent::name().into_owned(), LiveEvent::schema()));
        LiveEvent::schemas(schemas);
    }
}

/// What changes, as it changes. `Last-Event-ID`, or `after` for a browser that begins anew where another of its tabs ended, replays what
/// came after that event; `reset` says that events were lost.
#[utoipa::path(get, path = "/events", tag = "live",
    params(("Last-Event-ID" = Option<String>, Header,
            description = "The last event that was received; what is no number of one gets a `reset`"),
        ("after" = Option<u64>, Query, description = "The same, where the header cannot be set")),
    responses((status = 200, body = LiveMessage, content_type = "text/event-stream")))]
async fn listen(
    State(app): State<App>,
    person: SignedIn,
    headers: HeaderMap,
    Query(query): Query<AfterQuery>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiProblem> {
    let token = Token::of(&headers).ok_or_else(ApiProblem::unauthorised)?;
    let last = headers
        .get("last-event-id")
        .map(|id| id.to_str().ok().and_then(|id| id.parse().ok()).unwrap_or(0))
        .or(query.after);
    let subscription = app.live.subscribe(last);
    let listener = Listener {
        app,
        person,
        token,
        coming: subscription.coming,
        ready: subscription.missed.into(),
        held_back: None,
    };
    let stream = stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok(write(&event)), listener))
    });
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("heartbeat")))
}

fn write(event: &Numbered) -> Event {
    Event::default()
        .id(event.id.to_string())
        .data(serde_json::to_string(&event.event).unwrap_or_default())
}

/// One person's stream.
struct Listener {
    app: App,
    person: SignedIn,
    token: Token,
    coming: Receiver<Numbered>,
    ready: VecDeque<Numbered>,
    /// An event that a fault lets the next one overtake.
    held_back: Option<Numbered>,
}

impl Listener {
    async fn next(&mut self) -> Option<Numbered> {
        loop {
            let event = match self.ready.pop_front() {
                Some(event) => event,
                None => self.receive().await?,
            };
            let is_still_signed_in = || {
                self.token
                    .persona(&self.app)
                    .is_ok_and(|persona| persona.is_some())
            };
            if !event.is_for(&self.person) {
                continue;
            }
            if event.audience.is_some() && !is_still_signed_in() {
                return None;
            }
            match self.app.faults.strike_event(PATH).map(|fault| fault.kind) {
                Some(FaultKind::CutStream) => return None,
                Some(FaultKind::DuplicateEvent) => self.ready.push_front(event.clone()),
                Some(FaultKind::ReorderEvents) if self.held_back.is_none() => {
                    self.held_back = Some(event);
                    continue;
                }
                _ => {}
            }
            if let Some(held_back) = self.held_back.take() {
                self.ready.push_front(held_back);
            }
            return Some(event);
        }
    }

    async fn receive(&mut self) -> Option<Numbered> {
        match self.coming.recv().await {
            Ok(event) => Some(event),
            Err(RecvError::Closed) => None,
            Err(RecvError::Lagged(_)) => {
                // What was missed cannot be told apart any more: say so, and go on from now.
                self.coming = self.coming.resubscribe();
                Some(Numbered {
                    id: self.app.live.newest(),
                    audience: None,
                    event: LiveEvent::Reset {},
                })
            }
        }
    }
}

#[cfg(test)]
mod tests;
