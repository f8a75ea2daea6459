//! Names that nobody else gives.

/// A random UUID, by the browser's own generator.
///
/// Outside of a secure context the browser offers none; then the name is made of as much randomness by hand.
#[must_use]
pub fn uuid() -> String {
    let crypto = super::window().and_then(|window| window.crypto().ok());
    match crypto {
        Some(crypto) if super::window().is_some_and(|window| window.is_secure_context()) => {
            crypto.random_uuid()
        }
        Some(crypto) => {
            let mut bytes = [0_u8; 16];
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
            bytes.iter().map(|byte| format!("{byte:02x}")).collect()
        }
        None => format!(
            "{:x}-{:x}",
            super::clock::now().to_bits(),
            js_sys::Math::random().to_bits()
        ),
    }
}
