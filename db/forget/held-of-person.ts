import type { Turn } from '#db/connection/connection.ts';
import { asc, eq } from '#db/connection/drizzle.ts';
import { isReadable } from '#db/columns.ts';
import { isKnownRow, messageOf } from '#db/inbox.ts';
import { entriesOf } from '#db/ledger-lines.ts';
import { isKnownMessage, outgoingOf } from '#db/outbox-rows.ts';
import { asked, inbox, installations, outbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import type { PersonId, Roster } from '#src/people/person.ts';
import type { HeldOfPerson } from '#src/ports/erasing.ts';
import { createBlotter } from './blot-out.ts';
import type { Blotter } from './blot-out.ts';
import { knownBy } from './person-signs.ts';

/** Reads all that is held of a person. */
export async function heldOfPerson(at: Turn, id: PersonId): Promise<HeldOfPerson> {
  const { person, roster, signs } = await knownBy(at, id);
  const blotter = createBlotter(signs, { id: 'person:nobody', name: 'nobody' });
  return {
    person,
    ...placesIn(roster, id),
    ...(await saidIn(at, id, blotter)),
    ...(await toldIn(at, id, blotter)),
  };
}

function placesIn({ people, posts, bodies }: Roster, id: PersonId): Pick<HeldOfPerson, 'posts' | 'bodies'> {
  const name = people.find((one) => one.id === id)?.name;
  const held = posts.flatMap(({ name: post, holders }) =>
    holders.filter(({ person }) => person === id).map(({ from, to }) => ({ post, from, to })),
  );
  return {
    posts: held,
    bodies: bodies.filter(({ members }) => members.some((one) => one === name)).map((one) => one.name),
  };
}

type Said = Pick<HeldOfPerson, 'lines' | 'messages'>;

async function saidIn(at: Turn, id: PersonId, { own }: Blotter): Promise<Said> {
  const { db } = at;
  const rows = (await at.all(db.select().from(ledger).orderBy(asc(ledger.seq)))).filter(isReadable);
  const isTheirs = (row: (typeof rows)[number]): boolean =>
    row.by === id || row.person === id || JSON.stringify(row.body).includes(JSON.stringify(id));
  const messages = (await at.all(db.select().from(inbox).orderBy(asc(inbox.arrival)))).filter(isKnownRow);
  return {
    lines: entriesOf(rows.filter(isTheirs)),
    messages: messages.filter(({ from }) => own(from) !== from).map(messageOf),
  };
}

type Told = Pick<HeldOfPerson, 'told' | 'asked' | 'places'>;

async function toldIn(at: Turn, id: PersonId, { own }: Blotter): Promise<Told> {
  const { db } = at;
  const told = await at.all(db.select().from(outbox).where(eq(outbox.toPerson, id)).orderBy(asc(outbox.number)));
  const questions = await at.all(db.select().from(asked).where(eq(asked.person, id)).orderBy(asc(asked.number)));
  const places = await at.all(db.select().from(installations));
  return {
    told: told.filter(isKnownMessage).map((row) => ({ at: row.sentAt, message: outgoingOf(row) })),
    asked: questions.map(({ day, action, rule }) => ({ day, action, rule })),
    places: places
      .filter(({ place, kept }) => own(place) !== place || own(kept) !== kept)
      .map(({ platform, place }) => ({ platform, place })),
  };
}
