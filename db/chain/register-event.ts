/** A row that was forgotten, or something of it: its number, and the digest of what stands there now. */
export type Forgotten = readonly [number: number, digest: string];

/** A line of the ledger about the register itself: no action's, no person's and no plan's. */
export type RegisterEvent =
  /** The record was chained anew by the first version that can forget; what it held until then follows from `lines` and `hash`. */
  | {
      readonly kind: 'chained-anew';
      readonly lines: number;
      readonly hash: string;
      /** What the plans' words were on that day, which their own lines did not say yet. */
      readonly words: readonly PublishedWords[];
    }
  /** Something was forgotten, and why: the rows of ledger and inbox, and what stands for what is left of each. */
  | {
      readonly kind: 'erased';
      readonly why: string;
      /** The account of the machine under which it was typed; absent for what goes by itself. */
      readonly typedBy?: string;
      readonly lines: readonly Forgotten[];
      readonly messages: readonly Forgotten[];
    };

/** The words of an action as its plan has them. */
export type PublishedWords = {
  readonly action: string;
  readonly title: string;
  readonly timescale: string;
  readonly leads: string;
};
