//! The control room.

pub mod conduct;
pub mod counting;
pub mod drill;
pub mod export;
pub mod flags;
pub mod headline;
pub mod imports;
pub mod league;
pub mod orders;
pub mod overview;
pub mod participation;
pub mod ranking;
pub mod shares;
pub mod trend;
pub mod views;
pub mod year_end;
