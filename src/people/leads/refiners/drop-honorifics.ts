import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece, NamePiece } from '#src/people/leads/head-or-name.ts';
import type { Person } from '#src/people/person.ts';
import { isElectedPost, isOfficerPost, titleFits } from '#src/people/leads/title-fits.ts';

const RANK = /(?:superintendent|inspector|constable|sergeant| [AGSW]M)$/iu;
const MARKS: ReadonlySet<string> = new Set(['comma', 'open', 'dash', 'colon']);

/** Lets "Cllr" go where a councillor's post stands beside the name, and a rank where any does: "Cllr Read, Leader", "Head of Custody (Insp Jones)". */
export const dropHonorifics: LeadRefiner = (pieces, scan) =>
  pieces.map((piece, at): LeadPiece => {
    const name = pieces[at + 1];
    if (piece.kind !== 'head' || name?.kind !== 'name') return piece;
    const isBeside = isHonorific(piece)
      ? isNamedAfter(pieces, at, scan.lexicon.people) || isNamedBefore(pieces, at, name)
      : RANK.test(piece.post) && (isRankIn(pieces, at) || isRankBefore(pieces, at));
    return isBeside ? { kind: 'note', from: piece.from, to: piece.to } : piece;
  });

function isHonorific(piece: LeadPiece): boolean {
  return piece.kind === 'head' && piece.isTitle && !piece.plural && piece.titled === 'Councillor';
}

// "South Yorkshire Police (Supt. Jones)", "Head of Custody (Insp Jones)": the rank goes with the name.
function isRankIn(pieces: readonly LeadPiece[], at: number): boolean {
  const [post, open] = [pieces[at - 2], pieces[at - 1]];
  const isOpen = open?.kind === 'join' && (open.join === 'open' || open.join === 'dash' || open.join === 'colon');
  return isOpen && post?.kind === 'head' && !post.isTitle && (post.group || !RANK.test(post.post));
}

// "Insp Jones – Head of Custody": what they hold, where it is nobody else's.
function isRankBefore(pieces: readonly LeadPiece[], at: number): boolean {
  const [join, post] = [pieces[at + 2], pieces[at + 3]];
  if (join?.kind !== 'join' || !MARKS.has(join.join) || post?.kind !== 'head') return false;
  const isNamed = pieces.slice(at + 4, at + 6).some((piece) => piece.kind === 'name');
  return !post.group && !post.plural && !post.isTitle && !RANK.test(post.post) && !isNamed;
}

function isNamedBefore(pieces: readonly LeadPiece[], at: number, name: NamePiece): boolean {
  const join = pieces[at + 2];
  const post = pieces[at + 3];
  return join?.kind === 'join' && MARKS.has(join.join) && post !== undefined && suits(post, name);
}

function isNamedAfter(pieces: readonly LeadPiece[], at: number, people: readonly Person[]): boolean {
  const name = pieces[at + 1];
  const join = pieces[at - 1];
  const isJoined = join?.kind === 'join' && MARKS.has(join.join);
  const post = isJoined ? pieces[at - 2] : join;
  if (name?.kind !== 'name' || post?.kind !== 'head' || !suits(post, name)) return false;
  const isCommaed = isJoined && join.join === 'comma';
  return name.people.length > 0 || !isCommaed || isTheirs(pieces, at - 2, post, people);
}

// "Leader, Cllr Smith" is one, unless the roster has another leader or the posts are a list: "Leader, Mayor, Cllr Smith".
function isTheirs(pieces: readonly LeadPiece[], at: number, post: HeadPiece, people: readonly Person[]): boolean {
  const join = pieces[at - 1];
  const isListed = join?.kind === 'join' && join.join === 'comma' && pieces[at - 2]?.kind === 'head';
  const isHeld = people.some((person) => person.title !== null && titleFits(person, post.titled));
  return isElectedPost(post.post) && !isListed && !isHeld;
}

function suits(post: LeadPiece, name: NamePiece): boolean {
  if (post.kind !== 'head' || !isPolitical(post)) return false;
  return name.people.length === 0 || name.people.some((person) => titleFits(person, post.titled));
}

function isPolitical(head: HeadPiece): boolean {
  return !head.group && !head.isTitle && !isOfficerPost(head.post);
}
