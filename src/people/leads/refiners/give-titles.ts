import { calledOf } from '#src/people/called-of.ts';
import type { LeadRefiner, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece, NamePiece } from '#src/people/leads/head-or-name.ts';
import type { Person } from '#src/people/person.ts';
import { isWholeName, titleFits } from '#src/people/leads/title-fits.ts';

type Placed<Found> = Found & { readonly from: number; readonly to: number };
type Name = Placed<NamePiece>;
type Head = Placed<HeadPiece>;
type Taken = { readonly pieces: readonly LeadPiece[]; readonly next: number };

const BETWEEN: ReadonlySet<string> = new Set(['comma', 'dash', 'colon', 'open', 'break']);
const LISTING: ReadonlySet<string> = new Set(['comma', 'and', 'slash']);

/** Puts names and titles that stand together into owners: "Commissioners Myers and Kenny", "Karl Battersby, Strategic Director". */
export const giveTitles: LeadRefiner = (pieces) => {
  const given: LeadPiece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const taken = takeAt(pieces, at);
    given.push(...taken.pieces);
    at = taken.next;
  }
  return given;
};

function takeAt(pieces: readonly LeadPiece[], at: number): Taken {
  const piece = pieces[at] as LeadPiece;
  if (piece.kind === 'head') return takeHead(pieces, at, piece);
  if (piece.kind === 'name') return takeName(pieces, at, piece);
  return { pieces: [piece], next: at + 1 };
}

function takeHead(pieces: readonly LeadPiece[], at: number, head: Head): Taken {
  const found = pastMarks(pieces, at + 1);
  const name = found.at === null ? undefined : pieces[found.at];
  if (
    found.at === null ||
    name?.kind !== 'name' ||
    !accepts(head, name, found.marks) ||
    isTakenByNext(pieces, found.at, found.marks)
  ) {
    return { pieces: [ownerOf(null, head)], next: at + 1 };
  }
  const owners: LeadPiece[] = [...pieces.slice(at + 1, found.at), ownerOf(name, head)];
  let next = found.at + 1;
  while (isListedNext(pieces, next, head, found.marks)) {
    const join = pastNotes(pieces, next);
    owners.push(...pieces.slice(next, join + 1));
    const place = pastNotes(pieces, join + 1);
    owners.push(...pieces.slice(join + 1, place), ownerOf(pieces[place] as Name, head));
    next = place + 1;
  }
  return { pieces: owners, next };
}

// After "Commissioners Myers": ", Manzie", "and Ney"; after one title, only those of whom the roster says the same.
function isListedNext(pieces: readonly LeadPiece[], at: number, head: Head, marks: readonly string[]): boolean {
  const joined = pastNotes(pieces, at);
  const join = pieces[joined];
  const name = pieces[pastNotes(pieces, joined + 1)];
  if (join?.kind !== 'join' || !LISTING.has(join.join) || name?.kind !== 'name') return false;
  if (fits(head, name)) return true;
  return name.people.length === 0 && !name.weak && (head.plural || (marks.includes('open') && join.join !== 'comma'));
}

function takeName(pieces: readonly LeadPiece[], at: number, name: Name): Taken {
  const found = pastMarks(pieces, at + 1);
  const head = found.at === null ? undefined : pieces[found.at];
  const isTaken =
    found.at !== null && head?.kind === 'head' && followsName(head, name, found.marks) && !isOfNext(pieces, found.at);
  if (!isTaken || found.at === null) return { pieces: [ownerOf(name, null)], next: at + 1 };
  const next = pastMore(pieces, found.at + 1, found.marks);
  return {
    pieces: [ownerOf(name, head), ...pieces.slice(at + 1, found.at), ...asNotes(pieces, found.at + 1, next)],
    next,
  };
}

// "Jane Doe (Chair: John Roe)", "Jane Doe (line manager John Roe)": the name behind it says whose post it is.
function isOfNext(pieces: readonly LeadPiece[], at: number): boolean {
  const [next, name] = pieces.slice(at + 1, at + 3);
  return next?.kind === 'name' || (next?.kind === 'join' && next.join === 'colon' && name?.kind === 'name');
}

function asNotes(pieces: readonly LeadPiece[], from: number, to: number): readonly LeadPiece[] {
  return pieces.slice(from, to).map((piece): LeadPiece => (piece.kind === 'head' ? { ...piece, kind: 'note' } : piece));
}

// What else is said of somebody whose name and post are read: "(Deputy Leader & Cabinet Member)", "Chief Officer (CCG)".
function pastMore(pieces: readonly LeadPiece[], at: number, marks: readonly string[]): number {
  const [first, head, close] = pieces.slice(at, at + 3);
  if (first?.kind !== 'join' || head?.kind !== 'head') return at;
  const isClosed = close?.kind === 'join' && close.join === 'close';
  const isSecondPost = marks.includes('open') && LISTING.has(first.join) && !head.group && isClosed;
  return isSecondPost || (first.join === 'open' && head.group && isClosed) ? at + 2 : at;
}

function followsName(head: Head, name: Name, marks: readonly string[]): boolean {
  const isApart = marks.some((mark) => mark !== 'break' && mark !== 'colon');
  const isKnown = fits(head, name);
  if (marks.includes('colon') || (marks.includes('break') && !(isKnown && isApart))) return false;
  // "Tracey Parkin, HR" is not all of HR; "Booth and Battersby (Strategic Directors)" not all directors.
  if (head.group || head.plural)
    return (
      (isKnown && isApart) ||
      (isWholeIn(name) && marks.includes('open') && !head.plural) ||
      (name.people.length === 0 && (marks.includes('open') || (marks.includes('dash') && !head.plural)))
    );
  if (name.people.length > 0)
    return (
      (fits(head, name) && (marks.length > 0 || !head.isTitle)) ||
      isWholly(head, name, marks) ||
      isFullerOf(head, name, marks)
    );
  return !(head.isTitle && marks.length === 0);
}

// "Leader, Jane Doe (Head of Finance)": the brackets say what Jane Doe is.
function isTakenByNext(pieces: readonly LeadPiece[], at: number, marks: readonly string[]): boolean {
  const open = pieces[at + 1];
  const head = pieces[at + 2];
  const isOpen = open?.kind === 'join' && open.join === 'open';
  return marks.includes('comma') && isOpen && head?.kind === 'head' && !head.group;
}

function accepts(head: Head, name: Name, marks: readonly string[]): boolean {
  if (fits(head, name) || isWholly(head, name, marks)) return true;
  if (marks.includes('break') || name.weak) return false;
  // "Cllr P. Shah" is one person, whatever the roster says of P. Shah.
  if (name.people.length > 0 && head.group && !head.plural) return isWholeIn(name) && isNamedOf(marks);
  if (name.people.length > 0)
    return (
      marks.length === 0 && isSaidOf(head) && (name.short || name.fuller === true || head.isTitle || isWholeIn(name))
    );
  return !head.group || head.plural ? !(head.plural && marks.includes('comma')) : isNamedOf(marks);
}

// "John Kenny, Head of Housing" is not the Kenny of the roster.
function isFullerOf(head: Head, name: Name, marks: readonly string[]): boolean {
  return name.fuller === true && head.known !== true && !head.group && marks.length > 0;
}

// A whole name beside a post that is not the person's in the roster: one lead, unless the comma lists two whom the roster has.
function isWholly(head: Head, name: Name, marks: readonly string[]): boolean {
  if (!isWholeIn(name) || head.group || head.plural || marks.includes('break')) return false;
  return head.known === true ? marks.includes('open') || marks.includes('colon') : marks.length > 0;
}

// "Acting Chief Nurse Jane Doe".
function isWholeIn(name: Name): boolean {
  const [person] = name.people;
  return person !== undefined && name.people.length === 1 && !name.weak && isWholeName(name.name, person);
}

// "Mayor Kenny": the post before a surname is that person's, whether or not the roster agrees.
function isSaidOf(head: Head): boolean {
  return head.isTitle || (head.known !== true && !head.group && !head.plural);
}

// "Legal (Jane Doe)", "HR – Jane Doe", "Finance: Jane Doe": who it is in a body.
function isNamedOf(marks: readonly string[]): boolean {
  return ['open', 'dash', 'colon'].some((mark) => marks.includes(mark)) && !marks.includes('comma');
}

function fits(head: HeadPiece, name: NamePiece): boolean {
  return fitting(head, name).length > 0;
}

function fitting(head: HeadPiece, name: NamePiece): readonly Person[] {
  return name.people.filter((person) => titleFits(person, head.titled) && (!head.group || person.title !== null));
}

function pastMarks(
  pieces: readonly LeadPiece[],
  start: number,
): { readonly at: number | null; readonly marks: readonly string[] } {
  const marks: string[] = [];
  for (let at = start; at < Math.min(pieces.length, start + 5); at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'name' || piece?.kind === 'head') return { at, marks };
    if (piece?.kind === 'join' && BETWEEN.has(piece.join)) marks.push(piece.join);
    else if (piece?.kind !== 'note') return { at: null, marks };
  }
  return { at: null, marks };
}

function pastNotes(pieces: readonly LeadPiece[], start: number): number {
  let at = start;
  while (pieces[at]?.kind === 'note') at += 1;
  return at;
}

function ownerOf(name: Name | null, head: Head | null): LeadPiece {
  const from = Math.min(name?.from ?? Number.POSITIVE_INFINITY, head?.from ?? Number.POSITIVE_INFINITY);
  const to = Math.max(name?.to ?? 0, head?.to ?? 0);
  const doubts = [head?.doubt ?? null, name === null ? null : doubtOf(name, head)].filter((one) => one !== null);
  const doubt = doubts.length === 0 ? null : doubts.join(' ');
  const isUnsure =
    name !== null &&
    (name.weak ? head === null || !fits(head, name) : name.fuller === true && head !== null && !fits(head, name));
  const isKnown = name !== null && !isUnsure && !isSaidOtherwise(name, head);
  const said = isKnown ? name.name : (name?.asWritten ?? null);
  const post = name === null ? (head?.post ?? null) : (head?.titled ?? null);
  const owner = { name: said, post, group: name === null && head !== null && head.group, support: false };
  return { kind: 'owner', owner, doubt, from, to };
}

// "Cllr P. Shah" where the roster's only P. Shah is an officer.
function isSaidOtherwise(name: Name, head: Head | null): boolean {
  const [person] = name.people;
  if (head?.isTitle !== true || name.short || person === undefined) return false;
  return !fits(head, name) && !isWholeName(name.asWritten, person);
}

function doubtOf(name: Name, head: Head | null): string | null {
  const people = head === null ? name.people : fitting(head, name);
  if (name.people.length === 0 || (name.weak && people.length !== 1) || (name.weak && head === null))
    return sayUnknown(name);
  if (people.length > 1) return `“${name.asWritten}” fits ${people.map(calledOf).join(' and ')}. Say which is meant.`;
  if (people.length === 1) return name.fuller === true && head !== null ? null : name.doubt;
  const [person] = name.people;
  // The whole name says who it is, whatever post of which the roster knows nothing stands beside it.
  if (
    head?.known !== true &&
    head?.isTitle !== true &&
    person !== undefined &&
    name.people.length === 1 &&
    isWholeName(name.name, person)
  )
    return name.doubt;
  const called = name.people.map((person) => person.name).join(' and ');
  return `The roster has ${called} but not as ${head?.titled}. Say whether “${name.asWritten}” is somebody else.`;
}

function sayUnknown(name: Name): string {
  const nearest = name.weak ? ` The nearest is ${name.people[0]?.name}.` : '';
  return `“${name.asWritten}” is not in the roster.${nearest} Add a new entry, or say who is meant.`;
}
