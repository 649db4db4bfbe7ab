import type { HistoryEntry } from '#src/messages/look/history-card.ts';
import { sayEntry, wordsIn } from '#src/messages/words/say-entry.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Scene } from '#src/commands/command.ts';
import { recordedOn } from '#src/plan/replaying/recorded-on.ts';
import { writerOf } from './show-action.ts';

/** An entry of which it is to be found out where it was said, with its first line. */
export type OpenEntry = Omit<HistoryEntry, 'saidAt'> & { readonly source: ActionEntry };

/** The ledger of an action as people read it, the newest first: what one message did is one entry, though it made several lines. */
export function historyEntries(action: Action, ledger: readonly ActionEntry[], scene: Scene): readonly OpenEntry[] {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const days = new Map(ledger.map(({ seq, day }) => [seq, day]));
  const recorded = recordedOn(ledger, scene.plan.zone);
  const { index, today, naming } = scene;
  const name = (person: PersonId): string => index.called(person) ?? 'a lead';
  const entries = grouped(ledger).map(({ from, lines }) => {
    const [first] = lines;
    const entry = {
      events: lines.map(({ event }) => event),
      before: replay(action, ledger.slice(0, from)),
      today,
      name,
      heard: naming.words,
      dayOf: (seq: number) => days.get(seq) ?? null,
    };
    return {
      on: first.day,
      by: writerOf(first, scene),
      what: sayEntry(entry),
      words: naming.words(wordsIn(entry)),
      recorded: recorded.get(first.seq) ?? null,
      takenBack: lines.every(({ seq }) => undone.has(seq)),
      source: first,
    };
  });
  return entries.toReversed();
}

/** An answer that settles words of an earlier message stands in that one's name, and was said later: it is another entry. */
function isSaidWith(line: ActionEntry, first: ActionEntry): boolean {
  return line.message === first.message && line.at === first.at;
}

type Group = { readonly from: number; readonly lines: readonly [ActionEntry, ...ActionEntry[]] };

/** Lines that one message caused are one; what no message caused is each its own. */
function grouped(ledger: readonly ActionEntry[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, line] of ledger.entries()) {
    const last = groups.at(-1);
    const isSame = last !== undefined && line.message !== null && isSaidWith(line, last.lines[0]);
    if (isSame) groups[groups.length - 1] = { ...last, lines: [...last.lines, line] };
    else groups.push({ from: at, lines: [line] });
  }
  return groups;
}
