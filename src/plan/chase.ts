import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry } from './ledger.ts';
import { NOTED } from './noted-requests.ts';

/** What the programme office wants an action's leads asked beside the rules, until it is answered. */
export type Chase = {
  /** Its own question; null asks how the action stands. */
  readonly question: string | null;
  /** True where that question was asked before. */
  readonly again: boolean;
  /** Whom alone of the leads; null for all. */
  readonly only: readonly PersonId[] | null;
  readonly by: PersonId;
  readonly on: Day;
  /** The how many-th wish about this action it is, so that each is asked once. */
  readonly number: number;
  /** Who answered the office's own question, and when; null while nobody has. */
  readonly answer: { readonly by: PersonId; readonly on: Day } | null;
};

/** What stands of the office's wishes after an action's lines, oldest first, without those that were taken back. */
export function chaseIn(entries: readonly ActionEntry[], undone: ReadonlySet<number>): Chase | null {
  let chase: Chase | null = null;
  let number = 0;
  for (const entry of entries) {
    // One that was taken back may have been asked: the next is another all the same.
    if (entry.event.kind === 'chased') number += 1;
    if (!undone.has(entry.seq)) chase = chaseAfter(chase, entry, number);
  }
  return chase;
}

function chaseAfter(before: Chase | null, { by, day: on, event }: ActionEntry, number: number): Chase | null {
  if (by === null) return before;
  if (event.kind === 'chased') {
    const { question, again, only = null } = event;
    return { question, again, only, by, on, number, answer: null };
  }
  if (before === null) return null;
  if (event.kind === 'noted' && event.text === NOTED['let-go']) return null;
  if (event.kind === 'answered') return { ...before, answer: before.answer ?? { by, on } };
  // How it stands was said: a reminder has nothing left to ask, the office's own question has.
  return event.kind === 'updated' && before.question === null ? null : before;
}

/** True while somebody is still to be asked what the office wants to know. */
export function isOpenChase(chase: Chase | null): chase is Chase {
  return chase !== null && chase.answer === null;
}
