import { todayIn } from '#src/calendar/clock.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { print } from '#src/cli/print/print.ts';
import { sayNobodyYet, sayWithoutAddress } from '#src/messages/words/who/without-address.ts';
import { leadsOfOpen } from '#src/nudge/unreachable-leads.ts';
import { hasAddress } from '#src/people/has-address.ts';
import { calledOf } from '#src/people/called-of.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Register } from '#src/ports/register.ts';

type Importing = { readonly register: Register; readonly world: CliWorld };

/** Behind which leads nobody stands, who are no doubts of reading, and whom no platform would find, so that it is known before the first morning there; nothing where all would be. */
export async function tellWithoutAddress(
  { key, zone }: Pick<Plan, 'key' | 'zone'>,
  { register, world }: Importing,
): Promise<void> {
  const roster = withOffice(await register.roster(), world.config.office);
  const index = rosterIndex(roster, todayIn(world.clock, zone));
  const tracked = await register.trackedIn(key);
  const { people, nobody: all } = leadsOfOpen(tracked, index);
  // What is in doubt is among the doubts.
  const { nobody } = leadsOfOpen(
    tracked.filter(({ standing }) => !standing.doubts.includes('leads')),
    index,
  );
  const lost = [...people].map((id) => index.person(id)).filter((person) => person !== null && !hasAddress(person));
  const names = lost.flatMap((person) => (person === null ? [] : [calledOf(person)])).toSorted();
  if (nobody.size > 0) print(world.out, `\n${sayNobodyYet([...nobody].toSorted())}`);
  if (names.length > 0) print(world.out, `\n${sayWithoutAddress(names, people.size + all.size)}`);
}
