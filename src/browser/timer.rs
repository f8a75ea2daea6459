//! Waiting, and doing something at the next frame.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Waits for so many milliseconds.
pub async fn sleep(milliseconds: u32) {
    let Some(window) = super::window() else { return };
    let delay = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, delay);
    });
    // A promise that nothing rejects.
    let _ = JsFuture::from(promise).await;
}

/// Does something before the next paint.
pub fn at_next_frame(action: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(move |_: JsValue| action());
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Does something once what has changed by now is painted.
pub fn after_next_paint(action: impl FnOnce() + 'static) {
    at_next_frame(move || {
        // A frame's callbacks run before its paint, and a task after it.
        wasm_bindgen_futures::spawn_local(async move {
            sleep(0).await;
            action();
        });
    });
}
