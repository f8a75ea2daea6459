//! Signing in: the demo's personas, grouped by what they do.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::PersonaId;
use lokapasar_contract::session::{Persona, PersonaList, Role};

use crate::app::use_go;
use crate::components::{EmptyState, Notice, PageHead, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::paths::{DashboardTab, Path};
use crate::queries::Mutation;
use crate::queries::session::{use_personas, use_sign_in};
use crate::stores::{Announcements, SessionStore};

/// The personas, and the way on.
#[component]
pub fn SignInPage(
    /// Where to go then.
    next: Memo<Option<Box<Path>>>,
) -> impl IntoView {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    let announcements = expect_context::<Announcements>();
    let go = use_go();
    let sign_in = use_sign_in(move |begun| {
        let Some(persona) = begun.persona.clone() else {
            return;
        };
        session.begin(begun);
        announcements.done((t.account().welcome)(&persona.name));
        let to = next
            .get_untracked()
            .map_or_else(|| home_of(persona.role), |next| *next);
        go(&to);
    });
    let chosen = RwSignal::new(None::<PersonaId>);
    view! {
        <PageHead title=t.account().title lead=move || view! { <p class="page-head__lead">{t.account().lead}</p> } />
        <div class="stack stack--loose">
            {move || next.get().map(|_| view! { <Notice>{t.account().return_note}</Notice> })}
            <QueryView
                query=use_personas()
                skeleton=|| view! { <RowSkeletons count=8 /> }
                is_empty=|personas: &PersonaList| personas.items.is_empty()
                empty=move || view! { <EmptyState title=t.account().none_title detail=t.account().none_detail /> }
                let:personas
            >
                <PersonaGroups personas chosen sign_in />
            </QueryView>
        </div>
    }
}

/// Where the work of a role begins.
fn home_of(role: Role) -> Path {
    match role {
        Role::Buyer => Path::Home,
        Role::Ppk => Path::Approvals,
        Role::Bendahara => Path::Orders(Default::default()),
        Role::Official | Role::Auditor => DashboardTab::Overview.path(Default::default()),
        Role::Vendor => Path::Vendor,
    }
}

#[component]
fn PersonaGroups(
    personas: Signal<Arc<PersonaList>>,
    chosen: RwSignal<Option<PersonaId>>,
    sign_in: Mutation<PersonaId>,
) -> impl IntoView {
    let t = use_text();
    let group = move |id: &'static str, title, lead, roles: &'static [Role]| {
        let members = move || {
            let all = personas.read();
            let members = all.items.iter().filter(|persona| roles.contains(&persona.role));
            members
                .map(|persona| view! { <PersonaButton persona=persona.clone() chosen sign_in /> })
                .collect_view()
        };
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <p class="muted small">{lead}</p>
                <div class="personas">{members}</div>
            </section>
        }
    };
    view! {
        <div class="persona-groups">
            {group(
                "buying",
                t.account().group_buying,
                t.account().group_buying_lead,
                &[Role::Buyer, Role::Ppk, Role::Bendahara],
            )}
            {group(
                "watching",
                t.account().group_watching,
                t.account().group_watching_lead,
                &[Role::Official, Role::Auditor],
            )} {group("selling", t.account().group_selling, t.account().group_selling_lead, &[Role::Vendor])}
        </div>
    }
}

#[component]
fn PersonaButton(
    persona: Persona,
    chosen: RwSignal<Option<PersonaId>>,
    sign_in: Mutation<PersonaId>,
) -> impl IntoView {
    let t = use_text();
    let id = persona.id.clone();
    let mine = persona.id.clone();
    let busy =
        move || (sign_in.is_busy() && chosen.with(|chosen| chosen.as_ref() == Some(&mine))).then_some("true");
    let place = place_of(&persona);
    view! {
        <button
            type="button"
            class="persona"
            aria-busy=busy
            on:click=move |_| {
                chosen.set(Some(id.clone()));
                sign_in.submit(id.clone());
            }
        >
            <span class="avatar" aria-hidden="true">{initials(&persona.name)}</span>
            <span class="persona__text">
                <strong>{persona.name.clone()}</strong>
                <span>{(t.states().role)(persona.role)} " · " {place}</span>
                <span class="persona__id">{persona.id.to_string()}</span>
            </span>
        </button>
    }
}

/// For whom a persona works.
fn place_of(persona: &Persona) -> String {
    match (&persona.unit, &persona.vendor) {
        (Some(unit), _) => format!("{}, {}", unit.name, persona.region.name),
        (None, Some(vendor)) => format!("{}, {}", vendor.name, persona.region.name),
        (None, None) => persona.region.name.clone(),
    }
}

/// The first letters of the first two names.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn takes_two_letters_at_most() {
        for (name, letters) in [
            ("Budi Santoso", "BS"),
            ("Siti", "S"),
            ("Ana Bela Citra", "AB"),
            ("", ""),
            ("  ", ""),
        ] {
            assert_eq!(initials(name), letters);
        }
    }
}
