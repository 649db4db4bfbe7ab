import type { Day } from '#src/calendar/day.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { FactChange, RosterChange } from '#src/people/roster/roster-changes.ts';

const KINDS = [
  ['Added', (change: RosterChange) => change.change === 'added'],
  ['Changed', (change: RosterChange) => change.change === 'changed' || change.change === 'holds'],
  ['With a last day', (change: RosterChange) => change.change === 'ended'],
] as const;

/** What a roster file alters and what is unclear in it, each kind under its title, one line each. */
export function sayRosterChanges(changes: readonly RosterChange[], unclear: readonly string[]): readonly string[] {
  const lines = KINDS.flatMap(([title, isOfIt]) => listed(title, changes.filter(isOfIt).map(sayRosterChange)));
  const all = [...lines, ...listed('Unclear', unclear)];
  return all.length === 0 ? ['Nothing would change.'] : all;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}

function sayRosterChange(change: RosterChange): string {
  switch (change.change) {
    case 'added':
      return `${change.name}${change.as === null ? '' : `, ${change.as}`} (${change.entry})${sayHeld(change.heldBy)}`;
    case 'changed':
      return `${change.name}: ${change.facts.map(sayFact).join('; ')}`;
    case 'holds':
      return `${change.name} holds ${change.post}${sayStretch(change)}`;
    case 'ended':
      return change.post === null
        ? `${change.name} leaves: the last day is ${sayDay(change.to)}`
        : `${change.name} holds ${change.post} to ${sayDay(change.to)}`;
  }
}

function sayHeld(held: Extract<RosterChange, { change: 'added' }>['heldBy'] = []): string {
  return held.length === 0 ? '' : `, held by ${sayAnd(held.map((one) => `${one.name}${sayStretch(one)}`))}`;
}

function sayStretch({ from, to }: { readonly from: Day | null; readonly to: Day | null }): string {
  return `${from === null ? '' : ` from ${sayDay(from)}`}${to === null ? '' : ` to ${sayDay(to)}`}`;
}

function sayFact({ fact, before, after }: FactChange): string {
  return `${fact} ${before ?? 'none'} → ${after ?? 'none'}`;
}
