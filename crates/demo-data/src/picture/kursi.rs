//! Things to sit on.

use super::sketch::{Look, Sketch};

/// A wooden armless chair with padded seat and back.
pub(super) fn kursi_rapat(s: &mut Sketch, look: &Look) {
    let (wood, pad) = (look.main, look.accent);
    s.shadow(200, 256, 92);
    s.path("M138 172l10 0 2 72-10 0zM252 172l-10 0-2 72 10 0z", wood.dark);
    s.path("M143 52q57-12 114 0l-6 116h-102z", wood.base);
    s.path("M143 52q57-12 114 0l-1 9q-56-11-112 0z", wood.light);
    s.path("M157 72q43-9 86 0l-5 78h-76z", pad.base);
    s.path("M157 72q43-9 86 0l-1 11q-42-8-84 0z", pad.light);
    s.path("M134 166q66-13 132 0l8 24q-74 9-148 0z", pad.base);
    s.path("M134 166q66-13 132 0l2 7q-68-11-136 0z", pad.light);
    s.path("M125 189q75 10 150 0l0 13q-75 8-150 0z", wood.base);
    s.path("M125 198q75 9 150 0v4q-75 8-150 0z", wood.dark);
    s.path("M129 202h15l-3 54h-9zM271 202h-15l3 54h9z", wood.base);
    s.path("M139 202h5l-3 54h-4zM256 202h5l1 54h-3z", wood.dark);
}

/// An armchair whose carved crest stands above the back.
pub(super) fn kursi_ukir(s: &mut Sketch, look: &Look) {
    let (wood, pad) = (look.main, look.accent);
    s.shadow(200, 258, 104);
    s.path("M146 176h10v70h-10zM244 176h10v70h-10z", wood.dark);
    if look.detail == 0 {
        // Macan kurung: a pierced crown between two volutes.
        s.path(
            "M140 76q-8-28 20-30 14-26 40-26t40 26q28 2 20 30l-6 92h-108z",
            wood.base,
        );
        s.path("M160 46q14-26 40-26t40 26q-20-16-40-16t-40 16z", wood.light);
        s.circle(200, 46, 9, wood.dark).circle(200, 45, 5, wood.light);
        s.stroke(
            "M150 66q4-14 18-8 10 8-2 14M250 66q-4-14-18-8-10 8 2 14M180 58q8-14 20-2 12-12 20 2",
            4,
            wood.dark,
        );
    } else {
        // Lung-lungan: a running tendril along a flat rail.
        s.path("M142 40q58-16 116 0l-4 128h-108z", wood.base);
        s.path("M142 40q58-16 116 0v8q-58-15-116 0z", wood.light);
        s.stroke(
            "M152 62q12-20 24-4 12 14 24-4 12-16 24 2 10 14 24 2M164 52l-4-8M212 52l6-9M236 62l8 7",
            4,
            wood.dark,
        );
    }
    s.path("M160 82q40-12 80 0l-4 70h-72z", pad.base);
    s.path("M160 82q40-12 80 0l-1 10q-39-10-78 0z", pad.light);
    s.path("M118 128q-12 0-10 12 4 8 12 4l8 34h12l-8-44q-4-6-14-6zM282 128q12 0 10 12-4 8-12 4l-8 34h-12l8-44q4-6 14-6z", wood.base);
    s.path(
        "M118 128q-12 0-10 12 6-8 22-6-4-6-12-6zM282 128q12 0 10 12-6-8-22-6 4-6 12-6z",
        wood.light,
    );
    s.path("M132 168q68-13 136 0l8 22q-76 9-152 0z", pad.base);
    s.path("M132 168q68-13 136 0l2 7q-70-11-140 0z", pad.light);
    s.path(
        "M122 189q78 10 156 0v12q-22 12-44 6-34 12-68 0-22 6-44-6z",
        wood.base,
    );
    s.stroke("M168 205q16-8 32 0 16-8 32 0", 3, wood.dark);
    s.path("M124 201q18 6 20 8-8 18-4 36l4 13h-14q-10-26-6-57zM276 201q-18 6-20 8 8 18 4 36l-4 13h14q10-26 6-57z", wood.base);
    s.path("M136 206l8 3q-8 18-4 36l4 13h-7q-8-26-1-52z", wood.dark);
}

/// A folding chair, legs crossed.
pub(super) fn kursi_lipat(s: &mut Sketch, look: &Look) {
    let (frame, pad) = (look.main, look.accent);
    s.shadow(200, 256, 96);
    s.stroke("M252 66L158 252M150 66", 8, frame.dark);
    s.stroke("M270 164L214 252M232 164L270 252", 8, frame.dark);
    s.stroke("M146 60L166 160 130 252M166 160l66 4", 8, frame.base);
    s.stroke("M144 58q52-10 104 0M252 66l-20 98", 8, frame.base);
    s.stroke("M142 222h100", 6, frame.dark);
    s.path("M150 66q48-10 96 0l-11 54q-38-8-76 0z", pad.base);
    s.path("M150 66q48-10 96 0l-2 9q-46-10-92 0z", pad.light);
    s.path("M150 154q54-8 118 0 10 12 4 18-66 8-134 0-2-8 12-18z", pad.base);
    s.path("M150 154q54-8 118 0l5 7q-64-9-130 0z", pad.light);
    s.path("M138 169q68 9 135 0l-1 6q-66 8-133 0z", pad.dark);
    s.stroke("M144 60l4 22", 3, frame.light);
}

/// A stacking chair on bent tubes.
pub(super) fn kursi_susun(s: &mut Sketch, look: &Look) {
    let (frame, pad) = (look.main, look.accent);
    s.shadow(200, 256, 90);
    s.stroke("M160 190l-6 52M240 190l6 52", 7, frame.dark);
    s.stroke("M148 190V96q0-36 30-36h44q30 0 30 36v94", 8, frame.base);
    s.stroke("M148 150V96q0-36 30-36h14", 2, frame.light);
    s.round(156, 70, 88, 66, 18, pad.base);
    s.path("M156 96v-8q0-18 18-18h52q18 0 18 18v6q-44-18-88 2z", pad.light);
    s.path(
        "M144 170q56-10 112 0 14 12 12 22-68 10-136 0-2-10 12-22z",
        pad.base,
    );
    s.path("M144 170q56-10 112 0l7 7q-62-9-126 0z", pad.light);
    s.path("M132 190q68 10 136 0v7q-68 9-136 0z", pad.dark);
    s.stroke("M140 200l-10 54M260 200l10 54", 8, frame.base);
    s.stroke("M138 200l-8 44", 2, frame.light);
    s.stroke("M136 226h128", 5, frame.dark);
}

/// An office chair that turns; the back is mesh or high and padded.
pub(super) fn kursi_putar(s: &mut Sketch, look: &Look) {
    let (frame, pad) = (look.main, look.accent);
    s.shadow(200, 256, 92);
    s.stroke(
        "M200 238l-60 10M200 238l60 10M200 238l-28 16M200 238l28 16",
        8,
        frame.base,
    );
    s.circle(140, 252, 7, frame.dark).circle(260, 252, 7, frame.dark);
    s.circle(172, 258, 7, frame.dark).circle(228, 258, 7, frame.dark);
    s.rect(193, 190, 14, 50, frame.light)
        .rect(200, 190, 7, 50, frame.dark);
    s.rect(194, 130, 12, 46, frame.dark);
    if look.detail == 0 {
        s.path("M152 66q48-22 96 0l-8 78q-40 10-80 0z", frame.base);
        s.path("M162 74q38-15 76 0l-6 62q-32 7-64 0z", pad.light);
        s.stroke(
            "M164 90q36-13 72 0M165 106q35-12 70 0M167 122q33-10 66 0M182 69l4 70M200 66v74M218 69l-4 70",
            2,
            pad.base,
        );
    } else {
        s.path(
            "M150 52q0-22 22-24 28-4 56 0 22 2 22 24l-8 96q-42 10-84 0z",
            pad.base,
        );
        s.path(
            "M150 52q0-22 22-24 28-4 56 0 22 2 22 24l-1 8q-48-16-98 0z",
            pad.light,
        );
        s.stroke("M156 92q44 10 88 0M159 124q41 9 82 0", 3, pad.dark);
    }
    s.stroke("M146 172v-32h-10M254 172v-32h10", 8, frame.base);
    s.round(122, 134, 32, 9, 4, frame.dark)
        .round(246, 134, 32, 9, 4, frame.dark);
    s.path(
        "M140 166q60-12 120 0 14 12 10 22-70 12-140 0-4-10 10-22z",
        pad.base,
    );
    s.path("M140 166q60-12 120 0l7 7q-66-10-134 0z", pad.light);
    s.path("M130 186q70 12 140 0v6q-70 12-140 0z", pad.dark);
}

/// A row of seats on one beam.
pub(super) fn kursi_tunggu(s: &mut Sketch, look: &Look) {
    let (frame, pad) = (look.main, look.accent);
    s.shadow(200, 252, 150);
    s.stroke(
        "M100 196l-14 54M100 196l16 54M300 196l-16 54M300 196l14 54",
        7,
        frame.dark,
    );
    s.rect(66, 188, 268, 12, frame.base)
        .rect(66, 188, 268, 4, frame.light);
    for seat in 0..3 {
        let x = 62 + seat * 94;
        s.placed(&format!("translate({x} 0)"), |s| {
            s.path("M8 92q36-10 72 0l-4 72h-64z", pad.base);
            s.path("M8 92q36-10 72 0v9q-36-9-72 0z", pad.light);
            s.path("M4 164q40-9 80 0l6 18q-46 8-92 0z", pad.base);
            s.path("M4 164q40-9 80 0l2 6q-42-8-84 0z", pad.light);
            s.path("M-2 180q46 9 92 0v7q-46 8-92 0z", pad.dark);
        });
    }
    s.stroke(
        "M58 190v-44h14M342 190v-44h-14M154 188v-40M248 188v-40",
        6,
        frame.base,
    );
}

/// A carved settee with its low table.
pub(super) fn kursi_tamu(s: &mut Sketch, look: &Look) {
    let (wood, pad) = (look.main, look.accent);
    s.shadow(200, 246, 160);
    s.path("M70 106q20-36 64-30 66-30 132 0 44-6 64 30v76h-260z", wood.base);
    s.path(
        "M70 106q20-36 64-30 66-30 132 0 44-6 64 30l-4 2q-22-26-60-20-66-28-132 0-38-6-60 20z",
        wood.light,
    );
    s.stroke("M176 76q12-12 24 0 12-12 24 0", 4, wood.dark);
    s.path(
        "M88 112q16-24 46-18v80h-46zM142 92q58-20 116 0v82h-116zM312 112q-16-24-46-18v80h46z",
        pad.base,
    );
    s.path("M88 112q16-24 46-18v8q-30-4-46 18zM142 92q58-20 116 0v8q-58-18-116 0zM266 94q30-6 46 18v8q-16-22-46-18z", pad.light);
    s.path(
        "M52 146q0-14 16-14 14 0 16 12v58h-32zM348 146q0-14-16-14-14 0-16 12v58h32z",
        wood.base,
    );
    s.path(
        "M52 146q0-14 16-14 14 0 16 12-16-8-32 2zM348 146q0-14-16-14-14 0-16 12 16-8 32 2z",
        wood.light,
    );
    s.path("M84 174q116-10 232 0v20h-232z", pad.light);
    s.path("M84 186h232v8h-232z", pad.base);
    s.path("M54 194h292v18q-146 18-292 0z", wood.base);
    s.path("M60 208l22 2-4 36h-14zM340 208l-22 2 4 36h14z", wood.dark);
    s.oval(206, 264, 92, 7, "#cbb9a1");
    s.path("M140 230h10l-4 34h-8zM250 230h-10l4 34h8z", wood.dark);
    s.path("M118 218h164l10 14h-184z", wood.light);
    s.rect(108, 232, 184, 8, wood.base);
}
