import type { Turn } from '#db/connection/connection.ts';
import { and, eq, isNotNull, isNull } from '#db/connection/drizzle.ts';
import { outbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';

/** By what somebody is known in a register. */
export type PersonSigns = {
  readonly id: PersonId;
  /** Their name and what else they are called, whole. */
  readonly names: readonly string[];
  /** First name and surname each by itself; others may be called so too. */
  readonly parts: readonly string[];
  /** The surname, where nobody else of the roster has it; null where somebody has. */
  readonly ownSurname: string | null;
  /** E-mail address, accounts now and before, private conversations. */
  readonly addresses: readonly string[];
};

/** Everything by which a person is known; `accounts` are whatever they ever had, platform first. */
export async function signsOf(at: Turn, person: Person, { people }: Roster): Promise<PersonSigns> {
  const { id, name, aliases, email } = person;
  const words = name.split(/\s+/u).filter((word) => word.length >= SHORTEST);
  const surname = words.at(-1) ?? null;
  const others = people.filter((one) => one.id !== id);
  const isShared = others.some((one) => one.name.split(/\s+/u).at(-1) === surname);
  const accounts = await accountsOf(at, person);
  return {
    id,
    names: [name, ...aliases].filter((one) => one.trim() !== ''),
    parts: words,
    ownSurname: isShared ? null : surname,
    addresses: [...(email === null ? [] : [email]), ...accounts, ...(await privatePlaces(at, id))],
  };
}

/** Shorter ones are initials. */
const SHORTEST = 3;

/** With the place they count within and without it: 'T1/U7' and 'U7'. */
async function accountsOf(at: Turn, { id, accounts }: Person): Promise<readonly string[]> {
  const isLink = and(eq(ledger.person, id), eq(ledger.kind, 'linked'));
  const lines = await at.all(at.db.select({ body: ledger.body }).from(ledger).where(isLink));
  const linked = lines.flatMap(({ body }) => (body.kind === 'linked' ? [body.account, body.was ?? null] : []));
  const before = linked.flatMap((account) => (account === null ? [] : [account.slice(account.indexOf(':') + 1)]));
  const all = [...Object.values(accounts), ...before];
  return [...new Set(all.flatMap((account) => [account, account.slice(account.lastIndexOf('/') + 1)]))];
}

/** Where they were written to privately: nobody else is in that conversation. */
async function privatePlaces(at: Turn, person: PersonId): Promise<readonly string[]> {
  const isPrivate = and(eq(outbox.toPerson, person), isNull(outbox.toThread), isNotNull(outbox.thread));
  const rows = await at.all(at.db.selectDistinct({ thread: outbox.thread }).from(outbox).where(isPrivate));
  const places = rows.flatMap(({ thread }) => {
    const end = thread?.lastIndexOf('/') ?? -1;
    // What somebody else was known by is nobody's any more.
    return thread === null || end < 0 || thread.startsWith('former-lead-') ? [] : [thread.slice(0, end)];
  });
  return [...new Set(places)];
}
