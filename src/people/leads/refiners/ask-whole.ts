import { isLoose } from '#src/people/leads/evidence/stretch.ts';
import type { LeadPiece, LeadRefiner, LeadScan } from '#src/people/leads/lead-piece.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import { isAcronym } from '#src/people/leads/lead-shape.ts';
import { BODY_NOUNS } from '#src/people/leads/lead-vocabulary.ts';

/** Makes one string to be asked about of what is unsure and of what belongs to it, never a person of a part: "Food, Drink and Rural". */
export const askWhole: LeadRefiner = (pieces, scan) => {
  const asked: LeadPiece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const end = runEnd(pieces, at, scan);
    const run = pieces.slice(at, end);
    if (run.some((piece) => piece.kind === 'unsure')) asked.push(unsureOf(run, scan));
    else asked.push(...pieces.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return asked;
};

function unsureOf(run: readonly LeadPiece[], scan: LeadScan): LeadPiece {
  const from = run[0]?.from ?? 0;
  const to = run.at(-1)?.to ?? from;
  const post = written(scan, from, to);
  const doubt = `“${post}” may be a person, a post or a body. Say who is meant.`;
  return { kind: 'owner', owner: { name: null, post, group: true, support: false, unsure: true }, doubt, from, to };
}

// From a piece that may belong to an unsure one, past marks that join such pieces, as far as they reach.
function runEnd(pieces: readonly LeadPiece[], at: number, scan: LeadScan): number {
  if (!mayBelong(pieces, at, scan)) return at;
  let end = at + 1;
  for (let next = nextOf(pieces, end, scan); next !== null; next = nextOf(pieces, end, scan)) end = next;
  return end;
}

function nextOf(pieces: readonly LeadPiece[], at: number, scan: LeadScan): number | null {
  if (mayBelong(pieces, at, scan)) return at + 1;
  const join = pieces[at];
  const isJoin = join?.kind === 'join' && (join.join === 'and' || join.join === 'comma');
  const isOver = isJoin && isOpen(pieces[at - 1], scan) && isOpen(pieces[at + 1], scan);
  return isOver && mayBelong(pieces, at + 1, scan) ? at + 2 : null;
}

// Unsure itself, or right beside what is, without a mark between.
function mayBelong(pieces: readonly LeadPiece[], at: number, scan: LeadScan): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (isOpen(piece, scan)) return true;
  if (piece.kind === 'unsure') return true;
  const isLead =
    piece.kind === 'head' ||
    piece.kind === 'name' ||
    (piece.kind === 'note' && isLoose(scan.words[piece.from]?.key ?? ''));
  return isLead && (isUnsure(pieces[at - 1]) || isUnsure(pieces[at + 1]));
}

function isUnsure(piece: LeadPiece | undefined): boolean {
  return piece?.kind === 'unsure';
}

// What a comma or an "and" may still join to what is unsure: words, and services that are no body of their own.
function isOpen(piece: LeadPiece | undefined, scan: LeadScan): boolean {
  if (piece === undefined) return false;
  if (piece.kind === 'unsure') return !piece.letters;
  if (piece.kind === 'unread') return scan.words[piece.from]?.mark === null;
  if (piece.kind !== 'head' || !piece.group || piece.known === true) return false;
  const last = scan.words[piece.to - 1];
  return last !== undefined && !BODY_NOUNS.has(last.key) && !isAcronym(last) && !piece.plural;
}
