import { hash } from 'node:crypto';
import type { inbox } from '#db/tables/message-tables.ts';
import type { ledger } from '#db/tables/plan-tables.ts';

type Line = typeof ledger.$inferSelect;
type Message = typeof inbox.$inferSelect;

/** What of a line of the ledger can be forgotten: who, by which message, and what was said. */
export type LineContent = Pick<Line, 'by' | 'author' | 'message' | 'person' | 'body'>;

/** What of a message can be forgotten: everything but that there was one. */
export type MessageContent = Omit<
  Message,
  'arrival' | 'state' | 'why' | 'salt' | 'digest' | 'hash' | 'erased' | 'owner'
>;

/** What stands for a line's content in the chain; without the salt nobody can try out what the content may have been. */
export function digestOfLine(salt: string, { by, author, message, person, body }: LineContent): string {
  return hash('sha256', salt + JSON.stringify([by, author, message, person, body]));
}

/** A line's hash: over the hash before it, what of the line is never forgotten, and the digest of the rest. */
export function hashOfLine(previous: string, line: Omit<Line, 'hash' | 'salt' | 'erased' | keyof LineContent>): string {
  const { seq, at, day, action, plan, kind, heard, digest } = line;
  return hash('sha256', previous + JSON.stringify([seq, at, day, action, plan, kind, heard, digest]));
}

/** What stands for a message as it was received. */
export function digestOfMessage(salt: string, message: MessageContent): string {
  const { id, thread, from, text, at, card, how, of, form, stamp } = message;
  return hash('sha256', salt + JSON.stringify([id, thread, from, text, at, card, how, of, form, stamp]));
}

/** A message's hash: over the one received before it, its place, and the digest of the rest. */
export function hashOfMessage(previous: string, { arrival, digest }: Pick<Message, 'arrival' | 'digest'>): string {
  return hash('sha256', previous + JSON.stringify([arrival, digest]));
}
