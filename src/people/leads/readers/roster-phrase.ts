import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import { goesOn, isHead, isTrade, startsKnown, startsOther } from '#src/people/leads/lead-shape.ts';
import { BODY_NOUNS, POST_HEADS, PROVISIONAL, QUALIFIERS } from '#src/people/leads/lead-vocabulary.ts';
import { joinsOn, postTail } from '#src/people/leads/post-tail.ts';
import { matchEntry } from '#src/people/leads/match-entry.ts';
import type { Match } from '#src/people/leads/match-entry.ts';

/** A post, title or body by its name or alias in the roster, with words like "new" or "all" before it. */
export const readRosterPhrase: LeadReader = (scan, at) => {
  const from = afterQualifiers(scan, at);
  const direct = matchEntry(scan, at);
  const match = direct ?? (from > at ? matchEntry(scan, from) : null);
  if (match === null || isLonger(scan, match) || isHonorific(scan, at, match)) return [];
  const piece = pieceOf(match, at);
  const provisional = direct === null && scan.words.slice(at, from).some((word) => PROVISIONAL.has(word.key));
  if (!provisional || piece.kind !== 'head') return [piece];
  const doubt = `“${written(scan, at, match.to)}” was taken for the post “${piece.post}”. Say who it is if somebody else stands in.`;
  return [{ ...piece, doubt }];
};

// "Cllr P. Shah" is one councillor, though the roster calls all of them "Cllr" too.
function isHonorific(scan: LeadScan, at: number, { entry, to }: Match): boolean {
  const key = scan.words[at]?.key ?? '';
  const isOne = to === at + 1 && HONORIFICS.has(key) && !key.endsWith('s') && goesOn(scan.words[to]);
  return isOne && entry.kind === 'head' && entry.group;
}

function afterQualifiers(scan: LeadScan, at: number): number {
  let from = at;
  while (from < at + 4 && goesOnFrom(scan, from, at) && isQualifier(scan.words[from]?.key ?? '')) from += 1;
  if (scan.words[from]?.key === 'members' && scan.words[from + 1]?.key === 'of') from += 2;
  return scan.words[from]?.key === 'the' ? from + 1 : from;
}

function goesOnFrom(scan: LeadScan, here: number, at: number): boolean {
  return here === at ? scan.words[here]?.mark === null : goesOn(scan.words[here]);
}

function isQualifier(key: string): boolean {
  return QUALIFIERS.has(key) || PROVISIONAL.has(key);
}

function pieceOf(match: Match, from: number): LeadPiece {
  const { entry, to } = match;
  if (entry.kind === 'head') return { ...entry, from, to };
  const owner = { name: entry.name, post: entry.titled, group: false, support: false };
  return { kind: 'owner', owner, doubt: entry.doubt, from, to };
}

// "Leader of the Labour Group" is not the Leader, "Council Tax Team" not the Council, "HR Manager" not all of HR.
function isLonger(scan: LeadScan, { entry, to }: Match): boolean {
  if (entry.kind !== 'head') return false;
  const next = scan.words[to];
  if (!entry.group && isLongerPost(scan, entry, to)) return true;
  if (!goesOn(next)) return false;
  if (next.key === 'of' || next.key === 'for') return true;
  if (!entry.group || entry.plural || startsKnown(scan, to)) return isLoneBody(entry) && next.key === 'leader';
  return POST_HEADS.has(next.key) || (isLoneBody(entry) && isTrade(next) && !isHead(next));
}

function isLongerPost(scan: LeadScan, head: HeadPiece, to: number): boolean {
  if (postTail(scan, to - 1, head.plural) > to) return true;
  const next = scan.words[to];
  if (!goesOn(next) || !(head.post.includes(' of ') || head.post.includes(','))) return false;
  // "Head of Communications and Marketing", "Director of Adult Services’ Team".
  return next.key === 'and'
    ? joinsOn(scan, to + 1, 'head')
    : BODY_NOUNS.has(next.key) && !isHead(next) && !startsOther(scan, to);
}

function isLoneBody(head: HeadPiece): boolean {
  return head.group && !head.plural && !head.post.includes(' ') && !head.post.endsWith('s');
}
