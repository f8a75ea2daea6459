//! What a person hands over and takes along: a file that was chosen or dropped, text that was pasted, a table that is saved.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlElement, HtmlInputElement, Url,
};

/// A file.
#[derive(Clone, PartialEq)]
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

    /// The file as the body of a request: the browser sends it from where it lies, and nobody reads it first.
    #[must_use]
    pub fn as_body(&self) -> &JsValue {
        self.0.as_ref()
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

/// Saves a table under that name. The mark of its encoding, which reading has taken off, stands in front again: without it a
/// spreadsheet takes the file for something else.
pub fn save_table(name: &str, table: &str) {
    let content = Array::of2(&"\u{feff}".into(), &table.trim_start_matches('\u{feff}').into());
    let link = super::page()
        .and_then(|page| page.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    let (Ok(file), Some(link)) = (Blob::new_with_str_sequence(&content), link) else {
        return;
    };
    if let Ok(address) = Url::create_object_url_with_blob(&file) {
        // Fails only for a name that is no attribute name.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.click();
        let _ = Url::revoke_object_url(&address);
    }
}

fn first(files: Option<FileList>) -> Option<HandedOver> {
    files?.get(0).map(HandedOver)
}
