//! Questions and answers.

use lokapasar_contract::Timestamp;
use lokapasar_contract::catalogue::Page;
use lokapasar_contract::question::*;
use lokapasar_contract::session::VendorName;

use crate::check;
use crate::samples::{at, unit};

fn vendor_name() -> VendorName {
    VendorName {
        id: "vnd_1".into(),
        name: "Mebel Sinar Tahunan".into(),
    }
}

fn question() -> Question {
    Question {
        id: "qst_1".into(),
        product: ProductName {
            id: "prd_1".into(),
            name: "Kursi Rapat Jati Ukir Minimalis".into(),
        },
        vendor: vendor_name(),
        unit: unit(),
        asked_at: at(),
        text: "Apakah kursi ini dikirim sudah terpasang?".into(),
        answers: vec![QuestionAnswer {
            text: "Ya, dikirim terpasang dan siap pakai.".into(),
            answered_at: Timestamp::new("2024-01-03T09:30:00+07:00"),
        }],
        may_answer: false,
    }
}

#[test]
fn questions() {
    let page = Page {
        number: 1,
        limit: 5,
        total: 1,
    };
    let list = QuestionList {
        items: vec![question()],
        page,
        waiting: 0,
        asking: Asking {
            allowed: true,
            reason: None,
            vendors: vec![vendor_name()],
        },
    };
    check("question_list", &list);
    let waiting = Question {
        answers: Vec::new(),
        may_answer: true,
        ..question()
    };
    assert!(waiting.is_waiting() && !question().is_waiting());
    check(
        "waiting_question_list",
        &WaitingQuestionList {
            items: vec![waiting],
            page,
        },
    );
}

#[test]
fn asking_and_answering() {
    check(
        "ask_question",
        &AskQuestion {
            vendor: "vnd_1".into(),
            text: "Apakah kursi ini dikirim sudah terpasang?".into(),
        },
    );
    check(
        "answer_question",
        &AnswerQuestion {
            text: "Ya, dikirim terpasang dan siap pakai.".into(),
        },
    );
}
