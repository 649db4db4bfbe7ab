import { mayShow, namesWhatShows, pointsAtWhatShows } from '#src/reply/may-show.ts';

const HOW_MANY = String.raw`(?<many>both|all)(?:\s+(?:of (?:them|these|those)|(?<count>two|three|four|five|[2-5])(?: of (?:them|these|those))?))?`;
// “Both on SharePoint”, “all three: see the drive”; “both certificates are on file” may be of one.
const OF_ALL = new RegExp(
  String.raw`^\W*(?:(?:they|these|those)(?:\s+are|['’]?re)?\s+|(?:evidence|proof|minutes|papers|photos|links?) (?:for|of)\s+)?${HOW_MANY}\W*\s(?:(?:are|were|is|have been|now|to be|can be)\s+)*(?:on|in|at|with|under|up|uploaded|attached|saved|filed|stored|shown|signed|minuted|found|see|here|there|seen|agreed)(?!\p{L})`,
  'iu',
);
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** How many actions words say are shown by the same, “both on SharePoint”, and by what; null for words that show one or none. */
export function showsSeveral(words: string): number | 'all' | null {
  const { many, count } = OF_ALL.exec(words)?.groups ?? {};
  if (many === undefined || !mayShow(words) || !(namesWhatShows(words) || pointsAtWhatShows(words))) return null;
  if (many.toLowerCase() === 'both') return 2;
  return count === undefined ? 'all' : (COUNTS[count.toLowerCase()] ?? Number(count));
}
