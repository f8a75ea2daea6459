use lokapasar_contract::purchase::{FundingSource, PaymentRoute, Receiver};
use lokapasar_contract::{Day, Timestamp};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn request() -> PlacePurchaseRequest {
    PlacePurchaseRequest {
        cart_id: "crt_1".into(),
        need: "Rapat koordinasi".into(),
        receiver: Receiver {
            name: "Wati".into(),
            phone: "0291 591000".into(),
            address: "Jl. Raya Tahunan 1".into(),
        },
        deliveries: Vec::new(),
        needed_by: Day::new(2024, 1, 20).unwrap(),
        funding_source: FundingSource::Apbd,
        payment_route: PaymentRoute::VirtualAccount,
        plan_code: None,
        note: None,
        negotiate: false,
    }
}

fn submission() -> Submission {
    Submission::new("key-1".into(), request(), "7".into(), 0)
}

fn refused(status: u16) -> ApiError {
    ApiError::from_answer(status, None, None)
}

/// Places a purchase once for each key, as the contract wants it.
#[derive(Default)]
struct Server {
    placed: Vec<(String, Purchase)>,
}

impl Server {
    fn place(&mut self, key: &str) -> Purchase {
        if let Some((_, purchase)) = self.placed.iter().find(|(placed, _)| placed == key) {
            return purchase.clone();
        }
        let purchase = Purchase {
            id: format!("pur_{}", self.placed.len()).into(),
            placed_at: Timestamp::new("2024-01-02T08:00:00+07:00"),
            orders: Vec::new(),
        };
        self.placed.push((key.to_owned(), purchase.clone()));
        purchase
    }
}

#[derive(Debug, Clone, Copy)]
enum Fate {
    Answered,
    LostBefore,
    LostAfter,
    ReloadedAfter,
    SignedOut,
    Busy,
    Outdated,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        Just(Fate::Answered),
        Just(Fate::LostBefore),
        Just(Fate::LostAfter),
        Just(Fate::ReloadedAfter),
        Just(Fate::SignedOut),
        Just(Fate::Busy),
        Just(Fate::Outdated),
    ]
}

proptest! {
    #![proptest_config(crate::testing::sequences(500))]

    /// Whatever happens on the way: who is told "refused" has no order, who is told "placed" has one, and who goes on asking
    /// is told one of the two.
    #[test]
    fn it_is_placed_once_or_refused(fates in vec(fate(), 0..12)) {
        let (mut server, mut submission) = (Server::default(), submission());
        let fates = fates.into_iter().chain(std::iter::repeat_n(Fate::Answered, 1));
        let mut last = None;
        for fate in fates {
            let key = submission.key.clone();
            let answer = match fate {
                Fate::Answered => Ok(server.place(&key)),
                Fate::LostBefore => Err(ApiError::Network),
                Fate::LostAfter => {
                    server.place(&key);
                    Err(ApiError::Timeout)
                }
                Fate::ReloadedAfter => {
                    server.place(&key);
                    let text = serde_json::to_string(&submission).unwrap();
                    submission = serde_json::from_str(&text).unwrap();
                    continue;
                }
                Fate::SignedOut => Err(refused(401)),
                Fate::Busy => Err(refused(429)),
                // A server that has placed it repeats its answer before it looks at the version.
                Fate::Outdated if server.placed.is_empty() => Err(refused(412)),
                Fate::Outdated => Ok(server.place(&key)),
            };
            let verdict = submission.judge(answer);
            match &verdict {
                Verdict::Placed(purchase) => {
                    prop_assert_eq!(server.placed.iter().map(|(_, placed)| placed).collect::<Vec<_>>(), [purchase]);
                }
                Verdict::Refused(error) => prop_assert!(server.placed.is_empty(), "{error:?}"),
                Verdict::Again { .. } | Verdict::Unclear => {}
            }
            let over = matches!(verdict, Verdict::Placed(_) | Verdict::Refused(_));
            last = Some(verdict);
            if over {
                break;
            }
        }
        prop_assert!(matches!(last, Some(Verdict::Placed(_) | Verdict::Refused(_))), "{last:?}");
    }
}

#[test]
fn asks_again_by_itself_a_few_times_and_then_the_person() {
    let mut submission = submission();
    let verdicts: Vec<_> = (0..4).map(|_| submission.judge(Err(ApiError::Timeout))).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Again { wait: 2_000 },
            Verdict::Again { wait: 4_000 },
            Verdict::Unclear,
            Verdict::Again { wait: 2_000 },
        ]
    );
}

#[test]
fn a_refusal_at_the_door_says_nothing_of_an_earlier_attempt() {
    let mut fresh = submission();
    assert_eq!(fresh.judge(Err(refused(401))), Verdict::Refused(refused(401)));
    let mut doubtful = submission();
    doubtful.judge(Err(ApiError::Network));
    assert_eq!(doubtful.judge(Err(refused(401))), Verdict::Unclear);
    let text = serde_json::to_string(&submission()).unwrap();
    let mut resumed: Submission = serde_json::from_str(&text).unwrap();
    assert_eq!(resumed.judge(Err(refused(403))), Verdict::Unclear);
}

#[test]
fn a_doubtful_purchase_is_not_asked_for_once_its_key_may_be_forgotten() {
    /// An hour less than the 24 that the contract promises.
    const KEY_IS_KNOWN: u64 = 23 * 60 * 60 * 1_000;
    let mut doubtful = submission();
    assert!(!doubtful.is_too_old(2 * KEY_IS_KNOWN), "nothing is in doubt");
    doubtful.judge(Err(ApiError::Timeout));
    assert!(!doubtful.is_too_old(KEY_IS_KNOWN - 1));
    assert!(doubtful.is_too_old(KEY_IS_KNOWN));
    let read_again: Submission = serde_json::from_str(&serde_json::to_string(&doubtful).unwrap()).unwrap();
    assert!(read_again.is_too_old(KEY_IS_KNOWN));
}
