const FEWEST_WORDS = 3;
// Where a part of a title turns from what is done to where and why.
const TURNS = new Set([
  'in',
  'for',
  'with',
  'which',
  'that',
  'so',
  'across',
  'within',
  'to',
  'by',
  'including',
  'through',
]);
// "17.9.1 Creation of …"
const LEADING_REF = /^\d[\d.]*[a-z]?\s+/;
const LEADING_AND = /^(?:and|then)\s+/i;

/** Short names for so many parts of an action's title, "Creation of post …; and recruitment", or null when it has not so many. */
export function partsOfTitle(title: string, count: number): readonly string[] | null {
  const parts = [title.split(';'), title.split(/ and /i), title.split(',')].find((each) => each.length === count);
  if (title === '' || parts === undefined) return null;
  return parts.map(shortName);
}

function shortName(part: string): string {
  const words = part
    .trim()
    .replace(LEADING_REF, '')
    .replace(LEADING_AND, '')
    .replace(/[.,:\s]+$/, '')
    .split(/\s+/);
  const turn = words.findIndex((word, place) => place >= FEWEST_WORDS && TURNS.has(word.toLowerCase()));
  const name = words.slice(0, turn < 0 ? undefined : turn).join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
