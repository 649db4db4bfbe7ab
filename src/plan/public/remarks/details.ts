import { wordsOf } from './word-list.ts';

const NO_MORE = String.raw`(?![\p{L}\p{N}])`;
const NO_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const of = (pattern: string, flags = 'giu'): RegExp => new RegExp(pattern, flags);

const WHO = wordsOf('boy|girl|baby|toddler|teenager|youth|child|pupil|student|man|woman|mother|father');
const LETTERED = wordsOf(
  'Child|Family|Patient|Adult|Person|Pupil|Young Person|Baby|Sibling|Mother|Father|Service User',
);
const PARENT = wordsOf('family|parents?|mother|father|carers?');
const HARMED = wordsOf('victim|child|boy|girl|baby|pupil');
const ONE = wordsOf('the|this|that|one|his|her|their');
const KIN = String.raw`(?:(?:elder |younger |half-?)?(?:brother|sister|sibling)|grand(?:mother|father)|step(?:mother|father))`;
const ONE_CHILD = `(?:boy|girl|baby|toddler|teenager|${KIN})`;
const OWN = wordsOf('mother|father|parents|mum|dad|family|carers?|foster carers?');
const PARTY = wordsOf('mother|father|victim|(?:alleged )?perpetrator');
const DOES = String.raw`(?:was|is|has|had|who|and (?:his|her)|said|did)`;
const MONTH = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\p{L}*\s+\d{4})`;
const STREET = wordsOf(
  'Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Grove|Crescent|Court|Terrace|Place|Way|Walk|Gardens|Mews|Row|Rise|Square',
);
const FILED = wordsOf('case|complaint|referral|claim|file|incident|crime|tenancy');
const NUMBERED = String.raw`(?:\s(?:no|number|ref|reference|id))?[.:]?\s#?`;
const REFERENCE = wordsOf('ref|reference|id|uprn|upn');

/** What tells of one child, one case or one home, each with an example; of what overlaps the first stands. */
const DETAILS: readonly RegExp[] = [
  // "Child J", "Family B", "Person X1".
  of(String.raw`${NO_BEFORE}${LETTERED}\s(?:[A-Z]{1,2}\d?|\d{1,3})(?![\p{L}\p{N}’'-]| \d)`, 'gu'),
  // "JS (14)", "A.B., aged 7".
  /(?<![\p{L}\p{N}])(?:[A-Z]\.?){2,3}(?:,?\s\(?aged?\s\d{1,2}\)?|\s\(\d{1,2}\)|,\s\d{1,2}(?=,))/gu,
  // "a 14-year-old boy", never "16- and 17-year-olds".
  of(String.raw`${NO_BEFORE}\d{1,2}[- ]?(?:year|yr|month)s?[- ]old(?!s)(?:\s${WHO}(?!\p{L}))?`),
  // "the family of the victim", "the boy", "her mother".
  of(String.raw`(?<!\p{L})the ${PARENT} of (?:the|a) ${HARMED}(?!\p{L})`),
  of(String.raw`(?<!\p{L})${ONE} ${ONE_CHILD}(?![\p{L}-])`),
  of(String.raw`(?<!\p{L})(?:his|her) ${OWN}(?!\p{L})`),
  /(?<!\p{L})their (?:mother|father|mum|dad)(?!\p{L})/giu,
  of(String.raw`(?<!\p{L})(?:the|this|that|one) ${PARTY}(?=\s${DOES}(?!\p{L}))`),
  of(String.raw`(?<!\p{L})(?:the|this|that|one) (?:child|young person) (?:was|has|had|who|and (?:his|her))(?!\p{L})`),
  /(?<!\p{L})(?:Mum|Dad|Nan|Grandma)(?!\p{L})/gu,
  // Dates of birth.
  of(String.raw`(?<!\p{L})(?:d\.?o\.?b\.?|date of birth)(?!\p{L})[\s:]*(?:${DAY})?`),
  of(String.raw`(?<!\p{L})born (?:on )?${DAY}`),
  // NHS and National Insurance numbers.
  /(?<![\d£.,-])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/gu,
  /(?<=NHS (?:number|no\.?|num)[\s:]{0,4})\d{10}(?!\d)/giu,
  /(?<![A-Z])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu,
  // Homes, post codes, telephone numbers, addresses of e-mail.
  of(String.raw`(?<![\p{L}\p{N}£.,/-])\d{1,4}[a-f]?,?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}${STREET}(?![\p{L}-])`, 'gu'),
  of(String.raw`${NO_BEFORE}(?:flat|apartment)\s\d{1,4}[a-f]?${NO_MORE}`),
  of(String.raw`${NO_BEFORE}[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}${NO_MORE}`, 'gu'),
  /(?<![\d£.,])(?:\+44\s?\(?0?\)?\s?|\(?0)\d(?:[\s()-]?\d){8,9}(?!\d)/gu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+/gu,
  // "Case 204518", "ref. CSC/2015/118", "ID 4410023".
  of(String.raw`(?<!\p{L})${FILED}${NUMBERED}(?:[A-Z]{1,4}[/-]?)?\d{3,}(?:[/-]\d+)*`),
  of(String.raw`(?<!\p{L})${REFERENCE}[.:]?\s(?:no\.?\s|number\s)?(?=[A-Z/-]{0,20}\d)[A-Z\d]{2,}(?:[/-][A-Z\d]+)*`),
];

// A reference has three figures; "ID 12" may be anything.
const FIGURES = /\d\D{0,3}\d\D{0,3}\d/u;
const NEEDS_FIGURES = of(String.raw`^${REFERENCE}[.:]?\s`, 'iu');

/** A line without them, so that the letters of a reference are no abbreviation. */
export function withoutDetails(line: string): string {
  return detailsIn(line).reduce((left, words) => left.replace(words, ' '), line);
}

/** The words that may tell of one child, one case or where somebody lives or can be reached. */
export function detailsIn(line: string): readonly string[] {
  const found = DETAILS.flatMap((detail) => [...line.matchAll(detail)].map(asFound)).filter(
    ({ words }) => !NEEDS_FIGURES.test(words) || FIGURES.test(words),
  );
  const apart = found.filter(
    (one, at) => !found.some((other, before) => before < at && other.from < one.to && one.from < other.to),
  );
  return apart.toSorted((one, other) => one.from - other.from).map(({ words }) => words);
}

function asFound({ 0: words, index }: RegExpExecArray) {
  return { words: words.trim(), from: index, to: index + words.length };
}
