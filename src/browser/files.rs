//! What a person hands over: a file that was chosen or dropped, text that was pasted.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlInputElement};

/// A file.
#[derive(Clone)]
pub struct HandedOver(File);

impl HandedOver {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How large it is, in bytes.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// What it holds; none when the browser cannot read it.
    pub async fn read(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The file that was chosen in a field; the field is free for the same one again.
#[must_use]
pub fn chosen(event: &Event) -> Option<HandedOver> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = first(field.files());
    field.set_value("");
    file
}

/// The file that was dropped.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<HandedOver> {
    first(event.data_transfer()?.files())
}

/// The text that was pasted.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    let data: DataTransfer = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok()
}

fn first(files: Option<FileList>) -> Option<HandedOver> {
    files?.get(0).map(HandedOver)
}
