import { readAnyRoster } from '#src/intake/read-any-roster.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Roster } from '#src/people/person.ts';
import { countRosterChanges, rosterChanges } from '#src/people/roster/roster-changes.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import type { RosterReading } from '#src/people/roster/read-roster.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { openFile } from './open-file.ts';
import { print } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** The roster after a file, never without a programme office; its issues are told, and a file that is none is refused. */
export async function openRoster(path: string, before: Roster, world: CliWorld): Promise<RosterReading> {
  const { reading, unclear } = await checkRoster(path, before, world);
  for (const sentence of unclear) print(world.err, sentence);
  return reading;
}

/** The same with what is unclear in sentences, and nothing told yet. */
export async function checkRoster(
  path: string,
  before: Roster,
  world: CliWorld,
): Promise<{ readonly reading: RosterReading; readonly unclear: readonly string[] }> {
  const file = await openFile(path, world);
  const { rows, issues } = await readAnyRoster(file);
  if (rows.length === 0 && issues.length > 0) throw new CliRefusal(issues.map(sayIssue).join('\n'));
  const reading = readRoster(rows, before);
  const unclear = [...issues.map(sayIssue), ...reading.issues.map(({ message }) => `${file.name}: ${message}`)];
  // Whoever is the programme office where the file names nobody is stored with the rest.
  const roster = withOffice(reading.roster, world.config.office);
  return { reading: { ...reading, roster, ...countRosterChanges(rosterChanges(before, roster)) }, unclear };
}

/** An issue of a file as a sentence that can be found again: the place, the words and what to do. */
export function sayIssue({ place, found, message }: Issue): string {
  return `${place}, “${found}”: ${message}`;
}
