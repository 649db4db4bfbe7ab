import type { Change } from '#src/plan/change.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { SaidPart } from './record-part.ts';
import type { Scene } from '#src/commands/command.ts';
import { questionOn } from './question-on.ts';

/** Words of the speaker that wait about an action: the message of the last, and the likely reading of that one. */
export type Waiting = {
  readonly words: string;
  readonly reading: Change | null;
  readonly message: string | null;
};

/** The speaker's words that wait about an action since anybody last said how it stands; null when none do. */
export async function waitingWords({ action, standing }: Tracked, scene: Scene): Promise<Waiting | null> {
  if (standing.unsettled === null) return null;
  const ledger = await scene.register.ledgerOf(action.id);
  const own = sinceUpdate(ledger).flatMap(({ event, by, message }) => {
    const isOwn = by === scene.speaker.id && event.kind === 'kept' && message !== scene.message.of;
    return isOwn ? [{ words: event.words, reading: event.reading, message }] : [];
  });
  const last = own.at(-1);
  if (last === undefined) return null;
  const words = own.map((one) => one.words).filter((said) => !YES_OR_NO.test(said));
  return { ...last, words: words.join('\n') };
}

/** What an answer settles: the words that wait about its action, where it answers the card that asks what they mean. */
export async function settledBy(tracked: Tracked, scene: Scene): Promise<Waiting | null> {
  const isAsked = scene.message.card !== null || questionOn(tracked.action.id, scene) !== null;
  return isAsked && scene.given === null && scene.message.form === undefined ? waitingWords(tracked, scene) : null;
}

/** The answer with the words that it settles as its narrative, and the rest of their reading where it agrees with it. */
export function withWaiting<P extends SaidPart>(part: P, { words, reading }: Waiting, { message }: Scene): P {
  const { narrative, ...said } = part.change;
  const change = reading !== null && isPartOf(said, reading) ? { ...reading, ...said } : said;
  const all = [words, narrative ?? ''].filter((one) => one !== '').join('\n');
  return {
    ...part,
    change: all === '' ? change : { ...change, narrative: all },
    words: message.card === null || words === '' ? part.words : words,
  };
}

function sinceUpdate(ledger: readonly ActionEntry[]): readonly ActionEntry[] {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const standing = ledger.filter(({ seq }) => !undone.has(seq));
  return standing.slice(standing.findLastIndex(({ event }) => event.kind === 'updated') + 1);
}

function isPartOf(said: Change, reading: Change): boolean {
  const fields = Object.entries(said);
  const read: Readonly<Record<string, unknown>> = reading;
  return fields.length > 0 && fields.every(([field, value]) => read[field] === value);
}

// An answer to a question that is settled by the next word: it says nothing of why.
const YES_OR_NO = /^\P{L}*(?:yes|yep|no|nope|nah|not yet|afraid not|maybe|perhaps|not sure|na|ie)\P{L}*$/iu;
