import { addDays } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Person, Roster } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { openDatabase } from '#db/open.ts';
import { anAction, aPlan } from '#test/kit/an-action.ts';
import { TODAY } from './a-large-plan.ts';

/** The morning on which large registers are looked at. */
export const NOW = instantAt(TODAY, '10:00' as TimeOfDay, LONDON);
const TOPICS = [
  'Agree the budget',
  'Review the register',
  'Publish the framework',
  'Train the managers',
  'Inspect the homes',
];
const PLACES = [
  'the depot',
  'every ward',
  'the town hall',
  'adult care',
  'the licensing board',
  'Eastwood',
  'the clinics',
];

const LINES = 10;

/** A register in a file with a plan of so many actions, each with ten lines of the ledger, open as a bot has it. */
export async function aGrownRegister(file: string, size: number, roster: Roster): Promise<Store> {
  const store = await openDatabase(file, { as: 'bot' });
  await store.register.saveRoster(roster);
  const actions = Array.from({ length: size }, (_, at) => actionAt(at, roster.people));
  await store.register.addPlan({ plan: aPlan(), headings: [], actions, at: NOW, day: addDays(TODAY, -400) });
  const ids = actions.map(({ id }) => id);
  await fill(store, ids, roster.people);
  return store;
}

/** The ref of the action at a place of such a register. */
export function refAt(at: number): string {
  return `${1 + Math.floor(at / 100)}.${1 + Math.floor((at % 100) / 10)}.${1 + (at % 10)}`;
}

function actionAt(position: number, people: readonly Person[]) {
  const [ref, due] = [refAt(position), addDays(TODAY, (position * 389) % 1096)];
  const title = `${TOPICS[position % TOPICS.length]!} of ${PLACES[position % PLACES.length]!}, part ${position}`;
  return anAction({
    ref,
    due,
    title,
    owners: [people[position % people.length]!.name],
    position,
    section: 1 + Math.floor(position / 100),
  });
}

async function fill({ register }: Store, actions: readonly ActionId[], people: readonly Person[]): Promise<void> {
  for (let line = 1; line < LINES; line++) {
    const said = { at: NOW, day: addDays(TODAY, line - LINES), message: null };
    const entries = actions.map((action, at): NewActionEntry => {
      const rating = (['green', 'amber', 'red'] as const)[(at + line) % 3]!;
      const change = { rating, narrative: `Draft ${line} is with the board` };
      const by = people[at % people.length]!.id;
      return { ...said, by, action, event: { kind: 'updated', change, words: 'as typed by its lead', unread: '' } };
    });
    await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  }
}
