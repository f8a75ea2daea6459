//! The marketplace API for local use.
