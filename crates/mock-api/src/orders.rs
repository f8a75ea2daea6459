//! Orders: their life as a pure state machine, how they are kept, and how they are shown.
//!
//! [`life`] holds the one table of who may do what in which state; [`perform`] carries an action out. Nothing that is
//! written to the store has come about in another way: the routes, the simulated vendors, the deadlines and the
//! orders that the demo starts with all go through [`perform::apply`] or [`deadline::lapse`].

pub mod addenda;
pub mod complaints;
pub mod deadline;
pub mod deliveries;
pub mod documents;
pub mod fault;
pub mod history;
pub mod life;
pub mod list;
pub mod model;
pub mod number;
pub mod perform;
pub mod refusal;
pub mod reservations;
pub mod store;
pub mod substitutions;
pub mod view;
mod words;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
