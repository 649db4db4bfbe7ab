import { MARK } from '#src/reply/legible.ts';

const RATINGS: Readonly<Record<string, string>> = {
  [MARK.green]: 'green',
  [MARK.amber]: 'amber',
  [MARK.red]: 'red',
  [MARK.done]: 'done',
  g: 'green',
  a: 'amber',
  r: 'red',
};
const RATED = String.raw`(?<rating>(?<!\p{L})(?:green|amber|red|done|[gar])(?!\p{L})|(?:${MARK.green}+|${MARK.amber}+|${MARK.red}+|${MARK.done}+))`;
const ANSWER = String.raw`(?<answer>(?<!\p{L})(?:yes|yep|yeah|nope|no)(?!\p{L}))`;
const STOP = String.raw`(?<stop>[\n;.])`;
const COMMA = String.raw`(?<comma>,|&|(?<!\p{L})and(?!\p{L}))`;
const SIGNS = String.raw`[^\S\n]+|[:=()[\]{}/|>~"•·–—-]|→|➔`;
// What leads to a rating or a day, and says no more.
const LEADS = String.raw`(?<!\p{L})(?:is|are|now|by|to|for|on|due|until|till|(?:new |revised |expected )?dates?|moved?(?: to)?|expected|forecast)(?!\p{L})`;
const SNOOZE = String.raw`(?<snooze>(?<!\p{L})snooze(?!\p{L}))`;
const OPENS = String.raw`(?<=(?:^|\n)\s*)(?:\d{1,2}[.)](?!\d)|(?:hi|hello|morning|rag|ratings?|status|update|please)(?!\p{L}))`;
const CLOSES = String.raw`(?:thanks|thank you|cheers)(?!\p{L})[.!]?(?=\s*$)`;
const PIECE = new RegExp([OPENS, CLOSES, SNOOZE, RATED, ANSWER, STOP, COMMA, SIGNS, LEADS].join('|'), 'iuy');

/** A rating anywhere in some words, as a row writes it. */
export const RATING: RegExp = new RegExp(RATED, 'iu');

/** What may stand between the refs and the days of a row, and where it ends. */
export type RowPiece = {
  readonly rating?: string | undefined;
  readonly answer?: string | undefined;
  readonly stop?: string | undefined;
  readonly comma?: string | undefined;
  readonly snooze?: string | undefined;
  readonly end: number;
};

/** The piece of a row that stands at a place; null where something else stands there. */
export function readPiece(text: string, at: number): RowPiece | null {
  PIECE.lastIndex = at;
  const match = PIECE.exec(text);
  return match === null ? null : { ...match.groups, end: at + match[0].length };
}

/** The rating that a letter, a sign or a word of a row stands for. */
export function ratingNamed(said: string): string {
  return RATINGS[said.toLowerCase().charAt(0)] ?? said;
}
