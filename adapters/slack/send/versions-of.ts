import { fewerBlocks } from '#adapters/slack/draw/fewer-blocks.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';

/** One way of laying a message out, each plainer than the one before. */
export type Version = {
  readonly text: string;
  readonly blocks: SlackMessage['blocks'];
  readonly dress: 'table' | 'list' | 'plain' | 'words';
};

/** What Slack takes of any message: its beginning, which says what was recorded. */
const SHORTEST = 3000;

/** With its table, where it has one and may; as it is drawn; the same words in plain sections with the buttons under them; the words alone; of many, as many as pass for certain. */
export function versionsOf(message: SlackMessage, { mayTable }: { readonly mayTable: boolean }): readonly Version[] {
  const { text, blocks, tabled } = message;
  const whole: readonly Version[] = [
    ...(mayTable && tabled !== undefined ? [{ text, blocks: tabled, dress: 'table' as const }] : []),
    { text, blocks, dress: 'list' },
    { text, blocks: fewerBlocks(message), dress: 'plain' },
    { text, blocks: [], dress: 'words' },
  ];
  if (text.length <= SHORTEST) return whole;
  return [...whole, { text: `${text.slice(0, SHORTEST).toWellFormed()}… ${CUT}`, blocks: [], dress: 'words' }];
}

const CUT = '(Slack took no more of this message. Say help for other ways to see it.)';
