//! What people draw over a photo. The photo stays as it came; shapes are data beside it, placed by
//! parts of its width and height, so that they fit it at every size.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::text;
use crate::{Refusal, Refused};

/// Most shapes over one photo.
pub const MOST_SHAPES: usize = 40;
/// Most points of a line drawn by hand.
pub const MOST_POINTS: usize = 300;
/// Most characters of a word written on a photo.
const MOST_CHARACTERS: usize = 40;
/// Right and lower edge of the picture.
const WHOLE: u16 = 10_000;
/// The least a shape reaches in one direction, or nobody would see it.
const LEAST: u16 = 50;

/// One version of what is drawn over a photo; the latest is in force, papers keep the one they froze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoMarks {
    /// Row id.
    pub id: Uuid,
    /// Photo.
    pub attachment: Uuid,
    /// Version, from 1.
    pub version: u32,
    /// Shapes, those below first; none where everything was wiped off.
    pub shapes: Vec<Shape>,
    /// Who drew them.
    pub drawn_by: Uuid,
    /// When.
    pub drawn_at: DateTime<Utc>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Colour.
    pub colour: Colour,
    /// What is drawn.
    pub figure: Figure,
}

/// Colours that tell themselves apart on any picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Red.
    Red,
    /// Yellow.
    Yellow,
    /// Blue.
    Blue,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Figure {
    /// An arrow.
    Arrow {
        /// Where it begins.
        from: Point,
        /// Where its head is.
        to: Point,
    },
    /// An ellipse in the box between two corners.
    Ellipse {
        /// A corner.
        from: Point,
        /// The other corner.
        to: Point,
    },
    /// A box between two corners.
    Rectangle {
        /// A corner.
        from: Point,
        /// The other corner.
        to: Point,
    },
    /// A line drawn by hand.
    Freehand {
        /// Its points.
        points: Vec<Point>,
    },
    /// Words on a label.
    Text {
        /// Its upper left corner.
        at: Point,
        /// One line.
        text: String,
    },
}

/// A place on the upright picture, in ten-thousandths of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// From the left.
    pub x: u16,
    /// From above.
    pub y: u16,
}

impl PhotoMarks {
    /// A new version of what is drawn over a photo.
    pub fn draw(
        (id, attachment): (Uuid, Uuid),
        before: Option<&Self>,
        shapes: Vec<Shape>,
        (drawn_by, drawn_at): (Uuid, DateTime<Utc>),
    ) -> Refused<Self> {
        if shapes.len() > MOST_SHAPES {
            let (field, most) = ("shapes", MOST_SHAPES);
            return Err(Refusal::TooMany { field, most });
        }
        let shapes = shapes.into_iter().map(Shape::checked);
        let shapes = shapes.collect::<Refused<Vec<_>>>()?;
        if shapes == before.map_or(&[][..], |before| before.shapes.as_slice()) {
            return Err(Refusal::NothingDrawn);
        }
        Ok(Self {
            id,
            attachment,
            version: before.map_or(0, |before| before.version) + 1,
            shapes,
            drawn_by,
            drawn_at,
        })
    }
}

impl Shape {
    fn checked(self) -> Refused<Self> {
        let outside = |point: &Point| point.x > WHOLE || point.y > WHOLE;
        let seen = |points: &[Point]| {
            let reach = |of: fn(&Point) -> u16| {
                let (least, most) = (points.iter().map(of).min(), points.iter().map(of).max());
                least.zip(most).map_or(0, |(least, most)| most - least)
            };
            reach(|point| point.x) >= LEAST || reach(|point| point.y) >= LEAST
        };
        let check = |points: &[Point]| {
            if points.iter().any(outside) {
                return Err(Refusal::DrawnOutside);
            }
            match seen(points) {
                true => Ok(()),
                false => Err(Refusal::DrawnTooSmall),
            }
        };
        let figure = match self.figure {
            Figure::Text { at, .. } if outside(&at) => return Err(Refusal::DrawnOutside),
            Figure::Text { at, text: words } => {
                let line: String = words
                    .chars()
                    .map(|c| if c.is_control() { ' ' } else { c })
                    .collect();
                let text = text("text", &line, MOST_CHARACTERS)?;
                Figure::Text { at, text }
            }
            Figure::Freehand { points } if points.len() > MOST_POINTS => {
                let (field, most) = ("points", MOST_POINTS);
                return Err(Refusal::TooMany { field, most });
            }
            Figure::Freehand { points } => {
                check(&points)?;
                Figure::Freehand { points }
            }
            Figure::Arrow { from, to }
            | Figure::Ellipse { from, to }
            | Figure::Rectangle { from, to } => {
                check(&[from, to])?;
                self.figure
            }
        };
        Ok(Self { figure, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn point(x: u16, y: u16) -> Point {
        Point { x, y }
    }

    fn red(figure: Figure) -> Shape {
        Shape {
            colour: Colour::Red,
            figure,
        }
    }

    fn arrow(to: Point) -> Shape {
        red(Figure::Arrow {
            from: point(1000, 1000),
            to,
        })
    }

    fn words(text: &str) -> Shape {
        red(Figure::Text {
            at: point(0, 0),
            text: text.to_owned(),
        })
    }

    fn drawn(before: Option<&PhotoMarks>, shapes: Vec<Shape>) -> Refused<PhotoMarks> {
        let by = (Uuid::from_u128(3), DateTime::UNIX_EPOCH);
        PhotoMarks::draw((Uuid::from_u128(1), Uuid::from_u128(2)), before, shapes, by)
    }

    #[test]
    fn each_version_follows_the_one_before() {
        let first = drawn(None, vec![arrow(point(5000, 5000))]).unwrap();
        assert_eq!(first.version, 1);
        let same = drawn(Some(&first), first.shapes.clone());
        assert_eq!(same, Err(Refusal::NothingDrawn));
        let wiped = drawn(Some(&first), Vec::new()).unwrap();
        assert_eq!((wiped.version, wiped.shapes.len()), (2, 0));
        assert_eq!(drawn(Some(&wiped), Vec::new()), Err(Refusal::NothingDrawn));
        assert_eq!(drawn(None, Vec::new()), Err(Refusal::NothingDrawn));
    }

    #[test]
    fn shapes_lie_on_the_picture_and_can_be_seen() {
        let one = |shape| drawn(None, vec![shape]);
        assert_eq!(one(arrow(point(10_001, 0))), Err(Refusal::DrawnOutside));
        assert_eq!(one(arrow(point(1049, 1049))), Err(Refusal::DrawnTooSmall));
        assert!(one(arrow(point(1050, 1000))).is_ok());
        let line = |points| red(Figure::Freehand { points });
        assert_eq!(one(line(Vec::new())), Err(Refusal::DrawnTooSmall));
        let many = vec![point(0, 0); MOST_POINTS + 1];
        assert!(matches!(one(line(many)), Err(Refusal::TooMany { .. })));
        let shapes = vec![arrow(point(0, 0)); MOST_SHAPES + 1];
        assert!(matches!(drawn(None, shapes), Err(Refusal::TooMany { .. })));
    }

    #[test]
    fn words_are_one_short_line() {
        let one = |text: &str| drawn(None, vec![words(text)]);
        assert_eq!(one(" "), Err(Refusal::Blank { field: "text" }));
        let long = "长".repeat(MOST_CHARACTERS + 1);
        assert!(matches!(one(&long), Err(Refusal::TooLong { .. })));
        let kept = one("裂纹\n约 3 cm").unwrap();
        assert_eq!(kept.shapes, [words("裂纹 约 3 cm")]);
    }
}
