import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';

const OF_RATINGS = /^(?:(?:current|overall|delivery) )?b?ragr?b?(?: ?(?:rating|status))?$|^status$|^rating$/i;
// Less of its colour than this and a cell is white or grey.
const PALE = 0.15;

/** Where each colour of a rating begins on the wheel, in degrees from red. */
const WHEEL = [
  { from: 0, word: 'Red' },
  { from: 15, word: 'Amber' },
  { from: 68, word: 'Green' },
  { from: 170, word: 'Blue' },
  { from: 260, word: '' },
  { from: 340, word: 'Red' },
] as const;

/** True for the heading of a column whose colours say ratings. */
export function isOfRatings(heading: string): boolean {
  return heading.length < 60 && OF_RATINGS.test(heading.trim());
}

/** "FFC000" → "Amber"; '' for white, grey, purple and what is no colour. */
export function colourWord(rgb: string): string {
  if (!/^[\dA-F]{6,8}$/i.test(rgb)) return '';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(-6).slice(at, at + 2), 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most === 0 || (most - least) / most < PALE) return '';
  const step = 60 / (most - least);
  const hue =
    most === red ? (green - blue) * step : most === green ? 120 + (blue - red) * step : 240 + (red - green) * step;
  return WHEEL.findLast(({ from }) => (hue + 360) % 360 >= from)?.word ?? '';
}

/** What a person should know of ratings that only a colour said. */
export function aboutColours(place: string, words: readonly string[]): Issue[] {
  if (words.length === 0) return [];
  const cells = words.length === 1 ? '1 cell' : `${words.length} cells`;
  const said = `${cells} for the rating in ${place} hold a colour and no word, so the colour was read. ${CHECK}`;
  return [issueAt(place, Array.from(new Set(words)).join(', '), said)];
}

const CHECK = 'Nothing needs doing if the ratings are right.';
