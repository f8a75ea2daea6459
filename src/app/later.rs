//! A page whose code may still be on its way: a skeleton until it is here, and a way to try again when it does not come.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use crate::api::ApiError;
use crate::browser::timer;
use crate::components::{ErrorState, RowSkeletons};
use crate::routes::{NotLoaded, Part};

/// How long to wait before code that did not arrive is asked for again, in milliseconds.
const LOAD_AGAIN_AFTER: u32 = 10_000;

/// What makes a page, once its part is loaded.
pub type Making = Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>>>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Loading,
    Here,
    Failed,
}

/// The page that `make` makes, as soon as its part is here. With the part loaded before, or none, there is
/// nothing to wait for.
pub fn later(part: Option<Part>, make: impl Fn() -> Making + Clone + Send + 'static) -> AnyView {
    let attempt = RwSignal::new(0_u32);
    let retry = Callback::new(move |()| attempt.update(|attempt| *attempt += 1));
    (move || {
        attempt.track();
        attempt_to_show(part, Box::new(make.clone()), retry)
    })
    .into_any()
}

fn attempt_to_show(part: Option<Part>, make: Box<dyn Fn() -> Making>, retry: Callback<()>) -> AnyView {
    let stage = RwSignal::new(Stage::Loading);
    let page = StoredValue::new_local(None::<AnyView>);
    let mut showing: Making = Box::pin(ScopedFuture::new_untracked(async move {
        if let Some(part) = part {
            part.load().await?;
        }
        // Whoever went on to another page meanwhile gets nothing of this one, not even its title.
        if stage.is_disposed() {
            return Err(NotLoaded);
        }
        make().await
    }));
    let show = move |made| {
        let next = match made {
            Ok(made) => {
                page.try_set_value(Some(made));
                Stage::Here
            }
            Err(NotLoaded) => Stage::Failed,
        };
        stage.try_set(next);
    };
    match ready(showing.as_mut()) {
        Some(Ok(page)) => return page,
        Some(Err(error)) => show(Err(error)),
        None => spawn_local(async move { show(showing.await) }),
    }
    (move || match stage.get() {
        Stage::Loading => view! { <div aria-busy="true"><RowSkeletons /></div> }.into_any(),
        Stage::Here => page.try_update_value(Option::take).flatten().into_any(),
        Stage::Failed => view! { <ErrorState error=ApiError::Network on_retry=retry /> }.into_any(),
    })
    .into_any()
}

/// What is loaded apart, however many attempts it takes: for what nobody has asked for by name, so that there is nobody to tell
/// that it did not come.
pub async fn until_here<T, F>(load: impl Fn() -> F) -> T
where
    F: Future<Output = Result<T, NotLoaded>>,
{
    loop {
        match load().await {
            Ok(here) => return here,
            Err(NotLoaded) => timer::sleep(LOAD_AGAIN_AFTER).await,
        }
    }
}

/// What a future has to say without any waiting.
fn ready<T>(future: Pin<&mut dyn Future<Output = T>>) -> Option<T> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}
