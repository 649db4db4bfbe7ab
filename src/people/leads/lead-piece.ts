import type { LeadDocument } from './document/lead-document.ts';
import type { LeadLexicon } from './lead-lexicon.ts';
import type { LeadWord } from './lead-words.ts';
import type { Owner } from './leads.ts';
import type { HeadPiece, NamePiece } from './head-or-name.ts';

/** A cell being read against a roster, in the light of its plan. */
export type LeadScan = {
  readonly words: readonly LeadWord[];
  readonly lexicon: LeadLexicon;
  readonly document: LeadDocument;
};

/** What joins or parts two leads. */
export type JoinKind = 'comma' | 'and' | 'slash' | 'dash' | 'colon' | 'open' | 'close' | 'break' | 'bullet';

/** What a reader can find at a place in a cell. */
type Found =
  | HeadPiece
  | NamePiece
  | { readonly kind: 'join'; readonly join: JoinKind }
  | { readonly kind: 'support'; readonly untilLabel: boolean }
  /** Said after a lead in brackets: "(support)". */
  | { readonly kind: 'supporter' }
  /** A label like "Lead:"; `first` when whoever follows goes before the others. */
  | { readonly kind: 'lead'; readonly first: boolean }
  /** Said after a lead: "(A)", "(accountable)". */
  | { readonly kind: 'leader'; readonly first: boolean }
  /** Whoever follows is named beside the lead and is none. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'note' }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'unread' }
  /** Words that may be a person, a post or a body; letters stand each for themselves. */
  | { readonly kind: 'unsure'; readonly letters: boolean }
  | { readonly kind: 'owner'; readonly owner: Owner; readonly doubt: string | null };

/** A finding and the words it covers, from the first up to and without the last. */
export type LeadPiece = Found & { readonly from: number; readonly to: number };

/** Reads one thing, or several that share words, at a place; nothing when it is not there. The last piece ends furthest. */
export type LeadReader = (scan: LeadScan, at: number) => readonly LeadPiece[];

/** Changes the pieces of a cell once all have been read. */
export type LeadRefiner = (pieces: readonly LeadPiece[], scan: LeadScan) => readonly LeadPiece[];

/** The words of a stretch as they were written, one space between. */
export function written(scan: LeadScan, from: number, to: number): string {
  const parts = scan.words.slice(from, to).flatMap((word) => (word.mark === 'break' ? [] : word.text));
  return parts
    .join(' ')
    .replaceAll(/ ([,;:)\]])/gu, '$1')
    .replaceAll(/([([]) /gu, '$1');
}
