import type { ActionId } from '#src/plan/action.ts';
import type { Rating } from '#src/rating/scale.ts';

/** One press of a button says these words, as if the person had typed them. */
export type Button = {
  readonly label: string;
  readonly say: string;
  readonly look?: 'plain' | 'good' | 'danger';
};

/** A bar of the rating mix at the end of one week; counts an action each. */
export type ChartColumn = {
  readonly label: string;
  readonly counts: Readonly<Partial<Record<Rating | 'unrated', number>>>;
};

/** One row of a list: what it is about, and what to know of it. A null rating is none yet. */
export type Row = {
  readonly ref: string;
  readonly title: string;
  readonly rating: Rating | null;
  /** False where nothing is said of having no rating; it is said otherwise. */
  readonly unratedSaid?: boolean;
  /** Facts after the title, in our words: "due 30 Nov, 2 working days late". */
  readonly facts: readonly string[];
};

/** A piece of a card. `said` is our wording; `heard` and every `words` are somebody's, and are never treated as markup. */
export type Block =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'heard'; readonly by: string; readonly words: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly more: number }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly columns: readonly ChartColumn[];
      readonly inWords: string;
    }
  | { readonly kind: 'aside'; readonly text: string };

/** A message before any platform draws it. */
export type Card = {
  readonly heading: string;
  /** The rating whose colour and shape the card takes; null for none. */
  readonly rating: Rating | null;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** What follows in the card's thread, such as a digest's details. */
  readonly thread?: readonly Card[];
  /** Every action that it shows or names; absent on a card stored before this was kept. */
  readonly mentions?: readonly ActionId[];
  /** The asker alone where it is personal or a refusal, anyone where it says nothing of a plan; absent for whoever may see its actions. */
  readonly readers?: 'asker' | 'anyone';
};
