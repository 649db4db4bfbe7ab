import type { LeadPiece, LeadScan } from '#src/people/leads/lead-piece.ts';
import { written } from '#src/people/leads/lead-piece.ts';

type OwnerPiece = Extract<LeadPiece, { kind: 'owner' }>;

const AFTER_ONE_ANOTHER = new Set(['then', 'followed', 'until', 'till', 'til', 'to', 'from', 'wef']);
// “A for B”, “A (covered by B)”, “A pp B”: one is there for the other.
const IN_PLACE = new Set('as for cover covers covered covering obo pp vice replaces succeeds succeeding'.split(' '));

/** Doubts about who of several leads: “A or B”, “A (until October), then B” name two of whom one leads at a time. */
export function whichOfThem(pieces: readonly LeadPiece[], scan: LeadScan): readonly string[] {
  const leads = pieces.filter((piece) => piece.kind === 'owner' && !piece.owner.support);
  const owners = leads.filter((piece) => piece.kind === 'owner');
  return owners.slice(1).flatMap((second, place) => doubtBetween(owners[place]!, second, { pieces, scan }));
}

type Cell = { readonly pieces: readonly LeadPiece[]; readonly scan: LeadScan };

function doubtBetween(first: OwnerPiece, second: OwnerPiece, { pieces, scan }: Cell): readonly string[] {
  const isOwned = (at: number): boolean =>
    pieces.some((piece) => piece.kind === 'owner' && piece.from <= at && at < piece.to);
  const keys = scan.words.flatMap(({ key }, at) =>
    at >= first.to && at < second.from && !isOwned(at) ? [key.toLowerCase()] : [],
  );
  const names = `“${written(scan, first.from, first.to)}” and “${written(scan, second.from, second.to)}”`;
  // “(or new Chief Executive)” names whoever comes after.
  const isBracketed = scan.words.some(({ key }, at) => key === 'or' && scan.words[at - 1]?.text === '(');
  const isInPlace =
    keys.some((key) => IN_PLACE.has(key)) || isBroken(first, second, scan) || isWithin(first, second, { pieces, scan });
  if (isInPlace || (keys.includes('or') && !isBracketed))
    return [`The words leave open who of ${names} leads. Say who it is.`];
  const isInTurn = keys.some((key) => AFTER_ONE_ANOTHER.has(key));
  return isInTurn ? [`The words say that ${names} lead one after the other. Say who leads now.`] : [];
}

// “Sarah Fletcher - Barnes” may be one surname.
function isBroken(first: OwnerPiece, second: OwnerPiece, { words }: LeadScan): boolean {
  const isDashed = second.from === first.to + 1 && words[first.to]?.mark === 'dash';
  const isLone = second.to === second.from + 1 && second.owner.name !== null && second.owner.post === null;
  return isDashed && isLone && first.owner.name !== null;
}

// “Jane Doe (line manager John Roe)”: a second name in the brackets of the first.
function isWithin(first: OwnerPiece, second: OwnerPiece, { pieces, scan }: Cell): boolean {
  const marks = scan.words.slice(first.to, second.from).map(({ mark }) => mark);
  const isJoint = pieces.some(
    (piece) => piece.kind === 'join' && piece.join === 'and' && first.to <= piece.from && piece.to <= second.from,
  );
  const isOpen = marks.includes('open') && !marks.includes('close') && !isJoint;
  return isOpen && first.owner.name !== null && second.owner.name !== null;
}
