use std::collections::{HashMap, HashSet};

use super::*;

/// Whether every tag that opens closes in order, and every attribute is quoted.
fn well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        if !rest[..start].trim().is_empty() {
            return false;
        }
        let Some(end) = rest.find('>') else { return false };
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if !tag.matches('"').count().is_multiple_of(2) || tag.contains('&') || tag.contains('{') {
            return false;
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
    }
    open.is_empty() && rest.is_empty()
}

fn every_look() -> impl Iterator<Item = Subject> {
    Form::ALL.iter().flat_map(|&form| {
        (0..5).map(move |detail| Subject {
            form,
            tint: Tint::Nila,
            accent: Tint::Kuning,
            detail,
        })
    })
}

#[test]
fn the_check_of_form_itself_can_fail() {
    assert!(well_formed(r#"<svg a="1"><g><rect/></g></svg>"#));
    for bad in [
        "<svg>",
        "<svg><g></svg></g>",
        "<svg>text</svg>",
        r#"<svg a="1></svg>"#,
        "<svg/>more",
    ] {
        assert!(!well_formed(bad), "{bad}");
    }
}

#[test]
fn every_subject_is_a_small_well_formed_picture() {
    assert!(Form::ALL.len() >= 45);
    for subject in every_look() {
        let svg = draw(&subject);
        assert!(svg.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">"#));
        assert!(well_formed(&svg), "{}: {svg}", subject.slug());
        assert!(
            (600..4_096).contains(&svg.len()),
            "{} is {} bytes",
            subject.slug(),
            svg.len()
        );
        assert!(
            svg.matches("<path").count() + svg.matches("<rect").count() > 3,
            "{}",
            subject.slug()
        );
    }
}

#[test]
fn a_picture_needs_nothing_but_itself() {
    for subject in every_look() {
        let svg = draw(&subject);
        for forbidden in ["href", "style", "<script", "<text", "<image", "on", "data:"] {
            let found = match forbidden {
                "on" => svg.contains(" on"),
                other => svg.contains(other),
            };
            assert!(!found, "{} holds {forbidden}", subject.slug());
        }
        assert!(
            svg.matches("<clipPath").count() <= 1,
            "{}: one name for one opening",
            subject.slug()
        );
    }
}

#[test]
fn forms_and_colours_can_be_told_apart() {
    let mut seen = HashMap::new();
    for &form in Form::ALL {
        let svg = draw(&Subject {
            form,
            tint: Tint::Hijau,
            accent: Tint::Putih,
            detail: 0,
        });
        assert_eq!(seen.insert(svg, form), None, "{}", form.slug());
    }
    for &form in Form::ALL {
        let pictures: HashSet<String> = [
            (Tint::Merah, Tint::Biru),
            (Tint::Hijau, Tint::Biru),
            (Tint::Merah, Tint::Kuning),
            (Tint::Hijau, Tint::Kuning),
        ]
        .into_iter()
        .map(|(tint, accent)| {
            draw(&Subject {
                form,
                tint,
                accent,
                detail: 0,
            })
        })
        .collect();
        assert!(pictures.len() >= 2, "{} shows no colour", form.slug());
    }
}

#[test]
fn drawing_twice_gives_the_same() {
    for subject in every_look() {
        assert_eq!(draw(&subject), draw(&subject));
    }
}

#[test]
fn names_of_pictures_lead_back_to_them() {
    let slugs: HashSet<&str> = Form::ALL.iter().map(|form| form.slug()).collect();
    assert_eq!(slugs.len(), Form::ALL.len());
    let subject = Subject {
        form: Form::KursiUkir,
        tint: Tint::Jati,
        accent: Tint::Marun,
        detail: 1,
    };
    assert_eq!(subject.slug(), "kursi-ukir.jati.marun.1");
    for subject in every_look() {
        assert_eq!(Subject::from_slug(&subject.slug()), Some(subject));
    }
    for unknown in [
        "",
        "kursi-ukir",
        "kursi-ukir.jati.marun",
        "kursi-ukir.jati.marun.1.svg",
        "x.jati.jati.0",
        "kursi-ukir.jati.jati.-1",
    ] {
        assert_eq!(Subject::from_slug(unknown), None, "{unknown}");
    }
}
