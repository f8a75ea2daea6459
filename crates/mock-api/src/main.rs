//! Starts the marketplace API.

fn main() {}
