import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** What was said of an action since a reader was asked about it, by whom and on which day. */
export type WordSince = { readonly by: PersonId; readonly on: Day } & (
  | { readonly kind: 'said'; readonly change: Change }
  | { readonly kind: 'asked-later'; readonly until: Day }
  | { readonly kind: 'not-theirs' }
  | { readonly kind: 'in-words' }
);

/** Who was asked, after which line of the ledger, and at which step; absent where the whole was asked about. */
export type AskedAfter = { readonly reader: PersonId; readonly seq: number; readonly step?: StepName | undefined };

/** The word that counts since a question was put; null where nobody has answered it, or whatever they said was taken back. */
export function wordSince(ledger: readonly ActionEntry[], asked: AskedAfter): WordSince | null {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const lines = ledger.filter(({ seq }) => !undone.has(seq));
  return lines
    .filter(({ seq }) => seq > asked.seq)
    .reduce<WordSince | null>((before, line) => {
      if (OPENS_AGAIN.has(line.event.kind)) return withoutDone(before);
      if (line.event.kind === 'verified' && line.event.turn !== undefined) return null;
      const word = wordIn(line, asked, lines);
      return word === null || (before === null && isNoteOfAnother(word, asked)) ? before : after(before, word);
    }, null);
}

const OPENS_AGAIN: ReadonlySet<ActionEvent['kind']> = new Set(['not-verified', 'reopened']);

/** What was found wanting is not done, and shows nothing any more; what else was said stands. */
function withoutDone(word: WordSince | null): WordSince | null {
  if (word?.kind !== 'said') return word;
  const { done: _, evidence: __, ...change } = word.change;
  return isNothing(change) || isNote(change) ? null : { ...word, change };
}

function wordIn(line: ActionEntry, asked: AskedAfter, lines: readonly ActionEntry[]): WordSince | null {
  const { by, day: on, event } = line;
  if (by === null) return null;
  if (event.kind === 'updated') {
    const change = changeNow(line, lines) ?? event.change;
    return isNothing(change) || isOfOtherStep(change, asked) ? null : { by, on, kind: 'said', change };
  }
  if (event.kind === 'answered') return by === asked.reader ? { by, on, kind: 'in-words' } : null;
  // What somebody wishes for themselves answers nobody else's question.
  if (event.kind !== 'snoozed' && event.kind !== 'not-mine') return null;
  if (event.person !== asked.reader) return null;
  return event.kind === 'snoozed'
    ? { by, on, kind: 'asked-later', until: event.until }
    : { by, on, kind: 'not-theirs' };
}

/** An update as its writer's last edit of the message has it. */
function changeNow({ seq }: ActionEntry, lines: readonly ActionEntry[]): Change | null {
  const edits = lines.flatMap(({ event }) => (event.kind === 'amended' && event.of === seq ? [event.change] : []));
  return edits.at(-1) ?? null;
}

function isNothing(change: Change): boolean {
  return Object.keys(change).every((field) => field === 'step');
}

function isOfOtherStep({ step }: Change, asked: AskedAfter): boolean {
  return step !== undefined && asked.step !== undefined && step.label !== asked.step.label;
}

/** A reason given a minute later belongs to the rating before it; a note takes the place of no rating. */
function after(before: WordSince | null, word: WordSince): WordSince {
  if (before?.kind !== 'said' || word.kind !== 'said') return word;
  const isOfSameStep = before.change.step?.label === word.change.step?.label;
  if (before.by === word.by && isOfSameStep)
    return { ...word, change: { ...stillSaid(before.change, word.change), ...word.change } };
  return isNote(word.change) ? before : word;
}

/** What somebody waited on holds until it is well. */
function stillSaid(before: Change, { rating }: Change): Change {
  const { waitingOn, ...others } = before;
  return waitingOn === undefined || (rating === 'green' && before.rating !== 'green') ? others : before;
}

/** What somebody else writes beside it answers nobody’s question. */
function isNoteOfAnother(word: WordSince, { reader }: AskedAfter): boolean {
  return word.kind === 'said' && word.by !== reader && isNote(word.change);
}

function isNote(change: Change): boolean {
  return Object.keys(change).every((field) => field === 'step' || field === 'narrative');
}
