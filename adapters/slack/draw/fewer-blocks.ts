import { partWords } from '#adapters/network/cut-words.ts';
import type { SlackMessage } from './payload.ts';

/** What a section holds, and how many rows of buttons are worth a try. */
const ROOM = { text: 2900, rows: 5 } as const;

/** The same words in plain sections, with the rows of buttons under them: for a workspace that refuses how a message is laid out. */
export function fewerBlocks({ text, blocks }: Pick<SlackMessage, 'text' | 'blocks'>): SlackMessage['blocks'] {
  const words = partWords(text, ROOM.text).map(
    (part) => ({ type: 'section', text: { type: 'mrkdwn', text: part, verbatim: true } }) as const,
  );
  return [...words, ...blocks.filter(({ type }) => type === 'actions').slice(0, ROOM.rows)];
}
