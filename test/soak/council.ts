import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { FIRST_START } from '#jobs/first-start.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aPerson, aPlan, aRoster, anAction, day } from '#test/kit/an-action.ts';

const FIRST_NAMES = ['Ann', 'Ben', 'Carol', 'Dev', 'Erin', 'Farah', 'Gwen', 'Hugh', 'Iris', 'Joan'];
const LAST_NAMES = ['Archer', 'Baker', 'Cole', 'Dale', 'Evans', 'Frost'];

/** Sixty leads. */
export const LEADS: readonly string[] = LAST_NAMES.flatMap((last) => FIRST_NAMES.map((first) => `${first} ${last}`));

export const OFFICE = 'Olive Office';

/** A Monday. */
export const FIRST_OF_SOAK = day('2015-06-01');

/** What somebody leads. */
export type Led = { readonly by: string; readonly ref: string };

const SUBJECTS = ['hubs', 'homes', 'roads', 'parks', 'schools', 'clinics', 'buses', 'libraries', 'markets', 'museums'];
const DEEDS = ['Review the', 'Train staff of the', 'Publish a policy for the', 'Inspect the', 'Consult on the'];
const ACTIONS = 150;

/** Whose each action is, in the plan’s order. */
export const LED: readonly Led[] = Array.from({ length: ACTIONS }, (_, nth) => ({
  by: LEADS[nth % LEADS.length]!,
  ref: `${1 + Math.floor(nth / 25)}.${1 + Math.floor((nth % 25) / 5)}.${1 + (nth % 5)}`,
}));

/** A register of a council of sixty, with a plan whose dates fall all through the days to come, and an account for each. */
export async function aCouncilOfSixty(
  days: number,
  accountOf: (name: string) => Readonly<Record<string, string>>,
): Promise<OpenDatabase> {
  const database = await openDatabase(':memory:', { as: 'tool' });
  const { register } = database;
  const leads = LEADS.map((name) => aPerson(name, { accounts: accountOf(name), reportsTo: OFFICE }));
  const office = aPerson(OFFICE, { role: 'office', accounts: accountOf(OFFICE) });
  await register.saveRoster(aRoster({ people: [...leads, office] }));
  const actions = LED.map(({ by, ref }, position) =>
    anAction({
      ref,
      owners: [by],
      position,
      title: `${DEEDS[position % 5]} ${SUBJECTS[Math.floor(position / 5) % 10]} of ward ${'ABC'.charAt(Math.floor(position / 50))}`,
      due: dueOf(position, days),
    }),
  );
  const at = instantAt(FIRST_OF_SOAK, '07:00' as TimeOfDay, LONDON);
  await register.addPlan({ plan: aPlan(), headings: [], actions, at, day: addDays(FIRST_OF_SOAK, -7) });
  await greetEverybody(register);
  // A bot has run here before.
  await register.write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] });
  return database;
}

/** Spread over all the days and a little more; prime, so that dates and leads do not fall into step. */
function dueOf(position: number, days: number): Day {
  return addDays(FIRST_OF_SOAK, 3 + ((position * 389) % (days + 60)));
}
