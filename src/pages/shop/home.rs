//! The shop window: what it is, what waits for me, where to begin.

pub mod categories;
pub mod goods;
pub mod orders;

use leptos::prelude::*;
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery, OrderQuery, SearchQuery};
use lokapasar_contract::session::{Persona, Role};

use self::categories::Categories;
use self::goods::Goods;
use crate::app::later::later;
use crate::components::PageHead;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::routes::{Part, parts};
use crate::stores::{SessionState, SessionStore};

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let session = expect_context::<SessionStore>();
    let state = Memo::new(move |_| session.state());
    let works_on_orders = Memo::new(move |_| match session.role() {
        Some(Role::Buyer | Role::Ppk | Role::Bendahara | Role::Vendor) => true,
        Some(Role::Official | Role::Auditor) | None => false,
    });
    let visitor = Memo::new(move |_| matches!(state.get(), SessionState::SignedOut));
    view! {
        <Hero state />
        {move || {
            works_on_orders
                .get()
                .then(|| later(Some(Part::Person), || Box::pin(parts::order_panels())))
        }}
        <Categories />
        <Goods />
        {move || visitor.get().then(|| view! { <Steps /> })}
    }
}

/// The welcome: to whom, what for, the first step.
#[component]
fn Hero(state: Memo<SessionState>) -> impl IntoView {
    let t = use_text();
    let words = t.home();
    let persona = move || match state.get() {
        SessionState::SignedIn(persona) => Some(persona),
        _ => None,
    };
    let title = Memo::new(move |_| match persona() {
        Some(persona) if persona.role != Role::Buyer => (words.greeting)(&persona.name),
        _ => t.shop().home_title.to_owned(),
    });
    let greeting = move || {
        let buyer = persona().filter(|persona| persona.role == Role::Buyer)?;
        Some(view! { <p class="home-hero__greeting">{(words.greeting)(&buyer.name)}</p> })
    };
    let lead = move || {
        let sentence =
            move || persona().map_or_else(|| words.lead_visitor.to_owned(), |persona| lead_for(t, &persona));
        view! { <p class="page-head__lead">{sentence}</p> }
    };
    let ways = move || {
        ways(t, &state.get())
            .into_iter()
            .enumerate()
            .map(|(place, (label, path))| {
                let class = if place == 0 {
                    "button button--primary"
                } else {
                    "button"
                };
                view! { <a class=class href=path.url()>{label}</a> }
            })
            .collect_view()
    };
    let examples = words
        .example_words
        .map(|q| {
            let path = Path::Search(SearchQuery {
                q: q.to_owned(),
                ..SearchQuery::default()
            });
            view! { <a href=path.url() lang="id">{q}</a> }
        })
        .collect_view();
    view! {
        <div class="home-hero">
            <div class="home-hero__text">
                {greeting}
                <PageHead title lead />
            </div>
            <div class="actions">{ways}</div>
            <p class="home-hero__examples">
                <span>{words.examples}</span>
                {examples}
            </p>
        </div>
    }
}

fn lead_for(t: Text, persona: &Persona) -> String {
    let words = t.home();
    let unit = persona
        .unit
        .as_ref()
        .map_or(persona.region.name.as_str(), |unit| unit.name.as_str());
    let vendor = persona
        .vendor
        .as_ref()
        .map_or(persona.name.as_str(), |vendor| vendor.name.as_str());
    match persona.role {
        Role::Buyer => (words.lead_buyer)(unit),
        Role::Ppk => (words.lead_ppk)(unit),
        Role::Bendahara => (words.lead_bendahara)(unit),
        Role::Official | Role::Auditor => (words.lead_official)(&persona.region.name),
        Role::Vendor => (words.lead_vendor)(vendor),
    }
}

/// Where to begin; the first is the one clear action.
fn ways(t: Text, state: &SessionState) -> Vec<(&'static str, Path)> {
    let words = t.home();
    let browse = (words.browse, Path::Search(SearchQuery::default()));
    let mine = OrderQuery {
        my_turn: true,
        ..OrderQuery::default()
    };
    match state {
        SessionState::Unknown | SessionState::Failed(_) => vec![browse],
        SessionState::SignedOut => vec![(t.shell().sign_in, Path::SignIn { next: None }), browse],
        SessionState::SignedIn(persona) => match persona.role {
            Role::Buyer => vec![browse],
            Role::Ppk => vec![(words.open_approvals, Path::Approvals), browse],
            Role::Bendahara => vec![(words.waiting_all, Path::Orders(mine)), browse],
            Role::Official | Role::Auditor => vec![
                (words.open_dashboard, Path::Dashboard(AnalyticsQuery::default())),
                (words.open_league, Path::League(LeagueQuery::default())),
            ],
            Role::Vendor => vec![(words.open_vendor, Path::Vendor), browse],
        },
    }
}

/// How it works, to somebody who is not signed in.
#[component]
fn Steps() -> impl IntoView {
    let t = use_text();
    let words = t.home();
    let steps = words
        .steps
        .map(|(what, how)| {
            view! {
                <li class="card">
                    <h3>{what}</h3>
                    <p>{how}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="home-section" aria-labelledby="how">
            <div class="home-section__head">
                <h2 id="how">{words.how}</h2>
            </div>
            <ol class="home-steps">{steps}</ol>
        </section>
    }
}
