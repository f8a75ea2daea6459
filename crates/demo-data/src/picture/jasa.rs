//! Work: the thing that is worked on, and the tool.

use super::sketch::{Look, Sketch};

/// A spanner, turned and put where the work is.
fn spanner(s: &mut Sketch, transform: &str) {
    s.placed(transform, |s| {
        s.path("M-9 -58h18v96h-18z", "#92969c")
            .path("M-9 -58h7v96h-7z", "#c3c8cc");
        s.path(
            "M-22 -92l10 16v14h24v-14l10-16q14 20 2 38l-14 12h-20l-14-12q-12-18 2-38z",
            "#b4b7bb",
        )
        .path("M-22 -92l10 16v30l-12-8q-12-18 2-38z", "#e3e6e8");
        s.circle(0, 44, 20, "#92969c").circle(0, 44, 10, "#6a6e75");
    });
}

/// A screwdriver.
fn screwdriver(s: &mut Sketch, transform: &str) {
    s.placed(transform, |s| {
        s.path("M-5 -76h10v74h-10z", "#c3c8cc")
            .path("M-5 -76l-3-14h16l-3 14z", "#92969c")
            .round(-14, -6, 28, 74, 11, "#c4443b")
            .round(-14, -4, 9, 68, 5, "#e0685a")
            .stroke("M5 8v44", 3, "#932c28");
    });
}

/// An air conditioner being serviced.
pub(super) fn servis_ac(s: &mut Sketch, look: &Look) {
    let (body, mark) = (look.main, look.accent);
    s.path("M56 62h256v90h-256z", "#ddd0c2");
    s.path(
        "M46 54q0-12 12-12h236q12 0 12 12v54q0 26-26 26h-208q-26 0-26-26z",
        body.base,
    )
    .path("M46 54q0-12 12-12h236q12 0 12 12v8h-260z", body.light)
    .path("M46 108h260q0 26-26 26h-208q-26 0-26-26z", body.dark)
    .path("M70 118h212l-8 10h-196z", "#50535c");
    s.round(238, 74, 46, 18, 4, mark.base)
        .round(244, 80, 24, 6, 2, mark.light);
    s.stroke("M92 150q-14 16 0 30t0 28M140 150q-14 16 0 30t0 28", 5, mark.light);
    s.shadow(262, 262, 92);
    s.path("M196 190h132v66h-132z", "#c4443b")
        .path("M196 190h132v10h-132z", "#e0685a")
        .path("M196 218h132v10h-132z", "#932c28")
        .stroke("M238 188v-16h48v16", 7, "#363942")
        .round(250, 212, 24, 22, 3, "#efbd3a");
    spanner(s, "translate(190 160) rotate(-32)");
}

/// A computer or printer being repaired.
pub(super) fn servis_komputer(s: &mut Sketch, look: &Look) {
    let (body, glow) = (look.main, look.accent);
    s.shadow(190, 252, 138);
    match look.detail {
        0 => {
            s.round(72, 62, 186, 126, 8, body.base)
                .round(80, 70, 170, 108, 3, "#22242b")
                .path("M72 188h186l36 40h-258z", body.light)
                .path("M88 194h154l14 18h-182z", body.dark)
                .path("M36 228h258q-2 12-12 12h-234q-10 0-12-12z", body.base);
        }
        1 => {
            s.round(72, 50, 190, 136, 8, body.dark)
                .round(80, 58, 174, 120, 3, "#22242b")
                .path("M150 186h34l6 36h-46z", body.base)
                .round(116, 220, 102, 10, 5, body.dark)
                .path("M82 236h164l8 14h-180z", "#f1efea");
        }
        _ => {
            s.path("M112 56h108l6 50h-120z", "#ffffff")
                .round(62, 100, 214, 124, 10, body.base)
                .round(62, 100, 214, 12, 6, body.light)
                .path("M96 158h146v50h-146z", "#22242b")
                .path("M62 206h214v8q0 10-10 10h-194q-10 0-10-10z", body.dark);
        }
    }
    let (x, y) = if look.detail == 2 { (168, 182) } else { (166, 122) };
    let r = if look.detail == 2 { 20 } else { 34 };
    let mut teeth = String::new();
    for (dx, dy) in [
        (0, -5),
        (4, -4),
        (5, 0),
        (4, 4),
        (0, 5),
        (-4, 4),
        (-5, 0),
        (-4, -4),
    ] {
        teeth.push_str(&format!("M{x} {y}l{} {}", dx * r / 4, dy * r / 4));
    }
    s.stroke(&teeth, 9, glow.base)
        .circle(x, y, r, glow.base)
        .circle(x - 3, y - 3, r - 8, glow.light)
        .circle(x, y, r / 3, "#22242b");
    screwdriver(s, "translate(292 170) rotate(-28)");
}

/// A car with its tool.
pub(super) fn servis_kendaraan(s: &mut Sketch, look: &Look) {
    let paint = look.main;
    s.shadow(196, 246, 160);
    s.path(
        "M40 196q0-34 40-40l34-6q30-50 64-52h64q34 2 62 52l24 6q28 8 30 44v22q0 8-8 8h-302q-8 0-8-8z",
        paint.base,
    );
    s.path(
        "M40 196q0-34 40-40l34-6q30-50 64-52h64q10 1 20 6-78-8-116 56l-56 8q-40 6-48 38z",
        paint.light,
    )
    .path("M34 206h324v16q0 8-8 8h-302q-14 0-14-8z", paint.dark);
    s.path(
        "M132 150q20-34 50-36h16v36zM210 114h30q24 4 44 36h-74z",
        "#cfe3ec",
    )
    .path("M132 150q20-34 50-36h8l-30 36z", "#f1f9fb");
    s.stroke("M204 154v62M222 172h14", 3, paint.dark)
        .path("M336 176h20q4 8 4 16h-24z", "#fbd866")
        .path("M40 186h22v12h-22z", "#e0685a");
    for x in [110, 292] {
        s.circle(x, 222, 34, "#22242b")
            .circle(x, 222, 20, "#c3c8cc")
            .circle(x - 3, 219, 13, "#e3e6e8")
            .circle(x, 222, 6, "#6a6e75");
    }
    spanner(s, "translate(318 92) rotate(38) scale(.8)");
}

/// A chair with a new seat, a hammer beside it.
pub(super) fn reparasi_mebel(s: &mut Sketch, look: &Look) {
    let (wood, pad) = (look.main, look.accent);
    s.shadow(182, 256, 112);
    s.path("M98 62q40-10 80 0v104h-80z", wood.base)
        .path("M98 62q40-10 80 0v8q-40-9-80 0z", wood.light)
        .path(
            "M112 82h14v80h-14zM131 82h14v80h-14zM150 82h14v80h-14z",
            "#f2ebe3",
        );
    s.path("M90 166q52-10 104 0l6 22h-116z", pad.base)
        .path("M90 166q52-10 104 0l2 8q-54-8-108 0z", pad.light)
        .rect(82, 186, 120, 12, wood.base)
        .rect(82, 194, 120, 4, wood.dark);
    s.path("M88 198h13l-2 56h-11zM182 198h13l2 56h-11z", wood.base)
        .path("M96 198h5l-2 56h-5zM190 198h5l2 56h-5z", wood.dark);
    s.placed("rotate(24 270 150)", |s| {
        s.round(262, 84, 16, 152, 7, "#c98f4e")
            .rect(263, 90, 5, 140, "#e6c795")
            .path("M226 60h74q20 4 28 22l-24 6h-78z", "#6a6e75")
            .path("M226 60h74q10 2 16 8h-90z", "#b4b7bb");
    });
    s.stroke("M222 246l12 8M248 250l14-4M236 236l2 10", 4, "#6a6e75");
    s.round(306, 214, 46, 40, 4, wood.dark)
        .oval(329, 214, 23, 7, wood.light)
        .rect(306, 228, 46, 14, "#ffffff");
}

/// A roller on a wall, half painted.
pub(super) fn pengecatan(s: &mut Sketch, look: &Look) {
    let (paint, mark) = (look.main, look.accent);
    s.path(
        "M52 40h214v148q-12 22-24 0-14 30-28 4-16 26-30 2-18 24-34 0-18 28-34 0-14 20-28 0-18 18-36-2z",
        paint.base,
    )
    .path("M52 40h64v154q-12 16-28 0-18 18-36-2z", paint.light);
    s.shadow(296, 258, 74);
    s.round(104, 84, 168, 48, 14, paint.dark)
        .round(104, 84, 168, 18, 9, paint.light)
        .rect(98, 94, 8, 28, "#6a6e75")
        .rect(270, 94, 8, 28, "#6a6e75");
    s.stroke("M278 108h30v44h-92v30", 7, "#92969c");
    s.round(203, 178, 26, 74, 10, mark.dark)
        .round(203, 178, 10, 74, 5, mark.base);
    s.path("M262 190h88l-8 66h-72z", "#c3c8cc")
        .path("M262 190h26l2 66h-20z", "#e3e6e8")
        .oval(306, 190, 44, 10, "#959ba1")
        .oval(306, 190, 37, 7, paint.base)
        .path("M324 194q6 22-2 30-8-4-6-28z", paint.base);
}

/// A bulb on its cable, a plug and a socket.
pub(super) fn instalasi_listrik(s: &mut Sketch, look: &Look) {
    let (light, tool) = (look.main, look.accent);
    s.circle(132, 138, 74, "#faf3dc");
    s.stroke("M132 0v58", 6, "#50535c")
        .round(114, 54, 36, 36, 6, "#363942")
        .round(114, 54, 12, 36, 6, "#6a6e75");
    s.path(
        "M112 90h40q36 26 34 60-6 40-54 42-48-2-54-42-2-34 34-60z",
        light.light,
    )
    .path("M112 90h18q-40 40-22 96-28-10-30-36-2-34 34-60z", "#ffffff")
    .stroke("M120 128l12 24 12-24M132 152v36", 4, light.dark);
    s.round(244, 62, 88, 88, 12, "#d8cbbd")
        .round(238, 56, 88, 88, 12, "#ffffff")
        .circle(282, 100, 30, "#e9e6df")
        .circle(270, 100, 6, "#50535c")
        .circle(294, 100, 6, "#50535c");
    s.stroke("M60 258q80-40 136-6t88-38", 7, "#363942");
    s.placed("rotate(-24 300 206)", |s| {
        s.round(276, 184, 52, 46, 10, tool.base)
            .round(276, 184, 52, 15, 8, tool.light)
            .rect(328, 192, 22, 7, "#c3c8cc")
            .rect(328, 214, 22, 7, "#c3c8cc");
    });
}

/// A roof with a ladder.
pub(super) fn perbaikan_atap(s: &mut Sketch, look: &Look) {
    let (roof, ladder) = (look.main, look.accent);
    s.shadow(206, 256, 142);
    s.rect(92, 150, 220, 104, "#f7f0e4")
        .rect(282, 150, 30, 104, "#ded3c2")
        .rect(136, 182, 48, 72, "#84593a")
        .rect(136, 182, 10, 72, "#a67c5b")
        .rect(212, 184, 50, 42, "#b5d7ee")
        .path("M212 184h30l-20 42h-10z", "#e9f4fa");
    s.path("M52 160l72-104h170l62 104z", roof.base)
        .path("M52 160l72-104h24l-52 104z", roof.light)
        .path("M264 56h30l62 104h-40z", roof.dark);
    s.stroke("M112 82h194M94 108h226M76 134h260M150 58l-10 24M196 58v24M244 58l8 24M132 84l-10 24M186 84v24M240 84l6 24M154 110l-8 24M214 110v24M276 110l10 24", 3, roof.dark);
    s.path("M198 84h36l4 24h-42z", "#50535c")
        .path("M226 66h38l4 22h-40z", roof.light)
        .rect(48, 158, 312, 9, ladder.base)
        .rect(48, 158, 312, 4, ladder.light);
    s.stroke("M318 256L272 92M350 256L304 92", 7, "#c08f1c").stroke(
        "M313 236h31M306 210h31M298 184h32M291 158h32M284 132h31M277 108h31",
        5,
        "#efbd3a",
    );
}
