import type { Day } from '#src/calendar/day.ts';
import type { Measured } from '#src/plan/governance/purpose.ts';
import type { ListItem } from './list.ts';
import { dayNamed } from '#src/intake/purposes/measured.ts';

// "Benchmark poll July 2015", "Second survey, spring 2026".
const READING = /^((?:[\p{L}’'-]+ ){0,4}?)(poll|survey|census|audit|dip test)s?[\s,:(–—-]+(.+?)\)?\.?$/iu;

/** Something that is asked again on days which the points under it name: "Benchmark poll July 2015". */
export type DatedReadings = { readonly title: string; readonly measured: Pick<Measured, 'due'> };

/** What points under a point say of polls and surveys with their days; null where any of them says something else. */
export function datedReadings(item: ListItem, below: readonly string[], published: Day): DatedReadings | null {
  const read = below.map((text) => readingIn(text, published));
  const [first] = read;
  if (first === undefined || first === null || !read.every((one) => one?.word === first.word)) return null;
  const days = read.flatMap((one) => one?.day ?? []);
  return { title: `${item.title}: ${first.word}`, measured: { due: { kind: 'on', days } } };
}

function readingIn(text: string, published: Day): { readonly word: string; readonly day: Day } | null {
  const [, , word = '', when = ''] = READING.exec(text.slice(0, 200)) ?? [];
  const day = word === '' ? null : dayNamed(when, published);
  return day === null ? null : { word: word.toLowerCase(), day };
}
