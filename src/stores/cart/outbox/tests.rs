use std::collections::BTreeMap;

use lokapasar_contract::{LineId, OfferId};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

pub(crate) mod server;

use server::{LIMIT, Server};

/// What happens to a request on its way.
#[derive(Debug, Clone, Copy)]
enum Fate {
    /// It arrives, and so does the answer.
    Answered,
    /// It never arrives.
    LostBefore,
    /// It is carried out; the answer is lost, or comes in half.
    LostAfter,
    /// It never arrives, and the page is closed and opened again.
    ReloadedBefore,
    /// It is carried out, and the page is closed before it hears.
    ReloadedAfter,
}

#[derive(Debug, Clone)]
enum Event {
    Put(u8, u32),
    Remove(u8),
    /// Another tab puts so many, or takes the line away.
    Elsewhere(u8, Option<u32>),
    Refresh,
    Reload,
    Request(Fate),
}

/// A person, an outbox, a server, and what lies between them.
#[derive(Default)]
struct World {
    outbox: Outbox,
    server: Server,
    keys: u32,
    heard: BTreeMap<String, u32>,
    intended: BTreeMap<String, Option<u32>>,
}

fn line(number: u8) -> LineId {
    LineId::new(format!("line-{number}"))
}

fn offer(number: u8) -> OfferId {
    OfferId::new(format!("off_{number}"))
}

impl World {
    fn new() -> Self {
        Self {
            outbox: Outbox::resume(Vec::new()),
            ..Self::default()
        }
    }

    fn change(&mut self, number: u8, change: Change) {
        self.keys += 1;
        self.outbox
            .change(format!("key-{}", self.keys), line(number), change);
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Put(number, quantity) => {
                self.intended.insert(line(number).to_string(), Some(quantity));
                self.change(
                    number,
                    Change::Put {
                        offer: offer(number),
                        quantity,
                    },
                );
            }
            Event::Remove(number) => {
                self.intended.insert(line(number).to_string(), None);
                self.change(number, Change::Remove);
            }
            Event::Elsewhere(number, quantity) => {
                let put = quantity.map(|quantity| (offer(number), quantity));
                self.server.elsewhere(line(number).as_str(), put);
            }
            Event::Refresh => self.outbox.refresh(),
            Event::Reload => self.reload(),
            Event::Request(fate) => {
                self.request(fate);
            }
        }
    }

    /// Through the text in which the journal keeps it.
    fn reload(&mut self) {
        let journal = serde_json::to_string(self.outbox.waiting()).unwrap();
        self.outbox = Outbox::resume(serde_json::from_str(&journal).unwrap());
    }

    fn request(&mut self, fate: Fate) -> bool {
        let step = self.outbox.next_step();
        let answer = match (&step, fate) {
            (Step::Rest, _) => return false,
            (_, Fate::LostBefore | Fate::ReloadedBefore)
            | (Step::Read, Fate::LostAfter | Fate::ReloadedAfter) => None,
            (Step::Read, Fate::Answered) => Some(Outcome::Read(self.server.cart())),
            (Step::Write(write), Fate::LostAfter | Fate::ReloadedAfter) => {
                self.server.write(write);
                None
            }
            (Step::Write(write), Fate::Answered) => Some(self.server.write(write)),
        };
        if let (Step::Write(write), Some(Outcome::Accepted { .. })) = (&step, &answer) {
            *self.heard.entry(write.key.clone()).or_default() += 1;
        }
        match (answer, fate) {
            (_, Fate::ReloadedBefore | Fate::ReloadedAfter) => self.reload(),
            (Some(outcome), _) => drop(self.outbox.settle(outcome)),
            (None, _) if step == Step::Read => drop(self.outbox.settle(Outcome::ReadFailed)),
            (None, _) => drop(self.outbox.settle(Outcome::Unclear)),
        }
        true
    }

    /// The network recovers, and everything that waits goes out.
    fn come_to_rest(&mut self) {
        self.outbox.refresh();
        let mut requests = 0;
        while self.request(Fate::Answered) {
            requests += 1;
            assert!(requests < 200, "it never comes to rest");
        }
        assert!(self.outbox.is_settled());
    }

    fn shown(&self) -> BTreeMap<String, u32> {
        self.outbox
            .lines()
            .filter_map(|line| Some((line.id.to_string(), self.outbox.quantity_of(&line.id)?)))
            .collect()
    }

    fn stored(&self) -> BTreeMap<String, u32> {
        self.server
            .lines
            .iter()
            .map(|(id, (_, quantity))| (id.clone(), *quantity))
            .collect()
    }
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        4 => Just(Fate::Answered),
        2 => Just(Fate::LostBefore),
        2 => Just(Fate::LostAfter),
        1 => Just(Fate::ReloadedBefore),
        1 => Just(Fate::ReloadedAfter),
    ]
}

fn by_the_person(most: u32) -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (0..4_u8, 1..=most).prop_map(|(number, quantity)| Event::Put(number, quantity)),
        2 => (0..4_u8).prop_map(Event::Remove),
        1 => Just(Event::Refresh),
        1 => Just(Event::Reload),
        10 => fate().prop_map(Event::Request),
    ]
}

/// The same, while others change other lines of the cart.
fn beside_others(most: u32) -> impl Strategy<Value = Event> {
    let elsewhere = (4..8_u8, proptest::option::of(1..=LIMIT));
    prop_oneof![
        8 => by_the_person(most),
        1 => elsewhere.prop_map(|(number, quantity)| Event::Elsewhere(number, quantity)),
    ]
}

fn by_anyone() -> impl Strategy<Value = Event> {
    let elsewhere = (0..4_u8, proptest::option::of(1..=LIMIT));
    prop_oneof![
        8 => by_the_person(LIMIT + 10),
        1 => elsewhere.prop_map(|(number, quantity)| Event::Elsewhere(number, quantity)),
    ]
}

proptest! {
    #![proptest_config(crate::testing::sequences(500))]

    #[test]
    fn what_is_shown_at_the_end_is_what_the_server_has(events in vec(by_anyone(), 1..60)) {
        let mut world = World::new();
        for event in events {
            world.event(event);
        }
        world.come_to_rest();
        prop_assert_eq!(world.shown(), world.stored());
        // What was carried out was carried out once, and was heard of in the end.
        prop_assert!(world.server.done.values().all(|times| *times == 1));
        prop_assert_eq!(world.heard.keys().collect::<Vec<_>>(), world.server.done.keys().collect::<Vec<_>>());
    }

    #[test]
    fn within_the_limits_a_person_gets_what_was_asked_and_others_keep_theirs(events in vec(beside_others(LIMIT), 1..60)) {
        let mut world = World::new();
        for event in events {
            if let Event::Elsewhere(number, quantity) = event {
                world.intended.insert(line(number).to_string(), quantity);
            }
            world.event(event);
        }
        world.come_to_rest();
        let intended: BTreeMap<_, _> =
            world.intended.iter().filter_map(|(line, quantity)| Some((line.clone(), (*quantity)?))).collect();
        prop_assert_eq!(world.stored(), intended);
    }
}

fn put(number: u8, quantity: u32) -> Change {
    Change::Put {
        offer: offer(number),
        quantity,
    }
}

fn settled(lines: &[(u8, u32)]) -> World {
    let mut world = World::new();
    for (number, quantity) in lines {
        world
            .server
            .elsewhere(line(*number).as_str(), Some((offer(*number), *quantity)));
    }
    world.come_to_rest();
    world
}

#[test]
fn rapid_clicks_become_one_write() {
    let mut world = settled(&[(1, 1)]);
    for quantity in 2..=9 {
        world.change(1, put(1, quantity));
    }
    assert_eq!(world.outbox.waiting().len(), 1);
    world.come_to_rest();
    assert_eq!((world.stored()["line-1"], world.server.done.len()), (9, 1));
}

#[test]
fn clicks_while_a_write_is_under_way_make_one_more() {
    let mut world = settled(&[(1, 1)]);
    world.change(1, put(1, 2));
    let Step::Write(under_way) = world.outbox.next_step() else {
        panic!("nothing is sent")
    };
    for quantity in 3..=9 {
        world.change(1, put(1, quantity));
    }
    assert_eq!(world.outbox.next_step(), Step::Rest, "one request at a time");
    assert_eq!(world.outbox.quantity_of(&line(1)), Some(9));
    let answer = world.server.write(&under_way);
    world.outbox.settle(answer);
    world.come_to_rest();
    assert_eq!((world.stored()["line-1"], world.server.done.len()), (9, 2));
}

#[test]
fn there_and_back_before_it_is_sent_sends_nothing() {
    for (name, there, back) in [
        ("a quantity", put(1, 5), put(1, 1)),
        ("a removal that is undone", Change::Remove, put(1, 1)),
    ] {
        let mut world = settled(&[(1, 1)]);
        world.change(1, there);
        world.change(1, back);
        assert_eq!(world.outbox.waiting(), [], "{name}");
    }
    let mut world = settled(&[]);
    world.change(2, put(2, 1));
    world.change(2, Change::Remove);
    assert_eq!(world.outbox.waiting(), [], "a line that never was");
}

#[test]
fn an_unclear_write_goes_out_again_just_as_it_was() {
    let mut world = settled(&[(1, 1)]);
    world.change(1, put(1, 2));
    let first = world.outbox.next_step();
    world.outbox.settle(Outcome::Unclear);
    world.change(1, put(1, 3));
    world.server.elsewhere("line-9", Some((offer(9), 1)));
    world.reload();
    world.outbox.settle(Outcome::Read(world.server.cart()));
    assert_eq!(world.outbox.next_step(), first);
}

#[test]
fn after_a_conflict_the_same_key_goes_out_for_the_new_version() {
    let mut world = settled(&[(1, 1)]);
    world.change(1, put(1, 2));
    world.server.elsewhere("line-9", Some((offer(9), 1)));
    let Step::Write(first) = world.outbox.next_step() else {
        panic!("nothing is sent")
    };
    assert_eq!(world.server.write(&first), Outcome::Outdated);
    world.outbox.settle(Outcome::Outdated);
    assert_eq!(world.outbox.next_step(), Step::Read);
    world.outbox.settle(Outcome::Read(world.server.cart()));
    let Step::Write(second) = world.outbox.next_step() else {
        panic!("nothing is sent")
    };
    assert_eq!(first.key, second.key);
    assert_ne!(first.sent, second.sent);
    let answer = world.server.write(&second);
    world.outbox.settle(answer);
    assert_eq!(
        world.stored(),
        [("line-1".into(), 2), ("line-9".into(), 1)].into()
    );
}

#[test]
fn after_a_conflict_a_newer_change_of_the_line_goes_instead() {
    let mut world = settled(&[(1, 1)]);
    world.change(1, put(1, 2));
    world.server.elsewhere("line-9", Some((offer(9), 1)));
    world.outbox.next_step();
    world.change(1, put(1, 3));
    world.outbox.settle(Outcome::Outdated);
    assert_eq!(
        world
            .outbox
            .waiting()
            .iter()
            .map(|write| &write.change)
            .collect::<Vec<_>>(),
        [&put(1, 3)]
    );
    world.come_to_rest();
    assert_eq!((world.stored()["line-1"], world.server.done.len()), (3, 1));
}

#[test]
fn a_refused_write_is_taken_back_alone_and_said() {
    let mut world = settled(&[(1, 1), (2, 2)]);
    world.change(1, put(1, LIMIT + 1));
    world.change(2, put(2, 3));
    let Step::Write(write) = world.outbox.next_step() else {
        panic!("nothing is sent")
    };
    let answer = world.server.write(&write);
    let said = Refusal {
        line: line(1),
        change: put(1, LIMIT + 1),
        reason: "too many".into(),
    };
    assert_eq!(world.outbox.settle(answer), Some(said));
    world.come_to_rest();
    assert_eq!(
        world.stored(),
        [("line-1".into(), 1), ("line-2".into(), 3)].into()
    );
}

#[test]
fn a_failed_read_is_not_an_empty_cart() {
    let mut world = settled(&[(1, 1)]);
    world.outbox.refresh();
    assert_eq!(world.outbox.next_step(), Step::Read);
    world.outbox.settle(Outcome::ReadFailed);
    assert_eq!(world.shown(), world.stored());
    assert!(!world.outbox.is_settled());
    world.outbox.next_step();
    world.outbox.settle(Outcome::NoCart);
    assert_eq!(world.shown(), [].into());
}

#[test]
fn an_offer_is_found_in_its_line() {
    let mut world = settled(&[(1, 1)]);
    assert_eq!(world.outbox.line_of(&offer(1)), Some(line(1)));
    world.change(2, put(2, 5));
    assert_eq!(world.outbox.line_of(&offer(2)), Some(line(2)));
    world.change(1, Change::Remove);
    assert_eq!(world.outbox.line_of(&offer(1)), None);
}
