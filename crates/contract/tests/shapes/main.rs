//! The shapes on the wire, as snapshots: a change of one is a change of the API, and must be meant.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be made is a failed test")]

mod analytics;
mod cart;
mod catalogue;
mod checkout;
mod deliveries;
mod documents;
mod imports;
mod lists;
mod orders;
mod questions;
mod samples;

use lokapasar_contract::cart::{CartBatch, PutCartLine};
use lokapasar_contract::control::*;
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::order::{OrderAction, OrderState};
use lokapasar_contract::problem::*;
use lokapasar_contract::question::{AnswerQuestion, AskQuestion};
use lokapasar_contract::reorder::ReorderRequest;
use lokapasar_contract::session::*;
use lokapasar_contract::shopping_list::SaveShoppingList;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::samples::{at, region, unit};

/// Holds the shape under the name, and sees that it can be read back as it was.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(name: &str, value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(
        &serde_json::from_str::<T>(&json).unwrap(),
        value,
        "{name} does not survive the way there and back"
    );
    insta::assert_json_snapshot!(name, value);
}

#[test]
fn session() {
    let persona = Persona {
        id: "pp-jepara".into(),
        name: "Budi Santoso".into(),
        role: Role::Buyer,
        unit: Some(unit()),
        region: region(),
        vendor: None,
    };
    check(
        "session",
        &Session {
            persona: Some(persona),
            stands_in_for: None,
            now: at(),
            newest_event: 1_704_157_200_000_017,
        },
    );
    check(
        "sign_in",
        &SignIn {
            persona: "pp-jepara".into(),
        },
    );
}

#[test]
fn problem() {
    let problem = Problem {
        kind: "/problems/version-mismatch".into(),
        title: "Versi sudah berubah".into(),
        status: 412,
        detail: "Keranjang sudah diubah di tempat lain.".into(),
        instance: "/api/v1/cart/lines/line-1".into(),
        code: "version_mismatch".into(),
        request_id: "req_1".into(),
        retryable: false,
        errors: vec![FieldProblem {
            pointer: "/quantity".into(),
            code: "out_of_range".into(),
            detail: "Isi 1 sampai 100.000.".into(),
        }],
        current_version: Some("8".into()),
    };
    check("problem", &problem);
}

#[test]
fn live_events() {
    let events = [
        LiveEvent::OrderChanged {
            order: "ord_1".into(),
            state: OrderState::Shipped,
            version: "4".into(),
            at: at(),
        },
        LiveEvent::CartChanged { version: "8".into() },
        LiveEvent::QuestionChanged {
            product: "prd_1".into(),
            question: "qst_1".into(),
        },
        LiveEvent::Reset {},
    ];
    check("live_events", &events.to_vec());
}

#[test]
fn controls() {
    let rule = FaultRule {
        method: Some("POST".into()),
        path: "/api/v1/purchases".into(),
        kind: FaultKind::DropAfterCommit,
        probability: 0.3,
        times: Some(2),
        ms: None,
        status: None,
    };
    check(
        "faults",
        &FaultsRequest {
            seed: 1,
            rules: vec![rule],
        },
    );
    check(
        "clock",
        &ClockRequest {
            advance: Some("P3D".into()),
            now: None,
        },
    );
}

#[test]
fn requests_refuse_unknown_fields() {
    let unknown = [
        serde_json::from_str::<PutCartLine>(r#"{"offer_id":"off_1","quantity":1,"price":1}"#).err(),
        serde_json::from_str::<CartBatch>(r#"{"rows":[],"force":true}"#).err(),
        serde_json::from_str::<CartBatch>(r#"{"rows":[{"line_id":"a","quantity":1,"price":1}]}"#).err(),
        serde_json::from_str::<SignIn>(r#"{"persona":"pp-jepara","role":"ppk"}"#).err(),
        serde_json::from_str::<OrderAction>(r#"{"action":"approve","force":true}"#).err(),
        serde_json::from_str::<OrderAction>(r#"{"action":"ship","carrier":"JNE","cost":1}"#).err(),
        serde_json::from_str::<AskQuestion>(r#"{"vendor":"vnd_1","text":"Ada?","name":"Budi"}"#).err(),
        serde_json::from_str::<AnswerQuestion>(r#"{"text":"Ada.","hidden":true}"#).err(),
        serde_json::from_str::<SaveShoppingList>(r#"{"name":"a","lines":[],"template":true}"#).err(),
        serde_json::from_str::<ReorderRequest>(r#"{"source":{"list":"lst_1"},"force":true}"#).err(),
        serde_json::from_str::<ClockRequest>(r#"{"advance":"P1D","back":true}"#).err(),
    ];
    for (place, error) in unknown.iter().enumerate() {
        let text = error.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(text.contains("unknown field"), "case {place}: {text}");
    }
}
