//! What several pages use. Each component says what it is for; its look stands in `style/components/`, described at the top of
//! each file there. Components get data and callbacks and know no resource.

pub mod breadcrumbs;
pub mod button;
pub mod chips;
pub mod dialog;
pub mod field;
pub mod icon;
pub mod key_figure;
pub mod notice;
pub mod one_form;
pub mod page_head;
pub mod pagination;
pub mod price;
pub mod product_card;
pub mod query_view;
pub mod skeleton;
pub mod states;
pub mod stepper;
pub mod table;
pub mod tag;
pub mod timeline;

pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::{Button, ButtonKind};
pub use chips::Chip;
pub use dialog::Dialog;
pub use field::{Choice, FieldError, SelectField, TextArea, TextField};
pub use icon::{Icon, Mark};
pub use key_figure::{KeyFigure, Trend};
pub use notice::{Notice, NoticeKind};
pub use one_form::OneForm;
pub use page_head::PageHead;
pub use pagination::Pagination;
pub use price::{Money, Price};
pub use product_card::{CompareBox, ProductCard};
pub use query_view::QueryView;
pub use skeleton::{CardSkeletons, RowSkeletons};
pub use states::{Drawing, EmptyState, ErrorState};
pub use stepper::Stepper;
pub use table::{SortHeader, SortOrder, TableScroll};
pub use tag::{MarketplaceTag, ProductTags, StateTag};
pub use timeline::{StepKind, Timeline, TimelineStep};
