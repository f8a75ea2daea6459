//! The cart.

use lokapasar_contract::LineId;
use lokapasar_contract::cart::{Cart, CartBatch, CartBatchResult, CartBatchRow, PutCartLine};

use super::{Abort, Answer, ApiError, IdempotencyKey, Request};

/// The cart of the person who is signed in.
pub async fn read(abort: &Abort) -> Result<Cart, ApiError> {
    Request::get("/cart").abortable(abort).send().await
}

/// Sets a line of the cart as it was at this version; none when there was no cart.
pub async fn put_line(
    line: &LineId,
    put: &PutCartLine,
    version: Option<&str>,
    key: &IdempotencyKey,
) -> Result<Answer<Cart>, ApiError> {
    let request = Request::put(path_of(line)).key(key).body(put)?;
    for_version(request, version).send_for_answer().await
}

/// Takes a line out of the cart as it was at this version.
pub async fn remove_line(
    line: &LineId,
    version: Option<&str>,
    key: &IdempotencyKey,
) -> Result<Answer<Cart>, ApiError> {
    for_version(Request::delete(path_of(line)).key(key), version)
        .send_for_answer()
        .await
}

/// What would become of rows. Nothing is changed, so that every question may have a key of its own.
pub async fn check_rows(rows: Vec<CartBatchRow>) -> Result<CartBatchResult, ApiError> {
    let batch = CartBatch {
        dry_run: true,
        replace: false,
        rows,
    };
    Request::post("/cart/batch")
        .key(&IdempotencyKey::new())
        .body(&batch)?
        .send()
        .await
}

/// Sets many lines of the cart as it was at this version.
pub async fn put_rows(
    batch: &CartBatch,
    version: &str,
    key: &IdempotencyKey,
) -> Result<Answer<CartBatchResult>, ApiError> {
    Request::post("/cart/batch")
        .key(key)
        .if_match(version)
        .body(batch)?
        .send_for_answer()
        .await
}

fn for_version(request: Request, version: Option<&str>) -> Request {
    match version {
        Some(version) => request.if_match(version),
        None => request,
    }
}

/// Lines are named by clients, so that a name may hold anything.
fn path_of(line: &LineId) -> String {
    let mut path = String::from("/cart/lines/");
    for byte in line.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            path.push(char::from(byte));
        } else {
            path.push_str(&format!("%{byte:02X}"));
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_one_segment_of_the_path() {
        for (name, path) in [
            ("3f0c-line.1_a", "/cart/lines/3f0c-line.1_a"),
            ("a/b?c", "/cart/lines/a%2Fb%3Fc"),
            ("jati ukir", "/cart/lines/jati%20ukir"),
            ("é", "/cart/lines/%C3%A9"),
        ] {
            assert_eq!(path_of(&LineId::new(name)), path);
        }
    }
}
