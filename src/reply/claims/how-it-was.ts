import type { Unit } from '#src/reply/units/unit.ts';

const WHO = '(?:both|all|all (?:of them|two|three|four)|it|they|we|everyone|all posts|both posts)';
const WAS = '(?:was|were|is|are|has been|have been|got|now|formally|finally)';
const HAPPENED = [
  'appointed|recruited|hired|trained|in post|in place',
  'agreed|approved|adopted|ratified|endorsed|signed(?: off)?|noted|minuted',
  'published|issued|sent(?: out| round)?|presented|launched|went live',
  'installed|fitted|inspected|delivered',
].join('|');
const WHERE = String.raw`(?: (?:by|at|in|on|to) (?:the |our )?(?:\p{L}+ ?){1,3}?)?`;
const WHEN = '(?: ?(?:on |at |last |this |back in )*DAY)?';
const HOW_IT_WAS = new RegExp(`^(?:${WHO} )?(?:${WAS} ){0,2}(?:${HAPPENED})${WHERE}${WHEN}$`, 'u');

/** True for words behind “done” that tell in full how, where or when it was: “both appointed by board 19 Nov”. */
export function isHowItWas(behind: readonly Unit[]): boolean {
  return HOW_IT_WAS.test(behind.map((one) => (one.kind === 'day' ? 'DAY' : one.said)).join(' '));
}
