import { openDatabase } from '#db/open.ts';
import type { Action } from '#src/plan/action.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { Person } from '#src/people/person.ts';
import type { Register } from '#src/ports/register.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';

/** What a platform of the tests starts on: a filled register, and when. */
export type Start = {
  readonly fill: (store: OpenDatabase) => Promise<void>;
  readonly now: string;
  /** Who is on the roster and has no account on a chat platform. */
  readonly withoutAccount: readonly string[];
};

/**
 * The sample plan, on the morning of 20 November 2015. Its 17.9.1 has one date here instead of two: in the stories Karl
 * Battersby is asked one thing at a time.
 */
export const SAMPLE: Start = {
  fill: ({ register }) => {
    const addPlan: Register['addPlan'] = (load) =>
      register.addPlan({
        ...load,
        actions: load.actions.map((one) => (one.ref === '17.9.1' ? withOneDate(one) : one)),
      });
    return loadSampleInto({ ...register, addPlan }, []);
  },
  now: '2015-11-20T09:00:00Z',
  withoutAccount: [],
};

function withOneDate(action: Action): Action {
  return { ...action, timescale: { ...action.timescale, milestones: [] } };
}

/** The filled register as bytes, each person with an account but those who have none. */
export async function imageOf(
  { fill, withoutAccount }: Start,
  withAccount: (person: Person) => Person,
): Promise<Buffer> {
  const store = await openDatabase(':memory:', { as: 'tool' });
  await fill(store);
  const roster = await store.register.roster();
  const people = roster.people.map((one) => (withoutAccount.includes(one.name) ? one : withAccount(one)));
  await store.register.saveRoster({ ...roster, people });
  const bytes = await store.image();
  await store.close();
  return bytes;
}

/** What is made once for each start. */
export function onceFor<T>(make: (start: Start) => Promise<T>): (start: Start) => Promise<T> {
  const made = new Map<Start, Promise<T>>();
  return (start) => {
    const known = made.get(start) ?? make(start);
    made.set(start, known);
    return known;
  };
}
