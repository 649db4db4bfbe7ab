import type { Purpose, PurposeKind } from '#src/plan/governance/purpose.ts';

/** A purpose that a document prints, with the refs of the actions beside which it prints it. */
export type PrintedPurpose = {
  readonly purpose: Purpose;
  readonly actions: readonly string[];
  /** True where the document prints no ref of it, so that its number was given here; absent where it does. */
  readonly isGiven?: true;
};

/** Something that may be purposes, or a part of one, and that nobody can be sure of. */
export type PurposeDoubt = {
  /** Where it stands; of a list, what is typed to say what it is. */
  readonly place: string;
  /** The words found there, in short. */
  readonly words: string;
  /** Why it is not certain, and what was left out. */
  readonly why: string;
  /** What it may be, the best reading; null where nothing is asked and something is only told. */
  readonly kind: PurposeKind | null;
  /** How many things would be purposes. */
  readonly items: number;
  /** Their words, by which they are known again once somebody has said what they are; absent where nothing is asked. */
  readonly titles?: readonly string[];
};

/** What a document says a plan is for, in its order, and what a person should look at. */
export type PurposesFound = { readonly found: readonly PrintedPurpose[]; readonly doubts: readonly PurposeDoubt[] };

/** What somebody said of lists and columns that were asked about, by their places: their kind, or that they are none. */
export type ListsSaid = ReadonlyMap<string, PurposeKind | 'none'>;

/** A file of which nothing can be read. */
export const NOTHING_FOUND: PurposesFound = { found: [], doubts: [] };
