import type { RowParts } from '#adapters/network/draw/row-parts.ts';
import type { Chart } from '#src/messages/card.ts';
import type { SlackMessage } from './payload.ts';

/** A block as Slack draws it. */
export type DrawnBlock = SlackMessage['blocks'][number];

/** One drawn block of a card, small enough for any message. */
export type Piece = {
  readonly block: DrawnBlock;
  /** The same for a reader of the screen; empty when another piece says it. */
  readonly aloud: string;
  /** How many rows of a list it holds, so that those left out can be counted. */
  readonly rows: number;
  /** Set on rows of actions, which may be drawn as a table. */
  readonly list?: ListPiece;
  /** Set on the words of a chart, which may be shown as a picture too. */
  readonly chart?: Chart;
  /** Set on the one question, which comes right after the heading where only a beginning is shown. */
  readonly asks?: true;
};

/** Some rows of a list: `of` is the same for all of one list, `title` what stands above it in the same block. */
export type ListPiece = { readonly rows: readonly RowParts[]; readonly of: object; readonly title: Piece | null };

const CONTAINER = 30;
const SHOWN: ReadonlySet<string> = new Set(['text', 'title', 'label', 'name', 'url']);

/**
 * What a block counts towards the size of a message. Slack refuses one (`msg_blocks_too_long`) at about 12,000 characters
 * and "a buffer for containers" that it does not publish (bolt-js#2509, #2867), so each thing with a type counts as some more.
 */
export function weightOf(block: unknown): number {
  if (Array.isArray(block)) return block.reduce<number>((sum, one) => sum + weightOf(one), 0);
  if (typeof block !== 'object' || block === null) return 0;
  return Object.entries(block).reduce(
    (sum, [name, value]) => sum + (typeof value === 'string' ? (SHOWN.has(name) ? value.length : 0) : weightOf(value)),
    'type' in block ? CONTAINER : 0,
  );
}

/** Small enough that several fit a message. */
const CHUNK = 3000;

/** Things in order, as many together as make one piece. */
export function chunksOf<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => number,
): readonly (readonly Thing[])[] {
  const chunks: Thing[][] = [];
  let room = 0;
  for (const thing of things) {
    const size = sizeOf(thing);
    const last = chunks.at(-1);
    if (last === undefined || size > room) {
      chunks.push([thing]);
      room = CHUNK - size;
    } else {
      last.push(thing);
      room -= size;
    }
  }
  return chunks;
}
