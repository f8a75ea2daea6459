//! Lists: who sees what, and what can be asked for.

use lokapasar_contract::order::{Actor, OrderList, OrderState, Waiting};

use crate::purchases::samples;
use crate::testing::{Person, Site};

async fn list(person: &Person<'_>, query: &str) -> OrderList {
    person.get(&format!("/api/v1/orders?{query}")).await.body()
}

#[tokio::test]
async fn everybody_sees_their_own() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let seen = async |persona: &str| {
        let person = site.sign_in(persona).await;
        let listed = list(&person, "limit=100")
            .await
            .items
            .iter()
            .any(|order| order.id == id);
        let status = person.get(&format!("/api/v1/orders/{id}")).await.status.as_u16();
        let events = person
            .get(&format!("/api/v1/orders/{id}/events"))
            .await
            .status
            .as_u16();
        assert_eq!((status == 200, events == 200), (listed, listed), "{persona}");
        listed
    };
    for persona in [
        "pp-jepara",
        "ppk-jepara",
        "bendahara-jepara",
        "vendor-jepara",
        "official-jepara",
        "auditor-jepara",
    ] {
        assert!(seen(persona).await, "{persona}");
    }
    for persona in [
        "pp-malang",
        "ppk-malang",
        "bendahara-malang",
        "vendor-malang",
        "official-malang",
        "official-jatim",
    ] {
        assert!(!seen(persona).await, "{persona}");
    }
    site.anonymous().get("/api/v1/orders").await.problem(401);

    // A province watches the governments within it.
    let jatim = list(&site.sign_in("official-jatim").await, "limit=100").await;
    assert!(
        jatim.page.total > 0
            && jatim
                .items
                .iter()
                .all(|order| order.unit.region.code.as_str() == "35.73")
    );
}

#[tokio::test]
async fn filters_count_and_sort() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let id = samples::one_order(&site).await;
    let all = list(&buyer, "limit=100").await;
    assert_eq!(all.items[0].id, id, "the newest first");
    assert_eq!(all.page.total, u32::try_from(all.items.len()).unwrap());
    assert_eq!(
        all.states.iter().map(|state| state.count).sum::<u32>(),
        all.page.total
    );

    for state in &all.states {
        let of_state = list(&buyer, &format!("state={}&limit=100", state.state.as_str())).await;
        assert_eq!(of_state.page.total, state.count, "{:?}", state.state);
        assert!(of_state.items.iter().all(|order| order.state == state.state));
        assert_eq!(
            of_state.states, all.states,
            "the counts leave the filter on states out"
        );
    }
    let two = list(&buyer, "state=awaiting_approval,cancelled&limit=100").await;
    assert!(
        two.items
            .iter()
            .all(|order| { matches!(order.state, OrderState::AwaitingApproval | OrderState::Cancelled) })
    );

    let old = list(&buyer, "sort=placed&limit=100").await;
    assert!(
        old.items
            .iter()
            .rev()
            .map(|order| &order.id)
            .eq(all.items.iter().map(|order| &order.id))
    );
    let dear = list(&buyer, "sort=-total&limit=100").await;
    assert!(dear.items.windows(2).all(|pair| pair[0].total >= pair[1].total));
    let due = list(&buyer, "sort=deadline&limit=100").await;
    let deadlines: Vec<_> = due
        .items
        .iter()
        .filter_map(|order| order.deadline.as_ref().map(|deadline| &deadline.at))
        .collect();
    assert!(deadlines.is_sorted());
    assert!(
        due.items.iter().map(|order| order.deadline.is_none()).is_sorted(),
        "those without one last"
    );

    let pages = [
        list(&buyer, "limit=3").await,
        list(&buyer, "limit=3&page=2").await,
    ];
    assert!(
        pages
            .iter()
            .flat_map(|page| &page.items)
            .map(|order| &order.id)
            .eq(all.items.iter().take(6).map(|order| &order.id))
    );
    assert_eq!(pages[1].page.total, all.page.total);

    let number = &all.items[0].number;
    let found = list(&buyer, &format!("q={}", number.to_lowercase())).await;
    assert_eq!(found.page.total, 1);
    assert_eq!(list(&buyer, "q=tidakadasamasekali").await.page.total, 0);
    assert_eq!(
        list(&buyer, "q=%25").await.page.total,
        0,
        "a sign of SQL is a sign like any other"
    );

    let december = list(&buyer, "from=2023-12-01&to=2023-12-31&limit=100").await;
    assert!(december.page.total > 0 && december.page.total < all.page.total);
    let (vendor, unit) = (&all.items[0].vendor.id, &all.items[0].unit.id);
    let of_vendor = list(&buyer, &format!("vendor={vendor}&unit={unit}&limit=100")).await;
    assert!(of_vendor.page.total > 0 && of_vendor.items.iter().all(|order| order.vendor.id == *vendor));
    for bad in ["state=lost", "colour=red", "limit=101", "from=yesterday"] {
        buyer.get(&format!("/api/v1/orders?{bad}")).await.problem(400);
    }
}

#[tokio::test]
async fn my_turn_is_what_waits_for_me() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    for (persona, actor) in [
        ("pp-jepara", Actor::Buyer),
        ("ppk-jepara", Actor::Ppk),
        ("bendahara-jepara", Actor::Bendahara),
        ("vendor-jepara", Actor::Vendor),
    ] {
        let person = site.sign_in(persona).await;
        let mine = list(&person, "my_turn=true&limit=100").await;
        assert!(mine.page.total > 0, "{persona} has something to do");
        assert!(
            mine.items.iter().all(|order| {
                let may_reply = actor == Actor::Vendor && order.waiting == Some(Waiting::Reply);
                order.next_actor == Some(actor) || may_reply
            }),
            "{persona}"
        );
        assert_eq!(mine.items.iter().any(|order| order.id == id), actor == Actor::Ppk);
    }
    let official = site.sign_in("official-jepara").await;
    assert_eq!(list(&official, "my_turn=true").await.page.total, 0);
}
