//! The bytes of a drawing into commands. A command is a word with its number in the low byte and above it how many words follow.
//! The recorder of `packages/guppy/src/elements/recorder.ts` writes them; nothing of that is taken on trust.
use std::ops::Range;
use std::rc::Rc;

use guppy_wire::limits;

use super::affine::Affine;
use super::command::{Align, Baseline, Cap, Command, Commands, Fill, Group, Join, Label, Shape, Stroke, Verb};
use super::dyes::Spread;
use super::words::{Unreadable, Words};

/// What the first word says: another one is another format.
pub(crate) const VERSION: u32 = 0x3244_5047;
/// Groups inside of each other.
const DEEPEST: usize = 64;
const MOST_DASHES: usize = 16;
const MOST_STOPS: usize = 16;

/// How many entries the tables have that commands point into.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tables {
    pub(crate) colors: usize,
    pub(crate) texts: usize,
    pub(crate) images: usize,
}

pub(crate) fn decode(bytes: &[u8], tables: Tables) -> Result<Commands, Unreadable> {
    let at = |command: usize| move |what: String| Unreadable { command, what };
    let mut words = Words::new(bytes);
    if !bytes.len().is_multiple_of(4) || words.u32().map_err(at(0))? != VERSION {
        return Err(at(0)("the bytes are not what a drawing records".into()));
    }
    let mut reading = Reading { tables, commands: Commands::default(), open: 0 };
    let mut command = 0;
    while !words.is_empty() {
        if command >= limits::DRAWING_COMMANDS {
            return Err(at(command)(format!("there are more than {} of them", limits::DRAWING_COMMANDS)));
        }
        let head = words.u32().map_err(at(command))?;
        let mut body = words.take((head >> 8) as usize).map_err(at(command))?;
        let read = reading.command(head & 0xff, &mut body).map_err(at(command))?;
        if !body.is_empty() {
            return Err(at(command)(format!("{} words are left over", body.left())));
        }
        reading.commands.list.push(read);
        command += 1;
    }
    if reading.open > 0 {
        return Err(at(command)(format!("{} groups are not ended", reading.open)));
    }
    Ok(reading.commands)
}

struct Reading {
    tables: Tables,
    commands: Commands,
    open: usize,
}

impl Reading {
    fn command(&mut self, number: u32, words: &mut Words<'_>) -> Result<Command, String> {
        Ok(match number {
            1 => Command::Fill(self.fill(words)?.map(Rc::new)),
            2 => Command::Stroke(self.stroke(words)?.map(Rc::new)),
            3 => {
                self.open += 1;
                if self.open > DEEPEST {
                    return Err(format!("more than {DEEPEST} groups are inside of each other"));
                }
                Command::Begin(self.group(words)?)
            }
            4 => {
                self.open = self.open.checked_sub(1).ok_or("a group ends that was not begun")?;
                Command::End
            }
            10..=14 => Command::Shape(self.shape(number, words)?),
            15 => Command::Band(self.points(words)?),
            16 => Command::Dots {
                radius: words.length()?,
                square: words.choice(&[false, true])?,
                points: self.points(words)?,
            },
            17 => Command::Text(self.label(words)?),
            18 => Command::Image {
                image: words.index(self.tables.images, "picture")?,
                bounds: words.places()?,
                radius: words.length()?,
            },
            19 => {
                let name = words.index(self.tables.texts, "text")?;
                let number = words.u32()?;
                Command::Region { name, shape: self.shape(number, words)? }
            }
            _ => return Err(format!("there is no command {number}")),
        })
    }

    fn color(&self, words: &mut Words<'_>) -> Result<usize, String> {
        words.index(self.tables.colors, "colour")
    }

    fn fill(&self, words: &mut Words<'_>) -> Result<Option<Fill>, String> {
        Ok(Some(match words.u32()? {
            0 => return Ok(None),
            1 => Fill::Solid(self.color(words)?),
            2 => Fill::Gradient {
                from: words.places()?,
                to: words.places()?,
                colors: [self.color(words)?, self.color(words)?],
            },
            3 => Fill::Stripes { color: self.color(words)?, width: words.length()?, gap: words.length()? },
            4 => Fill::Checkers { color: self.color(words)?, size: words.length()? },
            5 => {
                let spread = Spread::Line { from: words.places()?, to: words.places()? };
                Fill::Shades { spread, stops: self.stops(words)? }
            }
            6 => {
                let (center, radius, focal) = (words.places()?, words.length()?, words.places()?);
                if radius <= 0. {
                    return Err("a gradient around a place has no radius".into());
                }
                Fill::Shades { spread: Spread::Circle { center, radius, focal }, stops: self.stops(words)? }
            }
            kind => return Err(format!("there is no fill {kind}")),
        }))
    }

    /// All that are left: an offset and a colour each.
    fn stops(&self, words: &mut Words<'_>) -> Result<Vec<(f32, usize)>, String> {
        let count = words.left() / 2;
        if !(2..=MOST_STOPS).contains(&count) {
            return Err(format!("a gradient has {count} colours; it takes 2 to {MOST_STOPS}"));
        }
        let mut stops: Vec<(f32, usize)> = Vec::with_capacity(count);
        while !words.is_empty() {
            let offset = words.length()?;
            if offset > 1. || stops.last().is_some_and(|(before, _)| *before > offset) {
                return Err(format!("the offset {offset} of a gradient does not follow that before it, up to 1"));
            }
            stops.push((offset, self.color(words)?));
        }
        Ok(stops)
    }

    fn stroke(&self, words: &mut Words<'_>) -> Result<Option<Stroke>, String> {
        if words.is_empty() {
            return Ok(None);
        }
        let width = words.length()?;
        let cap = words.choice(&[Cap::Butt, Cap::Round, Cap::Square])?;
        let join = words.choice(&[Join::Miter, Join::Round, Join::Bevel])?;
        let offset = words.place()?;
        let count = words.u32()? as usize;
        if count > MOST_DASHES {
            return Err(format!("a stroke has more than {MOST_DASHES} dashes"));
        }
        let dashes = (0..count).map(|_| words.length()).collect::<Result<_, _>>()?;
        let paint = self.fill(words)?.ok_or("a stroke has no colour")?;
        Ok(Some(Stroke { paint, width, cap, join, offset, dashes }))
    }

    fn shape(&mut self, number: u32, words: &mut Words<'_>) -> Result<Shape, String> {
        Ok(match number {
            10 => Shape::Rect { bounds: words.places()?, radii: words.places()? },
            11 => Shape::Ellipse { center: words.places()?, radii: words.places()? },
            12 => Shape::Line { from: words.places()?, to: words.places()? },
            13 => {
                let closed = words.choice(&[false, true])?;
                Shape::Poly { closed, points: self.points(words)? }
            }
            14 => self.path(words)?,
            _ => return Err(format!("there is no shape {number}")),
        })
    }

    /// All that are left.
    fn points(&mut self, words: &mut Words<'_>) -> Result<Range<usize>, String> {
        if !words.left().is_multiple_of(2) {
            return Err("a point has one coordinate".into());
        }
        let start = self.commands.points.len();
        self.room(words.left() / 2)?;
        while !words.is_empty() {
            self.commands.points.push(words.places()?);
        }
        Ok(start..self.commands.points.len())
    }

    fn room(&self, points: usize) -> Result<(), String> {
        if self.commands.points.len() + points <= limits::DRAWING_POINTS {
            return Ok(());
        }
        Err(format!("there are more than {} points", limits::DRAWING_POINTS))
    }

    fn path(&mut self, words: &mut Words<'_>) -> Result<Shape, String> {
        const VERBS: [Verb; 5] = [Verb::Move, Verb::Line, Verb::Quad, Verb::Cubic, Verb::Close];
        let even_odd = words.choice(&[false, true])?;
        let (first_verb, first) = (self.commands.verbs.len(), self.commands.points.len());
        self.room(words.left() / 2)?;
        while !words.is_empty() {
            let verb = words.choice(&VERBS)?;
            if self.commands.verbs.len() == first_verb && verb != Verb::Move {
                return Err("a path does not begin with a place to move to".into());
            }
            self.commands.verbs.push(verb);
            for _ in 0..verb.points() {
                self.commands.points.push(words.places()?);
            }
        }
        let (verbs, points) = (first_verb..self.commands.verbs.len(), first..self.commands.points.len());
        Ok(Shape::Path { verbs, points, even_odd })
    }

    fn group(&mut self, words: &mut Words<'_>) -> Result<Group, String> {
        let [a, b, c, d, e, f] = words.places()?;
        let opacity = words.length()?.min(1.);
        let clip = if words.is_empty() {
            None
        } else {
            match words.u32()? {
                12 => return Err("a line is no clip".into()),
                number => Some(self.shape(number, words)?),
            }
        };
        Ok(Group { transform: Affine { a, b, c, d, e, f }, opacity, clip })
    }

    fn label(&self, words: &mut Words<'_>) -> Result<Label, String> {
        let text = words.index(self.tables.texts, "text")?;
        let at = words.places()?;
        let known = |value: f32| (value > 0.).then_some(value);
        Ok(Label {
            text,
            at,
            size: known(words.length()?),
            weight: known(words.length()?),
            color: match words.u32()? {
                0 => None,
                index if (index as usize) <= self.tables.colors => Some(index as usize - 1),
                index => return Err(format!("it names colour {} of {}", index - 1, self.tables.colors)),
            },
            align: words.choice(&[Align::Start, Align::Middle, Align::End])?,
            baseline: words.choice(&[Baseline::Alphabetic, Baseline::Top, Baseline::Middle, Baseline::Bottom])?,
            most: known(words.length()?),
            mono: words.choice(&[false, true])?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: Tables = Tables { colors: 2, texts: 1, images: 1 };

    fn bytes(commands: &[(u32, &[u32])]) -> Vec<u8> {
        let words = commands
            .iter()
            .flat_map(|(number, body)| std::iter::once(number | (body.len() as u32) << 8).chain(body.iter().copied()));
        std::iter::once(VERSION).chain(words).flat_map(u32::to_le_bytes).collect()
    }

    fn f(value: f32) -> u32 {
        value.to_bits()
    }

    #[test]
    fn commands_are_read_as_they_were_recorded() {
        let read = decode(
            &bytes(&[
                (1, &[1, 1]),
                (10, &[f(1.), f(2.), f(3.), f(4.), 0, 0, 0, 0]),
                (13, &[1, f(1.), f(2.), f(3.), f(4.)]),
                (14, &[0, 0, f(5.), f(6.), 1, f(7.), f(8.), 4]),
                (1, &[6, f(1.), f(2.), f(3.), f(1.), f(2.), f(0.5), 0, f(1.), 1]),
                (2, &[f(2.), 1, 2, f(3.), 1, f(4.), 1, 1]),
                (2, &[]),
                (3, &[f(1.), 0, 0, f(1.), 0, 0, f(1.), 11, f(1.), f(2.), f(3.), f(3.)]),
                (4, &[]),
            ]),
            TABLES,
        );
        let expected = Commands {
            list: vec![
                Command::Fill(Some(Rc::new(Fill::Solid(1)))),
                Command::Shape(Shape::Rect { bounds: [1., 2., 3., 4.], radii: [0.; 4] }),
                Command::Shape(Shape::Poly { points: 0..2, closed: true }),
                Command::Shape(Shape::Path { verbs: 0..3, points: 2..4, even_odd: false }),
                Command::Fill(Some(Rc::new(Fill::Shades {
                    spread: Spread::Circle { center: [1., 2.], radius: 3., focal: [1., 2.] },
                    stops: vec![(0.5, 0), (1., 1)],
                }))),
                Command::Stroke(Some(Rc::new(Stroke {
                    paint: Fill::Solid(1),
                    width: 2.,
                    cap: Cap::Round,
                    join: Join::Bevel,
                    offset: 3.,
                    dashes: vec![4.],
                }))),
                Command::Stroke(None),
                Command::Begin(Group {
                    transform: Affine::IDENTITY,
                    opacity: 1.,
                    clip: Some(Shape::Ellipse { center: [1., 2.], radii: [3., 3.] }),
                }),
                Command::End,
            ],
            points: vec![[1., 2.], [3., 4.], [5., 6.], [7., 8.]],
            verbs: vec![Verb::Move, Verb::Line, Verb::Close],
        };
        assert_eq!(read, Ok(expected));
    }

    #[test]
    fn what_no_recorder_writes_is_refused_with_the_command_it_is_in() {
        let rect = [f(0.); 8];
        let unordered = "the offset 0.25 of a gradient does not follow that before it, up to 1";
        let beyond = "the offset 2 of a gradient does not follow that before it, up to 1";
        /// What is wrong, commands with their words, in which of them, and what is said.
        type Case<'a> = (&'a str, &'a [(u32, &'a [u32])], usize, &'a str);
        let cases: &[Case<'_>] = &[
            ("no number", &[(10, &rect), (12, &[f(f32::NAN), 0, 0, 0])], 1, "a place is NaN"),
            ("endless", &[(12, &[0, 0, 0, f(f32::NEG_INFINITY)])], 0, "a place is -inf"),
            ("too far", &[(12, &[0, 0, 0, f(1e10)])], 0, "a place is 10000000000"),
            ("negative", &[(18, &[0, 0, 0, 0, 0, f(-1.)])], 0, "a length is -1"),
            ("short", &[(10, &[0, 0, 0])], 0, "it ends too early"),
            ("long", &[(4, &[])], 0, "a group ends that was not begun"),
            ("open", &[(3, &[f(1.), 0, 0, f(1.), 0, 0, f(1.)])], 1, "1 groups are not ended"),
            ("colour", &[(1, &[1, 2])], 0, "it names colour 2 of 2"),
            ("text", &[(17, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0])], 0, "it names text 1 of 1"),
            ("command", &[(9, &[])], 0, "there is no command 9"),
            ("words", &[(12, &[0, 0, 0, 0, 0])], 0, "1 words are left over"),
            ("half a point", &[(13, &[0, 0])], 0, "a point has one coordinate"),
            ("line first", &[(14, &[0, 1, 0, 0])], 0, "a path does not begin with a place to move to"),
            ("choice", &[(13, &[2])], 0, "2 is none of 2 choices"),
            ("stroke of nothing", &[(2, &[0, 0, 0, 0, 0, 0])], 0, "a stroke has no colour"),
            ("dashes", &[(2, &[0, 0, 0, 0, 17])], 0, "a stroke has more than 16 dashes"),
            ("missing dashes", &[(2, &[0, 0, 0, 0, 2, 0])], 0, "it ends too early"),
            ("one stop", &[(1, &[5, 0, 0, 0, 0, 0, 0])], 0, "a gradient has 1 colours; it takes 2 to 16"),
            ("stops", &[(1, &[5, 0, 0, 0, 0, f(0.5), 0, f(0.25), 0])], 0, unordered),
            ("stop beyond", &[(1, &[5, 0, 0, 0, 0, 0, 0, f(2.), 0])], 0, beyond),
            ("stop", &[(1, &[5, 0, 0, 0, 0, 0, 0, f(f32::NAN), 0])], 0, "a place is NaN"),
            ("its colour", &[(1, &[5, 0, 0, 0, 0, 0, 0, f(1.), 2])], 0, "it names colour 2 of 2"),
            ("radius", &[(1, &[6, 0, 0, 0, 0, 0, 0, 0, f(1.), 0])], 0, "a gradient around a place has no radius"),
            ("clip", &[(3, &[0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0])], 0, "a line is no clip"),
            ("clip of none", &[(3, &[0, 0, 0, 0, 0, 0, 0, 9])], 0, "there is no shape 9"),
            ("short clip", &[(3, &[0, 0, 0, 0, 0, 0, 0, 10, 0])], 0, "it ends too early"),
        ];
        for (name, commands, command, what) in cases {
            let refused = Unreadable { command: *command, what: (*what).to_owned() };
            assert_eq!(decode(&bytes(commands), TABLES), Err(refused), "{name}");
        }
        for length in [0, 1, 3, 5, 9, 11] {
            let whole = bytes(&[(10, &rect)]);
            assert!(decode(&whole[..length], TABLES).is_err(), "{length} bytes");
        }
        assert!(decode(b"\0\0\0\0", TABLES).is_err());
    }

    #[test]
    fn counts_have_limits() {
        let many: Vec<(u32, &[u32])> = vec![(1, &[0]); limits::DRAWING_COMMANDS + 1];
        let refused = decode(&bytes(&many), TABLES).map_err(|error| error.command);
        assert_eq!(refused, Err(limits::DRAWING_COMMANDS));
        let mut points = vec![0; 2 * (limits::DRAWING_POINTS + 1) + 1];
        points[0] = 0;
        let refused = decode(&bytes(&[(13, &points)]), TABLES);
        assert_eq!(refused.map_err(|error| error.what), Err("there are more than 200000 points".to_owned()));
    }
}
