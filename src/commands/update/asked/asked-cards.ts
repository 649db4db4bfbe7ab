import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import type { Scene } from '#src/commands/command.ts';
import { asksToCheck } from '#src/messages/check/check-notes.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ActionEntry, NewActionEntry, NewEntry } from '#src/plan/ledger.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { SaidInThread } from '#src/ports/threads.ts';
import type { Card } from '#src/messages/card.ts';
import { wordSince } from './word-since.ts';
import type { WordSince } from './word-since.ts';

/** The record of an action before a message, and once what the message writes counts; and who leads it. */
type Book = {
  readonly before: readonly ActionEntry[];
  readonly after: readonly ActionEntry[];
  readonly owners: readonly Owner[];
};

export type Books = ReadonlyMap<ActionId, Book>;

/** A card that asks somebody, as it was posted and as it reads now, and of which of its actions the word has changed. */
export type AskedCard = {
  readonly first: SaidInThread;
  readonly now: SaidInThread;
  readonly reader: PersonId;
  readonly changed: readonly ActionId[];
};

const SPEAKS: ReadonlySet<string> = new Set(['updated', 'amended', 'undone', 'snoozed', 'not-mine', 'answered']);

/** Lines are numbered over all actions as they are written: what is to be written comes after every line there is. */
const NOT_YET = 2 ** 40;

/** The records of the actions about which something is said. */
export async function booksOf(entries: readonly NewEntry[], { register }: Scene): Promise<Books> {
  const lines = entries.filter((entry): entry is NewActionEntry => 'action' in entry);
  const spoken = new Set(lines.filter(({ event }) => SPEAKS.has(event.kind)).map(({ action }) => action));
  const books = new Map<ActionId, Book>();
  for (const id of spoken) {
    const before = await register.ledgerOf(id);
    const own = lines.filter(({ action }) => action === id).map((line, at) => ({ ...line, seq: NOT_YET + at }));
    books.set(id, { before, after: [...before, ...own], owners: await ownersOf(id, register) });
  }
  return books;
}

/** Who leads an action as it stands; nobody where it is there no more. */
export async function ownersOf(id: ActionId, register: Scene['register']): Promise<readonly Owner[]> {
  return (await register.tracked(id))?.standing.owners ?? [];
}

/** The cards that ask about these actions and say otherwise than the record by now. */
export async function askedCards(books: Books, { threads, today }: Scene): Promise<readonly AskedCard[]> {
  const found = new Map<OutKey, SaidInThread>();
  for (const id of books.keys()) {
    for (const one of await threads.askingAbout(id, cycleOf(today).start)) found.set(one.root, one);
  }
  const cards: AskedCard[] = [];
  for (const now of found.values()) {
    const first = now.root === now.key ? now : await threads.card(now.root);
    // The office's card of the day is made anew.
    if (first === null || now.to === null || now.card.office !== undefined) continue;
    const changed = changedOn(first, now.to, books).filter((id) => !isSaidThere(now, id));
    if (changed.length > 0) cards.push({ first, now, reader: now.to, changed });
  }
  return cards;
}

function changedOn(first: SaidInThread, reader: PersonId, books: Books): readonly ActionId[] {
  return first.about.filter((id) => {
    const book = books.get(id);
    if (book === undefined || asksToCheck(first.card, id)) return false;
    const [before, after] = [book.before, book.after].map((lines) => wordOn(first, reader, { id, lines }));
    return JSON.stringify(before) !== JSON.stringify(after);
  });
}

/** True on a card that was answered by a tap, which says so above its list. */
function isSaidThere({ kind, card }: SaidInThread, id: ActionId): boolean {
  const own = card.asks.filter(({ action }) => action === id);
  return kind === 'receipt' && own.every(({ question, inList }) => question === null && inList === undefined);
}

type Lines = { readonly id: ActionId; readonly lines: readonly ActionEntry[] };

/** What was said of an action since a card asked its reader about it. */
export function wordOn(first: SaidInThread, reader: PersonId, { id, lines }: Lines): WordSince | null {
  return wordSince(lines, { reader, seq: first.seq, step: stepAsked(first.card, id) });
}

function stepAsked({ asks }: Card, id: ActionId): Card['asks'][number]['step'] {
  const own = asks.filter(({ action }) => action === id);
  return own.length === 1 ? own[0]?.step : undefined;
}
