//! Tables, cupboards and carved work.

use super::sketch::{Look, Sketch};

/// A desk with drawers on the right.
pub(super) fn meja_kerja(s: &mut Sketch, look: &Look) {
    let (top, metal) = (look.main, look.accent);
    s.shadow(200, 254, 152);
    s.path("M74 130h16v122h-16z", top.base);
    s.rect(84, 130, 6, 122, top.dark);
    s.rect(90, 140, 128, 70, top.dark);
    s.rect(218, 130, 108, 122, top.base);
    s.rect(218, 130, 6, 122, top.dark);
    for drawer in 0..3 {
        let y = 140 + drawer * 36;
        s.round(230, y, 88, 30, 2, top.light);
        s.rect(230, y + 27, 88, 3, top.dark);
        s.round(260, y + 11, 28, 5, 2, metal.dark);
    }
    s.path("M62 112h276l10 8h-296z", top.light);
    s.rect(52, 120, 296, 13, top.base).rect(52, 129, 296, 4, top.dark);
    // A lamp and papers, so that it reads as a desk.
    s.path("M112 106l40-6 8 10-44 6z", "#ffffff")
        .path("M116 102l40-5 7 10-44 5z", "#e9e6df");
    s.stroke("M288 112v-34l-24-20", 5, "#4b4f58")
        .oval(288, 112, 18, 4, "#4b4f58");
    s.path("M240 66l26-20 14 16-22 14z", "#efbd3a")
        .path("M258 76l22-14-4-5-24 15z", "#c08f1c");
}

/// A meeting table seen from its long side.
pub(super) fn meja_rapat(s: &mut Sketch, look: &Look) {
    let (top, leg) = (look.main, look.accent);
    s.shadow(200, 246, 160);
    if look.detail == 1 {
        s.path(
            "M118 150q10 40-10 92h22q16-40 12-92zM282 150q-10 40 10 92h-22q-16-40-12-92z",
            leg.dark,
        );
        s.path("M150 152h100l-16 34q-34 8-68 0z", leg.dark);
        s.oval(200, 146, 172, 34, top.dark)
            .oval(200, 138, 172, 34, top.base);
        s.oval(196, 134, 156, 27, top.light);
        s.stroke("M80 136q60-18 160-18M110 148q90 10 190-6", 2, top.base);
    } else {
        s.path("M96 150h30l-6 94h-18zM304 150h-30l6 94h18z", leg.base);
        s.path("M116 150h10l-6 94h-6z", leg.dark);
        s.rect(120, 166, 160, 34, leg.dark);
        s.path("M72 112h256l34 36h-324z", top.light);
        s.rect(38, 148, 324, 13, top.base).rect(38, 156, 324, 5, top.dark);
        s.path("M178 124h44l4 9h-52z", top.dark);
    }
    for (x, y) in [(116, 126), (188, 124), (256, 128)] {
        s.path(&format!("M{x} {y}l26-3 8 11-28 3z"), "#ffffff");
    }
}

/// A steel cupboard with swing doors, or with sliding glass.
pub(super) fn lemari_arsip(s: &mut Sketch, look: &Look) {
    let steel = look.main;
    s.shadow(200, 256, 92);
    s.path("M118 40h164l12 8v206h-188v-206z", steel.base);
    s.path("M118 36h164l12 12h-188z", steel.light);
    s.rect(282, 48, 12, 206, steel.dark);
    s.rect(106, 244, 188, 10, steel.dark);
    if look.detail == 1 {
        s.rect(116, 58, 80, 178, "#dbe7ea")
            .rect(198, 58, 80, 178, "#cfdde1");
        for (y, colours) in [
            (100, ["#c4443b", "#3a51a0", "#efbd3a"]),
            (146, ["#458f57", "#84593a", "#3a51a0"]),
        ] {
            for (n, colour) in (0_i32..).zip(colours) {
                s.rect(126 + n * 16, y - 30, 12, 30, colour)
                    .rect(210 + n * 18, y - 26, 13, 26, colour);
            }
            s.rect(116, y, 162, 5, steel.dark);
        }
        s.rect(116, 192, 162, 5, steel.dark)
            .rect(194, 58, 6, 178, steel.base);
        s.path("M124 58h22l-30 78v-56z", "#f3f9fa");
    } else {
        s.round(114, 58, 80, 180, 2, steel.light)
            .round(200, 58, 78, 180, 2, steel.light);
        s.path("M114 58h80v4h-76v176h-4z", "#ffffff");
        s.rect(188, 62, 6, 176, steel.base)
            .rect(272, 62, 6, 176, steel.base);
        s.round(178, 138, 6, 30, 3, steel.dark)
            .round(208, 138, 6, 30, 3, steel.dark);
        for y in [76, 84, 92] {
            s.rect(132, y, 42, 3, steel.dark).rect(218, y, 42, 3, steel.dark);
        }
    }
}

/// A filing cabinet of three or four drawers.
pub(super) fn laci_arsip(s: &mut Sketch, look: &Look) {
    let steel = look.main;
    let drawers = if look.detail == 3 { 3 } else { 4 };
    let top = 252 - drawers * 50 - 8;
    s.shadow(200, 256, 72);
    s.path(&format!("M144 {top}h112l12-8h-112z"), steel.light);
    s.path(
        &format!("M256 {top}l12-8v260h-12z").replace("260", &(252 - top + 8).to_string()),
        steel.dark,
    );
    s.rect(144, top, 112, 252 - top, steel.base);
    for drawer in 0..drawers {
        let y = top + 6 + drawer * 50;
        s.round(150, y, 100, 44, 2, steel.light)
            .rect(150, y + 40, 100, 4, steel.dark);
        s.round(178, y + 8, 44, 12, 1, "#ffffff")
            .rect(182, y + 12, 26, 3, "#92969c");
        s.round(176, y + 26, 48, 6, 3, steel.dark);
    }
}

/// A bookshelf with books on it.
pub(super) fn rak_buku(s: &mut Sketch, look: &Look) {
    const SPINES: [&str; 6] = ["#7d2f42", "#3a51a0", "#efbd3a", "#458f57", "#bd6540", "#f1efea"];
    let wood = look.main;
    s.shadow(200, 256, 96);
    s.rect(110, 40, 180, 214, wood.dark)
        .rect(110, 40, 12, 214, wood.base)
        .rect(278, 40, 12, 214, wood.base);
    s.rect(104, 34, 192, 12, wood.light);
    for shelf in 0..4_usize {
        let y = 92 + i32::try_from(shelf).unwrap_or_default() * 51;
        let mut x = 126;
        for book in 0..10_usize {
            let n = (shelf * 7 + book * 5 + usize::from(look.detail)) % 11;
            let (width, height) = (
                9 + i32::try_from(n % 3).unwrap_or_default() * 3,
                26 + i32::try_from(n).unwrap_or_default(),
            );
            if n != 4 && x + width < 276 {
                s.rect(x, y - height, width, height, SPINES[(n + shelf) % 6]);
            }
            x += width + 2;
        }
        s.rect(122, y, 156, 8, wood.light)
            .rect(122, y + 5, 156, 3, wood.base);
    }
    s.rect(110, 246, 180, 8, wood.base);
}

/// A lectern.
pub(super) fn mimbar(s: &mut Sketch, look: &Look) {
    let (wood, mark) = (look.main, look.accent);
    s.shadow(200, 256, 82);
    s.path("M132 92h136l-12 152h-112z", wood.base);
    s.path("M250 92h18l-12 152h-12z", wood.dark);
    s.path("M116 76l168-10 8 20-184 12z", wood.light)
        .path("M108 98l184-12v8l-184 14z", wood.dark);
    s.rect(128, 240, 144, 14, wood.dark)
        .rect(128, 240, 144, 5, wood.light);
    if look.detail == 0 {
        s.stroke("M152 112q-2 60 4 118M238 112q0 60-6 118", 3, wood.dark);
        s.stroke(
            "M164 218q18-22 34-4 16-18 32 4M172 118q12-10 26 0 14-10 28 0",
            4,
            wood.light,
        );
    } else {
        s.round(150, 112, 90, 116, 4, wood.light)
            .round(156, 118, 78, 104, 3, wood.base);
    }
    s.path("M196 140l26 10v18q-2 22-26 32-24-10-26-32v-18z", mark.dark);
    s.path("M196 146l20 8v14q-2 17-20 25-18-8-20-25v-14z", mark.light);
    s.path("M196 156l4 9 10 1-8 6 3 10-9-5-9 5 3-10-8-6 10-1z", mark.dark);
    s.stroke("M226 70q10-20-2-30", 3, "#363942")
        .round(217, 28, 11, 18, 5, "#363942");
}

/// A carved panel on the wall: a peacock or tendrils.
pub(super) fn panel_ukir(s: &mut Sketch, look: &Look) {
    let wood = look.main;
    s.path("M84 70h248v150h-248z", "#d9c8b0");
    s.rect(76, 60, 248, 150, wood.base)
        .rect(76, 60, 248, 8, wood.light)
        .rect(76, 202, 248, 8, wood.dark);
    s.rect(92, 76, 216, 118, wood.dark);
    if look.detail == 1 {
        s.path(
            "M120 182q10-44 60-50 4-32 26-34 16 2 14 16-8 30-26 50-30 22-74 18z",
            wood.light,
        );
        for (n, (x, y)) in (0_i32..).zip([
            (232, 104),
            (258, 118),
            (274, 142),
            (282, 168),
            (240, 132),
            (254, 156),
        ]) {
            s.stroke(
                &format!("M196 166q20-{} {}-{}", 20 + n * 4, x - 196, 166 - y),
                3,
                wood.base,
            );
            s.circle(x, y, 9, wood.light).circle(x, y, 4, wood.dark);
        }
        s.circle(210, 106, 3, wood.dark)
            .stroke("M206 94l-4-10M212 94l2-11", 3, wood.light);
    } else {
        s.stroke("M106 180q20-70 50-40 22 28-6 36-16-2-8-18M200 182V96M294 180q-20-70-50-40-22 28 6 36 16-2 8-18M152 138q8-40 48-40 40 0 48 40M126 106q20-16 30 8M274 106q-20-16-30 8", 7, wood.light);
        for (x, y) in [(200, 132), (126, 100), (274, 100), (200, 92)] {
            s.circle(x, y, 13, wood.base)
                .circle(x, y, 9, wood.light)
                .circle(x, y, 4, wood.dark);
        }
    }
}
