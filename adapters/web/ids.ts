import { createHash, randomUUID } from 'node:crypto';
import type { PersonId } from '#src/people/person.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';

const KEY = 'web:';

/** Whoever signed in speaks as themselves. */
export function webAccount(person: PersonId): AccountId {
  return `${KEY}${person}` as AccountId;
}

/** The conversation that a form names, where it is one of this person's; else a new one. What is typed under an answer is said in the same. */
export function threadOf(named: string, person: PersonId): ThreadId {
  const start = `${KEY}${person}/`;
  const isTheirs = named.startsWith(start) && UUID.test(named.slice(start.length));
  return (isTheirs ? named : `${start}${randomUUID()}`) as ThreadId;
}

export function isOnPage(thread: ThreadId): boolean {
  return thread.startsWith(KEY);
}

/** What a form carries so that it says one thing however often it is sent off. */
export function newMark(): string {
  return randomUUID();
}

/** The number of what a form says, under which its answer is found: the same words of the same form have the same. */
export function numberOf(said: { readonly mark: string; readonly words: string; readonly person: PersonId }): string {
  return createHash('sha256')
    .update(JSON.stringify([said.mark, said.words, said.person]))
    .digest('base64url')
    .slice(0, DIGITS);
}

const DIGITS = 27;

/** The id of a message by its number. */
export function webMessage(number: string): MessageId {
  return `${KEY}${number}` as MessageId;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
