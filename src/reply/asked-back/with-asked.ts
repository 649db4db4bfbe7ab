import { knownRefsIn } from '#src/refs/known-refs.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import { aboutOf } from '#src/reply/requests/readers/question.ts';
import { TAG } from './questions-in.ts';
import type { Apart, Question } from './without-questions.ts';

/** The reading of the rest of a message with what it asks back, each beside what it is asked of: the number in it, else what is said before it. */
export function withAsked(
  rest: Reading | null,
  { questions, rest: text }: Apart,
  context: ReplyContext,
): readonly ReadingPart[] {
  const parts: ReadingPart[] = [...(rest?.parts ?? [])];
  for (const question of questions) {
    const ref = refIn(question, context);
    const at = ref === null ? beside(parts, question, text) : parts.findIndex((one) => isSame(one.ref, ref));
    const own = parts[at];
    if (own === undefined) parts.push(asking(ref, question));
    else parts[at] = withOne(own, question);
  }
  return parts;
}

/** A part in which no more was found than that it asks: its words are the question. */
export function asAsked(part: ReadingPart): ReadingPart {
  const { asksBack, request, progress, change, words } = part;
  const isSaid = progress !== null || Object.keys(change).some((field) => field !== 'narrative');
  if (asksBack !== undefined || request?.kind !== 'question' || isSaid || !words.includes('?')) return part;
  return { ...part, asksBack: { words, rest: null } };
}

function refIn({ words }: Question, context: ReplyContext): string | null {
  const refs = new Set(knownRefsIn(words, context).map(({ said }) => said));
  const [only, ...others] = refs;
  return only === undefined || others.length > 0 ? null : only;
}

function isSame(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}

/** The last part whose words begin before the question, else the first. */
function beside(parts: readonly ReadingPart[], { at }: Question, text: string): number {
  const before = parts.findLastIndex(({ words }) => {
    const place = text.indexOf(words);
    return place !== -1 && place <= at;
  });
  return before === -1 ? 0 : before;
}

function asking(ref: string | null, { words }: Question): ReadingPart {
  return {
    ref,
    change: { narrative: words },
    request: { kind: 'question', about: aboutOf(words) },
    implied: [],
    unread: words,
    words,
    certainty: 'likely',
    progress: null,
    asks: null,
    asksBack: { words, rest: null },
    reads: [],
  };
}

function withOne(part: ReadingPart, question: Question): ReadingPart {
  const rest = part.asksBack === undefined ? part : part.asksBack.rest;
  const words = [part.asksBack?.words, question.words].filter((one) => one !== undefined).join(' ');
  if (rest === null || saysNothing(rest)) return asking(part.ref, { ...question, words });
  const told = doubtedBy(words, rest);
  const request = rest.request ?? { kind: 'question' as const, about: aboutOf(words) };
  return { ...told, request, words: `${rest.words} ${words}`, asksBack: { words, rest: told } };
}

const A_RATING = /\b(?:red|amber|green)\b/iu;
const A_MEANING = /\bmeans?\b/iu;
const OF_DONE = /\b(?:done|complete|completed|finished)\b/iu;

/** “Amber. Should it be red?”: whoever asks of a rating what they have just said of it is asked first. */
function doubtedBy(words: string, rest: ReadingPart): ReadingPart {
  const { rating, done } = rest.change;
  const isRating = rating !== undefined && A_RATING.test(words) && !A_MEANING.test(words);
  return TAG.test(words.toLowerCase()) || isRating || (done === true && OF_DONE.test(words))
    ? { ...rest, certainty: 'likely' }
    : rest;
}

function saysNothing({ request, progress, unread, change }: ReadingPart): boolean {
  return request === null && progress === null && unread === '' && Object.keys(change).length === 0;
}
