use std::collections::HashMap;

use super::*;
use crate::ledger::ledger;
use crate::model::{LedgerRow, Scale};
use crate::world::world;

fn rows() -> (Vec<LedgerRow>, crate::model::World) {
    let world = world(Scale::Tiny, 42);
    (ledger(Scale::Tiny, 42, &world).collect(), world)
}

#[test]
fn every_order_has_a_course_on_its_first_row_and_on_no_other() {
    let (rows, _) = rows();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for row in &rows {
        let before = seen.entry(row.order_id.as_str()).or_default();
        assert_eq!(row.course.is_some(), *before == 0, "{}", row.order_id);
        *before += 1;
    }
    for row in &rows {
        if let Some(course) = row.course {
            assert!(
                usize::from(course.lines) + 1 >= seen[row.order_id.as_str()],
                "a row has a line"
            );
        }
    }
}

#[test]
fn a_course_is_of_one_piece_and_agrees_with_what_is_reported() {
    for row in rows().0 {
        let Some(course) = row.course else { continue };
        let day = i32::try_from((row.at + 7 * 3_600).div_euclid(86_400)).unwrap();
        let known: Vec<u16> = course.left.iter().map_while(|left| *left).collect();
        assert_eq!(
            known.len(),
            course.left.iter().flatten().count(),
            "no step is skipped: {course:?}"
        );
        assert!(known.is_sorted(), "{course:?}");
        assert!(
            known.iter().all(|left| day + i32::from(*left) <= LAST),
            "{course:?}"
        );
        match row.confirmation {
            Confirmation::Failed => assert!(course.ended.is_some() && known.is_empty()),
            Confirmation::InProgress => assert!(course.ended.is_none() && course.left[6].is_none()),
            Confirmation::Complete | Confirmation::Empty => {
                assert!(course.ended.is_none() && course.left[6].is_some());
            }
        }
        assert_eq!(course.promised.is_some(), course.answered().is_some());
        assert!(
            course
                .promised
                .is_none_or(|promised| Some(promised) >= course.answered())
        );
        assert!(course.refused <= course.lines);
        assert!(course.stars.is_none_or(|stars| (1..=5).contains(&stars)));
        let over = course.left[6].is_some();
        assert!(over || (course.complaint.is_none() && course.stars.is_none()));
    }
}

#[test]
fn figures_are_such_as_officials_would_believe() {
    let (rows, _) = rows();
    let courses: Vec<Course> = rows.iter().filter_map(|row| row.course).collect();
    let per_mille = |part: usize, of: usize| part * 1_000 / of;
    let arrived = courses.iter().filter(|course| course.arrived().is_some());
    let late = arrived.clone().filter(|course| course.is_late()).count();
    let late = per_mille(late, arrived.count());
    assert!((20..80).contains(&late), "{late} of a thousand late");
    let lines: usize = courses.iter().map(|course| usize::from(course.lines)).sum();
    let refused: usize = courses.iter().map(|course| usize::from(course.refused)).sum();
    let refused = per_mille(refused, lines);
    assert!(
        (10..40).contains(&refused),
        "{refused} of a thousand lines refused"
    );
    let complained = courses.iter().filter(|course| course.complaint.is_some()).count();
    let complained = per_mille(complained, courses.len());
    assert!(
        (8..30).contains(&complained),
        "{complained} of a thousand complained of"
    );
    let rated = per_mille(
        courses.iter().filter(|course| course.stars.is_some()).count(),
        courses.len(),
    );
    assert!((120..200).contains(&rated), "{rated} of a thousand rated");
    let unfinished = |behind: usize| {
        let stands =
            |course: &&Course| course.ended.is_none() && course.left.iter().flatten().count() == behind;
        courses.iter().filter(stands).count()
    };
    assert!(
        (0..7).all(|behind| unfinished(behind) > 0),
        "somebody waits everywhere"
    );
}

#[test]
fn vendors_differ_as_their_traits_say() {
    let (rows, world) = rows();
    let mut groups = [(0_usize, 0_usize); 2];
    for row in &rows {
        let (Some(course), Some(vendor)) = (row.course, row.vendor) else {
            continue;
        };
        if course.arrived().is_some() {
            let punctual = world.vendors[vendor as usize].on_time_bp > 9_800;
            let group = &mut groups[usize::from(punctual)];
            group.0 += usize::from(course.is_late());
            group.1 += 1;
        }
    }
    let [others, punctual] = groups;
    assert!(punctual.0 * others.1 * 2 < others.0 * punctual.1, "{groups:?}");
}
