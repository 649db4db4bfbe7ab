import { rosterChanges } from '#src/people/roster/roster-changes.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { checkRoster } from '#src/cli/store/open-roster.ts';
import type { RosterOptions } from '#src/cli/store/load-roster.ts';
import { holdsSample } from '#src/cli/store/sample.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { sayRosterChanges } from './say-roster-changes.ts';

/** Tells what a roster file would alter, line by line; nothing is stored, and no register is made. */
export async function checkRosterFile(file: string, { data, json }: RosterOptions, world: CliWorld): Promise<void> {
  const before = await rosterIn(data, world);
  const { reading, unclear } = await checkRoster(file, before, world);
  const changes = rosterChanges(before, reading.roster);
  if (json === true) {
    for (const change of changes) printJson(world, change);
    for (const sentence of unclear) printJson(world, { change: 'unclear', sentence });
    return;
  }
  for (const line of sayRosterChanges(changes, unclear)) print(world.out, line);
  print(world.out, '\nThis was a dry run: nothing is stored. Run it again without --dry-run to load the file.');
}

/** Whom the file would come among: nobody of the sample, which makes way for it. */
async function rosterIn(data: string, world: CliWorld): Promise<Roster> {
  const { hasRegister } = await world.lookAt(data);
  if (!hasRegister || (await holdsSample(data, world))) return EMPTY_ROSTER;
  return withStore(data, world, ({ register }) => register.roster());
}
