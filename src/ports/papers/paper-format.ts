import type { FrozenPaper } from '#src/report/paper/paper.ts';

/** One way of drawing a paper. The same paper gives the same bytes, whoever draws it and whenever: no clock, no chance. */
export type PaperFormat = {
  /** What is typed after `--format`, and how its files end: "html". */
  readonly name: string;
  readonly mediaType: string;
  readonly draw: (frozen: FrozenPaper) => Promise<Uint8Array>;
  /** The id of the report that a file of this format says it is; null for any other file. */
  readonly idIn: (bytes: Uint8Array) => string | null;
};
