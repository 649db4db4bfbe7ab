import type { Output, Printed } from './process.ts';

/** What was said to the program: `records` when it is an update, so that it leaves one line in the ledger. */
export type Said = { readonly id: string; readonly say: string; readonly records: boolean };

/** What the register holds after all the runs; messages under their full id, "console:17". */
export type Kept = {
  readonly inbox: ReadonlyMap<string, { readonly text: string; readonly state: string }>;
  /** The words of each ledger line by the message that caused it. */
  readonly ledger: ReadonlyMap<string, readonly string[]>;
  readonly outbox: ReadonlyMap<string, string>;
};

/** Everything that happened: what was said, what each run printed in turn, and what is kept. */
export type Transcript = {
  readonly said: readonly Said[];
  readonly runs: readonly Pick<Output, 'printed' | 'torn'>[];
  readonly kept: Kept;
};

const UNASKED = new Set(['nudge', 'escalation', 'office']);

/** What a transcript shows that must never happen, each a sentence; empty when every promise was kept. */
export function findFaults(transcript: Transcript): readonly string[] {
  return [saidTwice, nudgedTwice, wordsLost, notAppliedOnce, answersLost, neverSent, growing].flatMap((find) =>
    find(transcript),
  );
}

/** A key on a line without an end was not said, but must not be said again either. */
function saidTwice({ runs }: Transcript): readonly string[] {
  const keys = runs.flatMap(({ printed, torn }) => [
    ...printed.filter((one) => !isRepeat(one)).map(({ key }) => key),
    ...(torn === null ? [] : [torn]),
  ]);
  return repeated(keys).map((key) => `${key} was printed more than once.`);
}

/** What puts other words in the place of an earlier message: twice it says the same. */
const CHANGES = /^(?:answered|office-now|taken-down)\//u;

/** An answer that a kill left in doubt is said again, and says so; what changes a message goes again; a question never is. */
function isRepeat({ key, kind, text = '' }: Printed): boolean {
  return CHANGES.test(key) || (!UNASKED.has(kind) && text.includes('I send this once more'));
}

function nudgedTwice({ runs }: Transcript): readonly string[] {
  const nudges = runs.flatMap(({ printed }) => printed).filter(({ kind, key }) => UNASKED.has(kind) && isFirst(key));
  return repeated(nudges.map(({ to, at }) => `${to} on ${at.slice(0, 10)}`)).map((who) => `${who}: nudged twice.`);
}

// Only the first version of a message is a nudge; what takes its place later is a note on it.
function isFirst(key: string): boolean {
  return key.startsWith('nudge/');
}

/** A receipt that was printed is a promise; what was received at all is kept word for word as well. */
function wordsLost({ said, runs, kept }: Transcript): readonly string[] {
  const receipts = new Set(runs.flatMap(({ printed }) => printed.map(({ key }) => key)));
  return said.flatMap(({ id, say }) => {
    const stored = kept.inbox.get(`console:${id}`);
    if (stored === undefined) {
      return receipts.has(`receipt/console:${id}`) ? [`Message ${id} was acknowledged and is gone.`] : [];
    }
    return stored.text === say ? [] : [`Message ${id} is kept in other words: ${stored.text.slice(0, 80)}`];
  });
}

/** Worked messages and only they are in the ledger, each update once; after a quiet run nothing is left waiting. */
function notAppliedOnce({ said, kept }: Transcript): readonly string[] {
  return said.flatMap(({ id, say, records }) => {
    const state = kept.inbox.get(`console:${id}`)?.state ?? 'never received';
    const lines = kept.ledger.get(`console:${id}`) ?? [];
    if (state !== 'worked') return [`Message ${id} is ${state} after the last run.`];
    if (lines.length !== (records ? 1 : 0)) return [`Message ${id} stands in the ledger ${lines.length} times.`];
    return lines.every((line) => line === say.trim()) ? [] : [`The ledger has other words for message ${id}.`];
  });
}

/** Where a message that was printed may be: `again` waits to be said once more, since nobody knows. */
const KNOWN: ReadonlySet<string> = new Set(['sent', 'uncertain', 'doubted', 'again']);

/** Each worked message has an answer, and it was printed once or nobody can know whether it was. */
function answersLost({ kept }: Transcript): readonly string[] {
  return [...kept.inbox].flatMap(([id, { state }]) => {
    const answer = kept.outbox.get(`receipt/${id}`);
    if (state !== 'worked' || KNOWN.has(answer ?? '')) return [];
    return [`The answer to ${id} is ${answer ?? 'missing'}.`];
  });
}

/** What counts as sent was printed, what was printed is known, and a kill leaves at most one message uncertain. */
function neverSent({ runs, kept }: Transcript): readonly string[] {
  const printed = new Set(runs.flatMap((run) => run.printed.map(({ key }) => key)));
  const sent = [...kept.outbox].filter(([, state]) => state === 'sent').map(([key]) => key);
  const lost = sent.filter((key) => !printed.has(key)).map((key) => `${key} counts as sent and was never printed.`);
  const known = [...printed].filter((key) => !KNOWN.has(kept.outbox.get(key) ?? ''));
  const uncertain = [...kept.outbox.values()].filter((state) => state === 'uncertain' || state === 'doubted').length;
  return [
    ...lost,
    ...known.map((key) => `${key} was printed and is ${kept.outbox.get(key) ?? 'unknown'} in the outbox.`),
    ...(uncertain > runs.length ? [`${uncertain} messages are uncertain after ${runs.length} runs.`] : []),
  ];
}

// The longest that says anything names a message, an action and a person.
const LONGEST_KEY = 200;

/** A key that is made of an earlier key grows with every answer. */
function growing({ kept }: Transcript): readonly string[] {
  const long = [...kept.outbox.keys()].filter((key) => key.length > LONGEST_KEY);
  return long.length === 0 ? [] : [`${long.length} keys are too long, such as ${long[0]?.slice(0, LONGEST_KEY)}…`];
}

function repeated(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((item, at) => list.indexOf(item) !== at))];
}
