//! Food and drink.

use super::sketch::{Look, Sketch};

/// A snack box, its lid up.
pub(super) fn snack_box(s: &mut Sketch, look: &Look) {
    let (card, mark) = (look.main, look.accent);
    s.shadow(200, 252, 124);
    s.path("M112 70h176l14 82h-204z", card.base)
        .path("M112 70h176l2 10h-180z", card.light);
    s.path("M180 98q20-16 40 0-6 24-20 28-14-4-20-28z", mark.light);
    s.path("M98 152h204l-8 22h-188z", card.dark);
    // Lemper in its leaf, a cake, a cup of water.
    s.path("M116 150q6-26 40-22l8 26q-26 8-48 2z", "#458f57")
        .path("M120 148q8-18 34-17l2 8q-22 0-34 13z", "#6db379");
    s.path("M176 156v-24q20-14 40 0v24z", "#efbd3a")
        .path("M176 132q20-14 40 0-20 9-40 0z", "#f4a55a");
    s.path("M232 122h46l-6 40h-34z", "#b5d7ee")
        .oval(255, 122, 23, 5, "#e9f4fa")
        .path("M234 134h42l-1 6h-40z", "#8bbfe0");
    s.path("M98 152h204l-10 98h-184z", card.base);
    s.path("M98 152h204l-1 10h-202z", card.light)
        .path("M284 162h17l-9 88h-16z", card.dark);
    s.round(132, 184, 136, 36, 18, mark.base);
    if look.detail == 1 {
        s.rect(150, 198, 100, 8, mark.light);
    } else {
        s.path("M186 202q14-14 28 0-14 14-28 0z", mark.light)
            .stroke("M150 202h24M226 202h24", 4, mark.light);
    }
}

/// The colours of a main dish: fried or honeyed chicken, beef, fish, egg in chilli.
fn dish(detail: u8) -> (&'static str, &'static str) {
    match detail {
        0 => ("#c98a3a", "#e8b468"),
        1 => ("#8f4a22", "#c4743a"),
        2 => ("#5e3422", "#8a5238"),
        3 => ("#a8703c", "#d9a468"),
        _ => ("#c4443b", "#f1efea"),
    }
}

/// A rice box from above: rice, the main dish of the choice, vegetables, sambal.
pub(super) fn nasi_kotak(s: &mut Sketch, look: &Look) {
    let (card, leaf) = (look.main, look.accent);
    s.oval(210, 234, 148, 22, "#d3bd97");
    s.path("M72 84h256l22 136h-300z", card.dark)
        .path("M72 78h256l22 132h-300z", card.base);
    s.path("M86 90h228l18 108h-264z", leaf.dark);
    s.path("M92 94h100l-4 100h-112z", leaf.base);
    s.path("M96 176q-4-54 44-62 44 4 44 62-44 18-88 0z", "#ffffff")
        .path("M150 116q32 12 34 60-20 10-40 10 22-30 6-70z", "#e9e6df");
    let (dish, glaze) = dish(look.detail);
    match look.detail {
        3 => {
            s.path("M196 124q40-32 84 0l22-14-4 28-20-8q-42 24-82-6z", dish)
                .stroke("M222 110q6 14 0 24M246 108q6 14 0 26", 3, glaze);
            s.circle(208, 122, 4, "#ffffff");
        }
        4 => {
            s.oval(228, 122, 25, 19, dish)
                .oval(274, 124, 25, 19, dish)
                .oval(228, 118, 16, 10, glaze)
                .oval(274, 120, 16, 10, glaze);
        }
        2 => {
            s.path("M202 106l42-6 8 30-46 8zM254 112l40-2 8 28-46 4z", dish)
                .stroke("M212 112l28-4M214 122l30-5M264 120l28-2M264 130l30-3", 3, glaze);
        }
        _ => {
            s.path(
                "M204 134q-8-34 30-34 30 2 32 20l28 14q8-2 8 6t-8 6q-2 6-8 2l-26-10q-24 16-56-4z",
                dish,
            );
            s.path("M212 118q6-14 24-12 16 2 18 10-24-8-42 2z", glaze);
        }
    }
    s.path("M204 158q16-12 42-8l4 38h-50z", "#458f57").stroke(
        "M208 168q14-10 32-4M206 180q16-10 38-4",
        4,
        "#8fca7c",
    );
    s.circle(286, 170, 20, card.light)
        .circle(286, 170, 14, "#c4443b")
        .oval(281, 165, 6, 4, "#e0685a");
    s.path("M50 210h300l-2 12h-296z", card.light);
}

/// A chafing dish with its flame.
pub(super) fn prasmanan(s: &mut Sketch, look: &Look) {
    let steel = look.main;
    let (food, glaze) = dish(look.detail);
    s.shadow(200, 254, 132);
    s.stroke("M110 180l-14 72M290 180l14 72M104 228h192", 7, steel.dark);
    s.round(180, 232, 40, 20, 4, "#3a51a0")
        .path("M200 232q-14-14 0-28 14 14 0 28z", "#e3822f")
        .path("M200 230q-7-8 0-16 7 8 0 16z", "#fbd866");
    s.path("M108 62q12-26 92-26t92 26l8 50h-200z", steel.base);
    s.path("M108 62q12-26 92-26 20 0 36 2-88 4-100 74h-36z", steel.light)
        .path("M262 44q26 6 30 18l8 50h-26q4-40-12-68z", steel.dark);
    s.stroke("M182 36q18-22 36 0", 6, steel.dark);
    s.path("M92 132h216v14h-216z", "#7d4e20");
    for (x, r) in [(118, 16), (152, 20), (190, 17), (226, 21), (264, 18), (288, 12)] {
        s.circle(x, 136, r, food).circle(x - 4, 130, r / 2, glaze);
    }
    s.round(80, 140, 240, 16, 6, steel.light);
    s.path("M92 156h216l-14 32h-188z", steel.base)
        .path("M92 156h216l-3 8h-210z", steel.dark)
        .path("M110 170h60l4 18h-58z", steel.light);
}

/// A steaming cup and a plate of cakes.
pub(super) fn rehat_kopi(s: &mut Sketch, look: &Look) {
    let (cup, drink) = (look.main, look.accent);
    s.shadow(180, 250, 120);
    s.stroke("M138 92q-14-16 0-30t0-30M172 92q-14-16 0-30t0-30", 5, "#ffffff");
    s.oval(160, 238, 104, 15, cup.dark)
        .oval(160, 232, 104, 15, cup.light);
    s.stroke("M216 136q44-8 40 26-6 30-52 30", 12, cup.base);
    s.path("M92 116h136q2 86-34 108h-68q-36-22-34-108z", cup.base)
        .path("M92 116h34q0 84 26 108h-26q-36-22-34-108z", cup.light);
    s.path("M206 116h22q2 86-34 108h-14q28-34 26-108z", cup.dark);
    s.oval(160, 116, 68, 15, cup.dark)
        .oval(160, 117, 60, 11, drink.dark)
        .oval(146, 114, 30, 5, drink.base);
    s.oval(298, 246, 70, 11, "#cfcac0")
        .oval(298, 241, 70, 11, "#ffffff");
    s.path("M250 238v-22l26-10 22 12v22z", "#84593a")
        .path("M250 216l26-10 22 12-24 8z", "#a67c5b");
    s.circle(316, 222, 17, "#d2ab70")
        .circle(312, 218, 12, "#e6c795")
        .circle(310, 216, 2, "#5e3d26")
        .circle(318, 222, 2, "#5e3d26");
    s.circle(342, 230, 12, "#6db379").circle(339, 227, 6, "#8fca7c");
}

/// Water: bottles, cups or a gallon.
pub(super) fn air_mineral(s: &mut Sketch, look: &Look) {
    let (water, label) = (look.main, look.accent);
    match look.detail {
        2 => {
            s.shadow(200, 258, 82);
            s.round(176, 34, 48, 22, 5, label.base);
            s.path(
                "M180 54h40l6 20q54 6 54 40v126q0 16-16 16h-128q-16 0-16-16v-126q0-34 54-40z",
                water.base,
            );
            s.path("M136 96q-16 8-16 20v124q0 16 16 16h14v-160z", water.light)
                .path("M264 92q16 8 16 24v124q0 16-16 16h-14v-164z", water.dark);
            s.path(
                "M120 112q80 12 160 0v8q-80 12-160 0zM120 224q80 12 160 0v8q-80 12-160 0z",
                water.dark,
            );
            s.path("M120 142q80 12 160 0v56q-80 12-160 0z", "#ffffff")
                .path("M200 156q18 22 0 32-18-10 0-32z", label.base);
        }
        1 => {
            s.shadow(200, 252, 132);
            for (x, y) in [(132, 92), (214, 92), (92, 150), (172, 150), (252, 150)] {
                s.placed(&format!("translate({x} {y})"), |s| {
                    s.path("M-4 8h68l-8 90h-52z", water.light)
                        .path("M46 8h18l-8 90h-16z", water.base);
                    s.path("M-1 38h62l-3 32h-56z", label.base)
                        .path("M30 44q9 12 0 18-9-6 0-18z", "#ffffff");
                    s.oval(30, 8, 36, 8, "#ffffff").oval(30, 8, 28, 5, label.light);
                });
            }
        }
        _ => {
            s.shadow(200, 254, 112);
            for (x, back) in [(104, true), (228, true), (166, false)] {
                s.placed(&format!("translate({x} {})", if back { -10 } else { 0 }), |s| {
                    s.round(22, 40, 26, 18, 3, label.base)
                        .rect(40, 40, 8, 18, label.dark);
                    s.path(
                        "M22 60h26l2 16q16 6 16 26v138q0 14-12 14h-38q-12 0-12-14v-138q0-20 16-26z",
                        water.base,
                    );
                    s.path("M20 80q-14 8-14 22v138q0 14 12 14h6v-168z", water.light)
                        .path("M52 80q12 8 12 22v138q0 14-10 14h-6v-170z", water.dark);
                    s.rect(4, 130, 62, 58, "#ffffff")
                        .rect(4, 172, 62, 16, label.base)
                        .path("M35 138q14 18 0 26-14-8 0-26z", label.base);
                });
            }
        }
    }
}

/// The cone of rice on its tray.
pub(super) fn tumpeng(s: &mut Sketch, look: &Look) {
    let (rice, leaf) = (look.main, look.accent);
    s.shadow(200, 256, 148);
    s.oval(200, 230, 152, 30, "#7d4e20")
        .oval(200, 222, 152, 30, "#c98f4e")
        .oval(200, 220, 136, 24, leaf.dark);
    s.path(
        "M76 220l36-30 30 26 28-32 30 30 32-32 28 32 32-24 32 30q-120 44-248 0z",
        leaf.base,
    );
    s.path(
        "M200 46q12 0 20 26l48 138q-68 26-136 0l48-138q8-26 20-26z",
        rice.base,
    );
    s.path(
        "M200 46q6 0 10 8-26 90-40 166-22-2-38-10l48-138q8-26 20-26z",
        rice.light,
    )
    .path("M216 62l52 148q-18 8-36 10-4-90-16-158z", rice.dark);
    s.path("M182 62q18-34 36 0l4 12q-22 12-44 0z", leaf.base)
        .path("M182 62q10-20 20-18-6 16-8 36l-16-6z", leaf.light);
    s.circle(200, 40, 7, "#c4443b");
    for (x, y, c, l) in [
        (100, 216, "#c4443b", "#e0685a"),
        (136, 228, "#84593a", "#a67c5b"),
        (168, 236, "#f1efea", "#ffffff"),
        (238, 236, "#c98a3a", "#e8b468"),
        (270, 228, "#458f57", "#8fca7c"),
        (304, 216, "#e3822f", "#f4a55a"),
    ] {
        s.circle(x, y, 15, c).circle(x - 4, y - 4, 8, l);
    }
}

/// Market cakes on a round tray.
pub(super) fn jajan_pasar(s: &mut Sketch, look: &Look) {
    let (tray, leaf) = (look.main, look.accent);
    s.oval(212, 182, 164, 84, "#d3bd97");
    s.oval(200, 170, 164, 84, tray.dark)
        .oval(200, 164, 164, 84, tray.base)
        .oval(200, 164, 150, 74, tray.light)
        .oval(200, 164, 142, 69, leaf.dark);
    s.path(
        "M62 158l70-50 40 26 60-34 60 34 46 24-50 46-60 24-80-4-62-30z",
        leaf.base,
    );
    for (x, y) in [(110, 146), (132, 158), (120, 174), (142, 182)] {
        s.oval(x, y, 17, 11, "#458f57")
            .oval(x - 4, y - 3, 9, 5, "#8fca7c");
    }
    for (x, y) in [(176, 124), (206, 118), (236, 124)] {
        s.rect(x - 13, y - 10, 26, 8, "#e3929c")
            .rect(x - 13, y - 2, 26, 7, "#ffffff")
            .rect(x - 13, y + 5, 26, 8, "#c4443b");
    }
    for (x, y) in [(268, 144), (288, 160), (262, 172)] {
        s.circle(x, y, 13, "#efbd3a").circle(x - 3, y - 4, 7, "#fbd866");
    }
    for (x, y) in [(186, 176), (214, 166), (228, 192), (200, 204)] {
        s.path(&format!("M{} {y}l16-16 18 16-18 12z", x - 16), "#84593a")
            .path(&format!("M{} {y}l16-16 4 28z", x - 16), "#a67c5b");
    }
}
