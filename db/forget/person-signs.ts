import type { Turn } from '#db/connection/connection.ts';
import { and, eq, isNotNull, isNull } from '#db/connection/drizzle.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { readRoster } from '#db/roster.ts';
import { outbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import { foldWord } from '#src/people/fold.ts';
import { GIVEN_OR_WORD, SURNAMES_OR_WORDS } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';

/** By what somebody is known in a register. */
export type PersonSigns = {
  readonly id: PersonId;
  /** Their name and what else they are called, whole. */
  readonly names: readonly string[];
  /** First name and surname each by itself; others may be called so too. */
  readonly parts: readonly string[];
  /** Those of them that are them also where they are typed small: “ask karl”, and never “may” or “read”. */
  readonly smallParts: readonly string[];
  /** The whole names of others in which a part of theirs stands. */
  readonly others: readonly string[];
  /** The surname, where nobody else of the roster has it; null where somebody has. */
  readonly ownSurname: string | null;
  /** E-mail address, accounts now and before, private conversations. */
  readonly addresses: readonly string[];
};

/** Somebody of the roster, and by what they are known. */
type Known = { readonly person: Person; readonly roster: Roster; readonly signs: PersonSigns };

/** Whoever has an id, with the roster that they are of; throws a DatabaseFault where nobody has. */
export async function knownBy(at: Turn, id: PersonId): Promise<Known> {
  const roster = await readRoster(at);
  const person = roster.people.find((one) => one.id === id);
  if (person === undefined) throw new DatabaseFault(`Nobody of the roster has the id ${id}.`);
  return { person, roster, signs: await signsOf(at, person, roster) };
}

/** Everything by which a person is known; `accounts` are whatever they ever had, platform first. */
async function signsOf(at: Turn, person: Person, { people }: Roster): Promise<PersonSigns> {
  const { id, name, aliases, email } = person;
  const words = name.split(/\s+/u).filter((word) => NAMES.test(word) && !HONORIFICS.has(foldWord(word)));
  const surname = words.at(-1) ?? null;
  const others = people.filter((one) => one.id !== id);
  const shares = (called: string): boolean => called.split(/\s+/u).some((word) => words.includes(word));
  const isShared = others.some((one) => one.name.split(/\s+/u).at(-1) === surname);
  const accounts = await accountsOf(at, person);
  return {
    id,
    names: [name, ...aliases].filter((one) => one.trim() !== ''),
    parts: words,
    smallParts: words.filter((word) => word.length >= SHORTEST && !isWord(word)),
    others: others.flatMap((one) => [one.name, ...one.aliases]).filter((called) => called !== name && shares(called)),
    ownSurname: isShared ? null : surname,
    addresses: [...(email === null ? [] : [email]), ...accounts, ...(await privatePlaces(at, id))],
  };
}

/** What is shorter, or has no small letter, may be initials: “Jo” is a name, “JB” and “J.” are not. */
const NAMES = /^.{3}|^\p{Lu}\p{Ll}/u;
const SHORTEST = 3;

function isWord(name: string): boolean {
  const folded = foldWord(name);
  return GIVEN_OR_WORD.has(folded) || SURNAMES_OR_WORDS.has(folded);
}

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
