import { forgetRows } from '#db/chain/forget-rows.ts';
import type { Turn } from '#db/connection/connection.ts';
import { eq } from '#db/connection/drizzle.ts';
import { sayChanged } from '#db/connection/others-wrote.ts';
import { calendars } from '#db/tables/feed-tables.ts';
import { installations } from '#db/tables/message-tables.ts';
import { pageKeys } from '#db/tables/page-table.ts';
import { accounts, members, people } from '#db/tables/people-tables.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Erased, Erasing, Former } from '#src/ports/erasing.ts';
import type { AtHand } from './at-hand.ts';
import { createBlotter } from './blot-out.ts';
import { forgetCards } from './forget-cards.ts';
import { forgetReports } from './forget-reports.ts';
import { blotTables } from './forget-rows-of-tables.ts';
import { leftOfSaid } from './forget-said.ts';
import { knownBy } from './person-signs.ts';

/** Takes one person out of a register, in one transaction: words, addresses and accounts go, the acts stay as those of a former lead. */
export async function erasePerson(turn: Turn, { person, at, day, chosen, ...of }: Erasing): Promise<Erased> {
  const erased = await turn.atOnce(async (): Promise<Erased> => {
    // A person's rows point at each other by their id.
    await turn.dialect.deferReferences();
    const { roster, signs } = await knownBy(turn, person);
    const former = of.former ?? nextFormer(roster.people.map(({ id }) => id));
    const blotter = createBlotter(signs, former);
    const hand: AtHand = { signs, former, blotter, chosen, mentions: [] };
    const { texts, ...left } = await leftOfSaid(turn, hand);
    const why = blotter.words(of.why);
    const typed = of.typedBy === undefined ? {} : { typedBy: of.typedBy };
    await forgetRows(turn, { at, day, why, ...typed, ...left });
    const cards = await forgetCards(turn, hand, texts);
    await turn.run(turn.db.delete(accounts).where(eq(accounts.person, person)));
    await turn.run(turn.db.delete(pageKeys).where(eq(pageKeys.person, person)));
    await turn.run(turn.db.delete(calendars).where(eq(calendars.person, person)));
    await dropPlaces(turn, hand);
    await blotTables(turn, hand);
    await forgetReports(turn, hand);
    await leaveRoster(turn, { former, day });
    const { mentions } = hand;
    return { former, why, lines: left.lines.length, messages: left.messages.length, cards, mentions };
  });
  sayChanged(turn);
  return erased;
}

/** 'person:former-lead-2': numbered, since two who left did different things. */
function nextFormer(ids: readonly string[]): Former {
  const given = ids.filter((id) => id.startsWith(FORMER)).map((id) => Number(id.slice(FORMER.length)));
  const nth = Math.max(0, ...given) + 1;
  return { id: `${FORMER}${nth}`, name: nth === 1 ? 'a former lead' : `a former lead (${nth})` };
}

const FORMER = 'person:former-lead-';

/** What a platform keeps of a person's own chat goes; elsewhere they are blotted out with the rest. */
async function dropPlaces(turn: Turn, { blotter }: AtHand): Promise<void> {
  const { db } = turn;
  for (const { place } of await turn.all(db.select().from(installations))) {
    if (blotter.own(place) !== place) await turn.run(db.delete(installations).where(eq(installations.place, place)));
  }
}

type Leaving = { readonly former: Former; readonly day: Day };

/** Who is no longer here can neither be asked nor reached, and stands for what they did. */
async function leaveRoster(turn: Turn, { former, day }: Leaving): Promise<void> {
  const { db } = turn;
  const id = former.id as PersonId;
  const row = await turn.get(db.select({ to: people.to }).from(people).where(eq(people.id, id)));
  const yesterday = addDays(day, -1);
  const to = row?.to != null && row.to < yesterday ? row.to : yesterday;
  const gone = { name: former.name, title: null, aliases: [], email: null, role: null, zone: null, reportsTo: null };
  const change = db.update(people).set({ ...gone, from: null, to });
  await turn.run(change.where(eq(people.id, id)));
  await turn.run(db.delete(members).where(eq(members.name, former.name)));
  await turn.run(db.update(people).set({ reportsTo: null }).where(eq(people.reportsTo, former.name)));
}
