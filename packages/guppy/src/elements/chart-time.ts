// Marks of an axis of time: at whole seconds, minutes, hours, days, months or years, in words that say no more than is new.
import { linearTicks, niceStep, type Tick } from "./chart-ticks.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps of one length, and below those of months. */
const even = [1, 2, 5, 10, 15, 30]
  .map((count) => count * second)
  .concat([1, 2, 5, 10, 15, 30].map((count) => count * minute))
  .concat([1, 2, 3, 6, 12].map((count) => count * hour))
  .concat([day, 2 * day, 7 * day]);
const months = [1, 2, 3, 6];

export function timeTicks(from: number, to: number, count: number, utc: boolean): readonly Tick[] {
  const rough = (to - from) / Math.max(count, 1);
  if (rough < second / 2) {
    const ticks = linearTicks(from, to, count);
    return ticks.map(({ value }) => ({ value, label: timeLabel(value, niceStep(to - from, count), utc) }));
  }
  const step = even.find((one) => one >= rough);
  if (step !== undefined) {
    return walk(from, to, floorTo(from, step, utc), (at) => stepped(at, step, utc)).map((value) => ({
      value,
      label: timeLabel(value, step, utc),
    }));
  }
  const many = months.find((one) => one * 30.4 * day >= rough) ?? 12 * niceStep((to - from) / (365.25 * day), count);
  const by = Math.max(Math.round(many), 1);
  const parts = fields(from, utc);
  const first =
    by >= 12
      ? Math.floor(parts.year / (by / 12)) * (by / 12) * 12
      : parts.year * 12 + Math.floor(parts.month / by) * by;
  const at = (index: number): number => moment(2000, first + index * by - 2000 * 12, 1, utc);
  const values: number[] = [];
  for (let index = 0; index < 1000 && at(index) <= to; index++) if (at(index) >= from) values.push(at(index));
  return values.map((value) => ({ value, label: timeLabel(value, by * 30 * day, utc) }));
}

/** A time in words that tell it from one a step away. */
export function timeLabel(value: number, step: number, utc: boolean): string {
  const { year, month, date, hours, minutes, seconds, milliseconds } = fields(value, utc);
  if (step >= 300 * day) return String(year);
  if (step >= 28 * day) return month === 0 ? String(year) : (monthNames[month] ?? "");
  const isMidnight = hours === 0 && minutes === 0 && seconds === 0 && milliseconds === 0;
  if (step >= day || (isMidnight && step >= minute)) return `${date} ${monthNames[month] ?? ""}`;
  const clock = `${two(hours)}:${two(minutes)}`;
  if (step >= minute) return clock;
  if (step >= second) return `${clock}:${two(seconds)}`;
  return `${clock}:${two(seconds)}.${String(milliseconds).padStart(3, "0")}`;
}

/** A time in full, as far as it is not zero. */
export function fullTime(value: number, utc: boolean): string {
  const { year, month, date, hours, minutes, seconds, milliseconds } = fields(value, utc);
  const days = `${date} ${monthNames[month] ?? ""} ${year}`;
  if (hours === 0 && minutes === 0 && seconds === 0 && milliseconds === 0) return days;
  const part = milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0")}`;
  const exact = seconds === 0 && milliseconds === 0 ? "" : `:${two(seconds)}${part}`;
  return `${days}, ${two(hours)}:${two(minutes)}${exact}`;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

function fields(value: number, utc: boolean): Fields {
  const at = new Date(value);
  if (utc) {
    return {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth(),
      date: at.getUTCDate(),
      weekday: at.getUTCDay(),
      hours: at.getUTCHours(),
      minutes: at.getUTCMinutes(),
      seconds: at.getUTCSeconds(),
      milliseconds: at.getUTCMilliseconds(),
    };
  }
  return {
    year: at.getFullYear(),
    month: at.getMonth(),
    date: at.getDate(),
    weekday: at.getDay(),
    hours: at.getHours(),
    minutes: at.getMinutes(),
    seconds: at.getSeconds(),
    milliseconds: at.getMilliseconds(),
  };
}

function moment(year: number, month: number, date: number, utc: boolean): number {
  return utc ? Date.UTC(year, month, date) : new Date(year, month, date).getTime();
}

/** The last multiple of a step in its day, or the day, or the Monday, before a time. */
function floorTo(value: number, step: number, utc: boolean): number {
  const { year, month, date, weekday } = fields(value, utc);
  const midnight = moment(year, month, step >= 7 * day ? date - ((weekday + 6) % 7) : date, utc);
  return step >= day ? midnight : midnight + Math.floor((value - midnight) / step) * step;
}

/** Days are not all of one length where clocks are put forward. */
function stepped(at: number, step: number, utc: boolean): number {
  if (step < day) return at + step;
  const { year, month, date } = fields(at, utc);
  return moment(year, month, date + step / day, utc);
}

function walk(from: number, to: number, first: number, next: (at: number) => number): readonly number[] {
  const values: number[] = [];
  for (let at = first; at <= to && values.length < 1000; at = next(at)) if (at >= from) values.push(at);
  return values;
}
