import { readReply } from '#src/reply/read-reply.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import { contextOf } from './entry.ts';
import type { Entry, ExpectedPart } from './entry.ts';

/** How a reading compares with what was expected of it. */
export type Mark = 'right' | 'likely' | 'kept' | 'wrong';

/** One entry as it was read, its mark, and why where it is not right. */
export type Scored = { readonly entry: Entry; readonly reading: Reading; readonly mark: Mark; readonly why: string };

/** Reads an entry and marks it: wrong is only what is recorded and contradicts what was expected. */
export function score(entry: Entry): Scored {
  const reading = readReply(entry.text, contextOf(entry));
  const parts = placed(reading, entry);
  const wrong = wrongIn(
    parts.filter(({ certainty }) => certainty === 'sure'),
    entry,
  );
  if (wrong !== '') return { entry, reading, mark: 'wrong', why: wrong };
  // What is asked for reaches the office beside a sure answer, likely or not.
  const isShown = (part: ReadingPart): boolean => part.certainty === 'sure' || isRequest(part);
  const shown = reading.outcome === 'recorded' ? parts.filter(isShown) : parts;
  const missing = missingIn(reading.outcome === 'kept' ? parts.filter(isRequest) : shown, entry);
  const isOutcome = entry.expect.outcome.includes(reading.outcome);
  if (isOutcome && (missing === '' || mayKeep(entry, reading))) return { entry, reading, mark: 'right', why: '' };
  const why = isOutcome ? missing : `${reading.outcome}, not ${entry.expect.outcome.join(' or ')}; ${missing}`;
  return { entry, reading, mark: reading.outcome === 'likely' && missing === '' ? 'likely' : 'kept', why };
}

/** True for an entry that a person would call clear: it may only be recorded, or recorded or likely. */
export function isClear({ expect }: Entry): boolean {
  return expect.outcome.includes('recorded');
}

// What may be kept gives nothing that must be there.
function mayKeep({ expect }: Entry, { outcome }: Reading): boolean {
  return outcome === 'kept' && expect.outcome.includes('kept');
}

function isRequest({ request }: ReadingPart): boolean {
  return request !== null;
}

/** The parts with the one action that was asked about where the words named none. */
function placed({ parts }: Reading, { setting }: Entry): readonly ReadingPart[] {
  const [only, ...others] = setting.asked;
  const alone = only === undefined || others.length > 0 ? null : only.ref;
  return parts.flatMap((part) => (part.ref === null && alone === null ? [] : [{ ...part, ref: part.ref ?? alone }]));
}

function wrongIn(parts: readonly ReadingPart[], entry: Entry): string {
  const wrongs = parts.flatMap((part) => [
    ...Object.entries(withoutNulls(fieldsOf(part))).map(([field, value]) => wrongField({ part, field, value }, entry)),
    wrongRequest(part, entry),
  ]);
  return wrongs.find((wrong) => wrong !== '') ?? '';
}

type FieldRead = { readonly part: ReadingPart; readonly field: string; readonly value: string | boolean | null };

function wrongField({ part, field, value }: FieldRead, { expect }: Entry): string {
  if (expect.not?.some((said) => said === value || said === field) === true) return `${field} ${String(value)} denied`;
  const allowed = expect.parts.find(({ ref }) => ref === part.ref)?.[field as keyof ExpectedPart];
  if (field === 'waitingOn' || (field === 'started' && allowed === undefined)) return '';
  if (allowed === undefined) return `${part.ref} ${field} ${String(value)} not expected`;
  return isAllowed(value, allowed) ? '' : `${part.ref} ${field} is ${String(value)}`;
}

function wrongRequest(part: ReadingPart, { expect }: Entry): string {
  const expected = expect.parts.find(({ ref }) => ref === part.ref);
  if (part.request === null || expected?.request === undefined || isAllowedRequest(part, expected)) return '';
  return `${part.ref} asks ${part.request.kind}`;
}

function missingIn(parts: readonly ReadingPart[], { expect }: Entry): string {
  return expect.parts.map((expected) => missingOf(parts, expected)).find((missing) => missing !== '') ?? '';
}

const FIELDS = ['rating', 'done', 'started', 'forecast'] as const;

function missingOf(parts: readonly ReadingPart[], expected: ExpectedPart): string {
  const mine = parts.filter(({ ref }) => ref === expected.ref);
  const fields = Object.assign({}, ...mine.map((part) => withoutNulls(fieldsOf(part)))) as Fields;
  const field = FIELDS.find((one) => expected[one] !== undefined && !isAllowed(fields[one] ?? null, expected[one]));
  if (field !== undefined) return `${expected.ref} ${field} is ${String(fields[field] ?? 'absent')}`;
  if (expected.waitingOn !== undefined && !String(fields['waitingOn'] ?? '').startsWith(expected.waitingOn)) {
    return `${expected.ref} waits on ${String(fields['waitingOn'] ?? 'nobody')}`;
  }
  const part = mine.find(isRequest) ?? mine[0];
  if (expected.request === undefined || (part !== undefined && isAllowedRequest(part, expected))) return '';
  return `${expected.ref} asks ${JSON.stringify(part?.request ?? null)}`;
}

type Fields = Readonly<Record<string, string | boolean | null>>;

function fieldsOf({ change, progress, request }: ReadingPart): Fields {
  // Who asks for more time expects it by then.
  const extended = request?.kind === 'extension' ? request.until : null;
  return {
    rating: change.rating ?? null,
    done: change.done ?? null,
    forecast: change.forecast ?? extended,
    waitingOn: change.waitingOn ?? null,
    started: progress === 'started' ? true : progress === 'not-started' ? false : null,
  };
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isAllowed(value: unknown, allowed: unknown): boolean {
  return Array.isArray(allowed) ? allowed.includes(value) : allowed === value;
}

function isAllowedRequest({ request }: ReadingPart, { request: expected }: ExpectedPart): boolean {
  const options = Array.isArray(expected) ? expected : [expected];
  return options.some((option) => {
    if (option === null) return true;
    if (request === null || option.kind !== request.kind) return false;
    const said = request as Readonly<Record<string, unknown>>;
    return ['from', 'until', 'to'].every(
      (field) => option[field] === undefined || isAllowed(said[field] ?? null, option[field]),
    );
  });
}
