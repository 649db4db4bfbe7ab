const WHO = 'boy|girl|baby|toddler|teenager|youth|child|pupil|student|man|woman|mother|father';
const MONTH = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\p{L}*\s+\d{4})`;
const STREET =
  'Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Grove|Crescent|Court|Terrace|Place|Way|Walk|Gardens|Mews|Row|Rise|Square';

/** What tells of one child, one case or one home, each with an example; of what overlaps the first stands. */
const DETAILS: readonly RegExp[] = [
  // "Child J", "Family B", "Person X1".
  /(?<![\p{L}\p{N}])(?:Child|Family|Patient|Adult|Person|Pupil|Young Person|Baby|Sibling|Mother|Father|Service User)\s(?:[A-Z]{1,2}\d?|\d{1,3})(?![\p{L}\p{N}’'-]| \d)/gu,
  // "JS (14)", "A.B., aged 7".
  /(?<![\p{L}\p{N}])(?:[A-Z]\.?){2,3}(?:,?\s\(?aged?\s\d{1,2}\)?|\s\(\d{1,2}\)|,\s\d{1,2}(?=,))/gu,
  // "a 14-year-old boy", never "16- and 17-year-olds".
  new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,2}[- ]?(?:year|yr|month)s?[- ]old(?!s)(?:\s(?:${WHO})(?!\p{L}))?`, 'giu'),
  // "the boy", "her mother", "the family of the victim".
  /(?<!\p{L})the (?:family|parents?|mother|father|carers?) of (?:the|a) (?:victim|child|boy|girl|baby|pupil)(?!\p{L})/giu,
  /(?<!\p{L})(?:the|this|that|one|his|her|their) (?:boy|girl|baby|toddler|teenager|grandmother|grandfather|stepfather|stepmother|(?:elder |younger |half-?)?(?:brother|sister|sibling))(?![\p{L}-])/giu,
  /(?<!\p{L})(?:his|her) (?:mother|father|parents|mum|dad|family|carers?|foster carers?)(?!\p{L})/giu,
  /(?<!\p{L})their (?:mother|father|mum|dad)(?!\p{L})/giu,
  /(?<!\p{L})(?:the|this|that|one) (?:mother|father|victim|perpetrator|alleged perpetrator)(?=\s(?:was|is|has|had|who|and (?:his|her)|said|did)(?!\p{L}))/giu,
  /(?<!\p{L})(?:the|this|that|one) (?:child|young person) (?:was|has|had|who|and (?:his|her))(?!\p{L})/giu,
  /(?<!\p{L})(?:Mum|Dad|Nan|Grandma)(?!\p{L})/gu,
  // Dates of birth.
  new RegExp(String.raw`(?<!\p{L})(?:d\.?o\.?b\.?|date of birth)(?!\p{L})[\s:]*(?:${DAY})?`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})born (?:on )?${DAY}`, 'giu'),
  // NHS and National Insurance numbers.
  /(?<![\d£.,-])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/gu,
  /(?<=NHS (?:number|no\.?|num)[\s:]*)\d{10}(?!\d)/giu,
  /(?<![A-Z])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu,
  // Homes, post codes, telephone numbers, addresses of e-mail.
  new RegExp(
    String.raw`(?<![\p{L}\p{N}£.,/-])\d{1,4}[a-f]?,?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:${STREET})(?![\p{L}-])`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])(?:flat|apartment)\s\d{1,4}[a-f]?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\d£.,])(?:\+44\s?\(?0?\)?\s?|\(?0)\d(?:[\s()-]?\d){8,9}(?!\d)/gu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+/gu,
  // "Case 204518", "ref. CSC/2015/118", "ID 4410023".
  /(?<!\p{L})(?:case|complaint|referral|claim|file|incident|crime|tenancy)(?:\s(?:no|number|ref|reference|id))?[.:]?\s#?(?:[A-Z]{1,4}[/-]?)?\d{3,}(?:[/-]\d+)*/giu,
  /(?<!\p{L})(?:ref|reference|id|uprn|upn)[.:]?\s(?:no\.?\s|number\s)?(?=[A-Z/-]*\d)[A-Z\d]{2,}(?:[/-][A-Z\d]+)*(?<=\d{3}\D*)/giu,
];

/** A line without them, so that the letters of a reference are no abbreviation. */
export function withoutDetails(line: string): string {
  return detailsIn(line).reduce((left, words) => left.replace(words, ' '), line);
}

/** The words that may tell of one child, one case or where somebody lives or can be reached. */
export function detailsIn(line: string): readonly string[] {
  const found = DETAILS.flatMap((detail) =>
    [...line.matchAll(detail)].map(({ 0: words, index }) => ({
      words: words.trim(),
      from: index,
      to: index + words.length,
    })),
  );
  const apart = found.filter(
    (one, at) => !found.some((other, before) => before < at && other.from < one.to && one.from < other.to),
  );
  return apart.toSorted((one, other) => one.from - other.from).map(({ words }) => words);
}
