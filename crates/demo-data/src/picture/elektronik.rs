//! Electrical things.

use super::sketch::{Look, Sketch};

/// The picture on a screen: hills under a sky.
fn screen(s: &mut Sketch, (x, y, w, h): (i32, i32, i32, i32), look: &Look) {
    let glow = look.accent;
    s.rect(x, y, w, h, glow.base);
    s.path(
        &format!(
            "M{x} {}q{} -{} {w} 0v{}h-{w}z",
            y + h / 2 + 8,
            w / 2,
            h / 2,
            h / 2 - 8
        ),
        glow.dark,
    );
    s.circle(x + w * 3 / 4, y + h / 4, h / 9, "#fbd866");
    s.path(
        &format!("M{x} {y}h{}l-{} {h}h-{}z", w / 3, w / 5, w / 3 - w / 5),
        glow.light,
    );
}

/// An open laptop.
pub(super) fn laptop(s: &mut Sketch, look: &Look) {
    let body = look.main;
    s.shadow(200, 250, 152);
    s.round(102, 58, 196, 136, 8, body.dark)
        .round(102, 56, 196, 134, 8, body.base)
        .round(108, 62, 184, 122, 4, "#22242b");
    screen(s, (114, 68, 172, 110), look);
    s.path("M102 190h196l48 46h-292z", body.light)
        .path("M116 196h168l18 20h-204z", body.dark);
    s.stroke("M120 200h160M114 206h172M108 212h184", 2, body.light);
    s.path("M172 220h56l4 12h-64z", body.base)
        .path("M54 236h292q-2 12-14 12h-264q-12 0-14-12z", body.base)
        .path("M54 236h292l-1 4h-290z", body.light);
}

/// A desktop computer: in the screen, or with its tower.
pub(super) fn komputer_meja(s: &mut Sketch, look: &Look) {
    let body = look.main;
    let shift = if look.detail == 1 { -36 } else { 0 };
    s.shadow(200, 256, 140);
    if look.detail == 1 {
        s.rect(278, 84, 62, 168, body.base)
            .rect(278, 84, 10, 168, body.light)
            .rect(330, 84, 10, 168, body.dark);
        s.rect(294, 98, 30, 5, body.dark)
            .rect(294, 110, 30, 5, body.dark)
            .circle(309, 138, 7, look.accent.light)
            .stroke("M296 196h26M296 206h26M296 216h26", 3, body.dark);
    }
    s.placed(&format!("translate({shift} 0)"), |s| {
        s.round(96, 54, 208, 144, 8, body.base)
            .round(96, 54, 208, 7, 3, body.light);
        screen(s, (106, 66, 188, 110), look);
        s.path("M184 198h32l6 30h-44z", body.dark)
            .round(158, 226, 84, 9, 4, body.base);
        s.path("M112 240h150l10 14h-170z", "#f1efea")
            .stroke("M120 245h134M116 250h142", 2, "#b4b7bb")
            .oval(290, 248, 13, 7, "#f1efea")
            .oval(288, 246, 7, 3, "#ffffff");
    });
}

/// A printer with a page coming out.
pub(super) fn printer(s: &mut Sketch, look: &Look) {
    let body = look.main;
    s.shadow(204, 254, 140);
    s.path("M132 44h124l8 70h-140z", "#ffffff")
        .path("M244 44h12l8 70h-12z", "#d8d5cc");
    s.path("M84 118l22-26h188l22 26z", body.light)
        .round(76, 116, 248, 118, 10, body.base)
        .path("M296 116h18q10 0 10 10v98q0 10-10 10h-18z", body.dark);
    s.path("M112 172h176v34h-176z", "#22242b")
        .path("M124 186h152l22 60h-196z", "#ffffff")
        .path("M124 186h152l4 10h-160z", "#d8d5cc");
    s.path("M144 206h60l-2 24h-66z", "#6fa3d8").path(
        "M214 206h44l3 5h-46zM216 216h48l3 5h-50zM218 226h40l3 5h-42z",
        "#b4b7bb",
    );
    s.round(98, 130, 70, 26, 4, "#22242b")
        .round(104, 135, 40, 16, 2, "#8bbfe0")
        .circle(262, 144, 8, "#458f57")
        .circle(286, 144, 8, body.light);
    for (x, ink) in [
        (186, "#22242b"),
        (200, "#4280bd"),
        (214, "#e3929c"),
        (228, "#efbd3a"),
    ] {
        s.round(x, 134, 10, 20, 2, ink);
    }
}

/// A projector throwing its beam.
pub(super) fn proyektor(s: &mut Sketch, look: &Look) {
    let (body, beam) = (look.main, look.accent);
    s.path("M122 150l-98-96v170z", "#fdf6dc")
        .path("M122 156l-98-46v62z", "#fffdf4");
    s.shadow(226, 240, 124);
    s.path("M104 122l26-24h198l16 24z", body.light)
        .round(104, 120, 240, 96, 14, body.base)
        .path("M104 190h240v12q0 14-14 14h-212q-14 0-14-14z", body.dark);
    s.circle(152, 164, 42, body.dark)
        .circle(150, 162, 38, "#363942")
        .circle(150, 162, 29, beam.dark)
        .circle(150, 162, 21, beam.base)
        .circle(142, 152, 9, beam.light)
        .circle(158, 170, 4, "#ffffff");
    s.stroke("M226 144h90M226 154h90M226 164h90M226 174h90", 3, body.dark);
    s.circle(232, 110, 5, body.dark)
        .circle(250, 110, 5, body.dark)
        .circle(268, 110, 5, "#458f57")
        .round(122, 214, 28, 12, 4, "#363942")
        .round(300, 214, 28, 12, 4, "#363942");
}

/// A television.
pub(super) fn televisi(s: &mut Sketch, look: &Look) {
    let body = look.main;
    s.shadow(200, 252, 126);
    s.path("M118 214l-22 34h14l28-34zM282 214l22 34h-14l-28-34z", body.dark);
    s.round(46, 48, 308, 170, 6, body.base)
        .rect(46, 50, 308, 4, body.light);
    screen(s, (54, 56, 292, 152), look);
    s.path("M54 208l84-78 50 46 60-62 98 80v14z", "#273875")
        .path("M138 130l20 18-20 10-24-6z", "#ffffff")
        .path("M248 114l26 22-26 10-22-10z", "#ffffff");
    s.circle(200, 213, 2, "#e0685a");
}

/// A split air conditioner breathing out.
pub(super) fn pendingin_udara(s: &mut Sketch, look: &Look) {
    let (body, air) = (look.main, look.accent);
    s.path("M64 78h286v96h-286z", "#dcdddb");
    s.path(
        "M54 70q0-12 12-12h268q12 0 12 12v66q0 26-26 26h-240q-26 0-26-26z",
        body.base,
    )
    .path("M54 70q0-12 12-12h268q12 0 12 12v8h-292z", body.light);
    s.path("M54 132h292v4q0 26-26 26h-240q-26 0-26-26z", body.dark)
        .path("M76 144h248l-8 12h-232z", "#50535c")
        .path("M76 144h248l-2 3h-244z", "#ffffff");
    s.round(284, 96, 44, 18, 4, "#22242b")
        .path("M294 100h9v10h-9zM308 100h9v10h-9z", air.light)
        .circle(86, 104, 5, "#458f57");
    s.stroke("M108 178q-16 20 0 36t0 36M168 178q-16 20 0 36t0 36M228 178q-16 20 0 36t0 36M288 178q-16 20 0 36t0 36", 6, air.light);
    s.stroke(
        "M138 190q-12 14 0 26t0 22M258 190q-12 14 0 26t0 22M198 190q-12 14 0 26t0 22",
        4,
        "#ffffff",
    );
}

/// A standing fan.
pub(super) fn kipas(s: &mut Sketch, look: &Look) {
    let (body, blade) = (look.main, look.accent);
    s.shadow(200, 256, 84);
    s.rect(194, 170, 12, 74, body.dark)
        .rect(194, 170, 5, 74, body.light)
        .path("M138 252q4-16 62-18 58 2 62 18z", body.base)
        .path("M138 252q4-16 62-18-34 6-42 18z", body.light)
        .round(184, 196, 32, 22, 6, body.base);
    s.circle(200, 116, 84, body.dark).circle(200, 116, 78, "#f7f7f5");
    for turn in [0, 120, 240] {
        s.placed(&format!("rotate({turn} 200 116)"), |s| {
            s.path("M200 116q-40-18-30-58 24-18 44 4 4 34-14 54z", body.base)
                .path("M200 116q-40-18-30-58 4 36 30 58z", body.light);
        });
    }
    s.stroke(
        "M200 34v164M118 116h164M142 58l116 116M258 58l-116 116",
        1,
        body.dark,
    );
    s.stroke("M200 62a54 54 0 1 0 1 0M200 40a76 76 0 1 0 1 0", 2, body.dark)
        .circle(200, 116, 15, blade.base)
        .circle(197, 113, 9, blade.light);
}

/// A camera that watches.
pub(super) fn kamera(s: &mut Sketch, look: &Look) {
    let (body, lens) = (look.main, look.accent);
    s.path("M300 40h24v108h-24z", body.dark)
        .path("M300 40h8v108h-8z", body.base)
        .stroke("M310 96h-54v40", 12, body.base);
    s.path("M318 176q20 16 10 62h-140q-20 0-30 14", "none")
        .shadow(214, 252, 92);
    s.placed("rotate(-12 190 160)", |s| {
        s.path("M82 108l188-12q18 0 20 18v10h-224q2-14 16-16z", body.light);
        s.round(78, 122, 206, 76, 14, body.base)
            .path("M78 176h206v8q0 14-14 14h-178q-14 0-14-14z", body.dark);
        s.circle(102, 160, 40, body.dark)
            .circle(100, 160, 36, lens.base)
            .circle(100, 160, 24, lens.dark)
            .circle(100, 160, 15, "#3a51a0")
            .circle(92, 150, 7, "#b5d7ee");
        for (x, y) in [
            (100, 132),
            (124, 146),
            (124, 174),
            (100, 188),
            (76, 174),
            (76, 146),
        ] {
            s.circle(x, y, 3, "#e0685a");
        }
        s.round(220, 144, 44, 8, 4, body.dark)
            .circle(256, 168, 4, "#458f57");
    });
}

/// A loudspeaker: a box on wheels, or a horn.
pub(super) fn pengeras_suara(s: &mut Sketch, look: &Look) {
    let (body, cone) = (look.main, look.accent);
    if look.detail == 1 {
        s.shadow(190, 256, 84);
        s.rect(204, 170, 14, 84, "#6a6e75")
            .rect(204, 170, 5, 84, "#92969c")
            .round(170, 248, 84, 9, 4, "#6a6e75");
        s.path("M250 90l-150-46q-26 80 0 156l150-44z", cone.base)
            .path("M250 90l-150-46q-10 30-13 62l163 2z", cone.light)
            .path("M250 156l-150 44q-6-18-9-36l159-26z", cone.dark);
        s.oval(98, 122, 26, 80, cone.dark)
            .oval(100, 122, 20, 70, body.base)
            .oval(106, 122, 10, 30, cone.base);
        s.round(246, 86, 66, 74, 10, body.base)
            .round(246, 86, 66, 20, 8, body.light)
            .stroke("M52 92q-18 30 0 60M34 76q-28 46 0 92", 5, body.dark);
    } else {
        s.shadow(200, 258, 86);
        s.stroke("M176 46v-16h48v16", 7, "#92969c");
        s.round(130, 44, 140, 206, 12, body.base)
            .round(130, 44, 12, 206, 6, body.light)
            .round(258, 44, 12, 206, 6, body.dark);
        s.circle(200, 176, 56, body.dark)
            .circle(200, 176, 50, cone.dark)
            .circle(200, 176, 40, body.dark)
            .circle(198, 174, 26, cone.base)
            .circle(192, 168, 12, cone.light);
        s.round(160, 62, 80, 40, 20, body.dark)
            .oval(200, 82, 26, 12, cone.base)
            .circle(154, 112, 5, "#458f57")
            .circle(246, 112, 5, "#e0685a");
        s.circle(152, 252, 9, "#22242b").circle(248, 252, 9, "#22242b");
        s.placed("rotate(16 312 200)", |s| {
            s.path("M306 190h14l-3 62h-8z", body.base)
                .circle(313, 180, 15, cone.base)
                .circle(309, 176, 7, cone.light);
        });
    }
}

/// A bulb, alight.
pub(super) fn lampu_led(s: &mut Sketch, look: &Look) {
    let (glass, glow) = (look.main, look.accent);
    s.circle(200, 116, 112, "#f6f0da").circle(200, 116, 92, "#fbf3cf");
    s.shadow(200, 262, 44);
    s.path(
        "M124 112q4-74 76-76 72 2 76 76-2 34-32 58h-88q-30-24-32-58z",
        glass.base,
    )
    .path(
        "M124 112q4-74 76-76-40 14-46 66-2 40 18 68h-16q-30-24-32-58z",
        glass.light,
    )
    .path("M254 62q20 18 22 50-2 34-32 58h-14q30-40 24-108z", glow.light);
    s.path("M154 168h92l-14 36h-64z", "#e3e6e8")
        .path("M154 168h24l4 36h-14z", "#ffffff")
        .path("M226 168h20l-14 36h-12z", "#c3c8cc");
    s.round(168, 204, 64, 12, 5, "#b4b7bb")
        .round(170, 216, 60, 12, 5, "#92969c")
        .round(172, 228, 56, 12, 5, "#b4b7bb")
        .path("M184 240h32l-6 14h-20z", "#6a6e75");
    s.stroke(
        "M200 12v8M92 52l8 7M308 52l-8 7M64 130h10M336 130h-10",
        6,
        glow.base,
    );
}

/// A water dispenser.
pub(super) fn dispenser(s: &mut Sketch, look: &Look) {
    let (body, water) = (look.main, look.accent);
    s.shadow(200, 260, 76);
    s.path("M158 32q0-6 8-6h68q8 0 8 6v42l-18 14h-48l-18-14z", "#8bbfe0")
        .path("M158 32q0-6 8-6h12v62h-2l-18-14z", "#b5d7ee")
        .path("M158 48h84v8h-84z", "#5f97bd");
    s.round(138, 86, 124, 172, 8, body.base)
        .round(138, 86, 14, 172, 7, body.light)
        .round(248, 86, 14, 172, 7, body.dark);
    s.path("M160 106h80v70h-80z", body.dark)
        .path("M160 106h80v8h-80z", "#6a6e75");
    s.round(168, 116, 16, 17, 3, "#c4443b")
        .round(192, 116, 16, 17, 3, "#f1efea")
        .round(216, 116, 16, 17, 3, water.base);
    s.path("M212 150h24l-3 24h-18z", "#dcebf2")
        .path("M214 160h20l-2 14h-16z", water.light)
        .rect(156, 174, 88, 6, "#50535c");
    s.round(160, 192, 80, 54, 4, body.light)
        .round(228, 210, 5, 20, 2, body.dark)
        .circle(168, 98, 3, "#458f57")
        .circle(180, 98, 3, "#e0685a");
}
