import type { OpenDatabase } from '#db/open.ts';
import { dayIn, LONDON } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import type { Taken } from '#test/faults/a-platform.ts';
import type { Way } from '#test/faults/network/way.ts';
import type { Line } from './days.ts';

/** What was promised and not kept, each a sentence: counted while the life goes on, so that nothing of it grows with the years. */
export type Account = {
  readonly acknowledged: (message: IncomingMessage) => void;
  readonly said: (line: Line) => void;
  /** A day has ended: what was acknowledged on the day before is looked for, and what was taken in since is looked through. */
  readonly dayEnds: (database: OpenDatabase, way: Way) => Promise<void>;
  readonly counted: () => Counted;
};

export type Counted = {
  readonly acknowledged: number;
  readonly taken: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
};

/** So many messages are remembered by their keys: what comes twice comes within days. */
const REMEMBERED = 20_000;
/** Days until what was acknowledged must have been answered: the longest outage, and a day. */
export const DAYS_UNTIL_ANSWERED = 6;

type Due = { readonly message: IncomingMessage; readonly ref: string | null; readonly day: number };

export function anAccount(): Account {
  const refs = new Map<string, string | null>();
  const [lost, twice]: [string[], string[]] = [[], []];
  const keys = new Set<string>();
  const due: Due[] = [];
  let [day, acknowledged, taken] = [0, 0, 0];
  return {
    said: ({ message, ref }) => void refs.set(message.id, ref),
    acknowledged: (message) => {
      acknowledged += 1;
      due.push({ message, ref: refs.get(message.id) ?? null, day });
      refs.delete(message.id);
    },
    dayEnds: async (database, way) => {
      day += 1;
      const now = way.taken();
      taken += now.length;
      twice.push(...saidTwice(now, keys));
      way.forget();
      const ready = due.splice(0, due.filter((one) => one.day <= day - DAYS_UNTIL_ANSWERED).length);
      if (ready.length > 0) lost.push(...(await lostAmong(ready, database, { way, keys })));
      for (const key of keys) {
        if (keys.size <= REMEMBERED) break;
        keys.delete(key);
      }
    },
    counted: () => ({ acknowledged, taken, lost, twice }),
  };
}

/** Only what says that it is said again may come a second time, and nobody is asked twice on a day. */
function saidTwice(taken: readonly Taken[], keys: Set<string>): readonly string[] {
  return taken
    .filter(({ isEdit, again }) => !isEdit && !again)
    .flatMap(({ key, kind, to, day }) => {
      const known = [key, ...(kind === 'nudge' && day !== '' ? [`${to} on ${day}`] : [])];
      const found = known.filter((one) => keys.has(one)).map((one) => `${one} came twice`);
      for (const one of known) keys.add(one);
      return found;
    });
}

type Looking = { readonly way: Way; readonly keys: ReadonlySet<string> };

/** Each was worked; an answer has its one line in the record, which says it or keeps its words for a question about them; and what was said to it came, or somebody is told that nobody knows, or that the platform refused it. */
async function lostAmong(
  ready: readonly Due[],
  { register, inbox }: OpenDatabase,
  { way, keys }: Looking,
): Promise<readonly string[]> {
  const waiting = new Set((await inbox.waiting()).map(({ id }) => id));
  const ledger = await register.ledgerIn('RIP' as PlanKey);
  const lost: string[] = [];
  for (const { message, ref } of ready) {
    if (message.how !== 'said') continue;
    const id = way.idOf(message);
    if ((await inbox.message(id)) === null) lost.push(`${message.text} was acknowledged and is gone`);
    if (waiting.has(id)) lost.push(`${message.text} waits after days`);
    const lines = ledger.filter(
      ({ message: of, event }) => of === id && (event.kind === 'updated' || event.kind === 'kept'),
    );
    if (ref !== null && lines.length !== 1) lost.push(`${message.text} has ${lines.length} lines in the record`);
    const key = `receipt/${id}` as OutKey;
    const fate = await register.fateOf(key);
    const isKnown = keys.has(key) || fate === 'in-doubt' || fate === 'sent';
    if (!isKnown && !(fate === 'lost' && (await isOfficeTold(id, { register, inbox }, keys))))
      lost.push(`${message.text} was never answered: ${fate}`);
  }
  return lost;
}

/** True where the office was told, on the day of somebody's words or after, that something did not reach them. */
async function isOfficeTold(
  id: MessageId,
  { register, inbox }: Pick<OpenDatabase, 'register' | 'inbox'>,
  keys: ReadonlySet<string>,
): Promise<boolean> {
  const message = await inbox.message(id);
  const person = message === null ? null : await register.personAt(message.from);
  if (message === null || person === null) return false;
  // What the office itself cannot get is in the log: there is nobody else to tell.
  if (person.role === 'office') return true;
  const said = dayIn(message.at, LONDON);
  return Array.from(keys).some((key) => {
    const [kind, day = '', ...whom] = key.split('/');
    return kind === 'undelivered' && day >= said && whom.join('/').startsWith(person.id);
  });
}
