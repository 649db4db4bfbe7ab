import { sayCount } from '#src/messages/words/say-list.ts';
import type { RosterReading } from '#src/people/roster/read-roster.ts';
import { openRoster } from './open-roster.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Register } from '#src/ports/register.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { holdsSample, saySampleReplaced } from './sample.ts';
import { withNewStore } from './with-store.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** What the command is told besides its file. */
export type RosterOptions = { readonly data: string; readonly json?: true };

/** Takes a roster file into the register, and tells in numbers what it changed. */
export async function loadRoster(file: string, { data, json }: RosterOptions, world: CliWorld): Promise<void> {
  const { hasRegister } = await world.lookAt(data);
  const isSample = hasRegister && (await holdsSample(data, world));
  // A file that cannot be read makes no register, and nobody's own people come among those of the sample.
  const early = hasRegister && !isSample ? null : await openRoster(file, EMPTY_ROSTER, world);
  if (early !== null && isSample) {
    const kept = await world.startAfresh(data, ({ register }) => register.saveRoster(early.roster));
    if (json !== true) print(world.out, saySampleReplaced(kept));
  }
  await withNewStore(data, world, async ({ register }) => {
    const reading = early ?? (await openRoster(file, await register.roster(), world));
    await register.saveRoster(reading.roster);
    if (json === true) printJson(world, rosterJson(reading));
    else await tell(reading, register, world);
  });
}

async function tell(reading: RosterReading, register: Register, world: CliWorld): Promise<void> {
  world.out(`The roster is loaded: ${sayRoster(reading)}.`);
  const plain = await nowPlain(reading.roster, register);
  if (plain === 0) return;
  const they = plain === 1 ? '1 action names its leads' : `${plain} actions name their leads`;
  world.out(`With these people ${they} plainly that did not before: import the plan again to take that in.`);
}

/** How many actions have leads in doubt that the roster would settle. */
async function nowPlain(people: Roster, register: Register): Promise<number> {
  const plans = await register.plans();
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const doubtful = lists.flat().filter(({ standing }) => standing.doubts.includes('leads'));
  return doubtful.filter(({ action }) => readLeads(action.leads.text, people).doubt === null).length;
}

/** "31 people, 13 posts, 19 groups; 2 added, 1 changed" */
export function sayRoster(reading: RosterReading): string {
  const { people, posts, groups, added, changed, ended } = rosterJson(reading);
  const held = [sayCount(people, 'person', 'people'), sayCount(posts, 'post'), sayCount(groups, 'group')].join(', ');
  if (added + changed + ended === 0) return `${held}; nothing has changed`;
  return `${held}; ${added} added, ${changed} changed${ended === 0 ? '' : `, ${ended} with a last day`}`;
}

function rosterJson({ roster: { people, posts, bodies }, added, changed, ended }: RosterReading) {
  return { people: people.length, posts: posts.length, groups: bodies.length, added, changed, ended };
}
