//! What a value is once nobody changes it any more: so that not every key that is pressed becomes a request.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::timer;

/// Whether something is so, and has been for so many milliseconds.
#[must_use]
pub fn lasting(is_so: Memo<bool>, milliseconds: u32) -> Signal<bool> {
    let settled = settled(move || is_so.get(), milliseconds);
    Memo::new(move |_| is_so.get() && settled.get()).into()
}

/// The value, as soon as it has stayed the same for so many milliseconds.
#[must_use]
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
    milliseconds: u32,
) -> Signal<T> {
    let now = Memo::new(move |_| value());
    let settled = RwSignal::new(now.get_untracked());
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let value = now.get();
        latest.update_value(|latest| *latest = latest.wrapping_add(1));
        let turn = latest.get_value();
        spawn_local(async move {
            timer::sleep(milliseconds).await;
            // Another value has come since, or nobody asks any more.
            if latest.try_get_value() == Some(turn) {
                settled.try_update(|settled| *settled = value);
            }
        });
    });
    Memo::new(move |_| settled.get()).into()
}
