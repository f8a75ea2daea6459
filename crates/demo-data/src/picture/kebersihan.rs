//! Cleaning things.

use super::sketch::{Look, Sketch};

/// A broom of palm fibre, of ribs, or of nylon.
pub(super) fn sapu(s: &mut Sketch, look: &Look) {
    let (fibre, trim) = (look.main, look.accent);
    s.shadow(160, 258, 96);
    let (hair, hair_light) = match look.detail {
        0 => ("#3f342c", "#6b5a4c"),
        1 => (fibre.base, fibre.light),
        _ => (trim.base, trim.light),
    };
    s.placed("rotate(24 200 150)", |s| {
        s.round(195, 6, 11, 158, 5, "#a96f33")
            .rect(196, 12, 4, 150, "#d2ab70");
        if look.detail == 1 {
            s.path("M188 130h26l34 132q-48 14-94 0z", hair);
            s.stroke(
                "M194 140l-28 118M199 140l-14 122M204 140l6 122M208 140l26 118",
                3,
                hair_light,
            );
            s.round(184, 136, 34, 10, 4, trim.dark)
                .round(180, 156, 42, 9, 4, trim.dark);
        } else {
            s.path("M166 150q35-14 70 0l8 24h-86z", trim.dark)
                .path("M166 150q35-14 70 0l1 7q-36-13-72 0z", trim.light);
            s.path("M156 174h90l16 84q-62 16-122 0z", hair).stroke(
                "M170 178l-16 78M186 178l-8 84M202 178v84M218 178l10 84M234 178l14 80",
                3,
                hair_light,
            );
        }
    });
    s.path("M276 234h62l10 22h-84z", trim.base)
        .path("M276 234h62l3 8h-68z", trim.light)
        .stroke("M306 234v-40", 7, trim.dark);
}

/// A mop and its bucket.
pub(super) fn pel(s: &mut Sketch, look: &Look) {
    let (plastic, cloth) = (look.main, look.accent);
    s.shadow(200, 258, 122);
    s.stroke("M250 26L292 208", 9, "#959ba1")
        .stroke("M249 28L290 204", 3, "#e3e6e8");
    s.stroke("M118 142q60-80 124 0", 5, "#6a6e75");
    s.path("M106 142h148l-16 106q-58 14-116 0z", plastic.base)
        .path("M106 142h38l4 110q-16-1-26-4z", plastic.light)
        .path("M232 142h22l-16 106q-10 3-20 4z", plastic.dark);
    s.oval(180, 142, 74, 17, plastic.dark)
        .oval(180, 144, 64, 12, "#8bbfe0")
        .oval(160, 141, 26, 5, "#dbeefa");
    s.circle(146, 136, 10, "#ffffff")
        .circle(162, 132, 7, "#ffffff")
        .circle(208, 138, 9, "#ffffff");
    s.round(272, 200, 46, 14, 5, plastic.dark);
    s.path("M270 212h50q30 26 26 44-50 10-104 0 6-26 28-44z", cloth.base)
        .stroke(
            "M276 216q-20 20-22 38M288 216l-10 40M298 216l2 42M308 216q14 20 18 40",
            4,
            cloth.dark,
        );
}

/// A bottle of soap with its pump and bubbles.
pub(super) fn sabun(s: &mut Sketch, look: &Look) {
    let (soap, label) = (look.main, look.accent);
    s.shadow(196, 256, 80);
    s.path("M190 40h44q12 2 12 14l-10 2q-2-6-8-6h-20v18h-18z", "#f1efea")
        .rect(190, 40, 8, 28, "#ffffff")
        .round(172, 66, 52, 20, 4, "#cfcac0")
        .round(172, 66, 52, 7, 3, "#ffffff");
    s.path(
        "M162 92q0-8 10-8h52q10 0 10 8 18 12 18 34v112q0 16-16 16h-76q-16 0-16-16v-112q0-22 18-34z",
        soap.base,
    );
    s.path("M162 92q-18 12-18 34v112q0 16 16 16h8v-162z", soap.light)
        .path("M234 92q18 12 18 34v112q0 16-16 16h-8v-162z", soap.dark);
    s.round(154, 140, 88, 78, 6, label.light)
        .path("M198 152q24 30 0 44-24-14 0-44z", soap.base)
        .path("M190 172q-6 14 4 20-12-4-8-16z", soap.light)
        .round(174, 202, 48, 6, 3, soap.dark);
    for (x, y, r) in [
        (288, 226, 24),
        (318, 200, 14),
        (292, 180, 9),
        (114, 236, 15),
        (98, 208, 8),
    ] {
        s.circle(x, y, r, "#ffffff")
            .circle(x, y, r - 3, soap.light)
            .circle(x - r / 3, y - r / 3, r / 3, "#ffffff");
    }
}

/// A jerrycan of cleaner.
pub(super) fn jeriken(s: &mut Sketch, look: &Look) {
    let (liquid, label) = (look.main, look.accent);
    s.shadow(204, 256, 108);
    s.round(244, 40, 42, 28, 5, "#c4443b")
        .round(244, 40, 42, 9, 4, "#e0685a");
    s.path(
        "M116 92q0-26 24-28h72q12 0 18 8l8 6h46q24 2 24 26v134q0 16-16 16h-160q-16 0-16-16z",
        liquid.base,
    );
    s.path(
        "M116 92q0-26 24-28h14q-18 8-18 34v156h-4q-16 0-16-16z",
        liquid.light,
    )
    .path("M290 80q18 4 18 24v134q0 16-16 16h-10q10-8 10-26z", liquid.dark);
    s.round(146, 86, 62, 24, 12, "#ebf0e8")
        .stroke("M148 84q28-10 58 0", 3, liquid.dark);
    s.round(140, 132, 140, 88, 8, label.light)
        .rect(140, 148, 140, 26, liquid.dark);
    s.path("M210 154l5 5 7-2 2 7 7 2-2 4h-38l-2-4 7-2 2-7 7 2z", "#fbd866")
        .round(160, 184, 100, 7, 3, liquid.base)
        .round(176, 200, 68, 6, 3, "#cfcac0");
}

/// A bin with pedal, or on wheels.
pub(super) fn tempat_sampah(s: &mut Sketch, look: &Look) {
    let (plastic, dark) = (look.main, look.accent);
    s.shadow(202, 256, 84);
    if look.detail == 1 {
        s.circle(146, 240, 17, dark.base).circle(146, 240, 8, dark.light);
        s.path("M140 86h122l-12 164h-94z", plastic.base)
            .path("M140 86h26l8 164h-18z", plastic.light)
            .path("M242 86h20l-12 164h-18z", plastic.dark);
        s.path("M122 72l6-22q72-16 136 6l14 24-10 8h-140z", plastic.base)
            .path("M128 50q72-16 136 6l5 10q-72-22-144-4z", plastic.light)
            .path("M128 80h140l10 0-6 9h-142z", plastic.dark);
        s.round(112, 74, 26, 12, 5, dark.base);
    } else {
        s.path("M136 92h128l-10 158h-108z", plastic.base)
            .path("M136 92h28l6 158h-24z", plastic.light)
            .path("M242 92h22l-10 158h-18z", plastic.dark);
        s.path("M132 92q4-44 68-46 64 2 68 46z", plastic.base)
            .path("M132 92q4-44 68-46-36 12-40 46z", plastic.light)
            .rect(126, 88, 148, 11, plastic.dark);
        s.round(180, 244, 42, 13, 4, dark.base);
    }
    s.stroke(
        "M188 158l12-18 12 18M180 168l-8 18h20M220 168l8 18h-20",
        6,
        "#ffffff",
    );
}

/// Tissue: in its box, or on rolls.
pub(super) fn tisu(s: &mut Sketch, look: &Look) {
    let (pack, mark) = (look.main, look.accent);
    s.shadow(204, 250, 130);
    if look.detail == 1 {
        for (x, y) in [(136, 186), (250, 186), (193, 102)] {
            s.path(&format!("M{} {}h104v50q-52 28-104 0z", x - 52, y - 4), mark.light)
                .path(&format!("M{} {}h26v60q-16-3-26-10z", x + 26, y - 4), mark.dark);
            s.oval(x, y - 4, 52, 22, "#ffffff")
                .oval(x, y - 4, 40, 16, "#efece5")
                .oval(x, y - 4, 32, 12, "#ffffff")
                .oval(x, y - 4, 17, 7, pack.base)
                .oval(x, y - 3, 12, 5, pack.dark);
        }
        s.path("M188 204l14 4v40l-14 2z", mark.dark);
    } else {
        s.path("M160 96q-12-40 16-52 10 20 34 6 30 4 18 46z", "#ffffff")
            .path("M196 58q4 20-4 38h36q12-42-18-46-6 4-14 8z", "#e9e6df");
        s.path("M76 110l40-30h196l24 30z", pack.light)
            .oval(204, 94, 62, 11, pack.dark)
            .path("M160 96q40 12 78 0l-6-12h-66z", "#ffffff");
        s.rect(76, 110, 260, 134, pack.base)
            .rect(76, 110, 260, 8, pack.light)
            .rect(76, 228, 260, 16, pack.dark);
        s.path("M76 190q60-40 130-6t130-16v60h-260z", pack.light);
        s.round(152, 138, 108, 36, 18, mark.light)
            .stroke("M180 156q14-14 26 0t26 0", 5, pack.base);
    }
}
