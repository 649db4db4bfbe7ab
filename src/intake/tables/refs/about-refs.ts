import type { Issue } from '#src/intake/issue.ts';
import type { WithRef } from './make-refs.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { issueAt } from '#src/intake/issue.ts';

// More of them are one issue: a list of a hundred rows helps nobody.
const MOST_TOLD = 10;

/** What a person should know of the refs: those made here, those numbered again, and those that are typed otherwise than printed. */
export function aboutRefs(actions: readonly WithRef[], segments: readonly Segment[]): Issue[] {
  const made = actions.filter(({ isMade }) => isMade);
  const without = made.filter(({ table }) => segments[table]?.columns.ref === undefined);
  const shared = made.filter((one) => one.shared !== null);
  const again = made.filter(({ ref }) => ref !== null);
  const blank = made.filter((one) => !without.includes(one) && one.shared === null && one.ref === null);
  return [
    ...aboutMissing(without, segments),
    ...once(shared, ({ shared: ref, id }) => `${ref} -> ${id}`, SHARED),
    ...once(again, ({ ref, id }) => `${ref?.printed} -> ${id}`, AGAIN),
    ...aboutBlank(blank),
    ...once(actions.filter(isTypedOtherwise), ({ ref }) => `${ref?.printed} -> ${ref?.ref}`, OTHERWISE),
  ];
}

function aboutMissing([first]: readonly WithRef[], segments: readonly Segment[]): Issue[] {
  const segment = first === undefined ? undefined : segments[first.table];
  return segment === undefined
    ? []
    : [issueAt(segment.place ?? first?.place ?? '', segment.headings.join(', '), NO_REFS)];
}

const NO_REFS =
  'No column holds refs, so the actions were numbered here in the order of the rows, under the number of their section where they have one. ' +
  'Add a Ref column if the plan has numbers of its own, because these may change when rows move.';
const SHARED =
  'Several actions stand beside one ref, so each was given a number of its own under it. Nothing needs doing unless they are one action.';
const AGAIN =
  'The refs begin again in each table or theme, so each was given the number of its section, theme or table in front. ' +
  'Give the actions refs of their own in the file if the plan calls them something else.';
const OTHERWISE =
  'Refs with spaces or brackets are hard to type, so they stand here without, as they are to be typed. Nothing needs doing.';

function aboutBlank(rows: readonly WithRef[]): Issue[] {
  const told = rows.slice(0, MOST_TOLD).map(({ place, words, id }) => issueAt(place, words, noRef(id)));
  const rest = rows.slice(MOST_TOLD);
  const [next] = rest;
  if (next === undefined) return told;
  return [
    ...told,
    issueAt(next.place, next.words, `${noRef(next.id)} So were ${rest.length} rows altogether from here on.`),
  ];
}

function noRef(id: string): string {
  return `This row has no ref that people could type, so it was numbered ${id} here. Give it a number in the document and import the file again.`;
}

function once(actions: readonly WithRef[], found: (action: WithRef) => string, message: string): Issue[] {
  const [first] = actions;
  return first === undefined ? [] : [issueAt(first.place, found(first), message)];
}

/** "SR (25/26) 01" is typed SR25-26-01; a stop or bracket after a ref is nothing to tell. */
function isTypedOtherwise({ ref, isMade }: WithRef): boolean {
  return (
    ref !== null &&
    !isMade &&
    /[\s(/]/.test(ref.printed.replace(/^[[({]/, '')) &&
    !/^\S+ ?\(?[a-z]\)?$/.test(ref.printed) &&
    !ref.printed.endsWith(` ${ref.ref}`)
  );
}
