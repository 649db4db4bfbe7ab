import type { ReadRef } from './refs/read-ref.ts';
import type { NamedField } from '#src/plan/action.ts';
import type { StandsUnder } from './stands-under.ts';

/** A dates or leads cell as it is printed; covered where a merged cell of a row above stands here. */
export type DraftCell = { readonly text: string; readonly covered: boolean };

/** An action as its row prints it, before refs are made for those that have none. */
export type RowDraft = {
  readonly place: string;
  /** Which table it stands in, so that numbers which start again can be told apart. */
  readonly table: number;
  readonly ref: ReadRef | null;
  /** The ref that a merged cell gives to several actions; null where the ref is the row's own. */
  readonly shared: string | null;
  /** The words of a ref cell that holds no ref; '' where it is blank. */
  readonly refWords: string;
  readonly parent: string | null;
  readonly standing: StandsUnder;
  /** With its line breaks, by which parts of it are told apart. */
  readonly title: string;
  readonly dates: DraftCell;
  readonly leads: DraftCell;
  readonly rating: string;
  readonly progress: string;
  /** What the columns say that are nothing else here, without blank cells. */
  readonly fields: readonly NamedField[];
  /** All words of the row, for an issue about it. */
  readonly words: string;
};
