import type { Claim } from '#src/reply/claims/claim.ts';
import { saysYes } from '#src/reply/claims/claim.ts';
import {
  BACK_THEN,
  CONDITIONS_BEHIND,
  EDGES_AHEAD,
  EDGES_BEFORE,
  EDGES_BEHIND,
  FOR_A_WHILE,
  HOPED_BEFORE,
  OPEN_BEHIND,
  SO_I_SAY,
  WRY,
} from './edges.ts';

const JOINS = String.raw`^(?:\s|[,(\[!–—-]|\.\.\.|…|\p{Extended_Pictographic})*(?:(?:now|still|again|today|currently|and|so|well|er|um)[\s,]+)*`;
const CLOSE = String.raw`(?!\p{L})(?=\W*$|\s*[.;!?\n)\]]|,? (?:but|though|although|because|for now|at the moment)(?!\p{L}))`;
const ENDS = String.raw`(?:${CLOSE}|(?=\s*,))`;
const STARTS = String.raw`(?<!\p{L}|\bnot )`;

const behind = (words: string, end = String.raw`(?!\p{L})`): RegExp =>
  new RegExp(String.raw`${JOINS}(?:${words})${end}`, 'iu');

const EDGED = behind(`(?:${EDGES_BEHIND})${ENDS}|(?:${SO_I_SAY})${CLOSE}`, '');
const ASKED = /^[^\p{L}\p{N}\n]*\?/u;
const AHEAD = new RegExp(String.raw`${STARTS}(?:(?:${EDGES_BEFORE})\s+|(?:${EDGES_AHEAD})[\s,:–—-]*)$`, 'iu');
const HOPED = new RegExp(String.raw`${STARTS}(?:${HOPED_BEFORE})\s+$`, 'iu');
const THEN = behind(BACK_THEN, ENDS);
const CONDITIONED = behind(CONDITIONS_BEHIND);
const OPEN = behind(OPEN_BEHIND);
const FOR_NOW = behind(FOR_A_WHILE, String.raw`(?!\p{L})(?=\W*$|,? but\b)`);
/** How far a laugh or a face reaches back: “green, obviously 🙄”. */
const WRY_BEHIND = new RegExp(String.raw`^[^.;\n]{0,20}?(?<!\p{L})${WRY}(?!\p{L})`, 'iu');
const WRY_AHEAD = new RegExp(String.raw`(?<!\p{L})${WRY}[^\p{L}\n]*$`, 'iu');

/** The claims with those lowered that the words right beside them take the edge off: “green, I suppose”, “all being well 9 Oct”, “green 🙄”. */
export function edged(claims: readonly Claim[], legible: string): readonly Claim[] {
  return claims.map((claim) => (isEdged(claim, legible) ? { ...claim, certainty: 'likely' } : claim));
}

function isEdged(claim: Claim, legible: string): boolean {
  const [first, last] = [claim.reads[0], claim.reads.at(-1)];
  if (!isStanding(claim) || first === undefined || last === undefined) return false;
  const [before, after] = [legible.slice(0, first.start), legible.slice(last.end)];
  if (EDGED.test(after) || ASKED.test(after) || AHEAD.test(before)) return true;
  if (claim.field === 'rating' && THEN.test(after)) return true;
  if (claim.field === 'forecast' && isOpenDay(legible.slice(0, last.start), after)) return true;
  if (!isGood(claim)) return false;
  return [CONDITIONED, FOR_NOW, WRY_BEHIND].some((said) => said.test(after)) || WRY_AHEAD.test(before);
}

function isOpenDay(before: string, after: string): boolean {
  return AHEAD.test(before) || HOPED.test(before) || OPEN.test(after);
}

// A no stays one, however sorry.
function isStanding(claim: Claim): boolean {
  const { field } = claim;
  return field === 'rating' || field === 'done' || field === 'forecast' || saysYes(claim);
}

// Amber for now, and red with a sigh, are so all the same.
function isGood(claim: Claim): boolean {
  return claim.field !== 'rating' || claim.value === 'green';
}
