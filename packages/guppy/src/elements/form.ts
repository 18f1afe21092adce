// `<form>`: collects what its fields hold, checks it, and tells the program when it is sent. Any validator that keeps to Standard
// Schema (zod, valibot, arktype) fits.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useRef, useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { handler } from "./takes.ts";

/** The part of a Standard Schema that a form needs: https://standardschema.dev, version 1. */
export interface StandardSchema<Output = unknown> {
  readonly "~standard": {
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
  };
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What a form tells its children. */
export interface FormState {
  /** What the fields hold. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong, by the name of the field; shown once a field was left, or the form was sent. */
  readonly errors: Readonly<Record<string, string>>;
  /** The form is being checked or sent. */
  readonly isBusy: boolean;
  /** Handler and value for the field of that name. */
  readonly set: (name: string, value: unknown) => void;
  /** The user has left the field: what is wrong with it may be said. */
  readonly leave: (name: string) => void;
  readonly submit: () => Promise<void>;
  readonly reset: () => void;
}

export interface FormProps extends CompositeProps<"div"> {
  /** What the fields hold at first, and after `reset`. */
  readonly initial?: Readonly<Record<string, unknown>> | undefined;
  /** Says what is wrong with the values. */
  readonly schema?: StandardSchema | undefined;
  /** Called with what the schema made of the values, when nothing is wrong. A promise keeps the form busy. */
  readonly onSubmit?: ((event: { readonly values: unknown }) => unknown) | undefined;
  /** Called instead, when something is wrong. */
  readonly onInvalid?: ((event: { readonly errors: Readonly<Record<string, string>> }) => unknown) | undefined;
  readonly children: (form: FormState) => GuppyNode;
}

const nothing: Readonly<Record<string, never>> = Object.freeze({});

export const form = composite<FormProps, "div">({
  of: "div",
  props: {
    initial: (value) => (typeof value === "object" && value !== null ? undefined : "an object"),
    schema: (value) =>
      typeof value === "object" && value !== null && "~standard" in value
        ? undefined
        : "a validator that keeps to Standard Schema, as zod and valibot do",
    onSubmit: handler,
    onInvalid: handler,
    children: (value) =>
      handler(value) === undefined ? undefined : "a function from the form's state to what it shows",
  },
  required: ["children"],
  render({ initial = nothing, schema, onSubmit, onInvalid, children, class: own, ...rest }) {
    const [values, setValues] = useState<Readonly<Record<string, unknown>>>(initial);
    const [errors, setErrors] = useState<Readonly<Record<string, string>>>(nothing);
    const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
    const [isBusy, setBusy] = useState(false);
    const latest = useRef(values);

    const check = async (of: Readonly<Record<string, unknown>>): Promise<StandardResult<unknown>> =>
      schema === undefined ? { value: of } : schema["~standard"].validate(of);
    const look = async (of: Readonly<Record<string, unknown>>): Promise<void> => {
      const result = await check(of);
      // Somebody has typed on meanwhile: the check of that says more.
      if (latest.current === of) setErrors(byName(result.issues));
    };
    const set = (name: string, value: unknown): void => {
      latest.current = { ...latest.current, [name]: value };
      setValues(latest.current);
      if (left.size > 0) void look(latest.current);
    };
    const leave = (name: string): void => {
      if (!left.has(name)) setLeft(new Set([...left, name]));
      void look(latest.current);
    };
    const submit = async (): Promise<void> => {
      if (isBusy) return;
      setBusy(true);
      try {
        const result = await check(latest.current);
        const found = byName(result.issues);
        setErrors(found);
        setLeft(new Set([...Object.keys(latest.current), ...Object.keys(found)]));
        if (result.issues === undefined) await onSubmit?.({ values: result.value });
        else await onInvalid?.({ errors: found });
      } finally {
        setBusy(false);
      }
    };
    const reset = (): void => {
      latest.current = initial;
      setValues(initial);
      setErrors(nothing);
      setLeft(new Set());
    };
    const shown = Object.fromEntries(Object.entries(errors).filter(([name]) => left.has(name) || name === ""));
    return base.div(
      { ...passed(rest), role: "form", busy: isBusy, class: classes("flex flex-col gap-4", own) },
      children({ values, errors: shown, isBusy, set, leave, submit, reset }),
    );
  },
});

/** The first thing that is wrong with each field; what is wrong with all of them has the empty name. */
function byName(issues: readonly StandardIssue[] | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { message, path = [] } of issues ?? []) {
    const name = path.map((step) => String(typeof step === "object" ? step.key : step)).join(".");
    found[name] ??= message;
  }
  return found;
}
