/**
 * A frozen report as a file, in one format. Nothing of it is kept with the card: it is drawn as the card is sent, to the
 * same bytes each time. `title` is ours, and names no action and nobody.
 */
export type CardFile = {
  readonly report: string;
  readonly format: string;
  /** What the file is called where it is put down. */
  readonly name: string;
  readonly title: string;
};
