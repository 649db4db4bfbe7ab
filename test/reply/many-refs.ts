import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import type { Question } from '#src/reply/question.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** Three ways in which plans number: the same sentences are read alike in each. */
export const SHAPES: readonly (readonly string[])[] = [
  ['F1', 'F2', 'F3', 'F4', 'F5'],
  ['17.1', '17.2', '17.3', '17.4', '17.5'],
  ['HUB1', 'HUB2', 'HUB3', 'HUB4', 'HUB5'],
  ['17.9.1', '17.9.2', '17.9.3', '17.9.4', '17.9.5'],
];

/** Where the words are said: the numbers of the card, and what it asks. */
export type Said = {
  readonly open: readonly number[];
  readonly question?: Question;
  readonly titles?: readonly string[];
};

/** The parts of a reading, in which “#2” stands for the second action's number. */
export function partsIn(words: string, refs: readonly string[], { open, question, titles }: Said) {
  const said = words.replaceAll(/#(\d)/gu, (_, number: string) => refs[Number(number) - 1]!);
  const asked = open.map((number) => ({
    ref: refs[number - 1]!,
    title: titles?.[number - 1] ?? '',
    question: question ?? ('will-it-be-done' as const),
    agreed: '2026-12-26' as Day,
    rating: null,
  }));
  const isRef = (one: string): boolean => refs.some((ref) => ref.toLowerCase() === one.toLowerCase());
  return readReply(said, { today: '2026-10-12' as Day, plans: [], isRef, book: refBook(refs), asked }).parts;
}

/** What is read of each action: “#1 green” where it is certain, “#1 green?” where it is asked, “#1 kept” where it is only kept. */
export function readIn(words: string, refs: readonly string[], said: Said): readonly string[] {
  return partsIn(words, refs, said)
    .flatMap((part) => fieldsOf(part, refs))
    .toSorted();
}

/** The same with only what is recorded: of what is said of nobody knows which of several, it is asked which. */
export function certainIn(words: string, refs: readonly string[], said: Said): readonly string[] {
  const isAsked = (one: string): boolean =>
    /\?$| kept$/u.test(one) || (said.open.length > 1 && one.startsWith('which'));
  return readIn(words, refs, said).filter((one) => !isAsked(one));
}

function fieldsOf({ ref, change, request, certainty }: ReadingPart, refs: readonly string[]): readonly string[] {
  const at = refs.findIndex((one) => one.toLowerCase() === ref?.toLowerCase());
  const where = ref === null ? 'which' : `#${at + 1}`;
  const said = [change.rating, change.done === true ? 'done' : undefined, change.forecast ?? undefined, request?.kind];
  const read = said.filter((one) => one !== undefined);
  return read.length === 0 ? [`${where} kept`] : read.map((one) => `${where} ${one}${certainty === 'sure' ? '' : '?'}`);
}
