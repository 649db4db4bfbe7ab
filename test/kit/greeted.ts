import { FIRST_DAY } from '#src/calendar/day.ts';
import type { Person } from '#src/people/person.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Asked, Register } from '#src/ports/register.ts';

/** As is remembered of people who have had their first message long ago. */
export function greeted(people: readonly Person[]): readonly Asked[] {
  return people.map(({ id }) => ({
    day: FIRST_DAY,
    person: id,
    action: null,
    rule: 'first-message',
    stage: { of: FIRST_DAY },
    key: `first/${id}` as OutKey,
  }));
}

/** Lets everybody of a register's roster know who asks, so that a test sees their questions alone. */
export async function greetEverybody(register: Register): Promise<void> {
  const { people } = await register.roster();
  await register.write({ message: null, slot: null, entries: [], say: [], asked: greeted(people) });
}
