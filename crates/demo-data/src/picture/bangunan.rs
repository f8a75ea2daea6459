//! Building materials.

use super::sketch::{Look, Sketch};

/// A sack of cement, full, with a second behind it.
pub(super) fn semen(s: &mut Sketch, look: &Look) {
    let (paper, mark) = (look.main, look.accent);
    s.shadow(206, 254, 120);
    s.path("M208 82q50-10 96 2 10 84 2 164-50 8-90 0z", paper.dark);
    s.path(
        "M104 70q64-14 132 0 14 90 4 178-70 12-140 0-10-88 4-178z",
        paper.base,
    );
    s.path(
        "M104 70q16-4 30-6-14 96-4 188-16-1-30-4-10-88 4-178z",
        paper.light,
    )
    .path("M220 67l16 3q14 90 4 178l-20 3q12-96 0-184z", paper.dark);
    s.path("M104 70l-8-14q74-14 148 0l-8 14q-66-13-132 0z", paper.light)
        .stroke("M102 64q68-13 136 0", 2, paper.dark);
    s.path("M98 120q72 14 144 0l1 62q-72 14-146 0z", mark.base)
        .path("M98 120q72 14 144 0v10q-72 14-144 0z", mark.dark);
    if look.detail == 0 {
        s.path("M136 172l34-40 34 40z", "#ffffff")
            .path("M170 132l34 40h-22l-18-26z", mark.light);
    } else {
        s.path(
            "M140 142h60v10h-60zM140 158h28v14h-28zM174 158h26v14h-26z",
            "#ffffff",
        );
    }
    s.stroke("M116 206q54 9 106 0M122 222q48 8 92 0", 4, paper.dark);
}

/// A can of paint, brush across it: large and lidded, or small.
pub(super) fn kaleng_cat(s: &mut Sketch, look: &Look) {
    let (paint, can) = (look.main, look.accent);
    s.shadow(200, 256, 104);
    s.stroke("M112 120q88-120 176 0", 5, can.dark);
    s.path("M108 110h184v130q-92 30-184 0z", can.base)
        .path("M108 110h34v137q-18-2-34-7z", can.light)
        .path("M262 110h30v130q-14 5-30 8z", can.dark);
    s.path("M108 140q92 28 184 0v72q-92 28-184 0z", "#ffffff")
        .path("M108 152q92 28 184 0v40q-92 28-184 0z", paint.base)
        .path("M262 158l30-6v40l-30 7z", paint.dark)
        .path("M108 152l34 8v41l-34-9z", paint.light);
    s.oval(200, 110, 92, 20, can.dark)
        .oval(200, 108, 84, 16, paint.base)
        .oval(184, 104, 48, 8, paint.light);
    s.path("M262 118q8 30 2 52-8 10-14 0-4-20-2-48z", paint.base);
    if look.detail == 1 {
        s.circle(200, 186, 17, "#ffffff").circle(200, 186, 11, paint.dark);
    } else {
        s.path("M178 190q22-34 44 0-22 22-44 0z", "#ffffff");
    }
    s.placed("rotate(28 290 80)", |s| {
        s.round(282, 8, 16, 66, 7, "#a96f33")
            .rect(284, 12, 5, 58, "#c98f4e")
            .rect(270, 70, 40, 16, "#959ba1")
            .path("M270 86h40l-4 34q-16 8-32 0z", "#e6c795")
            .path("M272 104h36l-2 16q-16 8-32 0z", paint.base);
    });
}

/// A stack of bricks.
pub(super) fn bata(s: &mut Sketch, look: &Look) {
    let clay = look.main;
    s.shadow(206, 252, 144);
    for (x, y) in [
        (64, 206),
        (158, 206),
        (252, 206),
        (110, 160),
        (204, 160),
        (158, 114),
    ] {
        s.path(&format!("M{x} {y}l14-14h88l-14 14z"), clay.light)
            .rect(x, y, 88, 40, clay.base);
        s.path(&format!("M{} {y}l14-14v40l-14 14z", x + 88), clay.dark);
        s.circle(x + 20, y + 16, 3, clay.dark)
            .circle(x + 56, y + 26, 3, clay.light)
            .circle(x + 68, y + 10, 2, clay.dark);
    }
}

/// Roof tiles lying over each other.
pub(super) fn genteng(s: &mut Sketch, look: &Look) {
    let clay = look.main;
    s.shadow(206, 252, 140);
    for row in (0..4).rev() {
        for column in 0..4 {
            let (x, y) = (62 + column * 69, 50 + row * 46);
            s.path(&format!("M{x} {y}h69v54q-34 26-69 0z"), clay.dark);
            s.path(&format!("M{x} {y}h66v46q-33 24-66 0z"), clay.base);
            s.path(&format!("M{x} {y}h15v54q-9-3-15-8z"), clay.light);
        }
    }
}

/// Floor tiles, one standing against the others.
pub(super) fn keramik(s: &mut Sketch, look: &Look) {
    let glaze = look.main;
    s.path("M40 252l64-72h220l44 72z", glaze.dark).path(
        "M44 248l30-33h122l-8 33zM196 248l8-33h122l22 33zM78 211l24-27h98l-6 27zM206 211l6-27h104l16 27z",
        glaze.base,
    );
    s.oval(224, 232, 104, 8, "#bfb39d");
    s.path("M118 62l168-12 12 8v170l-12 8-168-10z", glaze.dark)
        .path("M118 62l168-12v178l-168-10z", glaze.base)
        .path("M118 62l168-12-130 172-38-4z", glaze.light);
    s.stroke(
        "M132 196q40-10 50-50t60-46 34-34M164 208q30-14 46-52t64-52",
        2,
        glaze.dark,
    );
    s.path("M136 82l40-3-30 40-10-2z", "#ffffff");
}

/// A bundle of reinforcing bars: plain or ribbed.
pub(super) fn besi_beton(s: &mut Sketch, look: &Look) {
    let (steel, rust) = (look.main, look.accent);
    s.path("M70 250l260-90 40 12-250 92z", "#bfb39d");
    s.placed("rotate(-19 200 170)", |s| {
        for row in 0..5 {
            let (y, tone) = (124 + row * 20, if row % 2 == 0 { steel.base } else { steel.dark });
            s.rect(52, y, 296, 18, tone).rect(52, y, 296, 6, steel.light);
            if look.detail == 1 {
                let ribs: String = (0..18)
                    .map(|n| format!("M{} {}l6 14", 62 + n * 16, y + 2))
                    .collect();
                s.stroke(&ribs, 3, steel.dark);
            }
            s.oval(52, y + 9, 6, 9, rust.light)
                .oval(52, y + 9, 3, 5, rust.dark);
        }
        s.rect(112, 120, 12, 104, rust.base)
            .rect(276, 120, 12, 104, rust.base)
            .rect(112, 120, 4, 104, rust.light)
            .rect(276, 120, 4, 104, rust.light);
    });
}

/// A pile of pipes seen from their ends.
pub(super) fn pipa(s: &mut Sketch, look: &Look) {
    let plastic = look.main;
    s.shadow(210, 254, 144);
    for (x, y) in [
        (108, 220),
        (176, 220),
        (244, 220),
        (142, 160),
        (210, 160),
        (176, 100),
    ] {
        s.path(
            &format!("M{} {}l70-34q40 20 26 48l-72 40z", x - 4, y - 33),
            plastic.base,
        )
        .path(
            &format!("M{} {}l70-34q16 4 24 16l-72 34z", x - 6, y - 32),
            plastic.light,
        );
        s.path(
            &format!("M{} {}l68-38q2 12-8 20l-72 44z", x + 24, y + 24),
            plastic.dark,
        );
        s.circle(x, y, 33, plastic.dark)
            .circle(x - 1, y - 1, 30, plastic.light)
            .circle(x, y, 23, "#50535c")
            .path(
                &format!("M{} {}a23 23 0 0 1 40-12a30 30 0 0 0-40 12z", x - 22, y + 2),
                "#22242b",
            );
    }
}

/// A heap with a shovel in it.
pub(super) fn pasir(s: &mut Sketch, look: &Look) {
    let heap = look.main;
    s.shadow(206, 250, 162);
    s.placed("rotate(18 270 120)", |s| {
        s.round(262, 26, 13, 130, 6, "#a96f33")
            .rect(263, 32, 4, 120, "#c98f4e")
            .round(246, 18, 46, 13, 6, "#7d4e20");
        s.path("M244 140h50v40q-25 24-50 0z", "#6a6e75");
    });
    s.path(
        "M44 250q46-24 74-78 28-56 62-64 36 4 66 54 26 18 48 34 40 30 66 54z",
        heap.base,
    );
    s.path(
        "M44 250q46-24 74-78 28-56 62-64-20 40-30 78-10 42-30 64z",
        heap.light,
    )
    .path("M246 162q26 18 48 34 40 30 66 54h-84q0-54-30-88z", heap.dark);
    for (x, y) in [
        (108, 216),
        (140, 180),
        (168, 140),
        (192, 196),
        (224, 168),
        (240, 222),
        (156, 234),
        (206, 236),
        (296, 226),
        (84, 240),
        (186, 160),
        (268, 204),
    ] {
        s.circle(x, y, 4, heap.dark).circle(x - 1, y - 1, 2, heap.light);
    }
}

/// Boards leaning in a stack.
pub(super) fn papan(s: &mut Sketch, look: &Look) {
    let (wood, edge) = (look.main, look.accent);
    s.shadow(214, 254, 132);
    for n in 0..3 {
        s.placed(&format!("translate({} {})", 36 - n * 18, n * 4 - 6), |s| {
            s.path("M98 70l150-22v188l-150 14z", wood.base).path("M248 48l10 5v188l-10-5z", wood.dark).path("M248 53l10 5v6l-10-5zM248 150l10 5v6l-10-5z", edge.dark);
            if n == 2 {
                s.path("M98 70l150-22v12l-150 22z", wood.light);
                s.stroke("M118 104q60-30 112-22M112 150q40 6 60-18t66-16M116 216q60-4 70-40t52-22M126 132q20-4 28-14", 3, wood.light);
                s.stroke("M120 190q36-6 44-22t30-18M200 214q20-6 36-32", 3, wood.dark);
            }
        });
    }
}
