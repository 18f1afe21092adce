// Objects of ours that others on the bus may call: methods with checked arguments, and properties. What they ask for that is not
// there is answered with an error, as the protocol wants it.
import { GuppyError } from "../../errors.ts";
import { type Message, messageTypes } from "./message.ts";
import { type Value, variant } from "./values.ts";

export interface ServedMethod {
  /** The signature of its arguments; a call with another is refused. */
  readonly takes: string;
  readonly gives: string;
  readonly run: (...args: readonly Value[]) => readonly Value[];
}

export interface ServedInterface {
  readonly methods?: Readonly<Record<string, ServedMethod>>;
  /** Asked for each time they are read; nobody may set them. */
  readonly properties?: Readonly<Record<string, { readonly type: string; readonly get: () => Value }>>;
}

export type ServedObject = Readonly<Record<string, ServedInterface>>;

const properties = "org.freedesktop.DBus.Properties";

type Answer =
  | { readonly signature: string; readonly body: readonly Value[] }
  | { readonly error: string; readonly text: string };

export function answerCall(
  objects: ReadonlyMap<string, ServedObject>,
  message: Message,
  send: (message: Omit<Message, "serial">) => void,
): void {
  let answer: Answer;
  try {
    answer = resolve(objects, message);
  } catch (error) {
    // The protocol has no place for more than a sentence, and the other side has no use for a stack.
    answer = failed(error instanceof GuppyError ? error.message : "the call failed");
  }
  if (message.noReply === true) return;
  const head = { destination: message.sender, replyTo: message.serial };
  if ("error" in answer) {
    send({ ...head, type: messageTypes.error, errorName: answer.error, signature: "s", body: [answer.text] });
  } else {
    send({ ...head, type: messageTypes.reply, ...answer });
  }
}

function resolve(objects: ReadonlyMap<string, ServedObject>, message: Message): Answer {
  const { path = "", interface: name = "", member = "", signature, body } = message;
  if (name === "org.freedesktop.DBus.Peer" && member === "Ping") return { signature: "", body: [] };
  const object = objects.get(path);
  if (object === undefined) return missing("UnknownObject", `there is no object ${path}`);
  if (name === properties) return property(object, member, signature, body);
  const methods = name === "" ? Object.values(object) : [at(object, name)];
  const method = methods.map((of) => at(of?.methods, member)).find((found) => found !== undefined);
  if (method === undefined) return missing("UnknownMethod", `${path} has no method ${name}.${member}`);
  if (method.takes !== signature) {
    return missing("InvalidArgs", `${member} takes \`${method.takes}\` and not \`${signature}\``);
  }
  return { signature: method.gives, body: method.run(...body) };
}

function property(object: ServedObject, member: string, signature: string, [of, name]: readonly Value[]): Answer {
  const values = at(object, String(of))?.properties;
  if (member === "GetAll" && signature === "s") {
    const all = Object.entries(values ?? {}).map(([key, { type, get }]) => [key, variant(type, get())] as const);
    return { signature: "a{sv}", body: [new Map(all)] };
  }
  if (member === "Get" && signature === "ss") {
    const found = at(values, String(name));
    if (found === undefined) return missing("UnknownProperty", `there is no property ${String(name)}`);
    return { signature: "v", body: [variant(found.type, found.get())] };
  }
  if (member === "Set") return missing("PropertyReadOnly", "no property can be set");
  return missing("UnknownMethod", `there is no such method for properties`);
}

/** Names come from others: what every object of JavaScript has is none of ours. */
function at<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function missing(error: string, text: string): Answer {
  return { error: `org.freedesktop.DBus.Error.${error}`, text };
}

function failed(text: string): Answer {
  return missing("Failed", text);
}
