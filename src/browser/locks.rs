//! Web Locks: what only one tab of this browser may do at a time.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A lock, until it is dropped or the tab is gone.
pub struct Held(Option<Function>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // It resolves a promise, which cannot fail.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits until no other tab holds the lock. A browser that has no locks, or has them not on this page, gives it at once: then it is
/// the idempotency keys alone that keep two tabs from doing a thing twice.
pub async fn acquire(name: &str) -> Held {
    let Some(granted) = request(name) else {
        return Held(None);
    };
    let release = JsFuture::from(granted).await;
    Held(release.ok().and_then(|release| release.dyn_into().ok()))
}

/// Asks for a lock: a promise of the function that gives it back. (web-sys has no stable names for locks.)
fn request(name: &str) -> Option<Promise> {
    let navigator = super::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let mut asked = None;
    let granted = Promise::new(&mut |granted, refused| {
        let hold = Closure::once_into_js(move |_lock: JsValue| {
            Promise::new(&mut |release, _| {
                let _ = granted.call1(&JsValue::NULL, &release);
            })
        });
        asked = request
            .call2(&locks, &name.into(), &hold)
            .ok()
            .and_then(|held| held.dyn_into::<Promise>().ok())
            .map(|held| (held, refused));
    });
    // The promise of the request itself fails where a page may have no locks.
    let (held, refused) = asked?;
    let give_up = Closure::once_into_js(move |error: JsValue| {
        let _ = refused.call1(&JsValue::NULL, &error);
    });
    let catch: Function = Reflect::get(&held, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&held, &give_up).ok()?;
    Some(granted)
}
