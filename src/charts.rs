//! Charts: SVG drawn here, since the few that are needed are smaller than any library. Each comes with the table of the
//! same data and with a sentence that says what it shows; the page gives both.

pub mod bar;
pub mod line;
pub mod scale;
pub mod stack;
pub mod switch;

pub use bar::Bar;
pub use line::{LineChart, LineSeries};
pub use scale::Scale;
pub use stack::{StackedBar, StackedColumns};
pub use switch::ChartOrTable;
