import type { JoinKind, LeadReader, LeadPiece } from '#src/people/leads/lead-piece.ts';
import { JOINING, JOINT_PHRASES, QUALIFIERS, SMALL_WORDS } from '#src/people/leads/lead-vocabulary.ts';
import type { Mark } from '#src/people/leads/lead-words.ts';
import { matchLongest, matchPhrase } from '#src/people/leads/match-phrase.ts';

const JOINS: Readonly<Record<Mark, JoinKind>> = {
  break: 'break',
  bullet: 'bullet',
  semicolon: 'bullet',
  comma: 'comma',
  slash: 'slash',
  dash: 'dash',
  colon: 'colon',
  open: 'open',
  close: 'close',
  other: 'dash',
};

/** Marks and words that join or part leads. */
export const readMark: LeadReader = (scan, at) => {
  const word = scan.words[at];
  if (word === undefined) return [];
  // "Jane Doe?" is not sure.
  if (word.text === '?') return [{ kind: 'unread', from: at, to: at + 1 }];
  if (word.mark !== null) return [join(JOINS[word.mark], at, at + 1)];
  const phrase =
    matchLongest(scan, at, JOINT_PHRASES) ?? keyPartners(at, scan.words[at + 2], matchPhrase(scan, at, 'key partners'));
  if (phrase !== null) return [join('and', at, phrase)];
  return JOINING.has(word.key) ? [join('and', at, at + 1)] : [];
};

/** Words that mean nothing between leads: "the", "of", "all" that no lead followed. */
export const readSmallWord: LeadReader = (scan, at) => {
  const key = scan.words[at]?.key ?? '';
  return SMALL_WORDS.has(key) || QUALIFIERS.has(key) ? [{ kind: 'note', from: at, to: at + 1 }] : [];
};

// "with key partners, e.g. CCG": the partners are the ones named.
function keyPartners(at: number, next: { readonly mark: Mark | null } | undefined, to: number | null): number | null {
  return to === at + 2 && (next?.mark === 'comma' || next?.mark === 'colon') ? to : null;
}

function join(kind: JoinKind, from: number, to: number): LeadPiece {
  return { kind: 'join', join: kind, from, to };
}
