import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PublicEvent } from './public-event.ts';

/** A line for the public as somebody wrote it; `on` is the day of the line `seq` of the record that has it. */
export type PublicLine = {
  readonly words: string;
  readonly by: PersonId | null;
  readonly on: Day;
  readonly seq: number;
};

/** What the public may read of an action, and what waits to be let go; null for none. */
export type ForPublic = {
  /** Let go by the office, `by` whom; it stands until another is let go or it is withdrawn. */
  readonly publicLine: PublicLine | null;
  readonly publicDraft: PublicLine | null;
};

/** An action of which nothing is public, as all are at first and a restricted one always is. */
export const NOTHING_PUBLIC: ForPublic = { publicLine: null, publicDraft: null };

type Draft = { -readonly [K in keyof ForPublic]: ForPublic[K] } & { restricted: boolean };
type Line = { readonly by: PersonId | null; readonly day: Day; readonly seq: number };
type Of<K extends PublicEvent['kind']> = Extract<PublicEvent, { kind: K }>;

/** What each line of the record about it does; words that were forgotten are none. */
export const APPLY_PUBLIC = {
  'public-drafted': (draft: Draft, { words }: Of<'public-drafted'>, line: Line) => {
    draft.publicDraft = words === '' ? null : publicLine(words, line);
  },
  'public-released': (draft: Draft, { says }: Of<'public-released'>, line: Line) => {
    draft.publicLine = publicLine(says, line);
    draft.publicDraft = null;
  },
  'public-withdrawn': (draft: Draft) => {
    Object.assign(draft, NOTHING_PUBLIC);
  },
};

/** Who may see it; what only some may see has nothing for the public from that moment on. */
export function restrict(draft: Draft, { restricted }: { readonly restricted: boolean }): void {
  draft.restricted = restricted;
  if (restricted) Object.assign(draft, NOTHING_PUBLIC);
}

function publicLine(words: string, { by, day: on, seq }: Line): PublicLine {
  return { words, by, on, seq };
}
