import { bareName } from '#src/people/honorific.ts';
import { foldWords, phraseKey } from '#src/people/fold.ts';
import type { LeadRefiner, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { exactly } from '#src/people/roster/name-index.ts';
import type { Person } from '#src/people/person.ts';

type OwnerPiece = Extract<LeadPiece, { readonly kind: 'owner' }>;

const PARTING: ReadonlySet<string> = new Set(['and', 'bullet']);

/** Makes one owner of a person and the post they hold in the roster, side by side: "Dan Okoro (MO)", "MO / Dan Okoro". */
export const joinSamePerson: LeadRefiner = (pieces, scan) => {
  const joined: LeadPiece[] = [];
  for (const piece of pieces) {
    const at = piece.kind === 'owner' ? besideOf(joined) : null;
    const before = at === null ? undefined : joined[at];
    const one = before?.kind === 'owner' && piece.kind === 'owner' ? oneOf(scan, before, piece) : null;
    if (at === null || one === null || isParted(joined, at, one)) joined.push(piece);
    else joined.splice(at, 1, one, { kind: 'note', from: piece.from, to: piece.to });
  }
  return joined;
};

// The owner before, with only marks and notes between.
function besideOf(pieces: readonly LeadPiece[]): number | null {
  const at = pieces.findLastIndex((piece) => piece.kind !== 'join' && piece.kind !== 'note');
  return pieces[at]?.kind === 'owner' ? at : null;
}

// "MO and Dan Okoro" are two leads as far as the words go, unless both are said by name.
function isParted(pieces: readonly LeadPiece[], at: number, one: OwnerPiece): boolean {
  const before = pieces[at];
  const isNamed = before?.kind === 'owner' && before.owner.name !== null && one.owner.name !== null;
  return !isNamed && pieces.slice(at + 1).some((piece) => piece.kind === 'join' && PARTING.has(piece.join));
}

function oneOf(scan: LeadScan, one: OwnerPiece, other: OwnerPiece): OwnerPiece | null {
  const first = personOf(scan, one.owner);
  const second = personOf(scan, other.owner);
  const person = first ?? second;
  if (person === null || !isOwnersOf(person, first, one.owner) || !isOwnersOf(person, second, other.owner)) return null;
  const posts = [one.owner.post, other.owner.post].filter((post) => post !== null);
  if (new Set(posts.map(phraseKey)).size > 1) return null;
  const name = longer(one.owner.name, other.owner.name);
  const doubts = [one.doubt, other.doubt].filter((doubt) => doubt !== null);
  return {
    ...one,
    owner: { name, post: posts[0] ?? null, group: false, support: false },
    doubt: doubts.length === 0 ? null : doubts.join(' '),
  };
}

// By name the same, or by the post that is theirs alone in these words.
function isOwnersOf(person: Person, named: Person | null, owner: Owner): boolean {
  if (owner.group || owner.support) return false;
  if (owner.name !== null) return named === person;
  return owner.post !== null && person.title !== null && phraseKey(owner.post) === phraseKey(person.title);
}

function personOf(scan: LeadScan, owner: Owner): Person | null {
  const people = owner.name === null ? [] : exactly(bareName(foldWords(owner.name)), scan.lexicon.names);
  return people.length === 1 ? (people[0] ?? null) : null;
}

function longer(one: string | null, other: string | null): string | null {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one;
}
