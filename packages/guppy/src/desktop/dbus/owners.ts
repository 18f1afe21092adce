// Who has which name on the bus. A signal that is sent straight to us passes no filter of the bus, so who sent it is compared
// with the owner of the name that is listened to.
import type { Call } from "./connection.ts";
import type { Message } from "./message.ts";
import type { Value } from "./values.ts";

const bus = "org.freedesktop.DBus";

export interface Owners {
  /** Whether what came from `sender` came from the owner of `name`. */
  readonly is: (name: string, sender: string | undefined) => boolean;
  readonly follow: (name: string, listener: (owner: string | undefined) => void) => Promise<() => void>;
  readonly hear: (message: Message) => void;
}

interface Followed {
  owner: string | undefined;
  readonly listeners: Set<(owner: string | undefined) => void>;
  readonly ready: Promise<() => void>;
}

export function createOwners(
  call: (call: Call) => Promise<readonly Value[]>,
  match: (rule: string) => Promise<() => void>,
): Owners {
  const names = new Map<string, Followed>();

  const begin = (name: string): Followed => {
    const rule = `type='signal',sender='${bus}',interface='${bus}',member='NameOwnerChanged',arg0='${name}'`;
    const followed: Followed = {
      owner: undefined,
      listeners: new Set(),
      ready: match(rule).then(async (unmatch) => {
        followed.owner = await ownerOf(name);
        return unmatch;
      }),
    };
    names.set(name, followed);
    return followed;
  };

  const ownerOf = async (name: string): Promise<string | undefined> => {
    try {
      const [owner] = await call({
        destination: bus,
        path: "/org/freedesktop/DBus",
        interface: bus,
        member: "GetNameOwner",
        signature: "s",
        body: [name],
        returns: "s",
      });
      return String(owner);
    } catch {
      return undefined;
    }
  };

  return {
    is: (name, sender) => sender !== undefined && (name === sender || names.get(name)?.owner === sender),

    async follow(name, listener) {
      const followed = names.get(name) ?? begin(name);
      followed.listeners.add(listener);
      let unmatch: () => void;
      try {
        unmatch = await followed.ready;
      } catch (error) {
        names.delete(name);
        throw error;
      }
      listener(followed.owner);
      return () => {
        if (!followed.listeners.delete(listener) || followed.listeners.size > 0) return;
        if (names.get(name) === followed) names.delete(name);
        unmatch();
      };
    },

    hear({ sender, interface: from, member, signature, body }) {
      if (sender !== bus || from !== bus || member !== "NameOwnerChanged" || signature !== "sss") return;
      const [name, , owner] = body;
      const followed = names.get(String(name));
      if (followed === undefined) return;
      followed.owner = owner === "" ? undefined : String(owner);
      for (const listener of [...followed.listeners]) listener(followed.owner);
    },
  };
}
