import { readRosterFile } from '#src/intake/read-roster-file.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Roster } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import type { RosterReading } from '#src/people/roster/read-roster.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { openFile } from './open-file.ts';
import { print } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** The roster after a file, never without a programme office; its issues are told, and a file that is none is refused. */
export async function openRoster(path: string, before: Roster, world: CliWorld): Promise<RosterReading> {
  const file = await openFile(path, world);
  const { rows, issues } = readRosterFile(file);
  if (rows.length === 0 && issues.length > 0) throw new CliRefusal(issues.map(sayIssue).join('\n'));
  const reading = readRoster(rows, before);
  for (const issue of issues) print(world.err, sayIssue(issue));
  for (const { message } of reading.issues) print(world.err, `${file.name}: ${message}`);
  return { ...reading, roster: withOffice(reading.roster, world.config.office) };
}

/** An issue of a file as a sentence that can be found again: the place, the words and what to do. */
export function sayIssue({ place, found, message }: Issue): string {
  return `${place}, “${found}”: ${message}`;
}
