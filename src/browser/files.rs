//! What a person hands over and takes along: a file that was chosen or dropped, text that was pasted, a file that is saved.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlElement, HtmlInputElement,
    Response, Url,
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

/// A file that the server sent. The browser keeps it: it never becomes text of the app's own.
pub struct Received {
    name: String,
    content: Blob,
}

impl Received {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Saves it under its name.
    pub fn save(&self) {
        let link = super::page()
            .and_then(|page| page.create_element("a").ok())
            .and_then(|link| link.dyn_into::<HtmlElement>().ok());
        let Some(link) = link else {
            return;
        };
        if let Ok(address) = Url::create_object_url_with_blob(&self.content) {
            // Fails only for a name that is no attribute name.
            let _ = link.set_attribute("href", &address);
            let _ = link.set_attribute("download", &self.name);
            link.click();
            let _ = Url::revoke_object_url(&address);
        }
    }
}

/// The file of an answer, named as the server names it; none when it broke off.
pub async fn receive(response: &Response) -> Option<Received> {
    let disposition = response.headers().get("Content-Disposition").ok().flatten();
    let content = JsFuture::from(response.blob().ok()?).await.ok()?;
    Some(Received {
        name: disposition
            .as_deref()
            .and_then(name_in)
            .unwrap_or("lokapasar")
            .to_owned(),
        content: content.dyn_into().ok()?,
    })
}

/// The name in `attachment; filename="pesanan-33.20.csv"`.
fn name_in(disposition: &str) -> Option<&str> {
    let (_, named) = disposition.split_once("filename=\"")?;
    let (name, _) = named.split_once('"')?;
    (!name.is_empty()).then_some(name)
}

fn first(files: Option<FileList>) -> Option<HandedOver> {
    files?.get(0).map(HandedOver)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_as_the_server_says() {
        for (disposition, name) in [
            (
                "attachment; filename=\"pesanan-33.20.csv\"",
                Some("pesanan-33.20.csv"),
            ),
            ("attachment; filename=\"\"", None),
            ("attachment; filename=\"open", None),
            ("inline", None),
        ] {
            assert_eq!(name_in(disposition), name, "{disposition}");
        }
    }
}
