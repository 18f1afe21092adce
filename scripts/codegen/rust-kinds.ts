// One Rust module for each element kind: its props, its commands and the payloads of events that only it has.
import { type Field, isShared, type KindModel, type Model } from "./model.ts";
import { pascal, snake } from "./names.ts";
import { rustPayload } from "./rust-events.ts";
import {
  docLine,
  heldDefault,
  heldType,
  hold,
  isCopy,
  isZero,
  readFields,
  readValue,
  rustType,
  structFields,
} from "./rust-values.ts";

export function rustKind(model: Model, kind: KindModel): string {
  const own = kind.events.filter((event) => !isShared(model, event));
  return `
    ${propsStruct(model, kind)}

    ${commandEnum(kind)}

    ${own.map((event) => rustPayload(model, event)).join("\n\n")}`;
}

function propsStruct(model: Model, kind: KindModel): string {
  const props = kind.props.filter(({ group }) => group === undefined);
  const groups = groupsOf(kind);
  const zero = props.every((prop) => isZero(model, prop));
  const fields = [
    ...props.map((prop) => `${docLine(prop.doc)}pub ${snake(prop.name)}: ${heldType(prop)},`),
    ...groups.map((name) => `/// Where any of them is set.\npub ${snake(name)}: Option<Box<${pascal(name)}>>,`),
  ];
  const defaults = [
    ...props.map((prop) => `${snake(prop.name)}: ${heldDefault(model, prop)},`),
    ...groups.map((name) => `${snake(name)}: None,`),
  ];
  const byDefault = `
    impl Default for Props {
      fn default() -> Self {
        Self { ${defaults.join("\n")} }
      }
    }`;
  return `
    ${docLine(kind.doc)}#[derive(Clone, Debug, PartialEq${zero ? ", Default" : ""})]
    pub struct Props {
      ${fields.join("\n")}
    }

    ${zero ? "" : byDefault}

    ${kind.props.length === 0 ? "" : propsMethods(kind)}`;
}

function groupsOf({ props }: KindModel): readonly string[] {
  return [...new Set(props.flatMap(({ group }) => (group === undefined ? [] : [group])))].sort();
}

function propsMethods(kind: KindModel): string {
  const { props } = kind;
  const reads = props.map((prop) => {
    const read = `${readValue(prop)}.map_err(|error| error.within("${prop.name}"))?`;
    const owner = prop.group === undefined ? "self" : `self.${snake(prop.group)}.get_or_insert_default()`;
    return `${prop.number} => ${owner}.${snake(prop.name)} = ${hold(prop, read)},`;
  });
  const takes = [
    ...props.filter(({ group }) => group === undefined).map((prop) => takeProp(prop, "self")),
    ...groupsOf(kind).map((name) => takeGroup(kind, name)),
  ];
  return `
    impl Props {
      /// Reads the value of a prop; false when there is none of this number.
      pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match number {
          ${reads.join("\n")}
          _ => return Ok(false),
        }
        Ok(true)
      }

      /// Takes over the props whose bits are set.
      pub(crate) fn take(&mut self, changed: u128, from: Self) {
        ${takes.join("\n")}
      }
    }`;
}

function takeProp({ number, name }: Field, owner: string): string {
  return `if changed & (1 << ${number}) != 0 { ${owner}.${snake(name)} = from.${snake(name)}; }`;
}

/** A group in which nothing is set any more goes away. */
function takeGroup({ props }: KindModel, name: string): string {
  const own = props.filter(({ group }) => group === name);
  const field = snake(name);
  return `
        if changed & (${own.map(({ number }) => `(1 << ${number})`).join(" | ")}) != 0 {
          let mut own = self.${field}.take().unwrap_or_default();
          let from = from.${field}.unwrap_or_default();
          ${own.map((prop) => takeProp(prop, "own")).join("\n")}
          self.${field} = Some(own).filter(|own| **own != ${pascal(name)}::default());
        }`;
}

/** What props of a group are held in, whatever kind has them. */
export function rustGroups(model: Model): string {
  const structs = model.groups.map(({ name, fields }) => {
    const zero = fields.every((prop) => isZero(model, prop));
    const held = fields.map((prop) => `${docLine(prop.doc)}pub ${snake(prop.name)}: ${heldType(prop)},`);
    const defaults = fields.map((prop) => `${snake(prop.name)}: ${heldDefault(model, prop)},`);
    return `
    /// Props that few nodes set.
    #[derive(Clone, Debug, PartialEq${zero ? ", Default" : ""})]
    pub struct ${pascal(name)} {
      ${held.join("\n")}
    }
    ${zero ? "" : `impl Default for ${pascal(name)} { fn default() -> Self { Self { ${defaults.join("\n")} } } }`}`;
  });
  return structs.join("\n\n");
}

function commandEnum({ name, commands }: KindModel): string {
  const variants = commands.map((command) => {
    const fields = structFields(command.args, "");
    return `${docLine(command.doc)}${pascal(command.name)}${fields === "" ? "" : ` { ${fields} }`},`;
  });
  const reads = commands.map((command) => {
    const fields = command.args.length === 0 ? "" : ` { ${readFields(command.args, readValue)} }`;
    return `${command.number} => Self::${pascal(command.name)}${fields},`;
  });
  const methods = `
    impl Command {
      /// Reads the args of the command with this number, which stood at \`offset\`.
      pub(crate) fn read(number: u8, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        ${commands.every(({ args }) => args.length === 0) ? "let _ = reader;" : ""}
        Ok(match number {
          ${reads.join("\n")}
          _ => return Err(DecodeError::text(offset, "the number of a command of ${name}", number).coded(ErrorCode::UnknownCommand)),
        })
      }
    }`;
  return `
    /// What it can be told to do.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Command {
      ${variants.join("\n")}
    }

    ${commands.length === 0 ? "" : methods}`;
}

/** What ties the props and commands of each kind to those of any kind. */
export function rustElements(model: Model): string {
  const lonely = model.kinds.filter(({ commands }) => commands.length > 0).length === 1;
  const impls = model.kinds.map(({ name, commands }) => {
    const other = "_ => None,";
    const of = `Props::${pascal(name)}(own) => Some(own), ${model.kinds.length === 1 ? "" : other}`;
    const command = `NodeCommand::${pascal(name)}(own) => Some(own), ${lonely ? "" : other}`;
    return `
    impl ElementProps for ${snake(name)}::Props {
      const KIND: NodeKind = NodeKind::${pascal(name)};
      type Command = ${snake(name)}::Command;

      fn of(props: &Props) -> Option<&Self> {
        match props { ${of} }
      }

      fn command(command: NodeCommand) -> Option<Self::Command> {
        ${commands.length === 0 ? "let _ = command;\nNone" : `match command { ${command} }`}
      }
    }`;
  });
  return impls.join("\n\n");
}

/** Where commands of all kinds come together: those of each, and those that several have. */
export function rustCommands(model: Model): string {
  const kinds = model.kinds.filter((kind) => kind.commands.length > 0);
  const shared = model.sharedCommands.map((command) => {
    const fields = command.args.map((arg) => `${snake(arg.name)}: ${rustType(arg.type)}`).join(", ");
    return `${docLine(command.doc)}${pascal(command.name)}${fields === "" ? "" : ` { ${fields} }`},`;
  });
  const total = kinds.reduce((sum, kind) => sum + kind.commands.length, 0);
  const arms = kinds.flatMap((kind) =>
    kind.commands.flatMap((command) => {
      if (!model.sharedCommands.some(({ name }) => name === command.name)) return [];
      const names = command.args.map((arg) => snake(arg.name)).join(", ");
      const fields = names === "" ? "" : ` { ${names} }`;
      const made = command.args
        .map((arg) =>
          isCopy(arg.type)
            ? `${snake(arg.name)}: *${snake(arg.name)}`
            : `${snake(arg.name)}: ${snake(arg.name)}.clone()`,
        )
        .join(", ");
      const of = `Self::${pascal(kind.name)}(${snake(kind.name)}::Command::${pascal(command.name)}${fields})`;
      return [`${of} => Some(SharedCommand::${pascal(command.name)}${made === "" ? "" : ` { ${made} }`}),`];
    }),
  );
  return `
    /// A command that several kinds have.
    #[derive(Clone, Debug, PartialEq)]
    pub enum SharedCommand {
      ${shared.join("\n")}
    }

    /// A command with its args, for a node of the kind it names.
    #[derive(Clone, Debug, PartialEq)]
    pub enum NodeCommand {
      ${kinds.map((kind) => `${pascal(kind.name)}(${snake(kind.name)}::Command),`).join("\n")}
    }

    impl NodeCommand {
      pub fn kind(&self) -> NodeKind {
        match self { ${kinds.map((kind) => `Self::${pascal(kind.name)}(_) => NodeKind::${pascal(kind.name)},`).join("\n")} }
      }

      /// The command as one that other kinds have too; none when it is the kind's own.
      pub fn shared(&self) -> Option<SharedCommand> {
        match self { ${arms.join("\n")} ${arms.length === total ? "" : "_ => None,"} }
      }

      /// Reads a kind, the number of one of its commands, and the args.
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let kind = NodeKind::read(reader)?;
        let offset = reader.offset();
        let number = reader.u8()?;
        match kind {
          ${kinds.map((kind) => `NodeKind::${pascal(kind.name)} => ${snake(kind.name)}::Command::read(number, offset, reader).map(Self::${pascal(kind.name)}),`).join("\n")}
          ${kinds.length === model.kinds.length ? "" : '_ => Err(DecodeError::text(offset, "a kind that has commands", number).coded(ErrorCode::UnknownCommand)),'}
        }
      }
    }`;
}
