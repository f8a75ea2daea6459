//! The pencil: a few shapes, written as SVG with presentation attributes.

use std::fmt::{Display, Write as _};

use super::Ground;
pub(super) use super::tint::Shades;

/// The colours in which a thing is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub main: Shades,
    pub accent: Shades,
    pub detail: u8,
}

/// A picture under way. Coordinates are those of the 400 by 300 stage, whose floor begins at 212.
#[derive(Debug)]
pub(super) struct Sketch {
    svg: String,
    ground: Ground,
}

impl Sketch {
    /// An empty stage.
    pub(super) fn on(ground: Ground) -> Self {
        let mut sketch = Self {
            svg: String::with_capacity(2_500),
            ground,
        };
        sketch
            .svg
            .push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">"#);
        sketch.rect(0, 0, 400, 300, ground.wall);
        sketch.rect(0, 212, 400, 88, ground.floor);
        sketch
    }

    /// The whole picture.
    pub(super) fn finish(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }

    /// The shadow on the ground under a thing, a little to the right, since light comes from the left.
    pub(super) fn shadow(&mut self, cx: i32, cy: i32, rx: i32) -> &mut Self {
        let fill = self.ground.shadow;
        self.oval(cx + 8, cy, rx, (rx / 8).max(6), fill)
    }

    pub(super) fn rect(&mut self, x: i32, y: i32, w: i32, h: i32, fill: &str) -> &mut Self {
        self.write(format_args!(
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{fill}"/>"#
        ))
    }

    pub(super) fn round(&mut self, x: i32, y: i32, w: i32, h: i32, r: i32, fill: &str) -> &mut Self {
        self.write(format_args!(
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{fill}"/>"#
        ))
    }

    pub(super) fn circle(&mut self, cx: i32, cy: i32, r: i32, fill: &str) -> &mut Self {
        self.write(format_args!(
            r#"<circle cx="{cx}" cy="{cy}" r="{r}" fill="{fill}"/>"#
        ))
    }

    pub(super) fn oval(&mut self, cx: i32, cy: i32, rx: i32, ry: i32, fill: &str) -> &mut Self {
        self.write(format_args!(
            r#"<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{fill}"/>"#
        ))
    }

    /// A filled outline.
    pub(super) fn path(&mut self, d: &str, fill: &str) -> &mut Self {
        self.write(format_args!(r#"<path d="{d}" fill="{fill}"/>"#))
    }

    /// A line along a path, with round ends.
    pub(super) fn stroke(&mut self, d: &str, width: i32, colour: &str) -> &mut Self {
        self.write(format_args!(
            r#"<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>"#
        ))
    }

    /// Shapes that are moved, turned and scaled together.
    pub(super) fn placed(&mut self, transform: &str, shapes: impl FnOnce(&mut Self)) -> &mut Self {
        self.write(format_args!(r#"<g transform="{transform}">"#));
        shapes(self);
        self.write("</g>")
    }

    /// Shapes seen through an opening: nothing outside the outline `d` is painted.
    pub(super) fn through(&mut self, d: &str, shapes: impl FnOnce(&mut Self)) -> &mut Self {
        self.write(format_args!(
            r#"<clipPath id="c"><path d="{d}"/></clipPath><g clip-path="url(#c)">"#
        ));
        shapes(self);
        self.write("</g>")
    }

    fn write(&mut self, shape: impl Display) -> &mut Self {
        // Writing into a string cannot fail.
        let _ = write!(self.svg, "{shape}");
        self
    }
}
