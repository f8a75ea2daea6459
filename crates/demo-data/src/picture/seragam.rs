//! Uniforms.

use super::sketch::{Look, Shades, Sketch};

/// The outline shared by shirts on a hanger.
fn shirt(s: &mut Sketch, cloth: Shades, long: bool) {
    s.stroke(
        "M200 44q0-16 12-16 12 0 10 12M200 44l-60 26M200 44l60 26",
        4,
        "#8a8175",
    );
    s.shadow(200, 266, 92);
    if long {
        s.path(
            "M146 68l-46 34-20 124 30 8 26-94zM254 68l46 34 20 124-30 8-26-94z",
            cloth.dark,
        );
        s.path("M146 68l-46 34-20 124 12 3 30-110z", cloth.base);
    } else {
        s.path("M146 68l-54 42 6 54 40 4zM254 68l54 42-6 54-40 4z", cloth.dark);
        s.path("M146 68l-54 42 6 54 16 2 10-62z", cloth.base);
    }
    s.path("M146 68q54-14 108 0l14 42v142h-136v-142z", cloth.base);
    s.path("M146 68q10-4 22-6l-14 80v110h-22v-142z", cloth.light);
    s.path("M246 110l22 0v142h-20z", cloth.dark);
    s.path("M174 60h52l-26 26z", cloth.dark);
    s.path(
        "M172 58l28 32-16 18-22-44zM228 58l-28 32 16 18 22-44z",
        cloth.light,
    );
    s.rect(198, 92, 4, 160, cloth.dark);
    for y in [118, 148, 178, 208, 236] {
        s.circle(200, y, 4, cloth.dark);
    }
}

fn pockets(s: &mut Sketch, cloth: Shades) {
    for x in [150, 216] {
        s.path(&format!("M{x} 132h36v34l-18 8-18-8z"), cloth.dark)
            .path(&format!("M{x} 128h36v10l-18 8-18-8z"), cloth.light);
    }
}

/// The daily service shirt: with shoulder straps; for Linmas with badges and belt; for schools with a badge on the pocket.
pub(super) fn kemeja_dinas(s: &mut Sketch, look: &Look) {
    let (cloth, mark) = (look.main, look.accent);
    shirt(s, cloth, look.detail != 2);
    match look.detail {
        2 => {
            s.path("M214 130h38v34l-19 8-19-8z", cloth.dark)
                .path("M224 138h18v14l-9 8-9-8z", mark.base);
            s.path("M200 90l-10 14 6 66 4 8 4-8 6-66z", mark.base)
                .path("M200 90l-10 14 3 34 7-20z", mark.light);
        }
        detail => {
            pockets(s, cloth);
            s.path("M142 70l34-8 2 9-34 10zM258 70l-34-8-2 9 34 10z", mark.dark);
            s.round(154, 116, 28, 7, 2, mark.light)
                .round(218, 116, 28, 7, 2, mark.light);
            if detail == 1 {
                s.rect(132, 216, 136, 18, "#22242b")
                    .round(186, 212, 28, 26, 4, mark.base)
                    .round(192, 218, 16, 14, 2, mark.dark);
                s.path("M96 124l16-8 8 16-12 18-16-8z", mark.base);
            }
        }
    }
}

/// The scout shirt with its red and white scarf.
pub(super) fn seragam_pramuka(s: &mut Sketch, look: &Look) {
    let (cloth, scarf) = (look.main, look.accent);
    shirt(s, cloth, false);
    pockets(s, cloth);
    s.path("M166 62q34 20 68 0l8 14q-42 30-84 0z", scarf.base)
        .path("M166 62q34 20 68 0l2 5q-36 22-72 0z", "#ffffff");
    s.path("M192 92l-20 66 20 8 12-70zM208 92l20 66-20 8-12-70z", scarf.base)
        .path("M172 158l20 8 2-10-19-8zM228 158l-20 8-2-10 19-8z", "#ffffff");
    s.round(188, 82, 24, 18, 5, scarf.dark);
    s.rect(132, 222, 136, 14, "#3d2a1c")
        .round(188, 219, 24, 20, 3, "#efbd3a");
    s.circle(110, 136, 8, "#efbd3a").circle(290, 136, 8, "#c4443b");
}

/// The Korpri batik shirt: its tree in rows on blue.
pub(super) fn kemeja_korpri(s: &mut Sketch, look: &Look) {
    let (cloth, motif) = (look.main, look.accent);
    shirt(s, cloth, true);
    let mut trees = String::new();
    for row in 0..5 {
        for column in 0..3 {
            for side in [138, 210] {
                let (x, y) = (side + column * 20 + (row % 2) * 6, 122 + row * 26);
                trees.push_str(&format!(
                    "M{x} {y}v12M{} {}q5-8 10 0M{} {}h8",
                    x - 5,
                    y + 4,
                    x - 4,
                    y + 13
                ));
            }
        }
    }
    s.stroke(&trees, 2, motif.base);
    s.path("M216 118h34v30h-34z", cloth.dark)
        .circle(233, 132, 7, "#efbd3a");
}

/// A tracksuit: jacket over trousers.
pub(super) fn setelan_olahraga(s: &mut Sketch, look: &Look) {
    let (cloth, stripe) = (look.main, look.accent);
    s.shadow(204, 264, 112);
    s.path("M236 96h76l10 164h-34l-14-104-16 104h-34z", cloth.dark)
        .path("M236 96h76l2 14h-79z", cloth.base);
    s.path("M306 110h7l9 150h-8zM238 110h-7l-7 150h8z", stripe.base);
    s.path(
        "M110 60l-42 32-16 118 26 6 24-86zM202 60l42 32 16 118-26 6-24-86z",
        cloth.dark,
    );
    s.path("M98 70l8-6-36 148-10-3zM214 70l-8-6 36 148 10-3z", stripe.base);
    s.path("M110 60q46-12 92 0l14 46v128h-120v-128z", cloth.base)
        .path("M110 60q10-3 20-5l-16 60v119h-18v-128z", cloth.light)
        .path("M202 100l14 6v128h-18z", cloth.dark);
    s.path("M132 52q24-10 48 0l-2 18q-22 8-44 0z", cloth.dark)
        .path("M132 52q24-10 48 0v6q-24-9-48 0z", stripe.base);
    s.rect(154, 68, 4, 166, stripe.light)
        .rect(96, 222, 120, 12, cloth.dark);
    s.path("M96 138l58 14v12l-58-14zM216 138l-58 14v12l58-14z", stripe.base);
}

/// A vest with bands that shine back.
pub(super) fn rompi(s: &mut Sketch, look: &Look) {
    let (cloth, band) = (look.main, look.accent);
    s.shadow(200, 262, 84);
    s.path(
        "M150 48l22-8 28 56 28-56 22 8q-2 40 24 56l-4 148h-140l-4-148q26-16 24-56z",
        cloth.base,
    );
    s.path(
        "M150 48l10-4q2 56-16 68l-2 140h-12l-4-148q26-16 24-56z",
        cloth.light,
    )
    .path("M262 98l12 6-4 148h-16z", cloth.dark);
    s.path("M128 150h144v24h-144zM130 206h140v24h-140z", band.light)
        .path("M128 168h144v6h-144zM130 224h140v6h-140z", band.dark);
    s.path("M158 46l14-6v112h-14zM242 46l-14-6v112h14z", band.light);
    s.rect(198, 96, 4, 156, cloth.dark);
    s.path("M214 118h36v22h-36z", cloth.dark)
        .rect(220, 122, 24, 12, "#ffffff");
}

/// A cap with an embroidered badge.
pub(super) fn topi(s: &mut Sketch, look: &Look) {
    let (cloth, badge) = (look.main, look.accent);
    s.shadow(206, 236, 132);
    s.path("M96 186q-8-112 96-116 100-2 108 116-104 26-204 0z", cloth.base);
    s.path("M96 186q-8-112 96-116-50 24-58 124-22-2-38-8z", cloth.light)
        .path("M192 70q100-2 108 116-22 6-46 9 6-92-62-125z", cloth.dark);
    s.stroke("M192 72q-16 50-12 124M192 72q34 44 38 124", 3, cloth.dark);
    s.circle(192, 68, 8, cloth.dark);
    s.path(
        "M86 186q106 34 216 0 40 8 58 40-40 6-76-4-100 14-180-4-22-8-18-32z",
        cloth.base,
    )
    .path(
        "M86 186q106 34 216 0 22 4 38 16-140 26-240 10-18-8-14-26z",
        cloth.light,
    );
    s.path("M166 118h44v26q-2 20-22 28-20-8-22-28z", badge.dark)
        .path("M171 123h34v20q-2 16-17 22-15-6-17-22z", badge.base)
        .circle(188, 142, 8, badge.light);
}

/// A pair of shoes: low, or boots.
pub(super) fn sepatu(s: &mut Sketch, look: &Look) {
    let leather = look.main;
    let boots = look.detail == 1;
    s.shadow(206, 248, 148);
    for (dx, dy, front) in [(46, -26, false), (0, 0, true)] {
        s.placed(&format!("translate({dx} {dy})"), |s| {
            let top = if boots { 84 } else { 158 };
            let rise = 196 - top;
            s.path(
                &format!(
                    "M72 {top}q34-12 62 0l8 {}q44 8 112 20 22 8 18 38h-204z",
                    rise - 16
                ),
                if front { leather.base } else { leather.dark },
            );
            s.path(&format!("M72 {top}q34-12 62 0l1 10q-30-10-63 0z"), leather.dark);
            s.path("M72 236h204v10q0 4-4 4h-56q-8-6-20 0h-120q-4 0-4-4z", "#22242b");
            s.path("M170 216q60 0 84-2 20 10 22 22h-116q0-12 10-20z", leather.dark);
            s.path(&format!("M78 {}h12l-4 {rise}h-10z", top + 14), leather.light)
                .path("M184 194q36 4 62 14-34 0-66-6z", leather.light);
            let rows: &[i32] = if boots {
                &[100, 118, 136, 154, 172]
            } else {
                &[172, 184]
            };
            for y in rows {
                s.stroke(&format!("M{} {y}l22-4", 112 + (y - 100).max(0) / 4), 4, "#e9e6df");
            }
        });
    }
}
