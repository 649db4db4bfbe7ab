import type { Turn } from '#db/connection/connection.ts';
import { is } from '#db/connection/statements.ts';
import { prepareAppendLines } from '#db/ledger-lines.ts';
import { inbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { digestOfLine, digestOfMessage } from './line-hash.ts';
import type { LineContent, MessageContent } from './line-hash.ts';
import type { RegisterEvent } from './register-event.ts';
import { forgetSecret, prepareSalts } from './salts.ts';

/** What is left of rows of which something is forgotten, and why. */
export type Left = {
  readonly at: Instant;
  readonly day: Day;
  readonly why: string;
  readonly typedBy?: string;
  readonly lines: readonly (LineContent & { readonly seq: number })[];
  readonly messages: readonly (MessageContent & { readonly arrival: number })[];
};

/** Puts what is left in the place of what was there, with one line of the ledger that says so; inside the caller's transaction. */
export async function forgetRows(turn: Turn, { at, day, why, typedBy, ...left }: Left): Promise<void> {
  if (left.lines.length + left.messages.length === 0) return;
  const { db } = turn;
  // A salt of before would be found again by whoever has the secret.
  await forgetSecret(turn);
  const saltOf = await prepareSalts(db)(turn);
  const lines = left.lines.map((line) => {
    const salt = saltOf('line', line.seq);
    return { ...line, salt, digest: digestOfLine(salt, line) };
  });
  const messages = left.messages.map((message) => {
    const salt = saltOf('message', message.arrival);
    return { ...message, salt, digest: digestOfMessage(salt, message) };
  });
  const body: RegisterEvent = {
    kind: 'erased',
    why,
    ...(typedBy === undefined ? {} : { typedBy }),
    lines: lines.map(({ seq, digest }) => [seq, digest]),
    messages: messages.map(({ arrival, digest }) => [arrival, digest]),
  };
  const nobody = { by: null, message: null, action: null, person: null, plan: null };
  const [said] = await prepareAppendLines(db)(turn, [{ ...nobody, at, day, kind: body.kind, body }]);
  const erased = said!.seq;
  for (const { seq, by, author, message, person, body: kept, salt } of lines) {
    const set = { by, author, message, person, body: kept, salt, erased };
    await turn.run(db.update(ledger).set(set).where(is(ledger.seq, 'seq')), { seq });
  }
  for (const { arrival, id, thread, from, text, at: when, card, how, of, form, stamp, salt } of messages) {
    const set = { id, thread, from, text, at: when, card, how, of, form, stamp, salt, erased };
    await turn.run(db.update(inbox).set(set).where(is(inbox.arrival, 'arrival')), { arrival });
  }
}
