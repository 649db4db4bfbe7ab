/** One recommendation where it stands in a document: the paragraphs from its number to the next. */
export type RecommendationBlock = {
  readonly place: string;
  /** As people would type it: "3", "R1.2". */
  readonly ref: string;
  readonly printed: string;
  readonly paragraphs: readonly string[];
  /** The words of the headings it stands under. */
  readonly under: string;
};
