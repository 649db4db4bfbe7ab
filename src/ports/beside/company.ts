/** The processes that work on one register beside each other, as one of them sees them. */
export type Company = {
  /** Has a listener called when there may be words to be worked ('hear') or messages to go ('send'), and with whatever another process tells. */
  readonly heard: (listener: (what: string) => void) => void;
  /** Does some work unless another process is at the same; false where it is, or nobody can say. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
  /** True where a process that is gone left something that nobody has taken over. */
  readonly hasLeft: () => Promise<boolean>;
  /** How many processes live on the register, this one among them. */
  readonly living: () => Promise<number>;
  /** How many others there were when it was last looked whether one has left something. */
  readonly others: () => number;
  /** Tells every process, this one too, some words that are lost where nobody listens; at most 7,000 bytes. */
  readonly tell: (what: string) => Promise<void>;
};
