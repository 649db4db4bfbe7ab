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
  /** Yes, no, a tick: that something holds, not where it stands. */
  readonly ticks: number;
  /** "1", "2.1", "R3": short and with a figure, and no words. */
  readonly figures: number;
};

// Enough to know a column by, and no more work for a long table than for a short one.
const MOST_LOOKED_AT = 60;
const LONGEST_SHORT = 90;
const LEAST_WORDS = 5;

// "End May", "1 September".
const MONTH = String.raw`\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*\b)`;
// "2024".
const YEAR = String.raw`\b(?:19|20)\d\d\b`;
// "31/12/24".
const NUMERIC_DAY = String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b`;
// "Q3".
const QUARTER = String.raw`\bq[1-4]\b`;
// "Ongoing", "TBC".
const STATE = 'ongoing|on-going|on going|immediate|immediately|tbc|tbd|complete|completed|continuous';
// "Quarterly", "Spring", "Within 3 months", "Short term".
const PERIOD = 'annual|annually|monthly|quarterly|weekly|spring|summer|autumn|winter|quarter|months?|weeks?';
const TERM = '(?:short|medium|long)[ -]term';
const TIME = new RegExp(String.raw`${MONTH}|${YEAR}|${NUMERIC_DAY}|${QUARTER}|\b(?:${STATE}|${PERIOD}|${TERM})\b`, 'i');
// "Director of Housing", "Cllr Smith".
const POST_WORDS = 'director|head|manager|officer|cllr|councillor|leader|chief|commissioner';
// "Improvement Board", "Deputy Chair".
const BODY_WORDS = 'team|board|service|services|lead|cabinet|member|group|executive|deputy|chair|committee';
// "S151", "Mrs Jones".
const SHORT_WORDS = 's151|ceo|cex|dcs|hr|ict|mr|mrs|ms|dr';
const POST = new RegExp(String.raw`\b(?:${POST_WORDS}|${BODY_WORDS}|${SHORT_WORDS})s?\b`, 'i');
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*[ ,/&;]*){2,6}$/u;
// "High", "M", "Should", "Critical", "Merits attention".
const STEPS = 'high|medium|low|h|m|l|must|should|could|critical|essential|desirable|very high|urgent';
const AUDITORS_WORDS = 'important|significant|moderate|advisory|fundamental|merits attention';
const LEVEL = new RegExp(`^(?:${STEPS}|${AUDITORS_WORDS})$`, 'i');

// "Yes", "x", "✓", "TRUE", "n/a".
const TICK = /^(?:yes|no|y|n|x|true|false|n\/a|[✓✔✗✘☑☐☒√])$/iu;

const FIGURES = /^\p{L}{0,4}[ -]?\d[\d.]{0,8}\p{L}?[.):]?$/u;

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
    ticks: share((cell) => TICK.test(cell)),
    figures: share((cell) => FIGURES.test(cell.trim())),
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
