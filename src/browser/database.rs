//! What must outlive a crash: texts by name, in IndexedDB, read and written in one transaction that is on the disk when it ends.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbTransaction};

const NAME: &str = "lokapasar";
const TABLE: &str = "texts";

/// Reads the text of a name, and writes the one that comes of it, if any; nobody comes between, in no tab. `change` runs at most once.
/// Whether it has run and what it wrote is kept: not so where the browser keeps nothing.
pub async fn update(name: &str, change: impl FnOnce(Option<String>) -> Option<String> + 'static) -> bool {
    let Some(database) = open().await else {
        return false;
    };
    let kept = write(&database, name.to_owned(), change).await;
    database.close();
    kept.is_some()
}

/// Forgets everything, as soon as nobody reads or writes.
pub fn forget() {
    let factory = super::window().and_then(|window| window.indexed_db().ok().flatten());
    if let Some(factory) = factory {
        let _ = factory.delete_database(NAME);
    }
}

async fn open() -> Option<IdbDatabase> {
    let factory = super::window()?.indexed_db().ok()??;
    let request = factory.open_with_u32(NAME, 1).ok()?;
    let opening = request.clone();
    let make = Closure::<dyn Fn()>::new(move || {
        if let Some(database) = opened(&opening) {
            let _ = database.create_object_store(TABLE);
        }
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    settled(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
    .await
    .then(|| opened(&request))
    .flatten()
}

fn opened(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

async fn write(
    database: &IdbDatabase,
    name: String,
    change: impl FnOnce(Option<String>) -> Option<String> + 'static,
) -> Option<()> {
    let transaction = transaction(database)?;
    let table = transaction.object_store(TABLE).ok()?;
    let name = JsValue::from_str(&name);
    let reading = table.get(&name).ok()?;
    let (read, writing) = (reading.clone(), transaction.clone());
    let on_read = Closure::once(move || {
        let before = read.result().ok().and_then(|text| text.as_string());
        if let Some(after) = change(before)
            && table.put_with_key(&JsValue::from_str(&after), &name).is_err()
        {
            // What cannot be written ends the transaction; it fails only where that has happened already.
            let _ = writing.abort();
        }
    });
    reading.set_onsuccess(Some(on_read.as_ref().unchecked_ref()));
    ended(&transaction).await.then_some(())
}

/// A transaction that reads and writes, and that is over only when the disk has it. (web-sys has no stable name for that option.)
fn transaction(database: &IdbDatabase) -> Option<IdbTransaction> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
    let begin: Function = Reflect::get(database, &"transaction".into())
        .ok()?
        .dyn_into()
        .ok()?;
    begin
        .call3(database, &TABLE.into(), &"readwrite".into(), &options)
        .ok()?
        .dyn_into()
        .ok()
}

/// Whether a transaction was carried through.
async fn ended(transaction: &IdbTransaction) -> bool {
    settled(|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onerror(Some(failed));
        transaction.set_onabort(Some(failed));
    })
    .await
}

/// Waits for one of two events: whether it was the good one.
async fn settled(listen: impl FnOnce(&Function, &Function)) -> bool {
    let mut listen = Some(listen);
    let promise = Promise::new(&mut |done, failed| {
        if let Some(listen) = listen.take() {
            listen(&done, &failed);
        }
    });
    JsFuture::from(promise).await.is_ok()
}
