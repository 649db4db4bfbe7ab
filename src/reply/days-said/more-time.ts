import { lengthsIn } from '#src/timescale/days-in.ts';
import { leadingTo } from './near.ts';
import type { Length } from '#src/timescale/readers/length.ts';

const MORE = /(?<!\p{L})(?:more|extra|another|further|additional|longer)(?!\p{L})/iu;
const NEEDED = String.raw`(?:(?:really|probably|possibly|maybe|perhaps|also|still|now|just|it['’]?ll|it will|i['’]ll|we['’]ll|will|might|may|could|would)\s+)*(?:need(?:s|ing)?|want(?:s|ing)?|(?:would|['’]d) like|could do with|requires?|requiring|ask(?:s|ing)? for|request(?:s|ing)?|takes?|taking|looking (?:at|for)|giv(?:e|ing) (?:me|us|it)|after)\s+`;
const SMALL = String.raw`(?:(?:about|around|at least|roughly|maybe|perhaps|probably|possibly|an?|the)\s+)*`;
const LED = new RegExp(
  String.raw`(?:(?<!(?:not|n['’]t|no|never|longer|hardly)\s+)(?<!\p{L})${NEEDED}|(?:^|[.,;:!?()\n–—-]\s*|(?<!\p{L})(?:and|but|so|please|amber|red|green)\s+))${SMALL}$`,
  'iu',
);
const ENDS =
  /^(?:\s+(?:more|longer|extra))?\s*(?:$|[.,;:!?()\n–—-]|(?:please|pls|needed|required|or so|on|to|for|of|at least|if|as|because|and|but|so|now|i think|from)(?!\p{L}))/iu;

/** What may follow a length is no longer. */
const BEHIND = 40;

/** How much more time somebody's words ask for, “need another fortnight”; null for none, or for what only tells of it. */
export function moreTimeIn(words: string): Length | null {
  const asked = lengthsIn(words).filter(({ index, end }) => {
    const behind = words.slice(end, end + BEHIND);
    const said = words.slice(index, end) + (/^\s+(?:more|longer|extra)(?!\p{L})/iu.exec(behind)?.[0] ?? '');
    return MORE.test(said) && LED.test(leadingTo(words, index)) && ENDS.test(behind);
  });
  return asked.length === 1 ? asked[0]!.length : null;
}
