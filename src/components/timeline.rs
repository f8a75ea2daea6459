//! What was done, what is now, what is to come.

use leptos::prelude::*;

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Behind.
    Done,
    /// Under way.
    Now,
    /// Under way, and late.
    Overdue,
    /// It ended here, against the plan.
    Refused,
    /// To come.
    ToCome,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineStep {
    /// Where it stands.
    pub kind: StepKind,
    /// What it is.
    pub title: String,
    /// Where it stands, in a word for those who listen: `selesai`, `sekarang`, `nanti`.
    pub standing: String,
    /// Who did it or has to.
    pub who: Option<String>,
    /// When, in words; and the same as a machine reads it.
    pub when: Option<(String, String)>,
}

/// Steps in their order.
#[component]
pub fn Timeline(
    /// The steps.
    steps: Vec<TimelineStep>,
) -> impl IntoView {
    let steps = steps
        .into_iter()
        .map(|step| {
            let (class, current) = match step.kind {
                StepKind::Done => ("timeline__step timeline__step--done", None),
                StepKind::Now => ("timeline__step timeline__step--now", Some("step")),
                StepKind::Overdue => ("timeline__step timeline__step--overdue", Some("step")),
                StepKind::Refused => ("timeline__step timeline__step--refused", Some("step")),
                StepKind::ToCome => ("timeline__step", None),
            };
            view! {
                <li class=class aria-current=current>
                    <span class="timeline__title">
                        {step.title} <span class="visually-hidden">", " {step.standing}</span>
                    </span>
                    {step.who.map(|who| view! { <span class="timeline__who">{who}</span> })}
                    {step
                        .when
                        .map(|(words, machine)| {
                            view! { <time class="timeline__when" datetime=machine>{words}</time> }
                        })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{steps}</ol> }
}
