import type { McpServer } from '@modelcontextprotocol/server';
import type { Instant } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';

/** What a question is answered from: the register, opened for this question alone and only to read. */
export type McpQuestion = { readonly store: Store; readonly now: Instant; readonly scope: FeedScope };

/** Answers one question. */
export type Ask = <T>(work: (asked: McpQuestion) => Promise<T>) => Promise<T>;

/** One tool that an assistant can use: it adds itself to the server. */
export type McpTool = (server: McpServer, ask: Ask) => void;

/** Nothing is changed by it, asking again gives the same, and it knows nothing but the register. */
export const ONLY_READS = {
  readOnlyHint: true,
  idempotentHint: true,
  destructiveHint: false,
  openWorldHint: false,
} as const;
