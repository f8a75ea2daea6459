//! School things.

use super::sketch::{Look, Sketch};

/// A school bag.
pub(super) fn tas_sekolah(s: &mut Sketch, look: &Look) {
    let (cloth, trim) = (look.main, look.accent);
    s.shadow(200, 258, 96);
    s.stroke("M176 54q0-22 24-22t24 22", 8, cloth.dark);
    s.path(
        "M118 150q-22 20-18 82l22 4zM282 150q22 20 18 82l-22 4z",
        cloth.dark,
    );
    s.path(
        "M120 118q0-66 80-68 80 2 80 68v118q0 20-20 20h-120q-20 0-20-20z",
        cloth.base,
    );
    s.path(
        "M120 118q0-66 80-68-48 16-50 76v130h-10q-20 0-20-20z",
        cloth.light,
    )
    .path("M264 78q16 16 16 40v118q0 20-20 20h-8q14-10 14-34z", cloth.dark);
    s.stroke("M142 138q-2-58 58-60 60 2 58 60", 4, trim.base);
    s.round(136, 158, 128, 86, 14, cloth.dark)
        .round(136, 154, 128, 86, 14, cloth.base)
        .rect(146, 176, 108, 5, trim.base)
        .round(194, 174, 11, 22, 4, trim.dark);
    s.round(152, 200, 96, 6, 3, cloth.light)
        .round(174, 108, 52, 24, 5, trim.light);
}

/// Exercise books fanned out; drawing books with a spiral.
pub(super) fn buku_tulis(s: &mut Sketch, look: &Look) {
    let (cover, label) = (look.main, look.accent);
    s.shadow(206, 254, 112);
    for (turn, fill) in [(14, "#efbd3a"), (5, "#6db379")] {
        s.placed(&format!("rotate({turn} 160 240)"), |s| {
            s.rect(134, 54, 136, 192, fill).rect(264, 56, 6, 188, "#ffffff");
        });
    }
    s.placed("rotate(-4 160 240)", |s| {
        s.round(128, 52, 138, 196, 5, cover.base)
            .rect(128, 52, 16, 196, cover.dark)
            .rect(144, 52, 120, 6, cover.light);
        s.round(162, 84, 84, 54, 4, label.light)
            .stroke("M172 100h64M172 112h64M172 124h44", 2, cover.base);
        if look.detail == 1 {
            let rings: String = (0..9).map(|n| format!("M122 {}h18", 68 + n * 20)).collect();
            s.stroke(&rings, 5, "#6a6e75");
            s.circle(196, 196, 25, "#fbd866")
                .path("M164 216l28-40 20 24 12-12 28 28z", cover.light);
        } else {
            s.path("M144 190q60-30 122 10v48h-122z", cover.light)
                .path("M144 216q60-22 122 8v24h-122z", cover.dark);
        }
    });
}

/// A board on the wall, or on wheels.
pub(super) fn papan_tulis(s: &mut Sketch, look: &Look) {
    let (board, frame) = (look.main, look.accent);
    if look.detail == 1 {
        s.shadow(200, 256, 132);
        s.stroke(
            "M92 176v72M308 176v72M68 248h48M284 248h48M92 222h216",
            7,
            frame.dark,
        );
        for x in [70, 114, 286, 330] {
            s.circle(x, 254, 6, "#363942");
        }
    } else {
        s.path("M70 60h276v156h-276z", "#e0d3ad");
    }
    s.round(62, 48, 276, 158, 4, frame.dark)
        .round(62, 48, 276, 154, 4, frame.light)
        .rect(72, 58, 256, 134, board.base)
        .path("M72 58h120l-90 134h-30z", board.light);
    s.stroke(
        "M108 92q16-14 32 0t32 0M108 118h90M108 138h66",
        4,
        if board.base == "#f1efea" {
            "#3a51a0"
        } else {
            "#f1efea"
        },
    );
    s.path("M240 150l26-46 26 46z", "#e3822f")
        .circle(226, 106, 15, "#c4443b");
    s.rect(120, 198, 160, 10, frame.dark)
        .round(140, 192, 44, 7, 3, "#c4443b")
        .round(194, 192, 30, 7, 3, "#3a51a0")
        .round(240, 188, 30, 11, 2, "#84593a");
}

/// A pupil's desk with its chair.
pub(super) fn meja_siswa(s: &mut Sketch, look: &Look) {
    let (wood, frame) = (look.main, look.accent);
    s.shadow(206, 256, 140);
    s.stroke("M284 176l-8 78M336 176l8 78", 7, frame.base);
    s.path("M280 78q30-8 58 0l-4 34q-26-6-50 0z", wood.base)
        .path("M280 78q30-8 58 0v7q-30-8-58 0z", wood.light);
    s.stroke("M286 106l-2 66M334 106l4 66", 7, frame.base);
    s.path("M256 168h84l8 14h-92z", wood.light)
        .rect(254, 180, 96, 9, wood.dark);
    s.stroke("M82 148l-10 106M240 148l10 106M76 224h170", 8, frame.base)
        .stroke("M82 150l-8 90", 2, frame.light);
    s.path("M84 150h154l-6 34h-142z", wood.dark)
        .path("M92 156h138l-2 12h-134z", "#5e3d26");
    s.path("M72 118h164l22 22h-200z", wood.light)
        .rect(56, 139, 204, 13, wood.base)
        .rect(56, 148, 204, 4, wood.dark);
    s.path("M100 112l50-4 10 18-56 4z", "#ffffff")
        .path("M96 116l4-4 4 18-3 4z", "#4280bd")
        .stroke("M180 126l26-10", 4, "#efbd3a");
}

/// A ball: for football, volleyball or basketball.
pub(super) fn bola(s: &mut Sketch, look: &Look) {
    let (skin, seam) = (look.main, look.accent);
    s.shadow(200, 250, 84);
    s.circle(200, 150, 98, skin.dark)
        .path(
            "M200 52a98 98 0 0 1 62 174q-76 30-140-24a98 98 0 0 1 78-150z",
            skin.base,
        )
        .oval(164, 106, 40, 32, skin.light);
    match look.detail {
        0 => {
            s.path("M200 112l36 26-14 42h-44l-14-42zM200 54q20 2 34 10l-34 20-34-20q14-8 34-10zM104 132q4-24 20-42l18 36-30 26q-8-8-8-20zM296 132q-4-24-20-42l-18 36 30 26q8-8 8-20zM138 226l10-36 36 6 4 48q-28-2-50-18zM262 226l-10-36-36 6-4 48q28-2 50-18z", seam.base);
            s.stroke(
                "M200 84v28M142 126l22 12M258 126l-22 12M178 180l-16 12M222 180l16 12",
                3,
                seam.base,
            );
        }
        1 => {
            s.stroke("M200 150q-40-40-30-92M200 150q-60-14-96 16M200 150q-26 50-4 96M200 150q60-30 92 4M200 150q34 44 18 94M200 150q20-60-6-96M122 92q36 4 78 58M278 92q-30 18-78 58M152 236q-4-50 48-86", 4, seam.base);
        }
        _ => {
            s.stroke(
                "M200 52v196M102 150h196M132 82q64 66 0 136M268 82q-64 66 0 136",
                5,
                seam.base,
            );
        }
    }
}

/// A globe on its stand.
pub(super) fn globe(s: &mut Sketch, look: &Look) {
    let (sea, land) = (look.main, look.accent);
    s.shadow(200, 258, 86);
    s.path("M150 250q2-20 50-22 48 2 50 22z", "#7d4e20")
        .path("M150 250q2-20 50-22-26 6-30 22z", "#a96f33")
        .rect(193, 208, 14, 26, "#c08f1c");
    s.stroke("M142 46q-76 60-20 136 38 42 96 30", 9, "#c08f1c")
        .stroke("M140 50q-66 56-20 124", 3, "#fbd866");
    s.circle(206, 122, 82, sea.dark)
        .path(
            "M206 40a82 82 0 0 1 52 146q-66 22-116-22a82 82 0 0 1 64-124z",
            sea.base,
        )
        .oval(176, 84, 32, 24, sea.light);
    s.path("M146 106q16-20 40-10 16-2 12 12-20 6-24 18-18 2-28-20zM206 112q18-12 30 2 22-6 32 6-8 16-30 12-24 6-32-20zM176 148q30-8 64 2 12 6 2 12-40 4-66-14zM232 66q20 4 34 26-20 8-34-26zM164 66q10-12 26-14-2 16-26 14zM258 158q14-8 22 0-4 16-18 22z", land.base);
    s.path(
        "M146 106q16-20 40-10-20 2-40 10zM206 112q18-12 30 2-16-6-30-2zM176 148q30-8 64 2-34-4-64-2z",
        land.light,
    );
    s.circle(252, 48, 6, "#c08f1c").circle(160, 198, 6, "#c08f1c");
}

/// Building blocks, or a tower of rings.
pub(super) fn balok_susun(s: &mut Sketch, look: &Look) {
    let (one, two) = (look.main, look.accent);
    s.shadow(204, 254, 122);
    if look.detail == 1 {
        s.round(120, 238, 160, 16, 6, "#a96f33")
            .round(194, 52, 12, 190, 5, "#c98f4e");
        for (n, (fill, light)) in (0_i32..).zip([
            (one.base, one.light),
            ("#e3822f", "#f4a55a"),
            (two.base, two.light),
            ("#458f57", "#6db379"),
            ("#4280bd", "#6fa3d8"),
        ]) {
            let half = 42 + n * 9;
            s.round(200 - half, 78 + n * 32, half * 2, 30, 15, fill).round(
                206 - half,
                82 + n * 32,
                half,
                9,
                4,
                light,
            );
        }
        s.circle(200, 60, 18, "#765699").circle(195, 55, 8, "#9a7cbf");
    } else {
        for (x, y, fill, light, dark) in [
            (92, 186, one.base, one.light, one.dark),
            (164, 186, "#4280bd", "#6fa3d8", "#2b5c8f"),
            (236, 186, "#458f57", "#6db379", "#2d6a3e"),
            (128, 122, two.base, two.light, two.dark),
            (204, 122, "#e3822f", "#f4a55a", "#b15f19"),
        ] {
            s.path(&format!("M{x} {y}l14-12h56l-14 12z"), light)
                .path(&format!("M{} {y}l14-12v56l-14 12z", x + 56), dark)
                .rect(x, y, 56, 58, fill);
            s.circle(x + 28, y + 29, 15, light);
        }
        s.path("M152 112l40-52 44 52z", one.base)
            .path("M192 60l14-6 44 48-14 10z", one.dark)
            .path("M152 112l40-52 4 6-34 46z", one.light);
    }
}
