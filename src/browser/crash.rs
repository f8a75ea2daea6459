//! A panic ends the app; what stands then is the crash page of `index.html`, shown by `boot.js`.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Installs the panic hook: the message goes to the console, and an event tells `boot.js` to show the crash page.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        web_sys::console::error_1(&JsValue::from_str(&message));
        let detail = CustomEventInit::new();
        detail.set_detail(&JsValue::from_str(&message));
        if let (Some(window), Ok(event)) = (
            super::window(),
            CustomEvent::new_with_event_init_dict("lokapasar:crash", &detail),
        ) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
