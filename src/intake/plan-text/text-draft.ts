/** An action on its way out of a table: its cells as printed, blank where the plan leaves them to the row above. */
export type TextDraft = {
  readonly place: string;
  /** The ref printed before the action; null for a row of lettered sub-actions. */
  readonly ref: string | null;
  /** The ref of the action that a lettered row belongs to. */
  readonly parent: string | null;
  readonly outcome: string | null;
  readonly action: string;
  readonly dates: string;
  readonly leads: string;
};

/** The words without the marks for italics that a PDF's text carries: "<i>Note</i>". */
export function withoutMarks(text: string): string {
  return text.replaceAll(/<\/?[a-z]{1,6}>/gi, '');
}
