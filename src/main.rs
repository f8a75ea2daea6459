//! Starts the app in the browser.

fn main() {
    lokapasar::browser::crash::tell_of_panics();
    leptos::mount::mount_to_body(lokapasar::app::App);
    lokapasar::browser::boot::remove_shell();
}
