import { forgetRows } from '#db/chain/forget-rows.ts';
import type { Connection } from '#db/connection/connect.ts';
import { eq } from '#db/connection/drizzle.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { sayChanged } from '#db/connection/others-wrote.ts';
import { prepareReadRoster } from '#db/roster.ts';
import { installations } from '#db/tables/message-tables.ts';
import { accounts, members, people } from '#db/tables/people-tables.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Erased, Erasing, Former } from '#src/ports/erasing.ts';
import type { AtHand } from './at-hand.ts';
import { createBlotter } from './blot-out.ts';
import { forgetCards } from './forget-cards.ts';
import { blotTables } from './forget-rows-of-tables.ts';
import { leftOfSaid } from './forget-said.ts';
import { signsOf } from './person-signs.ts';

/** Takes one person out of a register, in one transaction: words, addresses and accounts go, the acts stay as those of a former lead. */
export function erasePerson(connection: Connection, { person, at, day, chosen, ...of }: Erasing): Erased {
  const { sqlite, db } = connection;
  const erase = sqlite.transaction((): Erased => {
    // A person's rows point at each other by their id.
    sqlite.pragma('defer_foreign_keys = on');
    const roster = prepareReadRoster(connection)();
    const found = roster.people.find(({ id }) => id === person);
    if (found === undefined) throw new DatabaseFault(`Nobody of the roster has the id ${person}.`);
    const former = of.former ?? nextFormer(roster.people.map(({ id }) => id));
    const signs = signsOf(connection, found, roster);
    const blotter = createBlotter(signs, former);
    const hand: AtHand = { signs, former, blotter, chosen, mentions: [] };
    const { texts, ...left } = leftOfSaid(connection, hand);
    const why = blotter.words(of.why);
    forgetRows(connection, { at, day, why, ...left });
    const cards = forgetCards(connection, hand, texts);
    db.delete(accounts).where(eq(accounts.person, person)).run();
    dropPlaces(connection, hand);
    blotTables(connection, hand);
    leaveRoster(connection, { former, day });
    const { mentions } = hand;
    return { former, why, lines: left.lines.length, messages: left.messages.length, cards, mentions };
  });
  const erased = erase.immediate();
  sayChanged(connection);
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
function dropPlaces({ db }: Connection, { blotter }: AtHand): void {
  for (const { place } of db.select().from(installations).all()) {
    if (blotter.own(place) !== place) db.delete(installations).where(eq(installations.place, place)).run();
  }
}

/** Who is no longer here can neither be asked nor reached, and stands for what they did. */
function leaveRoster({ db }: Connection, { former, day }: { readonly former: Former; readonly day: Day }): void {
  const id = former.id as PersonId;
  const [row] = db.select({ to: people.to }).from(people).where(eq(people.id, id)).all();
  const yesterday = addDays(day, -1);
  const to = row?.to != null && row.to < yesterday ? row.to : yesterday;
  const gone = { name: former.name, title: null, aliases: [], email: null, role: null, zone: null, reportsTo: null };
  db.update(people)
    .set({ ...gone, from: null, to })
    .where(eq(people.id, id))
    .run();
  db.delete(members).where(eq(members.name, former.name)).run();
  db.update(people).set({ reportsTo: null }).where(eq(people.reportsTo, former.name)).run();
}
