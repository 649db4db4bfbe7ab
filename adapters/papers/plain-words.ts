import { visibleLine } from '#src/messages/text/visible.ts';

/** Words on one line with nothing in them that acts, and no sign that XML or PDF has no place for. */
export function plainWords(words: string): string {
  return visibleLine(words).replaceAll(NO_CHARACTERS, '\ufffd');
}

const NO_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;
