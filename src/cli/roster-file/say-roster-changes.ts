import { sayDay } from '#src/calendar/say-day.ts';
import type { FactChange, RosterChange } from '#src/people/roster/roster-changes.ts';

const KINDS = [
  ['Added', (change: RosterChange) => change.change === 'added'],
  ['Changed', (change: RosterChange) => change.change === 'changed' || change.change === 'holds'],
  ['Ended', (change: RosterChange) => change.change === 'ended'],
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
      return `${change.name}${change.as === null ? '' : `, ${change.as}`} (${change.entry})`;
    case 'changed':
      return `${change.name}: ${change.facts.map(sayFact).join('; ')}`;
    case 'holds': {
      const from = change.from === null ? '' : ` from ${sayDay(change.from)}`;
      const to = change.to === null ? '' : ` to ${sayDay(change.to)}`;
      return `${change.name} holds ${change.post}${from}${to}`;
    }
    case 'ended':
      return change.post === null
        ? `${change.name} leaves: the last day is ${sayDay(change.to)}`
        : `${change.name} holds ${change.post} to ${sayDay(change.to)}`;
  }
}

function sayFact({ fact, before, after }: FactChange): string {
  return `${fact} ${before ?? 'none'} → ${after ?? 'none'}`;
}
