import { readDay } from '#src/calendar/day.ts';
import type { Every } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { KIND_WORDS, sayEvery } from '#src/cli/register-export/say-timescale.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { TimescaleKind } from '#src/timescale/timescale.ts';

/** A fact of an action or a plan that two versions may say otherwise: what it is called, and how its value is said; a label of '' needs none. */
type Fact = { readonly label: string; readonly value: (value: unknown) => string };

/** One change in the office's words: “due: Mon 30 Nov 2015 → no date”; other columns stand under the plan's own headings. */
export function sayFact(
  key: string,
  { before, after }: { before: unknown; after: unknown },
  isColumn: boolean,
): string {
  if (!isColumn && key === 'doubt') return typeof after === 'string' ? `in doubt: ${after}` : 'no longer in doubt';
  const { label, value } = (isColumn ? undefined : FACTS[key]) ?? { label: key, value: words('blank') };
  return `${label === '' ? '' : `${label}: `}${value(before)} → ${value(after)}`;
}

const FACTS: Readonly<Record<string, Fact>> = {
  name: { label: 'name', value: words('no name') },
  published: { label: 'published', value: day },
  nation: { label: 'bank holidays', value: nation },
  // The plan's own words need no label.
  title: { label: '', value: quoted('no title') },
  text: { label: '', value: quoted('no words') },
  parent: { label: 'part of', value: words('no other action') },
  phase: { label: 'phase', value: words('no phase') },
  theme: { label: 'theme', value: words('no theme') },
  section: { label: 'section', value: words('no section') },
  outcome: { label: 'outcome', value: words('no outcome') },
  kind: { label: 'meant as', value: kind },
  start: { label: 'begins', value: day },
  due: { label: 'due', value: day },
  every: { label: 'comes round', value: (value) => sayEvery(value as Every | null) ?? 'not said how often' },
  milestones: { label: 'steps', value: steps },
  owners: { label: 'lead', value: owners },
  rating: { label: 'rating', value: rating },
  words: { label: '', value: quoted('nothing said') },
};

function quoted(blank: string): (value: unknown) => string {
  return (value) => (asText(value) === '' ? blank : `“${asText(value)}”`);
}

function words(blank: string): (value: unknown) => string {
  return (value) => {
    const text = asText(value);
    if (text === '') return blank;
    return text.includes(' ') ? `“${text}”` : text;
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

function day(value: unknown): string {
  const read = typeof value === 'string' ? readDay(value) : null;
  return read === null ? 'no date' : sayDay(read);
}

const NATION_WORDS: Readonly<Record<string, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

function nation(value: unknown): string {
  return NATION_WORDS[String(value)] ?? String(value);
}

function kind(value: unknown): string {
  return value === 'unknown' ? 'no date known' : KIND_WORDS[value as TimescaleKind];
}

function rating(value: unknown): string {
  return typeof value === 'string' ? sayRating(value as Rating) : 'not rated';
}

function steps(value: unknown): string {
  const all = Array.isArray(value) ? (value as readonly { readonly label: string; readonly due: string }[]) : [];
  return all.length === 0 ? 'no steps' : sayAnd(all.map(({ label, due }) => `${label} ${day(due)}`.trim()));
}

function owners(value: unknown): string {
  const all = Array.isArray(value) ? (value as readonly Owner[]) : [];
  return all.length === 0
    ? 'nobody'
    : sayAnd(all.map((owner) => `${nameOf(owner)}${owner.support ? ' (supports)' : ''}`));
}
