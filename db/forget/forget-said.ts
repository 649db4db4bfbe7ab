import type { LineContent, MessageContent } from '#db/chain/line-hash.ts';
import type { Left } from '#db/chain/forget-rows.ts';
import type { Turn } from '#db/connection/connection.ts';
import { asc } from '#db/connection/drizzle.ts';
import { isReadable } from '#db/columns.ts';
import { inbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import type { Form } from '#src/ports/message.ts';
import { mapTexts } from './blot-json.ts';
import type { AtHand } from './at-hand.ts';
import { decided } from './mention.ts';

/** Fields of a line that hold what somebody said, and those in which the program itself names people. */
const SAID = ['words', 'received', 'unread', 'reason', 'narrative', 'waitingOn', 'evidence', 'question'];
const NAMES = ['name', 'to'];
/** What a plan says: whether somebody's name in it goes is decided once, for the record and for the plan as it stands. */
const OF_THE_PLAN = ['title', 'timescale', 'theme'];
/** Their own words: nothing is left of those that may be missing, and no text of the rest. */
const MAY_BE_MISSING = ['received', 'narrative', 'waitingOn', 'evidence', 'typedBy'];
/** The account of the machine at which a line was typed: no words, and gone with them. */
const ACCOUNT = 'typedBy';

type Said = Pick<Left, 'lines' | 'messages'> & { readonly texts: readonly string[] };

/** What is left of the ledger and of the inbox without somebody, only the rows that change; and what they had said. */
export async function leftOfSaid(at: Turn, hand: AtHand): Promise<Said> {
  const { db } = at;
  const texts = new Set<string>();
  const lines = (await at.all(db.select().from(ledger).orderBy(asc(ledger.seq)))).filter(isReadable);
  const own = new Set(lines.filter(({ by }) => by === hand.signs.id).map(({ message }) => message));
  const rows = (await at.all(db.select().from(inbox).orderBy(asc(inbox.arrival)))).filter(isReadable);
  return {
    lines: lines.flatMap((line) => {
      const left = leftOfLine(line, hand, texts);
      return JSON.stringify(left) === JSON.stringify(contentOf(line)) ? [] : [{ ...left, seq: line.seq }];
    }),
    messages: rows.flatMap((row) => {
      const left = leftOfMessage(row, { hand, isOwn: own.has(row.id) || isFrom(row.from, hand) }, texts);
      return JSON.stringify(left) === JSON.stringify(receivedOf(row)) ? [] : [{ ...left, arrival: row.arrival }];
    }),
    texts: [...texts],
  };
}

type Line = typeof ledger.$inferSelect;
type Message = typeof inbox.$inferSelect;

function contentOf({ by, author, message, person, body }: Line): LineContent {
  return { by, author, message, person, body };
}

function receivedOf({ id, thread, from, text, at, card, how, of, form, stamp }: Message): MessageContent {
  return { id, thread, from, text, at, card, how, of, form, stamp };
}

function leftOfLine(line: Line, hand: AtHand, texts: Set<string>): LineContent {
  const { signs, blotter, former } = hand;
  const isOwn = line.by === signs.id || line.person === signs.id;
  const body = mapTexts(line.body, (text, field, of) => {
    if (line.plan !== null) return leftOfPlan({ text, of }, line, hand);
    if (field === 'leads') return decided(blotter.cell(text), `leads of ${actionOf(of, line)}`, hand);
    if (OF_THE_PLAN.includes(field)) return decided(text, `${field} of ${actionOf(of, line)}`, hand);
    if (field === ACCOUNT) return isOwn ? '' : text;
    const here = `line ${line.seq} of the record`;
    if (!SAID.includes(field))
      return decided(NAMES.includes(field) ? blotter.cell(text) : blotter.own(text), here, hand);
    if (!isOwn) return decided(text, here, hand);
    texts.add(text);
    return '';
  });
  const id = (text: string | null): never => (text === null ? null : blotter.own(text)) as never;
  return {
    by: id(line.by),
    author: line.by === signs.id ? former.name : line.author,
    message: id(line.message),
    person: id(line.person),
    body: (isOwn ? withoutEmpty(body) : body) as LineContent['body'],
  };
}

type OfPlan = { readonly text: string; readonly of: Readonly<Record<string, unknown>> };

/** What a line says of a plan is its office's, whoever wrote it down: of whoever keeps an indicator alone the name goes by itself. */
function leftOfPlan({ text, of }: OfPlan, { plan, seq }: Line, hand: AtHand): string {
  // A plan is called what the office calls it: “Plan of May 2016” is nobody.
  if (of['kind'] === 'named') return decided(text, `name of plan ${plan}`, hand);
  const isKeeper = 'post' in of && 'group' in of;
  return decided(isKeeper ? hand.blotter.cell(text) : text, `line ${seq} of the record`, hand);
}

/** Whose words they are: of the plan’s words as they stood when the record was chained anew, each says its own. */
function actionOf({ action }: Readonly<Record<string, unknown>>, line: Line): string {
  return typeof action === 'string' ? action : (line.action ?? 'no action');
}

/** What happened in a line, without anything that anybody said in it. */
export function withoutWords(body: unknown): unknown {
  return withoutEmpty(mapTexts(body, (text, field) => (SAID.includes(field) || field === ACCOUNT ? '' : text)));
}

/** Without what may be missing and says nothing any more. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name, one]) => one !== '' || !MAY_BE_MISSING.includes(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutEmpty(one)]));
}

function isFrom(from: string, { blotter }: AtHand): boolean {
  return blotter.own(from) !== from;
}

type OfMessage = { readonly hand: AtHand; readonly isOwn: boolean };

function leftOfMessage(row: Message, { hand, isOwn }: OfMessage, texts: Set<string>): MessageContent {
  const { blotter } = hand;
  const id = (text: string | null): never => (text === null ? null : blotter.own(text)) as never;
  const ids = { id: id(row.id), thread: id(row.thread), from: id(row.from), card: id(row.card), of: id(row.of) };
  const received = receivedOf(row);
  if (isOwn) {
    texts.add(row.text);
    return { ...received, ...ids, text: '', form: null, stamp: null };
  }
  const other = (text: string): string => decided(text, `message ${row.arrival} of the inbox`, hand);
  const form = row.form === null ? null : (mapTexts(row.form, other) as Form);
  return { ...received, ...ids, text: other(row.text), form };
}
