// Days as `2026-11-30`: a calendar's day without a clock or a time zone, so nothing shifts it.
import type { Check } from "./composite.ts";

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The day that a string names; undefined for 31 February and for what is no day. */
export function readDay(text: string): Day | undefined {
  const [, year = "", month = "", day = ""] = form.exec(text) ?? [];
  if (year === "") return undefined;
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  const isDay = read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= daysIn(read.year, read.month);
  return isDay ? read : undefined;
}

export function writeDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const dayCheck: Check = (value) =>
  typeof value === "string" && readDay(value) !== undefined ? undefined : "a day as `2026-11-30`";

export const optionalDay: Check = (value) => (value === null ? undefined : dayCheck(value));

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Some days later, or earlier. */
export function addDays(from: Day, days: number): Day {
  return ofDate(new Date(Date.UTC(from.year, from.month - 1, from.day + days)));
}

/** Some months later, on the same day, or the last of a month that is shorter. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const at = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
  return { ...to, day: Math.min(day, daysIn(to.year, to.month)) };
}

/** 0 is Sunday. */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function ofDate(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The six weeks that a month is shown in, beginning with the day of the week `first`. */
export function weeksOf(year: number, month: number, first: number): readonly (readonly Day[])[] {
  const start = { year, month, day: 1 };
  const before = (weekday(start) - first + 7) % 7;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day - before)),
  );
}

function utc({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

export function monthName(day: Day, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(utc(day));
}

export function dayName(day: Day, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(utc(day));
}

export function shortName(day: Day, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(utc(day));
}

/** Two letters for each day of the week. */
export function weekdayNames(first: number, locale: string | undefined): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  // 4 January 1970 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(1970, 0, 4 + first + day))).slice(0, 2));
}
