import { claimsOf } from '#src/intake/columns.ts';
import { FIELD_WORDS } from '#src/intake/fields.ts';
import type { Field } from '#src/intake/fields.ts';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { cellAt } from '#src/intake/tables/grid.ts';
import { withGiven } from '#src/intake/tables/settle-layout.ts';
import { sayColumnMap } from './read-column-map.ts';

/** The fields of which an action has one, and what they are called. */
const ONE_OF: Readonly<Partial<Record<Field, string>>> = {
  leads: 'the leads',
  dates: 'the timescale',
  progress: 'the progress',
};
// A heading that is a field's name, or ends as one; "Start date" and "Last updated" speak for less.
const LEAST = 5;
// Who stands behind an action, and does not do it.
const BEHIND = /\b(?:sponsor|portfolio|contact|cabinet member)\b/i;

/** One question for each column that may be the leads, the timescale or the progress as well as the one that was taken. */
export function aboutSeconds(segments: readonly Segment[]): Issue[] {
  const asked = new Set<string>();
  return segments
    .filter(({ isGiven }) => !isGiven)
    .flatMap((segment) => {
      return secondsIn(segment).flatMap(({ field, index }) => {
        const issue = ask(segment, field, index);
        const isNew = !asked.has(issue.found.toLowerCase());
        asked.add(issue.found.toLowerCase());
        return isNew ? [issue] : [];
      });
    });
}

type Second = { readonly field: Field; readonly index: number };

function secondsIn({ headings, columns, firstDates, rows }: Segment): readonly Second[] {
  const read = new Set([...Object.values(columns), firstDates]);
  const found = claimsOf(headings).filter(({ field, index, weight }) => {
    const isRival = ONE_OF[field] !== undefined && columns[field] !== undefined && weight >= LEAST && !read.has(index);
    return isRival && !BEHIND.test(headings[index] ?? '') && rows.some((row) => cellAt(row, index) !== '');
  });
  // "Status update" is one question, whatever else it could be.
  const heaviest = found.toSorted((one, other) => other.weight - one.weight);
  return found.filter((one) => heaviest.find(({ index }) => index === one.index) === one);
}

function ask({ place, table, headings, columns, layout }: Segment, field: Field, index: number): Issue {
  const taken = columns[field] ?? 0;
  const called = headings[taken] ?? '';
  const instead = withGiven(columns, {
    ...layout.columns,
    [field]: index + 1,
  });
  const map = Object.fromEntries(Object.entries(instead).map(([one, at]) => [one, at + 1]));
  const message =
    `This column may be ${ONE_OF[field]} too. Column ${taken + 1}${called === '' ? '' : `, “${called}”,`} was taken for ${ONE_OF[field]}, ` +
    `and this one is kept beside each action under its own heading. If this one is meant, import the file again with ` +
    `--columns ${sayColumnMap(map)}`;
  return issueAt(place ?? table.place, headings[index] ?? FIELD_WORDS[field][0] ?? '', message);
}
