import type { DraftBlock } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import type { Remark, RemarkKind } from '#src/plan/public/remarks.ts';

/** Why each is worth a look; the words of the line that it is about stand before it. */
const REASONS: Readonly<Record<RemarkKind, string>> = {
  name: 'a person’s name; anybody can read this line. Name a post or a team instead.',
  detail: 'this may tell of one child, one case, or where somebody lives or can be reached.',
  'no-result': 'a meeting alone. What came of it, for the people it is for?',
  'rating-against': 'this does not fit with how it is rated.',
  'no-way-back': 'It is Amber or Red, and the line does not say what gets it back to Green, and by when.',
  'same-words': 'These are the words of the line that stands. What has changed since?',
  abbreviation: 'not everybody knows what these letters stand for. Write them out once.',
};

/** One remark: the words, and why they are worth a look. */
export function sayRemark({ kind, words }: Remark, heard: (said: string) => Phrase): Said {
  return words === '' ? REASONS[kind] : say`“${heard(words)}”: ${REASONS[kind]}`;
}

/** All of them under a title; nothing where there are none. */
export function remarkBlocks(remarks: readonly Remark[], heard: (said: string) => Phrase): readonly DraftBlock[] {
  if (remarks.length === 0) return [];
  return [
    { kind: 'title', text: 'Worth a look before it is public' },
    ...remarks.map((one): DraftBlock => ({ kind: 'said', text: sayRemark(one, heard) })),
  ];
}
