import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';
import type { Instant } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { createMcpServer } from '#src/cli/mcp/create-server.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';

/** What a tool answered: its words, what stands in it as data, and whether it could not answer. */
export type ToolAnswer = { readonly text: string; readonly data: unknown; readonly isError: boolean };

/** An assistant that asks a register, by the protocol's own client. */
export type Assistant = {
  readonly client: Client;
  readonly ask: (tool: string, said?: Readonly<Record<string, unknown>>) => Promise<ToolAnswer>;
};

/** An assistant over the register of a test, at a moment. */
export async function anAssistant(store: Store, now: string, scope: FeedScope = 'leadership'): Promise<Assistant> {
  const server = createMcpServer(scope, (work) => work({ store, scope, now: now as Instant }));
  const [one, other] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(one), client.connect(other)]);
  onTestFinished(() => client.close());
  return { client, ask: (tool, said = {}) => asking(client, tool, said) };
}

/** Asks a tool by whichever client. */
export async function asking(
  client: Client,
  name: string,
  said: Readonly<Record<string, unknown>>,
): Promise<ToolAnswer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...said } });
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return { text, data: structuredContent, isError: isError === true };
}
