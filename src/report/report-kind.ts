import type { SectionName } from './sections.ts';

/** A kind of report: which sections, in which order; `most` caps the lists of one, with a word on how many more there are. */
export type ReportKind = {
  /** What is typed after `--kind`. */
  readonly name: string;
  readonly sections: readonly { readonly section: SectionName; readonly most?: number }[];
};
