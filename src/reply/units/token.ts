import { MARK } from '#src/reply/legible.ts';
import { asCompared, inFull, mended } from '#src/reply/tables/lexicon.ts';

/** One word, number or sign of a legible text, where it stands. */
export type Token = {
  readonly said: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign' | 'picture' | 'link' | 'quoted';
};

const MARKS = `${MARK.red}${MARK.amber}${MARK.green}${MARK.done}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<arrow>-{1,2}>|=>|→|–>)`,
    `(?<picture>[${MARKS}]+|\\p{Extended_Pictographic}\\p{Emoji_Modifier}?)`,
    `(?<link>${MARK.link}+)`,
    `(?<quoted>${MARK.quoted}+)`,
    String.raw`(?<number>\d+)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*'?)`,
    String.raw`(?<sign>[^\s\p{L}\d])`,
  ].join('|'),
  'gu',
);
const SMILE = /[:;]-?[()DPp](?!\w)/gu;

/** The tokens of a legible text, in order. */
export function tokensOf(legible: string): readonly Token[] {
  const text = legible.replace(SMILE, (said) => ' '.repeat(said.length));
  const isShouted = !/\p{Ll}/u.test(text);
  return [...text.matchAll(TOKEN)].flatMap((match): readonly Token[] => {
    const groups = match.groups ?? {};
    const raw = match[0];
    const place = { raw, start: match.index, end: match.index + raw.length };
    if (groups['arrow'] !== undefined) return [{ ...place, said: '->', kind: 'word' }];
    // “Amber, waiting for IT”: a name, and no “it”.
    if (!isShouted && /^(?:IT|US)$/u.test(raw)) return [{ ...place, said: raw, kind: 'word' }];
    if (groups['word'] !== undefined) return [{ ...place, said: wordSaid(raw), kind: 'word' }];
    const kind = (['picture', 'link', 'quoted', 'number'] as const).find((one) => groups[one] !== undefined);
    return [{ ...place, said: raw, kind: kind ?? 'sign' }];
  });
}

const SCOTS: ReadonlyMap<string, string> = new Map([
  ['nae', 'no'],
  ['naw', 'no'],
  ['isny', "isn't"],
  ['wisnae', "wasn't"],
  ['cannae', "can't"],
  ['canny', "can't"],
  ['dinnae', "don't"],
  ['willnae', "won't"],
  ['wilnae', "won't"],
  ['winnae', "won't"],
  ['wullnae', "won't"],
  ['widnae', "wouldn't"],
  ['gonnae', 'going to'],
]);
// “isnae”, “hasnae”, “didnae”
const NAE = /^(is|was|has|have|had|did|does|could|would|should|are|were)(?:nae|na|nay)$/u;

function wordSaid(raw: string): string {
  const said = raw.toLowerCase().replace(/'$/u, '');
  return mended(asCompared(SCOTS.get(said) ?? inFull(said).replace(NAE, "$1n't")));
}
