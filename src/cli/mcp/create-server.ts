import { McpServer } from '@modelcontextprotocol/server';
import type { FeedScope } from '#src/feeds/feed-scene.ts';
import type { Ask, McpTool } from './question.ts';
import { getAction } from './tools/get-action.ts';
import { listActions } from './tools/list-actions.ts';
import { overdue } from './tools/overdue.ts';
import { reportTool } from './tools/report.ts';

/** Every tool and who has it: a report names people of the roster, and is for the leadership alone. */
const TOOLS: readonly (readonly [tool: McpTool, isPublic: boolean])[] = [
  [listActions, true],
  [overdue, true],
  [getAction, true],
  [reportTool, false],
];

const INSTRUCTIONS =
  'Ragtime keeps the record of a public body’s improvement plan. Everything here only reads. Numbers such as 8.1.3 name actions; days are YYYY-MM-DD; ratings are words: Red is off track, Amber at risk, Green on track, Blue checked and complete, Grey not started. Restricted actions, officers’ notes and addresses are in no answer: where an action cannot be found, say so and name nobody.';

/** A server of the tools that one scope may use. */
export function createMcpServer(scope: FeedScope, ask: Ask): McpServer {
  const server = new McpServer({ name: 'ragtime', title: 'Ragtime', version: '1.0.0' }, { instructions: INSTRUCTIONS });
  for (const [add, isPublic] of TOOLS) if (isPublic || scope === 'leadership') add(server, ask);
  return server;
}
