// What an account holds, and what is wrong with one: a validator after Standard Schema, as zod or valibot make them.
import type { StandardSchema } from "guppy";

export interface Account {
  readonly name: string;
  readonly mail: string;
  readonly language: string;
  readonly newsletter: boolean;
}

export const firstAccount: Account = {
  name: "Ada Lovelace",
  mail: "ada@example.org",
  language: "en",
  newsletter: true,
};

interface Issue {
  readonly message: string;
  readonly path: readonly string[];
}

export const accountSchema: StandardSchema<Account> = {
  "~standard": {
    validate(value) {
      const account = value as Account;
      const issues: Issue[] = [];
      if (account.name.trim() === "") issues.push({ message: "Tell us your name.", path: ["name"] });
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(account.mail)) {
        issues.push({ message: "This is no e-mail address.", path: ["mail"] });
      }
      return issues.length > 0 ? { issues } : { value: { ...account, name: account.name.trim() } };
    },
  },
};

export const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
  { value: "fr", label: "Français" },
  { value: "es", label: "Español" },
  { value: "uk", label: "Українська" },
] as const;
