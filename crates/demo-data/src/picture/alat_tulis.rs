//! Paper, ink and what lies on a desk.

use super::sketch::{Look, Sketch};

/// A ream of paper, its wrapper open at one end.
pub(super) fn rim(s: &mut Sketch, look: &Look) {
    let (paper, wrap) = (look.main, look.accent);
    s.shadow(206, 248, 138);
    s.path("M66 132l196-40 82 34-196 44z", paper.light);
    s.path("M66 132l82 38v74l-82-40z", paper.base)
        .path("M148 170l196-44v70l-196 48z", paper.base);
    s.stroke(
        "M66 146l82 38M66 160l82 38M66 174l82 38M66 188l82 38",
        2,
        paper.dark,
    );
    s.path("M148 170l140-31v72l-140 33z", wrap.base)
        .path("M66 132l140-29 82 36-140 31z", wrap.light);
    s.path("M148 228l140-34v17l-140 33z", wrap.dark);
    s.path("M170 186l92-21v16l-92 21z", "#ffffff")
        .path("M170 210l56-13v6l-56 13z", wrap.light);
    s.path("M288 139l56-13v70l-56 15z", paper.light);
    s.stroke("M288 156l56-13M288 172l56-14M288 188l56-15", 2, paper.dark);
    s.path("M206 103l56-11 82 34-56 13z", "#ffffff");
}

/// A toner cartridge.
pub(super) fn toner(s: &mut Sketch, look: &Look) {
    let (body, colour) = (look.main, look.accent);
    s.shadow(204, 246, 148);
    s.path("M62 120l24-30h230l26 30v20h-280z", body.light);
    s.round(54, 118, 292, 92, 10, body.base);
    s.path("M54 188h292v12q0 10-10 10h-272q-10 0-10-10z", body.dark);
    s.round(80, 200, 240, 34, 17, "#4d8a86")
        .round(80, 200, 240, 12, 6, "#7cb8b2")
        .round(80, 224, 240, 10, 5, "#2f5e5b");
    s.round(62, 206, 22, 30, 5, body.dark)
        .round(316, 206, 22, 30, 5, body.dark);
    s.round(110, 134, 128, 42, 4, "#ffffff")
        .rect(110, 134, 34, 42, colour.base)
        .rect(110, 134, 34, 10, colour.light);
    s.rect(154, 144, 70, 6, "#b4b7bb")
        .rect(154, 158, 48, 6, "#cfcac0");
    s.round(258, 136, 66, 38, 6, body.light)
        .stroke("M268 148h46M268 156h46M268 164h46", 3, body.dark);
    s.round(168, 82, 64, 14, 6, body.dark);
}

/// A bottle of printer ink with a drop.
pub(super) fn botol_tinta(s: &mut Sketch, look: &Look) {
    let ink = look.accent;
    s.shadow(180, 256, 84);
    s.path("M164 34h24l6 34h-36z", ink.dark)
        .path("M164 34h9l-4 34h-11z", ink.base);
    s.round(146, 66, 60, 24, 5, "#363942")
        .round(146, 66, 60, 8, 4, "#50535c");
    s.path("M144 88h64l16 26v126q0 14-14 14h-68q-14 0-14-14v-126z", "#f1efea");
    s.path("M128 150h96v90q0 14-14 14h-68q-14 0-14-14z", ink.base)
        .path("M128 150h18v104q-18 0-18-14z", ink.light)
        .path("M206 150h18v90q0 14-18 14z", ink.dark);
    s.path("M144 88h12l-14 30v32h-14v-36z", "#ffffff");
    s.rect(128, 168, 96, 52, "#ffffff")
        .rect(128, 168, 96, 10, ink.dark)
        .rect(142, 188, 54, 6, "#b4b7bb")
        .rect(142, 202, 36, 6, "#cfcac0");
    s.path("M284 156q36 48 0 70-36-22 0-70z", ink.base)
        .path("M276 182q-12 24 4 36-18-8-10-28z", ink.light);
}

/// Three pens side by side.
pub(super) fn pulpen(s: &mut Sketch, look: &Look) {
    let ink = look.main;
    s.shadow(206, 256, 130);
    for (x, y) in [(0, 0), (44, 26), (88, 52)] {
        s.placed(
            &format!("translate({} {}) rotate(-42 140 130)", x + 2, y + 6),
            |s| {
                s.round(40, 116, 170, 22, 8, "#ffffff")
                    .rect(46, 130, 160, 8, "#d8d5cc");
                s.round(150, 114, 96, 26, 8, ink.base)
                    .round(150, 114, 96, 9, 4, ink.light)
                    .rect(152, 132, 90, 8, ink.dark);
                s.round(184, 106, 70, 8, 4, ink.dark);
                s.path("M42 116l-26 7-10 4 10 4 26 7z", ink.dark)
                    .path("M42 116l-26 7v4h26z", ink.base);
                s.rect(50, 116, 44, 22, ink.light)
                    .stroke("M58 118v18M68 118v18M78 118v18", 3, ink.dark);
            },
        );
    }
}

/// A marker standing uncapped before its stroke.
pub(super) fn spidol(s: &mut Sketch, look: &Look) {
    let ink = look.main;
    s.stroke("M70 190q30-60 56-20t52-16 40 26", 16, ink.base);
    s.shadow(246, 256, 90);
    s.placed("rotate(24 250 150)", |s| {
        s.round(228, 86, 50, 150, 10, "#ffffff")
            .rect(228, 96, 14, 130, "#fbfaf7")
            .rect(264, 92, 14, 140, "#d8d5cc");
        s.rect(228, 130, 50, 58, ink.base)
            .rect(228, 130, 14, 58, ink.light)
            .rect(264, 130, 14, 58, ink.dark);
        s.path("M236 86l5-26h24l5 26z", "#363942")
            .path("M245 60l2-22h14v22z", ink.dark);
        s.round(226, 226, 54, 22, 6, ink.dark);
    });
    s.placed("rotate(90 110 240)", |s| {
        s.round(86, 190, 46, 78, 9, ink.base)
            .rect(86, 200, 12, 60, ink.light)
            .round(126, 196, 9, 60, 4, ink.dark);
    });
}

/// A lever-arch file with its ring on the spine.
pub(super) fn ordner(s: &mut Sketch, look: &Look) {
    let (board, metal) = (look.main, look.accent);
    s.shadow(206, 256, 104);
    s.path("M180 52l120 14v188l-120 4z", board.base)
        .path("M284 64l16 2v188l-16 1z", board.dark);
    s.path("M112 44h68v214h-68z", board.base)
        .path("M112 44h12v214h-12z", board.light)
        .path("M172 44h8v214h-8z", board.dark);
    s.path("M112 44l68 0 120 22-60-4z", "#ffffff");
    s.round(124, 72, 44, 92, 2, "#ffffff")
        .rect(131, 84, 30, 5, board.base)
        .rect(131, 98, 30, 4, "#b4b7bb")
        .rect(131, 108, 22, 4, "#cfcac0");
    s.circle(146, 206, 18, metal.dark)
        .circle(146, 206, 14, metal.light)
        .circle(146, 207, 11, board.dark);
    s.round(134, 246, 10, 10, 2, metal.base)
        .round(158, 246, 10, 10, 2, metal.base);
}

/// A stack of folders.
pub(super) fn map(s: &mut Sketch, look: &Look) {
    let board = look.main;
    s.shadow(206, 250, 132);
    for (n, fill) in [board.dark, board.base, board.dark].into_iter().enumerate() {
        let y = 236 - i32::try_from(n).unwrap_or_default() * 9;
        s.path(&format!("M70 {y}l30-10h220l16 10-16 8h-234z"), fill);
    }
    s.path("M104 66h74l14 18h118q10 0 9 10l-16 122h-210z", board.dark);
    s.path("M112 84l190-6 6 130h-206z", "#ffffff")
        .path("M132 102h120v5h-120zM132 116h96v5h-96z", "#cfcac0");
    s.path(
        "M74 118q-2-10 8-10h210q9 0 11 9l19 92q2 9-8 9h-206q-10 0-12-9z",
        board.base,
    );
    s.path("M74 118q-2-10 8-10h210q9 0 11 9l1 6h-229z", board.light);
    s.round(160, 140, 82, 28, 3, "#ffffff")
        .rect(170, 150, 50, 5, "#b4b7bb");
}

/// Envelopes, one with its flap open.
pub(super) fn amplop(s: &mut Sketch, look: &Look) {
    let (paper, seal) = (look.main, look.accent);
    s.shadow(206, 250, 132);
    s.placed("rotate(-7 200 160)", |s| {
        s.rect(96, 70, 216, 136, paper.dark)
            .path("M96 70l108 76 108-76z", paper.base);
    });
    s.rect(88, 108, 224, 138, paper.base)
        .rect(88, 108, 224, 4, paper.light);
    s.path("M88 246l92-80h40l92 80z", paper.light)
        .path("M88 108l112 88 112-88v6l-112 90-112-90z", paper.dark);
    s.path("M88 108l112 86 112-86z", paper.light);
    s.circle(200, 190, 15, seal.dark).circle(198, 188, 12, seal.base);
}

/// A stapler with a box of staples.
pub(super) fn stapler(s: &mut Sketch, look: &Look) {
    let (body, metal) = (look.main, look.accent);
    s.shadow(204, 244, 144);
    s.path("M64 220h272q10 0 10 10v8h-292v-8q0-10 10-10z", body.dark)
        .rect(54, 218, 292, 7, body.base);
    s.path("M82 178l238 4v18h-250z", metal.base)
        .path("M82 178l238 4v5l-242-3z", metal.light);
    s.path(
        "M76 160q60-52 196-44 66 6 62 60l-4 10-260-12q-4-8 6-14z",
        body.base,
    );
    s.path("M76 160q60-52 196-44 40 4 54 26-140-40-250 18z", body.light);
    s.path("M286 180l44 6v34h-44z", body.dark)
        .circle(308, 196, 8, metal.light)
        .circle(308, 196, 4, metal.dark);
    s.round(70, 206, 50, 12, 2, metal.dark);
    s.stroke("M120 138q60-18 130-14", 3, "#ffffff");
}
