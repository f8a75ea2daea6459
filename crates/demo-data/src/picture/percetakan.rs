//! Printed things.

use super::sketch::{Look, Sketch};

/// A banner between two poles, or a billboard on its frame.
pub(super) fn spanduk(s: &mut Sketch, look: &Look) {
    let (ink, light) = (look.main, look.accent);
    if look.detail == 1 {
        s.shadow(200, 262, 128);
        s.rect(98, 60, 12, 202, "#a96f33")
            .rect(290, 60, 12, 202, "#a96f33")
            .rect(106, 60, 4, 202, "#7d4e20")
            .rect(298, 60, 4, 202, "#7d4e20");
        s.stroke("M104 260l60-64M296 260l-60-64", 6, "#7d4e20");
        s.rect(72, 38, 256, 166, ink.dark)
            .rect(78, 44, 244, 154, ink.base);
        s.path("M78 150q80-50 244 6v42h-244z", ink.light)
            .path("M78 172q90-30 244 14v12h-244z", light.base);
        s.circle(128, 92, 28, light.light)
            .circle(128, 92, 20, ink.dark)
            .path("M104 140q24-40 48 0z", light.light);
        s.round(174, 66, 124, 18, 4, light.light)
            .round(174, 94, 92, 12, 4, light.base)
            .round(174, 116, 108, 8, 4, light.dark);
    } else {
        s.shadow(66, 256, 26).shadow(334, 256, 26);
        s.rect(54, 50, 12, 206, "#c9a85c")
            .rect(62, 50, 4, 206, "#97793a")
            .rect(334, 50, 12, 206, "#c9a85c")
            .rect(342, 50, 4, 206, "#97793a");
        s.stroke(
            "M60 62l20 12M60 204l20-16M340 62l-20 12M340 204l-20-16",
            2,
            "#6a6e75",
        );
        s.path("M76 66q62 16 124 14t124-14v130q-62 12-124 14t-124-14z", ink.base);
        s.path("M76 66q62 16 124 14t124-14v30q-62 14-124 16t-124-16z", ink.dark)
            .path(
                "M76 170q62 16 124 14t124-14v26q-62 12-124 14t-124-14z",
                light.light,
            );
        s.path(
            "M138 118q40 8 140 2v18q-100 8-140-2zM138 148q40 5 104 2v11q-64 4-104-1z",
            light.light,
        );
        s.circle(106, 134, 18, light.base).circle(106, 134, 11, ink.light);
        s.circle(83, 74, 3, "#6a6e75")
            .circle(317, 74, 3, "#6a6e75")
            .circle(83, 188, 3, "#6a6e75")
            .circle(317, 188, 3, "#6a6e75");
    }
}

/// A banner on a stand: crossed rods, or rolled from its foot.
pub(super) fn x_banner(s: &mut Sketch, look: &Look) {
    let (ink, light) = (look.main, look.accent);
    s.shadow(204, 258, 78);
    if look.detail == 0 {
        s.stroke("M150 256L254 40M250 256L146 40M200 150l24 108", 5, "#50535c");
    }
    s.rect(146, 32, 108, 204, ink.base)
        .rect(146, 32, 8, 204, ink.light)
        .rect(246, 32, 8, 204, ink.dark);
    s.path("M146 32h108v64q-50 26-108 6z", ink.dark)
        .path("M146 178q50-26 108 0v58h-108z", light.base)
        .path("M146 190q54-24 108 6v6q-54-28-108-4z", light.dark);
    s.circle(200, 74, 22, light.light)
        .circle(200, 74, 14, ink.light)
        .path("M200 62l4 9 9 1-7 6 2 9-8-5-8 5 2-9-7-6 9-1z", light.light);
    s.round(166, 120, 68, 12, 3, light.light)
        .round(174, 140, 52, 8, 3, ink.light)
        .round(170, 156, 60, 6, 3, ink.light);
    s.round(172, 214, 56, 8, 3, ink.base);
    if look.detail == 1 {
        s.round(132, 236, 136, 18, 6, "#c3c8cc")
            .round(132, 236, 136, 6, 3, "#e3e6e8")
            .rect(144, 252, 14, 6, "#6a6e75")
            .rect(242, 252, 14, 6, "#6a6e75")
            .rect(144, 28, 112, 6, "#959ba1");
    }
}

/// A bound report standing before another.
pub(super) fn buku(s: &mut Sketch, look: &Look) {
    let (cover, foil) = (look.main, look.accent);
    s.shadow(206, 254, 128);
    s.path("M214 84l104-16v162l-104 20z", cover.dark)
        .path("M318 68l12 6v160l-12-4z", "#ffffff");
    s.path("M92 62q0-12 12-12h124v190h-124q-12 0-12 12z", cover.base)
        .path("M92 62q0-12 12-12h6v190h-6q-12 0-12 12z", cover.dark);
    s.path("M92 250q0-10 12-10h124v14h-124q-12 0-12-4z", "#ffffff")
        .stroke("M102 246h124M102 250h124", 1, "#cfcac0");
    s.path("M118 50h110v8h-110z", cover.light);
    s.round(132, 82, 76, 12, 2, foil.light)
        .round(144, 102, 52, 7, 2, foil.base);
    s.circle(170, 156, 25, foil.dark)
        .circle(170, 156, 20, cover.base)
        .path("M170 140l5 11 12 1-9 8 3 12-11-6-11 6 3-12-9-8 12-1z", foil.light);
    s.round(142, 208, 56, 6, 2, foil.base);
    s.path("M212 50h10v62l-5-8-5 8z", "#c4443b");
}

/// A leaflet folded in three; an invitation in its cover; a certificate with its seal.
pub(super) fn brosur(s: &mut Sketch, look: &Look) {
    let (ink, light) = (look.main, look.accent);
    s.shadow(204, 248, 128);
    match look.detail {
        0 => {
            s.path("M76 72l82 22v150l-82-24z", ink.base)
                .path("M158 94l78-22v148l-78 24z", "#ffffff")
                .path("M236 72l82 22v150l-82-24z", ink.light);
            s.path("M76 72l82 22v54q-40 10-82-30z", ink.dark)
                .circle(118, 178, 17, light.base)
                .circle(113, 173, 9, light.light);
            s.path("M170 108l54-15v44l-54 15zM170 166l54-15v6l-54 15zM170 180l54-15v6l-54 15zM170 194l36-10v6l-36 10z", ink.light).path("M170 138l20-22 14 12 20-18v27l-54 15z", ink.dark);
            s.path(
                "M250 96l54 15v10l-54-15zM250 118l40 11v6l-40-11zM250 132l54 15v6l-54-15z",
                "#ffffff",
            )
            .path("M250 160l54 15v42l-54-16z", light.base)
            .path("M158 94l8-2v150l-8 2z", "#d8d5cc");
        }
        1 => {
            s.placed("rotate(-6 200 150)", |s| {
                s.rect(112, 60, 180, 160, ink.base)
                    .path("M112 60h180v10h-180z", ink.light);
                s.path("M112 60l90 84 90-84v160h-180z", ink.dark);
            });
            s.rect(124, 50, 156, 174, "#ffffff")
                .rect(132, 58, 140, 158, light.light)
                .rect(136, 62, 132, 150, "#ffffff");
            s.circle(202, 94, 17, light.base).circle(202, 94, 11, ink.base);
            s.round(160, 124, 84, 7, 3, ink.base)
                .round(172, 142, 60, 5, 2, "#b4b7bb")
                .round(166, 156, 72, 5, 2, "#b4b7bb")
                .round(178, 170, 48, 5, 2, "#b4b7bb");
            s.path("M112 232l90-56 92 52v20h-182z", ink.base)
                .path("M112 232l90-56 92 52-92-38z", ink.light);
        }
        _ => {
            s.rect(72, 64, 256, 178, "#ffffff")
                .rect(72, 234, 256, 8, "#d8d5cc");
            s.path("M72 64h256v178h-256zM86 78v150h228v-150z", ink.base)
                .path("M92 84h216v138h-216zM95 87v132h210v-132z", light.dark);
            s.path("M72 64h50l-50 50zM328 242h-50l50-50z", light.base);
            s.round(148, 104, 104, 12, 3, ink.dark)
                .round(124, 132, 152, 6, 3, "#cfcac0")
                .round(140, 146, 120, 6, 3, "#cfcac0")
                .round(120, 184, 66, 4, 2, ink.base);
            s.path("M244 190l-8 36 16-8 14 8-6-36z", ink.dark)
                .circle(252, 182, 20, light.dark)
                .circle(252, 182, 15, light.base)
                .circle(252, 182, 8, light.light);
        }
    }
}

/// A stamp and what it stamped.
pub(super) fn stempel(s: &mut Sketch, look: &Look) {
    let (body, ink) = (look.main, look.accent);
    s.path("M60 226l60-28h238l-36 60h-238z", "#ffffff")
        .path("M84 258h238l-4 6h-236z", "#cdc8b8");
    s.oval(254, 228, 46, 18, ink.base)
        .oval(254, 228, 40, 15, "#ffffff")
        .oval(254, 228, 32, 11, ink.light)
        .oval(254, 228, 27, 9, "#ffffff")
        .path("M254 221l4 5 8 0-6 4 3 6-9-3-9 3 3-6-6-4 8 0z", ink.base);
    s.oval(160, 230, 66, 12, "#cdb9ad");
    s.path("M104 186h104l8 34h-120z", body.base)
        .path("M104 186h104l2 8h-108z", body.light)
        .rect(96, 220, 120, 10, ink.dark);
    s.path("M140 186q10-40-4-62h40q-14 22-4 62z", body.base)
        .path("M140 186q10-40-4-62h10q8 24 4 62z", body.light);
    s.path("M112 112q-4-52 44-54 48 2 44 54-44 24-88 0z", body.base)
        .path("M112 112q-4-52 44-54-26 12-26 60-10-2-18-6z", body.light)
        .path("M178 64q24 12 22 48-10 6-22 8 12-30 0-56z", body.dark);
}

/// A plaque of acrylic, a carved one, or a cup.
pub(super) fn plakat(s: &mut Sketch, look: &Look) {
    let (gold, base) = (look.main, look.accent);
    s.shadow(204, 256, 92);
    s.path("M136 222h128l14 32h-156z", base.dark)
        .path("M136 222h128l4 10h-136z", base.light);
    match look.detail {
        0 => {
            s.path("M158 48l84-14 22 34-10 154h-110l-10-140z", "#d5e8ee")
                .path("M158 48l26-4-18 178h-22l-10-140z", "#f1f9fb")
                .path("M242 34l22 34-10 154h-18z", "#a9c9d4");
            s.circle(200, 98, 26, gold.base)
                .circle(200, 98, 20, gold.light)
                .path("M200 84l5 10 10 1-8 7 3 11-10-6-10 6 3-11-8-7 10-1z", gold.dark);
            s.round(168, 146, 64, 8, 3, gold.dark)
                .round(174, 164, 52, 5, 2, "#7fa3b0")
                .round(174, 178, 52, 5, 2, "#7fa3b0");
        }
        1 => {
            s.path(
                "M200 36q62 12 66 40-2 106-66 146-64-40-66-146 4-28 66-40z",
                "#7d4e20",
            )
            .path(
                "M200 42q56 12 60 36-2 98-60 136-58-38-60-136 4-24 60-36z",
                "#a96f33",
            );
            s.stroke(
                "M150 90q14 20 10 48M250 90q-14 20-10 48M162 162q18 22 38 34 20-12 38-34",
                5,
                "#c98f4e",
            );
            s.circle(200, 96, 24, gold.base)
                .circle(197, 93, 17, gold.light)
                .round(168, 138, 64, 24, 3, gold.base)
                .round(176, 146, 48, 4, 2, gold.dark);
        }
        _ => {
            s.stroke(
                "M152 62q-44-4-34 32 10 30 48 32M248 62q44-4 34 32-10 30-48 32",
                9,
                gold.dark,
            );
            s.path("M146 46h108q2 96-44 112h-20q-46-16-44-112z", gold.base)
                .path("M146 46h28q0 90 24 112h-8q-46-16-44-112z", gold.light)
                .path("M234 46h20q2 96-44 112h-4q32-34 28-112z", gold.dark);
            s.rect(190, 156, 20, 46, gold.dark)
                .rect(190, 156, 8, 46, gold.base)
                .path("M164 222q0-20 36-22 36 2 36 22z", gold.base)
                .oval(200, 46, 54, 8, gold.dark);
            s.path("M200 74l6 13 14 2-10 9 3 14-13-7-13 7 3-14-10-9 14-2z", "#ffffff");
        }
    }
}

/// An identity card on its strap.
pub(super) fn kartu_tanda(s: &mut Sketch, look: &Look) {
    let (card, strap) = (look.main, look.accent);
    s.path("M154 30h20l32 72-16 8zM246 30h-20l-32 72 16 8z", strap.base)
        .path("M154 30h8l34 76-6 4z", strap.light)
        .path("M246 30h-8l-34 76 6 4z", strap.dark);
    s.round(190, 98, 20, 24, 4, "#959ba1");
    s.round(132, 118, 144, 134, 10, "#cdb9ad")
        .round(126, 112, 144, 134, 10, card.base);
    s.path("M126 122q0-10 10-10h124q10 0 10 10v26h-144z", strap.base)
        .round(182, 120, 36, 8, 4, card.dark);
    s.round(142, 158, 46, 60, 4, strap.light)
        .circle(165, 178, 12, "#84593a")
        .path("M146 218q2-24 19-24t19 24z", "#ffffff");
    s.round(200, 162, 54, 8, 3, strap.dark)
        .round(200, 180, 44, 5, 2, "#b4b7bb")
        .round(200, 192, 50, 5, 2, "#b4b7bb")
        .round(200, 204, 36, 5, 2, "#b4b7bb");
    s.rect(142, 226, 112, 8, card.dark);
}
