//! A browser with several tabs, a server, and what lies between them, under random events.

use std::collections::{BTreeMap, VecDeque};

use lokapasar_contract::{LineId, OfferId};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::stores::cart::outbox::tests::server::{LIMIT, Server};
use crate::stores::cart::outbox::{Change, Outcome, Step};

const TABS: usize = 3;

/// What happens to the request under way.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Answered,
    LostBefore,
    LostAfter,
}

#[derive(Debug, Clone)]
enum Event {
    /// A person does something in a tab: it is shown.
    Change(usize, u8, Option<u32>),
    /// The transaction of a tab that writes down what was done there.
    WriteDown(usize),
    /// A tab gets the lock, if nobody has it, and begins its next step.
    Begin(usize),
    /// The request under way comes to its end.
    End(Fate),
    /// A tab receives the oldest news that it has not received.
    Hear(usize),
    /// A tab is killed, and with it what it alone knew; its request has arrived, or has not.
    Kill(usize, bool),
    /// Another device changes the cart; a tab may be told by the live stream.
    Elsewhere(u8, Option<u32>, Option<usize>),
}

/// The tabs of a browser that share a journal, and the lock of whoever sends.
struct Browser {
    tabs: Vec<Tab>,
    inboxes: Vec<VecDeque<News>>,
    journal: Journal,
    turn: Option<(usize, Step)>,
    server: Server,
    now: u64,
    keys: u32,
    /// What was last written down of each line.
    intended: BTreeMap<String, Option<u32>>,
}

impl Browser {
    fn new() -> Self {
        Self {
            tabs: vec![Tab::opened(); TABS],
            inboxes: vec![VecDeque::new(); TABS],
            journal: Journal::default(),
            turn: None,
            server: Server::default(),
            now: 0,
            keys: 0,
            intended: BTreeMap::new(),
        }
    }

    fn event(&mut self, event: Event) {
        // Sometimes two things happen within a millisecond.
        self.now += u64::from(self.keys % 2);
        match event {
            Event::Change(tab, number, quantity) => {
                self.keys += 1;
                let offer = OfferId::new(format!("off_{number}"));
                self.tabs[tab].change(Write {
                    key: format!("key-{}", self.keys),
                    line: LineId::new(format!("line-{number}")),
                    change: quantity.map_or(Change::Remove, |quantity| Change::Put { offer, quantity }),
                    sent: None,
                });
            }
            Event::WriteDown(tab) => self.write_down(tab),
            Event::Begin(tab) => {
                self.begin(tab);
            }
            Event::End(fate) => self.end(fate),
            Event::Hear(tab) => {
                if let Some(news) = self.inboxes[tab].pop_front() {
                    self.tabs[tab].hear(through_text(&news));
                }
            }
            Event::Kill(tab, arrived) => {
                if let Some((_, Step::Write(write))) = self.turn.take_if(|(sender, _)| *sender == tab)
                    && arrived
                {
                    self.server.write(&write);
                }
                self.tabs[tab] = Tab::opened();
                self.inboxes[tab].clear();
            }
            Event::Elsewhere(number, quantity, told) => {
                let put = quantity.map(|quantity| (OfferId::new(format!("off_{number}")), quantity));
                self.server.elsewhere(&format!("line-{number}"), put);
                if let Some(tab) = told {
                    let version = self.server.cart().version;
                    self.tabs[tab].outbox_mut().hear_of(&version);
                }
            }
        }
    }

    fn write_down(&mut self, tab: usize) {
        for write in &self.tabs[tab].unwritten {
            let quantity = match write.change {
                Change::Put { quantity, .. } => Some(quantity),
                Change::Remove => None,
            };
            self.intended.insert(write.line.to_string(), quantity);
        }
        let journal = self.tabs[tab].write_down(through_text(&self.journal), self.now);
        self.keep(tab, journal);
    }

    /// Whether there is anything to do.
    fn begin(&mut self, tab: usize) -> bool {
        if self.turn.is_some() {
            return false;
        }
        let (journal, step) = self.tabs[tab].with(through_text(&self.journal), self.now, Outbox::next_step);
        self.keep(tab, journal);
        let has_step = step != Step::Rest;
        self.turn = has_step.then_some((tab, step));
        has_step
    }

    fn end(&mut self, fate: Fate) {
        let Some((tab, step)) = self.turn.take() else {
            return;
        };
        let outcome = match (step, fate) {
            (Step::Rest, _) => return,
            (Step::Read, Fate::Answered) => Outcome::Read(self.server.cart()),
            (Step::Read, _) => Outcome::ReadFailed,
            (Step::Write(write), Fate::Answered) => self.server.write(&write),
            (Step::Write(write), Fate::LostAfter) => {
                self.server.write(&write);
                Outcome::Unclear
            }
            (Step::Write(_), Fate::LostBefore) => Outcome::Unclear,
        };
        let (journal, _) = self.tabs[tab].settle(through_text(&self.journal), self.now, outcome);
        self.keep(tab, journal);
    }

    /// Keeps what a tab made of the journal, and has it tell the others.
    fn keep(&mut self, from: usize, journal: Option<Journal>) {
        let Some(journal) = journal else { return };
        let news = self.tabs[from].news(journal.clone());
        self.journal = journal;
        for (tab, inbox) in self.inboxes.iter_mut().enumerate() {
            if tab != from {
                inbox.push_back(news.clone());
            }
        }
    }

    /// The network recovers; everything is written down, sent, and told. The tabs come in this order.
    fn come_to_rest(&mut self, first: usize) {
        self.end(Fate::Answered);
        let tabs: Vec<_> = (0..TABS).map(|tab| (tab + first) % TABS).collect();
        for tab in &tabs {
            self.write_down(*tab);
        }
        // What another device did while nobody was told is learnt when a page is looked at again.
        self.tabs[first].outbox_mut().refresh();
        let mut steps = 0;
        while !self.is_at_rest() {
            for tab in &tabs {
                while let Some(news) = self.inboxes[*tab].pop_front() {
                    self.tabs[*tab].hear(news);
                }
                while self.begin(*tab) {
                    self.end(Fate::Answered);
                    steps += 1;
                }
            }
            steps += 1;
            assert!(steps < 300, "it never comes to rest");
        }
        self.stay_at_rest();
    }

    /// Whether no tab has anything to hear, to read or to send.
    fn is_at_rest(&self) -> bool {
        self.inboxes.iter().all(VecDeque::is_empty) && self.tabs.iter().all(|tab| tab.outbox().is_settled())
    }

    /// A tab that looks whether there is anything to do, when there is nothing, writes nothing down and tells the others nothing.
    fn stay_at_rest(&mut self) {
        let journal = self.journal.clone();
        for tab in 0..TABS {
            self.write_down(tab);
            assert!(!self.begin(tab));
            assert_eq!(self.journal, journal);
            assert!(self.is_at_rest());
        }
    }

    fn stored(&self) -> BTreeMap<String, u32> {
        let lines = self.server.lines.iter();
        lines.map(|(id, (_, quantity))| (id.clone(), *quantity)).collect()
    }
}

/// As it is after a while on the disk, or on its way to another tab.
fn through_text<T: Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

fn shown(tab: &Tab) -> BTreeMap<String, u32> {
    let outbox = tab.outbox();
    let lines = outbox.lines().map(|line| line.id.clone());
    lines
        .filter_map(|line| Some((line.to_string(), outbox.quantity_of(&line)?)))
        .collect()
}

fn at_home(most: u32) -> impl Strategy<Value = Event> {
    let tab = 0..TABS;
    let fate = prop_oneof![
        3 => Just(Fate::Answered),
        1 => Just(Fate::LostBefore),
        1 => Just(Fate::LostAfter),
    ];
    let quantity = prop_oneof![3 => (1..=most).prop_map(Some), 1 => Just(None)];
    prop_oneof![
        6 => (tab.clone(), 0..3_u8, quantity).prop_map(|(tab, number, quantity)| Event::Change(tab, number, quantity)),
        5 => tab.clone().prop_map(Event::WriteDown),
        5 => tab.clone().prop_map(Event::Begin),
        6 => fate.prop_map(Event::End),
        4 => tab.clone().prop_map(Event::Hear),
        1 => (tab, any::<bool>()).prop_map(|(tab, arrived)| Event::Kill(tab, arrived)),
    ]
}

fn anywhere() -> impl Strategy<Value = Event> {
    let elsewhere = (
        0..3_u8,
        proptest::option::of(1..=LIMIT),
        proptest::option::of(0..TABS),
    );
    prop_oneof![
        12 => at_home(LIMIT + 10),
        1 => elsewhere.prop_map(|(number, quantity, told)| Event::Elsewhere(number, quantity, told)),
    ]
}

proptest! {
    #![proptest_config(crate::testing::sequences(300))]

    #[test]
    fn all_tabs_show_in_the_end_what_the_server_has(events in vec(anywhere(), 1..60), first in 0..TABS) {
        let mut browser = Browser::new();
        for event in events {
            browser.event(event);
        }
        browser.come_to_rest(first);
        for tab in &browser.tabs {
            prop_assert_eq!(shown(tab), browser.stored());
            prop_assert!(tab.outbox().waiting().is_empty());
        }
        prop_assert!(browser.server.done.values().all(|times| *times == 1));
    }

    #[test]
    fn what_was_written_down_last_of_a_line_is_what_the_server_has(events in vec(at_home(LIMIT), 1..60), first in 0..TABS) {
        let mut browser = Browser::new();
        for event in events {
            browser.event(event);
        }
        browser.come_to_rest(first);
        let intended: BTreeMap<_, _> =
            browser.intended.iter().filter_map(|(line, quantity)| Some((line.clone(), (*quantity)?))).collect();
        prop_assert_eq!(browser.stored(), intended);
    }
}
