//! Opening and closing a native `<dialog>` by its id.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    super::element(id)?.dyn_into().ok()
}

/// Opens a dialog over everything else; the browser keeps the focus inside and gives it back afterwards.
pub fn show(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        // The one failure is a dialog that is no longer in the document: then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id)
        && dialog.open()
    {
        dialog.close();
    }
}
