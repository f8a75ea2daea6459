//! The storefront: everything that a person sees.
