import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';

/** One list of the digest's thread: how many it has, and its blocks for the items from one place up to another, with so many more. */
export type Section = {
  readonly title: string;
  readonly count: number;
  /** How many actions it is about, where that is not how many items it has. */
  readonly actions?: number;
  readonly show: (from: number, to: number, more: number) => readonly DraftBlock[];
  /** What is read after it, as cards of its own. */
  readonly after?: readonly Card[];
};
