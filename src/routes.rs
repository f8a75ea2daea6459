//! Which page stands where, and who may enter. One `match` each, without a default: a place without a page, or without a rule of
//! who may enter, does not compile.

use leptos::prelude::*;
use lokapasar_contract::session::Role;

use crate::pages;
use crate::paths::{DashboardTab, Path, Screen};

/// Who may enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Everybody,
    /// Whoever is signed in with one of these roles.
    Roles(&'static [Role]),
}

/// Who may enter a page. The server refuses by itself; this is so that nobody walks into a wall.
#[must_use]
pub const fn access(screen: &Screen) -> Access {
    match screen {
        Screen::Home | Screen::Search | Screen::Product(_) | Screen::Compare => Access::Everybody,
        Screen::SignIn | Screen::Missing => Access::Everybody,
        Screen::Cart | Screen::Checkout | Screen::Purchase(_) => Access::Roles(&[Role::Buyer]),
        Screen::Orders | Screen::Order(_) => Access::Roles(&[
            Role::Buyer,
            Role::Ppk,
            Role::Bendahara,
            Role::Vendor,
            Role::Auditor,
        ]),
        Screen::Approvals => Access::Roles(&[Role::Ppk]),
        Screen::Vendor => Access::Roles(&[Role::Vendor]),
        Screen::Dashboard(_) => Access::Roles(&[Role::Official, Role::Auditor]),
    }
}

/// The page of a screen. Its query comes as a signal, typed, out of the address; `.into_any()` keeps pages apart in the bundle.
#[must_use]
pub fn page(screen: Screen, path: Memo<Option<Path>>) -> AnyView {
    use pages::{account, dashboard, orders, shop, vendor};
    match screen {
        Screen::Home => view! { <shop::home::HomePage /> }.into_any(),
        Screen::Search => {
            let query = part(path, |path| {
                if let Path::Search(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            view! { <shop::search::SearchPage query /> }.into_any()
        }
        Screen::Product(id) => view! { <shop::product::ProductPage id /> }.into_any(),
        Screen::Compare => {
            let query = part(path, |path| {
                if let Path::Compare(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            view! { <shop::compare::ComparePage query /> }.into_any()
        }
        Screen::Cart => view! { <shop::cart::CartPage /> }.into_any(),
        Screen::Checkout => view! { <shop::checkout::CheckoutPage /> }.into_any(),
        Screen::Purchase(id) => view! { <shop::purchase::PurchasePage id /> }.into_any(),
        Screen::Orders => {
            let query = part(path, |path| {
                if let Path::Orders(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            view! { <orders::list::OrdersPage query /> }.into_any()
        }
        Screen::Order(id) => view! { <orders::detail::OrderPage id /> }.into_any(),
        Screen::Approvals => view! { <orders::approvals::ApprovalsPage /> }.into_any(),
        Screen::Vendor => view! { <vendor::home::VendorPage /> }.into_any(),
        Screen::Dashboard(tab) => {
            let common = part(path, |path| path.analytics().cloned());
            match tab {
                DashboardTab::Overview => {
                    view! { <dashboard::overview::OverviewPage query=common /> }.into_any()
                }
                DashboardTab::League => {
                    let query = part(path, |path| {
                        if let Path::League(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    view! { <dashboard::league::LeaguePage query /> }.into_any()
                }
                DashboardTab::Participation => {
                    view! { <dashboard::participation::ParticipationPage query=common /> }.into_any()
                }
                DashboardTab::Shares => view! { <dashboard::shares::SharesPage query=common /> }.into_any(),
                DashboardTab::Flags => view! { <dashboard::flags::FlagsPage query=common /> }.into_any(),
                DashboardTab::Orders => view! { <dashboard::orders::OrdersPage query=common /> }.into_any(),
            }
        }
        Screen::SignIn => {
            let next = part(path, |path| {
                if let Path::SignIn { next } = path {
                    Some(next.clone())
                } else {
                    None
                }
            });
            view! { <account::sign_in::SignInPage next /> }.into_any()
        }
        Screen::Missing => view! { <account::missing::MissingPage /> }.into_any(),
    }
}

/// The part of the address that a page reads. While the address already belongs to the next page, it stays what it was.
fn part<T: Clone + PartialEq + Default + Send + Sync + 'static>(
    path: Memo<Option<Path>>,
    of: fn(&Path) -> Option<T>,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        path.with(|path| path.as_ref().and_then(of))
            .or_else(|| before.cloned())
            .unwrap_or_default()
    })
}
