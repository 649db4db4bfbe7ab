import { EDGE, LITTLE, VERBS } from './deciding-words.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { isOneSlipAway } from '#src/timescale/near-spelling.ts';
import type { WordSpan } from './minute-pieces.ts';

const BOARD_WORDS = 'board|cabinet|committee|panel|commission(?:ers?)?|council|executive|group|scrutiny|partnership';
const ENDS_AS_BOARD = new RegExp(String.raw`(?<!\p{L})(?:${BOARD_WORDS})$`, 'iu');
const HAS_BOARD_WORD = new RegExp(String.raw`(?<!\p{L})(?:${BOARD_WORDS})(?!\p{L})`, 'iu');
const A_CAPITAL = String.raw`\p{Lu}[\p{L}\p{N}'’-]*`;
const SMALL_BETWEEN = String.raw`(?:(?:of|and|for|the|&)\s+)*`;
const IN_CAPITALS = String.raw`${A_CAPITAL}(?:\s+${SMALL_BETWEEN}(?:${A_CAPITAL}|\d+))*`;
const CAPITALS = new RegExp(String.raw`^(?:the\s+)?${IN_CAPITALS}$`, 'u');

/** True for words that boards are called by: without a minute beside them a name says by itself that it is one. */
export function isLikeBoard(said: string): boolean {
  return ENDS_AS_BOARD.test(said) || (CAPITALS.test(said) && HAS_BOARD_WORD.test(said));
}

const TAIL = new RegExp(String.raw`[\s,]*(?<!\p{L})${LITTLE}$`, 'iu');
const HEAD = new RegExp(String.raw`^.*(?:${EDGE}|(?<!\p{L})${VERBS}\s+(?:by|at)\s+)`, 'isu');
const LEADS = /^(?:(?:as|and|then|by|at|per|see|the)\s+)+/iu;
// “3 March, minute 12, Joint Bord”: each of its words with a capital.
const LEADING = String.raw`(?:[\s,;:]|(?<!\p{L})(?:of|at|by|the)(?!\p{L}))*`;
const ENDING = String.raw`\s*(?=$|[,;:.)–—]|-\s|because\b)`;
const BEHIND = new RegExp(String.raw`^${LEADING}(?<said>${IN_CAPITALS})${ENDING}`, 'u');

/** Words that stand where a board's name would, directly before a day or minute or behind it, with all that they take up. */
export function nameBeside(
  words: string,
  { from, to }: WordSpan,
  forums: readonly Forum[],
): (WordSpan & { readonly said: string }) | null {
  const before = words.slice(0, from).replace(TAIL, '');
  const piece = before.replace(HEAD, '').replace(LEADS, '');
  // “because the tender failed, minute 12” names no board before its comma.
  const isParted = /[,;:.]/u.test(words.slice(before.length, from));
  if (/\p{L}/u.test(piece) && (!isParted || isName(piece, forums)))
    return { said: piece.trim(), from: before.length - piece.length, to };
  const behind = BEHIND.exec(words.slice(to));
  const said = behind?.groups?.['said'];
  return behind === null || said === undefined ? null : { said, from, to: to + behind[0].trimEnd().length };
}

function isName(said: string, forums: readonly Forum[]): boolean {
  const lower = said.toLowerCase();
  return (
    CAPITALS.test(said) ||
    ENDS_AS_BOARD.test(said) ||
    forums.some(({ name }) => isOneSlipAway(lower, name.toLowerCase()))
  );
}
