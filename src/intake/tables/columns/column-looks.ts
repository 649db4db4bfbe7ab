import { readRef } from '#src/intake/tables/refs/read-ref.ts';
import { readRating } from '#src/intake/tables/read-rating.ts';

/** What the cells of one column look like: how many have words, and which share of those looks like what. */
export type ColumnLooks = {
  readonly filled: number;
  readonly times: number;
  readonly refs: number;
  readonly ratings: number;
  readonly people: number;
  readonly prose: number;
  /** High, medium, low: how much an action matters, not where it stands. */
  readonly levels: number;
};

// Enough to know a column by, and no more work for a long table than for a short one.
const MOST_LOOKED_AT = 60;
const LONGEST_SHORT = 90;
const LEAST_WORDS = 5;

/** "End May 2024", "31/12/24", "Q3", "Ongoing", "Within 3 months", "TBC". */
const TIME =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*\b)|\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\bq[1-4]\b|\b(?:ongoing|on-going|on going|immediate|immediately|tbc|tbd|complete|completed|continuous|annual|annually|monthly|quarterly|weekly|spring|summer|autumn|winter|quarter|months?|weeks?|(?:short|medium|long)[ -]term)\b/i;
const POST =
  /\b(?:director|head|manager|officer|cllr|councillor|leader|chief|commissioner|team|board|service|services|lead|cabinet|member|group|executive|deputy|chair|committee|s151|ceo|cex|dcs|hr|ict|mr|mrs|ms|dr)s?\b/i;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*[ ,/&;]*){2,6}$/u;
const LEVEL =
  /^(?:high|medium|low|h|m|l|must|should|could|critical|essential|desirable|very high|urgent|important|significant|moderate|advisory|fundamental|merits attention)$/i;

/** What a column's cells look like, by the first of them that have words. */
export function looksOf(cells: readonly string[]): ColumnLooks {
  const said = cells.filter((cell) => cell !== '').slice(0, MOST_LOOKED_AT);
  const share = (is: (cell: string) => boolean): number => said.filter(is).length / Math.max(said.length, 1);
  return {
    filled: said.length,
    times: share(isTime),
    refs: share((cell) => cell.length < 30 && readRef(cell) !== null),
    ratings: share((cell) => readRating(cell) !== null),
    people: share(isPerson),
    prose: share(isProse),
    levels: share((cell) => LEVEL.test(cell)),
  };
}

/** True for a short cell that says when. */
export function isTime(cell: string): boolean {
  return cell.length <= LONGEST_SHORT && TIME.test(cell);
}

function isPerson(cell: string): boolean {
  return cell.length <= LONGEST_SHORT * 2 && !isTime(cell) && (POST.test(cell) || NAME.test(cell));
}

function isProse(cell: string): boolean {
  return cell.length > LONGEST_SHORT || cell.split(/\s+/, LEAST_WORDS).length >= LEAST_WORDS;
}
