import type { KnownBlock } from '@slack/types';
import type { CardFile } from '#src/messages/card-file.ts';
import type { Chart } from '#src/messages/card.ts';

/** A message as Slack takes it: `text` says all of it for notifications and readers of the screen. */
export type SlackMessage = {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The same with its long list as a table, for where Slack says whether it takes one; absent where there is none. */
  readonly tabled?: readonly KnownBlock[];
  /** What its words say of a chart as data, to be shown as a picture beside them; absent where there is none. */
  readonly charts?: readonly Chart[];
  /** The file that is shared in its place, where one can be; absent where there is none. */
  readonly file?: CardFile;
  /** Messages that follow in its thread, in order. */
  readonly thread: readonly SlackMessage[];
};

/** What a button carries: the words it says, and the card it was on. */
export type Pressed = { readonly say: string; readonly card: string | null };
