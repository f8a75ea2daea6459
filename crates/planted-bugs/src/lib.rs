//! Bugs that are planted on purpose: a harness that has never found anything may as well be blind.
//!
//! `cargo xtask soak bugs` plants one after the other and wants each to be found. They stand in the code where a real one would
//! stand, behind [`is_planted`]. Without the feature `plant`, which nothing else switches on, that is `false` when the code is compiled,
//! and nothing of them is left.

/// What the random sequences are played with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Machine {
    /// The changes of one cart on their way to the server.
    Cart,
    /// The cart in several tabs.
    Tabs,
    /// A purchase on its way to the server.
    Purchase,
    /// The life of an order.
    Orders,
}

impl Machine {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cart, Self::Tabs, Self::Purchase, Self::Orders];

    /// Where its tests stand: the package, and the module in it.
    #[must_use]
    pub const fn tests(self) -> (&'static str, &'static str) {
        match self {
            Self::Cart => ("lokapasar", "stores::cart::outbox::tests"),
            Self::Tabs => ("lokapasar", "stores::cart::tab::tests"),
            Self::Purchase => ("lokapasar", "stores::cart::submission::tests"),
            Self::Orders => ("lokapasar-mock-api", "orders::tests::properties"),
        }
    }
}

/// A bug, of a kind that a storefront has had somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bug {
    /// A cart that cannot be read is an empty one.
    FailedReadEmpties,
    /// A change whose answer did not come is taken for one that was never sent, so that another may travel under its key.
    DoubtIsForgotten,
    /// A repeated answer is taken for the latest, though others have gone on since.
    ReplayIsTheLatest,
    /// A change that was made for another version is dropped.
    ConflictDropsTheChange,
    /// A newer change takes the place of one that is on its way.
    SentChangeIsReplaced,
    /// A tab goes on with the queue that it remembers, and writes that over the one that all tabs share.
    QueueIsOverwritten,
    /// What the server answers is not told to the other tabs.
    AnswerIsKept,
    /// "Sign in first" is taken to mean that a purchase in doubt was not placed.
    RefusalAtTheDoorEndsDoubt,
    /// An order that ends without goods keeps its stock.
    StockStaysReserved,
    /// More is shipped than was ordered.
    MoreIsShippedThanOrdered,
}

impl Bug {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::FailedReadEmpties,
        Self::DoubtIsForgotten,
        Self::ReplayIsTheLatest,
        Self::ConflictDropsTheChange,
        Self::SentChangeIsReplaced,
        Self::QueueIsOverwritten,
        Self::AnswerIsKept,
        Self::RefusalAtTheDoorEndsDoubt,
        Self::StockStaysReserved,
        Self::MoreIsShippedThanOrdered,
    ];

    /// The word by which it is planted, in [`VARIABLE`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FailedReadEmpties => "failed-read-empties",
            Self::DoubtIsForgotten => "doubt-is-forgotten",
            Self::ReplayIsTheLatest => "replay-is-the-latest",
            Self::ConflictDropsTheChange => "conflict-drops-the-change",
            Self::SentChangeIsReplaced => "sent-change-is-replaced",
            Self::QueueIsOverwritten => "queue-is-overwritten",
            Self::AnswerIsKept => "answer-is-kept",
            Self::RefusalAtTheDoorEndsDoubt => "refusal-at-the-door-ends-doubt",
            Self::StockStaysReserved => "stock-stays-reserved",
            Self::MoreIsShippedThanOrdered => "more-is-shipped-than-ordered",
        }
    }

    /// Where it is to be found.
    #[must_use]
    pub const fn machine(self) -> Machine {
        match self {
            Self::FailedReadEmpties
            | Self::DoubtIsForgotten
            | Self::ReplayIsTheLatest
            | Self::ConflictDropsTheChange
            | Self::SentChangeIsReplaced => Machine::Cart,
            Self::QueueIsOverwritten | Self::AnswerIsKept => Machine::Tabs,
            Self::RefusalAtTheDoorEndsDoubt => Machine::Purchase,
            Self::StockStaysReserved | Self::MoreIsShippedThanOrdered => Machine::Orders,
        }
    }
}

/// The variable of the environment that says which bug is planted.
pub const VARIABLE: &str = "LOKAPASAR_BUG";

/// Whether this bug is planted.
#[cfg(feature = "plant")]
#[must_use]
pub fn is_planted(bug: Bug) -> bool {
    static PLANTED: std::sync::LazyLock<Option<String>> =
        std::sync::LazyLock::new(|| std::env::var(VARIABLE).ok());
    PLANTED.as_deref() == Some(bug.name())
}

/// Whether this bug is planted: no.
#[cfg(not(feature = "plant"))]
#[must_use]
pub const fn is_planted(_bug: Bug) -> bool {
    false
}
