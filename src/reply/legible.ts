import type { Declarable } from '#src/rating/scale.ts';
import { ownWordsEnd } from './tidy/quoted-mail.ts';

/** Signs that stand for what a person typed as a picture, a link or a ref; each fills as many places as what it stands for. */
export const MARK = {
  red: '\uE001',
  amber: '\uE002',
  green: '\uE003',
  done: '\uE004',
  link: '\uE005',
  /** A line quoted from somebody else. */
  quoted: '\uE008',
} as const;

const PICTURES: Readonly<Record<Declarable | 'done', readonly string[]>> = {
  red: ['🔴', '🟥', ':red_circle:', ':large_red_square:', ':red_square:'],
  amber:
    '🟠 🟧 🟡 🟨 :large_orange_circle: :orange_circle: :large_orange_square: :orange_square: :large_yellow_circle: :yellow_circle: :large_yellow_square: :yellow_square:'.split(
      ' ',
    ),
  green: ['🟢', '🟩', ':large_green_circle:', ':green_circle:', ':large_green_square:', ':green_square:'],
  done: ['✅', '☑', '✔', ':white_check_mark:', ':heavy_check_mark:', ':ballot_box_with_check:'],
};

const MARK_OF: ReadonlyMap<string, string> = new Map(
  (['red', 'amber', 'green', 'done'] as const).flatMap((what) => PICTURES[what].map((said) => [said, MARK[what]])),
);

const PICTURE = new RegExp([...MARK_OF.keys()].join('|'), 'g');
const PRIVATE_SIGN = /[\uE000-\uF8FF]/g;
const NEW_LINE = /[\v\f\u0085\u2028\u2029]/g;
// No-break and zero-width spaces, direction marks, and what only chooses how an emoji is drawn.
const UNSEEN = /(?!\n)[\p{Zs}\p{Cf}\p{Cc}\uFE00-\uFE0F]/gu;
const SINGLE_QUOTE = /[‘’‚‛′`´]/g;
const DOUBLE_QUOTE = /[“”„‟″«»]/g;
const QUOTED_LINE = /^ *>[^\n]*$/gm;
// “secret.example/x” is one without the front too.
const LINK = /(?:(?:https?|attached):\/\/|www\.|(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s<>|"]+/giu;
const END_OF_SENTENCE = /[.,;:!?)\]]$/;
// "*amber*", "_amber_"
const TAG = /<\/?(?:b|i|u|em|strong|p|br|div|span)(?: [^<>\n]{0,80})?\/?>/giu;
// "~green~" was crossed out.
const CROSSED_OUT = /~~?[^~\n]{1,60}~~?/gu;
// Dictated: "amber full stop waiting on legal".
const SAID_SIGN = /(?<=\p{L} )(?<!\ba )(full stop|comma|new line|hyphen|exclamation mark)(?= |$)/giu;
const SIGN_SAID: Readonly<Record<string, string>> = { comma: ',', hyphen: '-', 'exclamation mark': '!' };
const MARK_UP = /\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The text with its look tidied away, place for place as long as the text, so that what is found in it can be cut from what was typed. */
export function makeLegible(text: string): string {
  return text
    .replace(PRIVATE_SIGN, ' ')
    .replace(NEW_LINE, '\n')
    .replace(UNSEEN, (sign) => ' '.repeat(sign.length))
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(QUOTED_LINE, (line) => fill(line, MARK.quoted))
    .replace(LINK, markLink)
    .replace(TAG, (tag) => ' '.repeat(tag.length))
    .replace(CROSSED_OUT, (said) => fill(said, MARK.quoted))
    .replace(SAID_SIGN, (said) => (SIGN_SAID[said.toLowerCase()] ?? '.').padEnd(said.length))
    .replace(PICTURE, (picture) => fill(picture, MARK_OF.get(picture) ?? ' '))
    .replace(MARK_UP, ' ');
}

// A sign written in every place that some words take.
function fill(words: string, sign: string): string {
  return sign.repeat(words.length);
}

// "(https://example.org/report)." ends before the bracket.
function markLink(said: string): string {
  let end = said.length;
  while (END_OF_SENTENCE.test(said.charAt(end - 1))) end -= 1;
  return fill(said.slice(0, end), MARK.link) + said.slice(end);
}

/** The text with what a mail quotes, its signature and what the telephone adds covered. */
export function withoutQuoted(legible: string): string {
  const end = ownWordsEnd(legible);
  return legible.slice(0, end) + fill(legible.slice(end), MARK.quoted);
}
