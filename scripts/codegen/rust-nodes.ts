// What all element kinds have in common in Rust: the list of kinds, and the props of any kind.
import type { ChildrenRule } from "../../schema/language.ts";
import { enumWords, type Field, type KindModel, kindEnum, type Model, roleEnum } from "./model.ts";
import { pascal, snake } from "./names.ts";
import { type Directions, rustNumbered } from "./rust-enums.ts";
import { heldDefault, heldType } from "./rust-values.ts";

const write = `
      pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
      }`;

const childrenRules = `
    /// Which nodes a node may hold.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ChildrenRule {
      Any,
      /// Nodes of these kinds.
      Only(&'static [NodeKind]),
      None,
    }

    impl ChildrenRule {
      pub fn allows(self, kind: NodeKind) -> bool {
        match self {
          Self::Any => true,
          Self::Only(kinds) => kinds.contains(&kind),
          Self::None => false,
        }
      }
    }`;

/** The list of kinds, on which everything else about elements is built. */
export function rustNodeKinds(model: Model, directions: Directions): string {
  const { kinds } = model;
  const variants = kinds.map(({ name, number, doc }) => ({ name: pascal(name), word: name, number, doc }));
  const arms = (value: (kind: KindModel) => string): string =>
    kinds.map((kind) => `Self::${pascal(kind.name)} => ${value(kind)},`).join("\n");
  const typed = enumWords(model, roleEnum).length > 0;
  return `
    ${rustNumbered({ name: "NodeKind", doc: "What a node is.", repr: "u8", variants, word: "name", read: true })}

    impl NodeKind {
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        let number = reader.u8()?;
        Self::from_number(number).ok_or_else(|| DecodeError::text(offset, "the number of a node kind", number))
      }

      ${directions.written.has(kindEnum) ? write : ""}

      /// What it is to a test or a screen reader.
      pub fn role(self) -> ${typed ? "Role" : "&'static str"} {
        match self { ${arms((kind) => (typed ? `Role::${pascal(kind.role)}` : `"${kind.role}"`))} }
      }

      /// True when it takes focus without being asked to.
      pub fn focusable(self) -> bool {
        ${matchesAny(kinds.filter((kind) => kind.focusable))}
      }

      pub fn children(self) -> ChildrenRule {
        match self { ${arms((kind) => childrenRule(kind.children))} }
      }

      /// The events it may listen to, as bits: 1 << number of the event.
      pub fn events(self) -> u32 {
        match self { ${arms((kind) => `${2 ** kind.events.length - 1}`)} }
      }
    }
    ${childrenRules}`;
}

/** The props of any kind. */
export function rustNodes(model: Model): string {
  const { kinds } = model;
  return `
    /// What an element says of itself besides its style.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Props {
      ${kinds.map((kind) => `${pascal(kind.name)}(Box<${snake(kind.name)}::Props>),`).join("\n")}
    }

    impl Props {
      /// Those of a node that says nothing.
      pub fn new(kind: NodeKind) -> Self {
        match kind { ${kinds.map((kind) => `NodeKind::${pascal(kind.name)} => Self::${pascal(kind.name)}(Box::default()),`).join("\n")} }
      }

      pub fn kind(&self) -> NodeKind {
        match self { ${kinds.map((kind) => `Self::${pascal(kind.name)}(_) => NodeKind::${pascal(kind.name)},`).join("\n")} }
      }

      /// How many there are; their numbers are below.
      pub(crate) fn count(&self) -> u8 {
        match self { ${kinds.map((kind) => `Self::${pascal(kind.name)}(_) => ${kind.props.length},`).join("\n")} }
      }

      /// Reads the value of a prop; false when the kind has none of this number.
      pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match self {
          ${kinds.map((kind) => `Self::${pascal(kind.name)}(${kind.props.length === 0 ? "_) => Ok(false)," : "own) => own.read(number, reader),"}`).join("\n")}
        }
      }

      /// Takes over the props whose bits are set, from props of the same kind; others change nothing.
      pub fn take(&mut self, changed: u128, from: Self) {
        match (self, from) {
          ${kinds
            .filter((kind) => kind.props.length > 0)
            .map(
              (kind) =>
                `(Self::${pascal(kind.name)}(own), Self::${pascal(kind.name)}(from)) => own.take(changed, *from),`,
            )
            .join("\n")}
          ${kinds.length === 1 ? "" : "_ => {}"}
        }
      }

      ${tidy(model)}

      ${model.common.map((name) => accessor(model, name)).join("\n")}
      ${model.groups.map(({ name }) => groupAccessor(model, name)).join("\n")}
    }`;
}

/** A prop of whatever kind; where the kind has none, what a kind that has it would assume. */
function accessor(model: Model, name: string): string {
  const owners = model.kinds.filter((kind) => kind.props.some((prop) => prop.name === name));
  const prop = owners[0]?.props.find((of) => of.name === name);
  if (prop === undefined) return "";
  const [type, get, fallback] = borrowed(model, prop);
  const arms = owners.map((kind) => `Self::${pascal(kind.name)}(own) => ${get}`);
  const rest =
    owners.length < model.kinds.length ? `_ => ${name === "focusable" ? "self.kind().focusable()" : fallback},` : "";
  return `
      /// \`${name}\`, or what holds for a kind without it.
      pub fn ${snake(name)}(&self) -> ${type} {
        match self { ${arms.join(",\n")}, ${rest} }
      }`;
}

function tidy(model: Model): string {
  const arms = model.kinds.flatMap((kind) => {
    const own = model.groups.filter((group) => kind.props.some((prop) => prop.group === group.name));
    const fields = own.map(
      ({ name }) => `own.${snake(name)} = own.${snake(name)}.take().filter(|of| **of != ${pascal(name)}::default());`,
    );
    return fields.length === 0 ? [] : [`Self::${pascal(kind.name)}(own) => { ${fields.join("\n")} }`];
  });
  return `
      /// Drops groups in which nothing is set: defaults may have been given in so many words.
      pub(crate) fn tidy(&mut self) {
        match self { ${arms.join("\n")} ${arms.length < model.kinds.length ? "_ => {}" : ""} }
      }`;
}

function groupAccessor(model: Model, name: string): string {
  const owners = model.kinds.filter((kind) => kind.props.some(({ group }) => group === name));
  const arms = owners.map((kind) => `Self::${pascal(kind.name)}(own) => own.${snake(name)}.as_deref(),`);
  return `
      /// Its ${name}, where any of them is set.
      pub fn ${snake(name)}(&self) -> Option<&${pascal(name)}> {
        match self { ${arms.join("\n")} ${owners.length < model.kinds.length ? "_ => None," : ""} }
      }`;
}

function borrowed(model: Model, prop: Field): readonly [type: string, get: string, fallback: string] {
  const held = heldType(prop);
  if (prop.group !== undefined) {
    const deref = held === "Option<Arc<str>>";
    const of = deref ? `of.${snake(prop.name)}.as_deref()` : `of.${snake(prop.name)}`;
    const get = `own.${snake(prop.group)}.as_deref().${held.startsWith("Option") ? "and_then" : "map"}(|of| ${of})`;
    if (held.startsWith("Option")) return [deref ? "Option<&str>" : held, get, "None"];
    return [held, `${get}.unwrap_or(${heldDefault(model, prop)})`, heldDefault(model, prop)];
  }
  const field = `own.${snake(prop.name)}`;
  if (held === "Arc<str>") return ["&str", `&${field}`, JSON.stringify(prop.default ?? "")];
  if (held === "Option<Arc<str>>") return ["Option<&str>", `${field}.as_deref()`, "None"];
  return [held, `${field}`, heldDefault(model, prop)];
}

function childrenRule(rule: ChildrenRule): string {
  if (typeof rule === "object")
    return `ChildrenRule::Only(&[${rule.only.map((kind) => `NodeKind::${pascal(kind)}`).join(", ")}])`;
  return { nodes: "ChildrenRule::Any", text: "ChildrenRule::None", none: "ChildrenRule::None" }[rule];
}

function matchesAny(kinds: readonly KindModel[]): string {
  if (kinds.length === 0) return "false";
  return `matches!(self, ${kinds.map((kind) => `Self::${pascal(kind.name)}`).join(" | ")})`;
}
