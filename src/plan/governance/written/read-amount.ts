/** A number at the front of words, with the sign of its unit where one stands beside it; not sure where it is a guess, a range or written in two ways. */
export type Amount = {
  readonly value: number;
  /** "%" or a currency's sign; null where words may name it. */
  readonly unit: string | null;
  readonly isSure: boolean;
  readonly rest: string;
};

const LEAD = /^(?:(?:is|was|at|now|stands at|reads?|reading|=|:)\s*)+(?=\S)/iu;
const MORE_OR_LESS = ['about', 'approximately', 'approx.?', 'around', 'roughly', 'circa', 'ca?\\.', 'nearly', 'almost'];
const BOUNDED = [
  'under',
  'over',
  'above',
  'below',
  '(?:less|more|fewer) than',
  'up to',
  'at (?:least|most)',
  'between',
];
const ROUGHLY = new RegExp(String.raw`^(?:${[...MORE_OR_LESS, ...BOUNDED].join('|')}|c(?=\d)|[~<>≤≥])\s*`, 'iu');
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const THOUSANDS = String.raw`\s*(?:million|thousand|billion|bn|[mk])(?!\p{L})`;
const PER_CENT = String.raw`\s*(?:%|per ?cent(?!\p{L}))`;
const FIGURE = new RegExp(String.raw`^([£$€])?\s*([-−]?)(${NUMBER})(${THOUSANDS})?(${PER_CENT})?`, 'iu');
const GOES_ON = /^(?:[.,]\d|\s*(?:-|–|—|to|or|and|\/)\s*[£$€]?\d)/iu;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** Reads "9.2 …", "£1.25m …", "84 per cent …"; null where no number stands first. */
export function readAmount(words: string): Amount | null {
  const led = words.trim().replace(LEAD, '');
  const bare = led.replace(ROUGHLY, '');
  const match = FIGURE.exec(bare);
  if (match === null) return null;
  const [whole, sign, minus, figure = '', times, percent] = match;
  const rest = bare.slice(whole.length);
  const scaled = Number(figure.replaceAll(',', '')) * (TIMES[times?.trim().toLowerCase() ?? ''] ?? 1);
  return {
    // 1.1 million is no 1100000.0000000002.
    value: Number((minus === '' ? scaled : -scaled).toPrecision(15)),
    unit: percent === undefined ? (sign ?? null) : '%',
    isSure: led === bare && !GOES_ON.test(rest),
    rest,
  };
}
