import type { Button } from '#src/messages/card.ts';
import { RATINGS, LOOK } from '#src/rating/scale.ts';

/** What a reader of the screen says for a button: which action it is about, and what it does; never a shape. */
export function spokenLabel({ label, unsaid, aloud }: Pick<Button, 'label' | 'unsaid' | 'aloud'>): string {
  return spoken(aloud ?? (unsaid === undefined ? label : `${unsaid}, ${label}`));
}

/** Words as they are read out: a rating's word alone, and a sign that stands in a word's place as that word; never a shape. */
export function spoken(words: string): string {
  return words
    .replace(RATED, (_, after?: string, before?: string) => after ?? before ?? '')
    .replace(ARROW, ' to ')
    .replace(SIGN, (sign) => SIGNS.get(sign.replaceAll(PLAIN, '')) ?? 'emoji')
    .replaceAll(BEFORE, '')
    .replaceAll(WITHIN, '');
}

const WORDS = RATINGS.map((rating) => LOOK[rating].word).join('|');
const COLOURS = RATINGS.map((rating) => LOOK[rating].emoji).join('|');
// "Amber ▲", "▲ Amber", "🟠 Amber ▲": the word says it.
const RATED = new RegExp(`(?:(?:${COLOURS}) )?(${WORDS}) [■▲●★○]|(?:[■▲●★○]|${COLOURS}) (${WORDS})`, 'gu');
const ARROW = /\s*[→➜➔]\s*/gu;
// A sign that somebody wrote stands for a word; the rest of them have no name here.
const SIGN = /\p{Emoji_Presentation}[\p{Emoji_Modifier}\u{FE0F}\u{200D}\p{Emoji_Presentation}]*/gu;
const PLAIN = /[\p{Emoji_Modifier}\u{FE0F}]/gu;
const SIGNS = new Map<string, string>([
  ...RATINGS.map((rating) => [LOOK[rating].emoji, LOOK[rating].word] as const),
  ['🟡', 'Amber'],
  ['🟥', 'Red'],
  ['🟧', 'Amber'],
  ['🟨', 'Amber'],
  ['🟩', 'Green'],
  ['👍', 'thumbs up'],
  ['👎', 'thumbs down'],
  ['✅', 'tick'],
  ['❌', 'cross'],
]);
// What only marks a line or a word: a tick, a cross, a bullet, a box.
const MARKS = String.raw`[\u2190-\u21FF\u2500-\u25FF\u2605\u2606\u2610-\u2612\u2713-\u2718\u2B1B\u2B1C\u{FE0F}]+`;
const BEFORE = new RegExp(String.raw`^${MARKS}[^\S\n]*`, 'gmu');
const WITHIN = new RegExp(String.raw`[^\S\n]?${MARKS}`, 'gu');
