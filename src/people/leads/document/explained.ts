import { foldWords } from '#src/people/fold.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadLexicon } from '#src/people/leads/lead-lexicon.ts';
import { goesOn, isCapital, isInitial } from '#src/people/leads/lead-shape.ts';
import { leadWords } from '#src/people/leads/lead-words.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import type { LeadDocument } from './lead-document.ts';

// "OMB", "HoD", "TfL".
const SHORT = /^(?:\p{Lu}[\p{L}\p{N}]*\p{Lu}|\p{Lu}{2,})[\p{L}\p{N}]*$/u;

/** The words of a cell with what the plan explains elsewhere written out: "OMB", "SJ" for Sarah Jones, "Priya" by herself. What the roster knows stays. */
export function explained(
  words: readonly LeadWord[],
  document: LeadDocument,
  lexicon: LeadLexicon,
): readonly LeadWord[] {
  if (document.short.size === 0 && document.people.size === 0) return words;
  return words.flatMap((word, at) => {
    if (word.mark !== null || isKnown(word, lexicon)) return word;
    const long = SHORT.test(word.text.replaceAll('.', '')) ? document.short.get(word.key) : undefined;
    // “SM” before a name is a rank, whoever else has these initials.
    if (long !== undefined && document.named.has(foldWords(long).join(' ')) && startsName(words[at + 1])) return word;
    const whole = long ?? (isAlone(words, at) ? document.people.get(word.key) : undefined);
    if (long === undefined && isOwnSurnameBefore(words, at, whole)) return word;
    return whole === undefined ? word : leadWords(whole);
  });
}

function isKnown({ key }: LeadWord, { root, names, initials }: LeadLexicon): boolean {
  return root.next.has(key) || names.surname.has(key) || initials.has(key);
}

function startsName(word: LeadWord | undefined): boolean {
  return word !== undefined && goesOn(word) && isCapital(word) && word.key !== 'and';
}

function isGivenAlone(word: LeadWord | undefined): boolean {
  return word !== undefined && word.mark === null && (isInitial(word) || GIVEN_NAMES.has(word.key));
}

// "Van der Meer, Pieter": the rest of the name stands before the comma.
function isOwnSurnameBefore(words: readonly LeadWord[], at: number, whole: string | undefined): boolean {
  if (whole === undefined || words[at - 1]?.mark !== 'comma') return false;
  const rest = foldWords(whole).slice(1);
  return rest.length > 0 && rest.every((key, step) => words[at - 1 - rest.length + step]?.key === key);
}

// Between marks, or after "Cllr".
function isAlone(words: readonly LeadWord[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const begins = before === undefined || before.mark !== null || before.key === 'and' || HONORIFICS.has(before.key);
  // "Patterson, J" is her whole name turned round.
  const isTurned = after?.mark === 'comma' && isGivenAlone(words[at + 2]);
  return begins && !isTurned && (after === undefined || after.mark !== null || after.key === 'and');
}
