import type { ActionEvent } from '#src/plan/ledger.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Standing, Unsettled } from '#src/plan/standing.ts';

/** The words of which nobody knows for certain what they mean, the newest apart from those that wait beside it. */
export type Waits = Pick<Standing, 'unsettled' | 'unsettledBefore'>;

type Draft = { -readonly [K in keyof Waits]: Waits[K] };

/** All words about an action that wait for their meaning, whoever wrote them, oldest first. */
export function allUnsettled({ unsettled, unsettledBefore }: Waits): readonly Unsettled[] {
  return unsettled === null ? [] : [...unsettledBefore, unsettled];
}

/** The newest words of each who wrote some that wait, with what they had written before: said of one action they are one answer. */
export function waitingOfEach(
  standing: Waits,
): readonly { readonly words: Unsettled; readonly before: readonly Unsettled[] }[] {
  const all = allUnsettled(standing);
  return all.flatMap((words, at) => {
    const isNewest = !all.slice(at + 1).some(({ by }) => by === words.by);
    return isNewest ? [{ words, before: all.slice(0, at).filter(({ by }) => by === words.by) }] : [];
  });
}

/** Somebody's newest words that wait, where any of theirs do. */
export function newestOf(standing: Waits, person: PersonId): Unsettled | null {
  return allUnsettled(standing).findLast(({ by }) => by === person) ?? null;
}

/** Words wait beside those of others and their writer's own; said again they are the same answer. */
export function keepWaiting(draft: Draft, kept: Unsettled): void {
  const others = allUnsettled(draft).filter(({ by, words }) => by !== kept.by || words !== kept.words);
  wait(draft, [...others, kept]);
}

/** What of an update says whose words it settles. */
type Settling = Pick<Extract<ActionEvent, { kind: 'updated' }>, 'settles' | 'settlesWords' | 'instead' | 'asOneWith'>;

/**
 * Whoever says for certain how an action stands has said it: their own words wait no longer, and those of others go on.
 * The office’s word settles the line that it was tapped beside, and where but one waits, that one.
 */
export function settleBy(draft: Draft, event: Settling, by: PersonId | null): void {
  const { settles, settlesWords, instead = [], asOneWith } = event;
  const people = [by, ...instead, asOneWith];
  wait(
    draft,
    allUnsettled(draft).filter((one) => !people.includes(one.by)),
  );
  const [only, ...others] = allUnsettled(draft);
  const isAlone = settles === true && settlesWords === undefined && others.length === 0;
  const line = isAlone ? only?.seq : settlesWords;
  if (line !== undefined) settleWords(draft, line);
}

/** One line is settled, with what its writer had said before it; without its number, all of them are. */
export function settleWords(draft: Draft, of: number | undefined): void {
  const line = allUnsettled(draft).find(({ seq }) => seq === of);
  const isSettled = (one: Unsettled): boolean => one.by === line?.by && one.seq <= line.seq;
  wait(draft, of === undefined ? [] : allUnsettled(draft).filter((one) => !isSettled(one)));
}

function wait(draft: Draft, all: readonly Unsettled[]): void {
  draft.unsettled = all.at(-1) ?? null;
  draft.unsettledBefore = all.slice(0, -1);
}
