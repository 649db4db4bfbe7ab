import { foldWord, foldWords } from '#src/people/fold.ts';
import { GIVEN_NAMES, SURNAMES, SURNAMES_OR_WORDS } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import { isGiven, isPersonsName } from '#src/people/leads/evidence/is-persons-name.ts';
import { startsPerson } from '#src/people/leads/evidence/starts-person.ts';
import type { HeadPiece, NamePiece } from '#src/people/leads/head-or-name.ts';
import type { LeadPiece, LeadRefiner, LeadScan } from '#src/people/leads/lead-piece.ts';
import { isAcronym } from '#src/people/leads/lead-shape.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import { BODY_NOUNS, KNOWN_LETTERS, SERVICE_WORDS } from '#src/people/leads/lead-vocabulary.ts';

type Placed<Found> = Found & { readonly from: number; readonly to: number };

// "RMBC", "NCCG": the end says what it is.
const LETTERS_OF_BODIES = /(?:MBC|CBC|CCG|ICB|ICS|NHS|FT|UK)$/u;
// "LGAs".
const MANY_LETTERS = /^\p{Lu}{2,}s$/u;
// More letters than a person or post is called by.
const MOST_LETTERS = 4;
const RANK = /(?:superintendent|inspector|sergeant|constable|commander|commissioner|mayor|leader|captain)$/iu;

/** Leaves unsure whatever only its capitals make a name, and letters that the plan does not explain. */
export const byEvidence: LeadRefiner = (pieces, scan) =>
  pieces.map((piece, at): LeadPiece => {
    const { from, to } = piece;
    if (piece.kind === 'name' && !isEvident(pieces, at, scan)) return { kind: 'unsure', letters: false, from, to };
    if (piece.kind !== 'head') return piece;
    if (isAfterName(pieces, at, scan)) return { kind: 'unread', from, to };
    if (isOfSomebody(piece, scan)) return { kind: 'unsure', letters: false, from, to };
    return isUnexplained(piece, scan) ? { kind: 'unsure', letters: true, from, to } : piece;
  });

// "Marian Keogh FCIOB": letters after a whole name are hers more likely than a lead of their own.
function isAfterName(pieces: readonly LeadPiece[], at: number, scan: LeadScan): boolean {
  const [name, letters] = [pieces[at - 1], pieces[at]];
  if (name?.kind !== 'name' || name.short || letters?.kind !== 'head' || letters.known === true) return false;
  const [word] = scan.words.slice(letters.from, letters.to);
  const isAlone = letters.to === letters.from + 1 && name.to === letters.from;
  return isAlone && letters.group && word !== undefined && !word.glued && isAcronym(word) && !isKnownLetters(word);
}

const POSSESSIVE = /\p{L}[’']s$/u;
const OF: ReadonlySet<string> = new Set(['of', 'for', 'to', 'by']);

// "Deputy to Jane Doe", "Jane Doe's directorate": who that is depends on somebody.
function isOfSomebody(head: Placed<HeadPiece>, scan: LeadScan): boolean {
  if (head.known === true) return false;
  const [given, surname] = scan.words.slice(head.from, head.to - 1);
  if (given !== undefined && isGiven(given) && POSSESSIVE.test(surname?.text ?? '')) return true;
  return scan.words.slice(head.from + 1, head.to - 1).some((word, step) => {
    const next = head.from + step + 2;
    return OF.has(word.key) && startsPerson(scan, next) && next + 2 >= head.to;
  });
}

function isEvident(pieces: readonly LeadPiece[], at: number, scan: LeadScan): boolean {
  const name = pieces[at];
  if (name?.kind !== 'name') return true;
  if (name.people.length > 0 || name.asWritten.includes('@') || isTitled(pieces, at, scan)) return true;
  if (scan.document.named.has(foldWords(name.name).join(' '))) return true;
  return isPersonsName(name.name, scan.document.common) || isLoneName(name, pieces[at - 1]);
}

// "Dr Doe", "Inspector Jones", "Cllrs Doe and Roe".
function isTitled(pieces: readonly LeadPiece[], at: number, scan: LeadScan): boolean {
  const name = pieces[at];
  if (name === undefined || HONORIFICS.has(scan.words[name.from - 1]?.key ?? '')) return true;
  const head = pieces[at - 1];
  if (head?.kind === 'head') return head.isTitle || head.plural || RANK.test(head.post);
  const isListed = head?.kind === 'join' && pieces[at - 2]?.kind === 'name';
  return isListed && startsPlural(pieces, at - 2);
}

function startsPlural(pieces: readonly LeadPiece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.kind === 'head') return before.plural || before.isTitle;
  return before?.kind === 'join' && pieces[at - 2]?.kind === 'name' && startsPlural(pieces, at - 2);
}

// "Sarah" and "Patel" are people, though which is for others to say; "Hill" only right after a post.
function isLoneName(name: Placed<NamePiece>, before: LeadPiece | undefined): boolean {
  const key = foldWord(name.name);
  if (name.name.includes(' ')) return false;
  if (SURNAMES.has(key) || (GIVEN_NAMES.has(key) && isGiven({ text: name.name, key }))) return true;
  return before?.kind === 'head' && !before.group && SURNAMES_OR_WORDS.has(key);
}

// "PAG", "HoD EDT": letters alone, none of which the plan or its readers know.
function isUnexplained(head: Placed<HeadPiece>, { words }: LeadScan): boolean {
  if (!head.group || head.known === true || foldWords(head.post).join('') !== keyOf(words.slice(head.from, head.to)))
    return false;
  return words.slice(head.from, head.to).every((word) => isUnknownLetters(word, head.to - head.from));
}

function keyOf(words: readonly LeadWord[]): string {
  return words.map(({ key }) => key).join('');
}

function isUnknownLetters(word: LeadWord, count: number): boolean {
  if (!isAcronym(word) || (count === 1 && word.key.length > MOST_LETTERS)) return false;
  return !isKnownLetters(word);
}

// "L&D" is nobody's initials, and "LGAs" are several of what is known.
function isKnownLetters({ key, text }: LeadWord): boolean {
  const isMany = MANY_LETTERS.test(text) && KNOWN_LETTERS.has(key.slice(0, -1));
  const isKnown = isMany || KNOWN_LETTERS.has(key) || SERVICE_WORDS.has(key) || BODY_NOUNS.has(key);
  return isKnown || text.includes('&') || LETTERS_OF_BODIES.test(text);
}
