import type { PictureName } from '#src/picture/picture-name.ts';
import type { ChartPlace } from './paper/paper.ts';
import type { SectionName } from './sections.ts';

/** A kind of report: which sections, in which order; `most` caps the lists of one, with a word on how many more there are, and `pictures` stand in it, each in one section of a kind. */
export type ReportKind = {
  /** What is typed after `--kind`. */
  readonly name: string;
  readonly sections: readonly {
    readonly section: SectionName;
    readonly most?: number;
    readonly pictures?: readonly PictureName[];
  }[];
};

/** The pictures of a report by what they are of, with the lines of the ledger behind each; none of what there is nothing to show of. */
export type ReportPictures = ReadonlyMap<PictureName, readonly ChartPlace[]>;
