import type { Store } from '#src/cli/cli-world.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Zone } from '#src/calendar/instant.ts';
import type { Card } from '#src/messages/card.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { OutKey } from '#src/ports/message.ts';
import { toldToEach } from '#src/ports/told-to-each.ts';

/** Who tells, and by which clock. */
export type Telling = {
  readonly store: Pick<Store, 'register'>;
  readonly clock: Clock;
  readonly office: readonly string[];
};

/** Tells each of the office once under a key what happened to the program itself; `card` is made by the clock of the plan. Gives the keys of their messages. */
export async function tellTheOffice(
  key: string,
  card: (zone: Zone) => Card,
  { store: { register }, clock, office }: Telling,
): Promise<readonly OutKey[]> {
  const plan = defaultIn(await register.plans());
  if (plan === null) return [];
  const { people } = withOffice(await register.roster(), office);
  const officers = people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const day = todayIn(clock, plan.zone);
  const say = toldToEach(officers, { key, kind: 'notice', day, card: card(plan.zone) });
  await register.write({ message: null, slot: null, entries: [], say, asked: [] });
  return say.map((one) => one.key);
}
