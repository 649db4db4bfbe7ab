import type { Rating } from '#src/rating/scale.ts';

// "Complete" and "Closed" are words here, not blue: blue is complete and verified, and nobody has verified it yet.
const SAID: Readonly<Record<Rating, readonly string[]>> = {
  red: ['red', 'r', 'off track', 'not on track', 'behind schedule', 'missed', 'coch', '🔴', '🟥'],
  amber: [
    'amber',
    'a',
    'yellow',
    'orange',
    'y',
    'at risk',
    'some concerns',
    'ambr',
    'oren',
    'melyn',
    '🟠',
    '🟡',
    '🟧',
    '🟨',
  ],
  green: ['green', 'g', 'on track', 'on schedule', 'on target', 'on plan', 'gwyrdd', '🟢', '🟩'],
  blue: ['blue', 'b', 'glas', '🔵', '🟦'],
  grey: [
    'grey',
    'gray',
    'not started',
    'not yet started',
    'not due',
    'not yet due',
    'yet to start',
    'llwyd',
    '⚪',
    '⚫',
  ],
};
const RATING_OF = new Map(
  Object.entries(SAID).flatMap(([rating, words]) => words.map((word) => [word, rating as Rating] as const)),
);
const LONGEST_RATING = 60;
const BETWEEN = / ?[/(),;:–—|-]+ ?|\s{2,}/;
// "Amber ▲" says where it goes beside the rating; "G → A" says two.
const TREND = /\s*[▲▼△▽▴▾↑↓↔⬆⬇➡→↗↘]\ufe0f?$/u;
const ARROW = /[→➔⇒]|[-=]>/u;

/** The rating that a published cell gives, by a word, a letter, a colour or a sign; null for none and for more than one. */
export function readRating(cell: string): Rating | null {
  const said = cell.length > LONGEST_RATING ? '' : plain(cell).replace(TREND, '');
  if (ARROW.test(said)) return null;
  const whole = RATING_OF.get(said);
  if (whole !== undefined) return whole;
  // "Amber – at risk" and "Green (on track)" say one thing twice; "Amber/Green" says two.
  const parts = said.split(BETWEEN).filter((part) => part !== '');
  const ratings = new Set(parts.flatMap((part) => RATING_OF.get(part) ?? []));
  const [only = null] = ratings;
  return ratings.size === 1 && RATING_OF.has(parts[0] ?? '') ? only : null;
}

/** True for a cell that says a rating and nothing more. */
export function isBareRating(cell: string): boolean {
  return RATING_OF.has(plain(cell));
}

/** What a cell says beside its ratings: "Green (complete)" is "complete"; as it stands where it says nothing else. */
export function withoutRatings(cell: string): string {
  const parts = cell.split(BETWEEN).filter((part) => part !== '');
  const others = parts.filter((part) => !RATING_OF.has(plain(part)));
  return others.length === 1 && parts.length > 1 ? (others[0] as string) : cell;
}

function plain(cell: string): string {
  return cell
    .toLowerCase()
    .replaceAll('\ufe0f', '')
    .replace(/^(?:rag|brag|rated|status)\s*[:=-]?\s+/, '')
    .replace(/[.!\s]+$/, '')
    .trim();
}
