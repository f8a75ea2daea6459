//! The header: brand, search, the unit that one acts for, cart, and the ways that a role has.

pub mod search_box;
pub mod suggestions;

use leptos::prelude::*;
use lokapasar_contract::query::{AnalyticsQuery, OrderQuery, SearchQuery, ShoppingListQuery, YearEndQuery};
use lokapasar_contract::session::{Persona, Role};

use self::search_box::SearchBox;
use super::navigation::use_here;
use super::shell::use_sign_out;
use crate::browser::keyboard;
use crate::components::{Icon, Mark};
use crate::i18n::{Language, Text, use_text};
use crate::paths::{DashboardTab, Path, QuickOrderQuery, Screen};
use crate::stores::{CartBadge, Preferences, SessionState, SessionStore, Theme};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    let role = Memo::new(move |_| session.role());
    let stands_in = Memo::new(move |_| session.stands_in_for().is_some());
    let standing = Memo::new(move |_| !matches!(session.state(), SessionState::Unknown));
    view! {
        <header class="site-header">
            <div class="site-header__band" aria-hidden="true"></div>
            <div class="site-header__row">
                <a class="brand" href=Path::Home.url() aria-label=t.shell().name>
                    <span>"loka"</span>
                    <span>"pasar"</span>
                </a>
                <SearchBox />
                <div class="site-header__actions">
                    {move || matches!(role.get(), Some(Role::Buyer)).then(|| view! { <CartLink /> })}
                    <AccountMenu />
                </div>
                {move || navigation(t, standing.get(), role.get(), stands_in.get())}
            </div>
        </header>
    }
}

#[component]
fn CartLink() -> impl IntoView {
    let t = use_text();
    let badge = expect_context::<CartBadge>();
    view! {
        <a class="cart-link" href=Path::Cart.url()>
            <Icon mark=Mark::Cart />
            <span>{t.shell().cart}</span>
            {move || {
                badge
                    .get()
                    .filter(|lines| *lines > 0)
                    .map(|lines| {
                        view! {
                            <span class="count">{lines}</span>
                            <span class="visually-hidden">{(t.shell().cart_lines)(lines)}</span>
                        }
                    })
            }}
        </a>
    }
}

/// The ways that a role has, below the search. Their room is kept while it is not known who is there.
fn navigation(t: Text, known: bool, role: Option<Role>, stands_in: bool) -> AnyView {
    match role {
        None if !known => view! { <div class="site-header__nav"></div> }.into_any(),
        None => links(
            t,
            vec![
                (t.shell().home, Path::Home),
                (t.shop().search_title, Path::Search(SearchQuery::default())),
            ],
        ),
        Some(role @ (Role::Official | Role::Auditor)) => {
            view! { <DashboardNavigation audits=role == Role::Auditor /> }.into_any()
        }
        Some(Role::Buyer) => {
            let mut places = vec![
                (t.shell().home, Path::Home),
                (t.shop().search_title, Path::Search(SearchQuery::default())),
                (
                    t.shell().quick_order,
                    Path::QuickOrder(QuickOrderQuery::default()),
                ),
                (t.shell().lists, Path::Lists(ShoppingListQuery::default())),
                (t.shell().orders, Path::Orders(OrderQuery::default())),
                (t.shell().year_end_tab, Path::YearEnd(YearEndQuery::default())),
            ];
            places.extend(stands_in.then(|| (t.shell().approvals, Path::Approvals)));
            links(t, places)
        }
        Some(Role::Bendahara) => links(
            t,
            vec![
                (t.shell().home, Path::Home),
                (t.shop().search_title, Path::Search(SearchQuery::default())),
                (t.shell().orders, Path::Orders(OrderQuery::default())),
                (t.shell().year_end_tab, Path::YearEnd(YearEndQuery::default())),
            ],
        ),
        Some(Role::Ppk) => links(
            t,
            vec![
                (t.shell().approvals, Path::Approvals),
                (t.shell().orders, Path::Orders(OrderQuery::default())),
                (t.shell().lists, Path::Lists(ShoppingListQuery::default())),
                (t.shell().year_end_tab, Path::YearEnd(YearEndQuery::default())),
                (t.shop().search_title, Path::Search(SearchQuery::default())),
            ],
        ),
        Some(Role::Vendor) => links(
            t,
            vec![
                (t.shell().vendor, Path::Vendor),
                (t.shell().orders, Path::Orders(OrderQuery::default())),
            ],
        ),
    }
}

fn links(t: Text, places: Vec<(&'static str, Path)>) -> AnyView {
    let links = places
        .into_iter()
        .map(|(words, path)| view! { <NavigationLink words path /> })
        .collect_view();
    view! { <nav class="site-header__nav" aria-label=t.shell().navigation>{links}</nav> }.into_any()
}

#[component]
fn NavigationLink(words: &'static str, path: Path) -> impl IntoView {
    let here = use_here();
    let screen = path.screen();
    let current =
        move || here.with(|path| path.as_ref().is_some_and(|path| belongs(&path.screen(), &screen)));
    view! { <a href=path.url() aria-current=move || current().then_some("page")>{words}</a> }
}

/// Whether a screen lies under the place of a navigation link.
fn belongs(screen: &Screen, place: &Screen) -> bool {
    screen == place
        || matches!(
            (screen, place),
            (Screen::Order(_) | Screen::Document(..), Screen::Orders)
                | (Screen::ImportReport(_), Screen::Imports)
        )
}

#[component]
fn DashboardNavigation(audits: bool) -> impl IntoView {
    let t = use_text();
    let here = use_here();
    let tabs = DashboardTab::ALL
        .map(|tab| {
            let words = match tab {
                DashboardTab::Overview => t.shell().overview_tab,
                DashboardTab::League => t.shell().league_tab,
                DashboardTab::Participation => t.shell().participation_tab,
                DashboardTab::Shares => t.shell().shares_tab,
                DashboardTab::Conduct | DashboardTab::ConductOrders => t.shell().conduct_tab,
                DashboardTab::YearEnd => t.shell().year_end_tab,
                DashboardTab::Flags => t.shell().flags_tab,
                DashboardTab::Orders => t.shell().orders_tab,
            };
            // Region, days and rule go along from tab to tab.
            let common = move || -> AnalyticsQuery {
                here.with(|path| path.as_ref().and_then(Path::analytics).cloned()).unwrap_or_default()
            };
            let current = move || {
                here.with(|path| match path.as_ref().map(Path::screen) {
                    Some(Screen::Dashboard(here)) => here.under() == tab,
                    _ => false,
                })
            };
            view! {
                <a href=move || tab.path(common()).url() aria-current=move || current().then_some("page")>{words}</a>
            }
        })
        .collect_view();
    let orders = audits.then(|| {
        view! { <NavigationLink words=t.shell().order_list path=Path::Orders(OrderQuery::default()) /> }
    });
    let imports = view! { <NavigationLink words=t.shell().imports path=Path::Imports(Default::default()) /> };
    view! { <nav class="site-header__nav" aria-label=t.shell().dashboard_navigation>{tabs} {imports} {orders}</nav> }
}

/// Who one is and acts for, language, colours, sign-out; for nobody, the way to sign in.
#[component]
fn AccountMenu() -> impl IntoView {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    let sign_out = use_sign_out();
    let persona = Memo::new(move |_| session.persona());
    let signed_out = Memo::new(move |_| matches!(session.state(), SessionState::SignedOut));
    let here = use_here();
    let sign_in = move || {
        let path = here.with(|path| {
            path.as_ref()
                .map_or(Path::SignIn { next: None }, Path::sign_in_first)
        });
        view! { <a class="button button--small" href=path.url()>{t.shell().sign_in}</a> }
    };
    view! {
        {move || signed_out.get().then(sign_in)}
        <details class="menu">
            <summary>
                <span class="visually-hidden">{t.shell().menu} " "</span>
                {move || persona.get().map(|persona| unit_chip(t, &persona))}
                <Icon mark=Mark::Menu />
            </summary>
            <div class="menu__panel">
                {move || {
                    persona
                        .get()
                        .map(|persona| {
                            view! {
                                <div>
                                    <strong>{persona.name}</strong>
                                    <br />
                                    <small>{(t.states().role)(persona.role)}</small>
                                </div>
                            }
                        })
                }}
                <Languages />
                <Themes />
                {move || {
                    persona
                        .with(Option::is_some)
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="button"
                                    on:click=move |_| {
                                        keyboard::close_all_menus();
                                        sign_out.run(());
                                    }
                                >
                                    {t.shell().sign_out}
                                </button>
                            }
                        })
                }}
            </div>
        </details>
    }
}

/// For whom a person acts, and under whom that is.
fn acting_for(t: Text, persona: &Persona) -> (String, String) {
    match (&persona.unit, &persona.vendor) {
        (Some(unit), _) => (unit.name.clone(), persona.region.name.clone()),
        (None, Some(vendor)) => (vendor.name.clone(), persona.region.name.clone()),
        (None, None) => (
            (t.states().role)(persona.role).to_owned(),
            persona.region.name.clone(),
        ),
    }
}

fn unit_chip(t: Text, persona: &Persona) -> impl IntoView + use<> {
    let (who, whose) = acting_for(t, persona);
    view! { <span class="unit-chip"><strong>{who}</strong><span>{whose}</span></span> }
}

#[component]
fn Languages() -> impl IntoView {
    let t = use_text();
    let preferences = expect_context::<Preferences>();
    let cache = expect_context::<crate::queries::QueryCache>();
    let choices = Language::ALL
        .map(|language| {
            view! {
                <button
                    type="button"
                    lang=language.tag()
                    aria-pressed=move || (preferences.language() == language).to_string()
                    on:click=move |_| {
                        keyboard::close_all_menus();
                        preferences.set_language(language);
                        cache.invalidate_all();
                    }
                >
                    {language.own_name()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="menu__group" role="group" aria-label=t.shell().language>
            <small>{t.shell().language}</small>
            <div class="segmented">{choices}</div>
        </div>
    }
}

#[component]
fn Themes() -> impl IntoView {
    let t = use_text();
    let preferences = expect_context::<Preferences>();
    let choices = Theme::ALL
        .map(|theme| {
            let words = match theme {
                Theme::System => t.shell().theme_system,
                Theme::Light => t.shell().theme_light,
                Theme::Dark => t.shell().theme_dark,
            };
            view! {
                <button
                    type="button"
                    aria-pressed=move || (preferences.theme() == theme).to_string()
                    on:click=move |_| preferences.set_theme(theme)
                >
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="menu__group" role="group" aria-label=t.shell().theme>
            <small>{t.shell().theme}</small>
            <div class="segmented">{choices}</div>
        </div>
    }
}
