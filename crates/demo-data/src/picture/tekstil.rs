//! Cloth.

use super::sketch::{Look, Shades, Sketch};

/// A batik motif over a field of squares of 32: kawung, parang, mega mendung or truntum.
fn batik(s: &mut Sketch, look: &Look, field: (i32, i32, i32, i32)) {
    let (dye, wax) = (look.main, look.accent);
    match look.detail {
        0 => {
            let seeds = repeat(field, 32, |x, y| {
                format!("M{} {}l7 7m8 8l7 7m0-22l-7 7m-8 8l-7 7", x + 5, y + 5)
            });
            s.stroke(&seeds, 9, wax.base);
            s.stroke(
                &repeat(field, 32, |x, y| format!("M{} {}h0", x + 16, y + 16)),
                4,
                dye.light,
            );
        }
        1 => {
            let (x, y, columns, rows) = field;
            let ridges: String = (-rows..columns)
                .map(|n| format!("M{} {y}l{} {}", x + n * 32, rows * 32, rows * 32))
                .collect();
            s.stroke(&ridges, 3, wax.base);
            s.stroke(
                &repeat(field, 32, |x, y| format!("M{} {}q13-4 11 8t7 10", x + 12, y + 3)),
                6,
                wax.light,
            );
        }
        2 => {
            let (x, y, columns, rows) = field;
            let field = (x, y, columns / 2 + 1, rows / 2 + 1);
            s.stroke(
                &repeat(field, 64, |x, y| {
                    format!("M{x} {}q4-22 22-16 10-20 26-4 14 2 10 20", y + 44)
                }),
                5,
                wax.base,
            );
            s.stroke(
                &repeat(field, 64, |x, y| {
                    format!("M{} {}q4-12 13-8 8-12 18 0 6 0 6 8", x + 9, y + 46)
                }),
                5,
                dye.light,
            );
            s.stroke(
                &repeat(field, 64, |x, y| {
                    format!("M{} {}q4-6 9-2 6-4 9 2", x + 18, y + 48)
                }),
                4,
                wax.light,
            );
        }
        _ => {
            s.stroke(
                &repeat(field, 32, |x, y| format!("M{} {}v14m-7-7h14", x + 16, y + 9)),
                5,
                wax.base,
            );
            s.stroke(&repeat(field, 32, |x, y| format!("M{x} {y}h0")), 5, wax.light);
        }
    }
}

/// The bands of troso: arrowheads, diamonds or steps between stripes, with the soft edges of ikat.
fn troso(s: &mut Sketch, look: &Look, (x, y, width, height): (i32, i32, i32, i32)) {
    let (dye, thread) = (look.main, look.accent);
    let mut band = y + 8;
    while band + 30 < y + height {
        s.rect(x, band, width, 3, thread.base)
            .rect(x, band + 36, width, 3, dye.light);
        let mut at = x + 12;
        let mut figures = String::new();
        while at + 24 <= x + width {
            figures.push_str(&match look.detail {
                0 => format!("M{at} {}l12-10 12 10-12 10z", band + 20),
                1 => format!("M{at} {}h8v-7h8v7h8v5h-8v7h-8v-7h-8z", band + 18),
                _ => format!("M{at} {}l12-14 12 14h-7l-5-6-5 6z", band + 28),
            });
            at += 32;
        }
        s.path(&figures, thread.base);
        band += 46;
    }
}

/// One path that repeats a figure over a field of so many columns and rows.
fn repeat(
    (x, y, columns, rows): (i32, i32, i32, i32),
    step: i32,
    figure: impl Fn(i32, i32) -> String,
) -> String {
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (x + column * step, y + row * step)))
        .map(|(x, y)| figure(x, y))
        .collect()
}

/// A cloth folded in layers: what lies under the uppermost.
fn layers(s: &mut Sketch, cloth: Shades) {
    s.shadow(200, 252, 122);
    for (y, fill) in [
        (224, cloth.dark),
        (216, cloth.light),
        (208, cloth.dark),
        (200, cloth.base),
    ] {
        s.round(90, y, 220, 28, 14, fill);
    }
}

/// A folded length of batik.
pub(super) fn kain_batik(s: &mut Sketch, look: &Look) {
    layers(s, look.main);
    s.round(90, 52, 220, 172, 10, look.main.base);
    s.through("M90 62q0-10 10-10h200q10 0 10 10v132h-220z", |s| {
        batik(s, look, (88, 50, 7, 5))
    });
    s.rect(90, 194, 220, 5, look.main.dark)
        .rect(90, 204, 220, 4, look.accent.base);
    s.rect(90, 62, 5, 154, look.main.light)
        .rect(305, 62, 5, 154, look.main.dark);
}

/// A folded length of troso with its fringe.
pub(super) fn kain_troso(s: &mut Sketch, look: &Look) {
    layers(s, look.main);
    let fringe: String = (0..26).map(|n| format!("M{} 216v18", 100 + n * 8)).collect();
    s.stroke(&fringe, 3, look.accent.base);
    s.round(90, 52, 220, 168, 10, look.main.base);
    troso(s, look, (90, 54, 220, 166));
    s.rect(90, 62, 5, 150, look.main.light)
        .rect(305, 62, 5, 150, look.main.dark);
}

/// A long-sleeved shirt with a motif.
pub(super) fn kemeja_batik(s: &mut Sketch, look: &Look) {
    let dye = look.main;
    s.shadow(200, 262, 92);
    let outline = "M148 60q52-10 104 0l50 36 14 118-30 6-16-72-2 106h-136l-2-106-16 72-30-6 14-118z";
    s.path(outline, dye.base);
    s.through(outline, |s| batik(s, look, (80, 58, 8, 6)));
    s.stroke("M134 112l-4 38M266 112l4 38", 4, dye.dark);
    s.path("M84 206l30 6-2 10-30-6zM316 206l-30 6 2 10 30-6z", dye.dark);
    s.path("M174 55h52l-26 34z", dye.dark);
    s.path("M172 54l28 34-18 18-20-46zM228 54l-28 34 18 18 20-46z", dye.light);
    s.rect(198, 88, 5, 166, dye.dark);
    for y in [116, 148, 180, 212] {
        s.circle(200, y, 4, look.accent.light);
    }
}

/// A shawl hung over a peg.
pub(super) fn syal_troso(s: &mut Sketch, look: &Look) {
    let dye = look.main;
    s.rect(120, 44, 160, 9, "#a96f33")
        .rect(120, 50, 160, 4, "#7d4e20");
    s.path("M204 40h58v164h-58z", dye.dark);
    s.rect(140, 40, 70, 196, dye.base).rect(140, 40, 70, 9, dye.light);
    troso(s, look, (140, 48, 70, 188));
    let fringe: String = (0..9).map(|n| format!("M{} 236v14", 143 + n * 8)).collect();
    s.stroke(&fringe, 3, dye.base);
    let behind: String = (0..7).map(|n| format!("M{} 204v12", 214 + n * 8)).collect();
    s.stroke(&behind, 3, dye.dark);
    s.shadow(192, 264, 60);
}

/// Curtains on a rail.
pub(super) fn gorden(s: &mut Sketch, look: &Look) {
    let (cloth, rail) = (look.main, look.accent);
    s.rect(130, 58, 140, 166, "#dcebf2")
        .rect(196, 58, 7, 166, "#ffffff")
        .rect(130, 134, 140, 6, "#ffffff");
    s.shadow(196, 262, 130);
    for side in ["", "translate(400 0) scale(-1 1)"] {
        s.placed(side, |s| {
            s.path("M76 50h84q4 80-38 112 14 40 10 96h-56z", cloth.base);
            s.path(
                "M76 50h18q-2 100-2 208h-16zM112 50h16q2 80-24 112 8 40 4 96h-12q6-60-4-96 22-34 20-112z",
                cloth.light,
            );
            s.path("M146 50h14q4 80-38 112l-10-4q36-36 34-108z", cloth.dark);
            s.path("M90 156q24 8 34 2l4 10q-22 8-38-2z", rail.base);
        });
    }
    s.round(58, 40, 284, 9, 4, rail.dark)
        .circle(58, 44, 9, rail.base)
        .circle(342, 44, 9, rail.base);
}

/// A table under its cloth.
pub(super) fn taplak_meja(s: &mut Sketch, look: &Look) {
    let dye = look.main;
    s.shadow(200, 256, 140);
    s.rect(96, 190, 10, 64, "#7d4e20")
        .rect(294, 190, 10, 64, "#7d4e20");
    s.path("M96 98h208l36 34h-280z", dye.light);
    s.path("M60 132h280l-4 76q-18 12-34 0-17 12-34 0-17 12-34 0-17 12-34 0-17 12-34 0-17 12-34 0-17 12-34 0-18 10-34 0z", dye.base);
    s.through("M60 134h280l-4 66h-272z", |s| batik(s, look, (58, 136, 9, 2)));
    s.path("M60 132h280v6h-280z", dye.dark);
    s.path("M186 108l8-40h22l8 40q-18 8-38 0z", "#bd6540")
        .path("M206 68h10l8 40q-8 4-14 4z", "#8e4629");
    s.stroke("M204 70V42M204 56l-16-14M204 52l16-16", 4, "#458f57");
    s.circle(204, 36, 9, "#e3929c")
        .circle(184, 40, 8, "#efbd3a")
        .circle(224, 34, 8, "#e0685a");
}
