import type { CallToolResult } from '@modelcontextprotocol/server';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { sayActionsFound } from '#src/messages/feeds/say-actions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { McpQuestion } from './question.ts';
import { actionsInWords } from './rows-of.ts';

/** An assistant reads so many at once; more would push out what it was asked. */
const MOST = 100;

type Listed = { readonly of: FeedPlan; readonly asked: McpQuestion; readonly isOverdue: boolean };

/** Some actions as an answer, in words and as rows. */
export function actionsAnswer(found: readonly Tracked[], { of, asked, isOverdue }: Listed): CallToolResult {
  const { rows, lines } = actionsInWords(found.slice(0, MOST), of, asked);
  const count = found.length;
  const head = sayActionsFound({ count, shown: rows.length, isOverdue, plan: of.plan.name, asAt: of.today });
  const structuredContent = { plan: of.plan.key, as_at: of.today, count, actions: rows };
  return { content: [{ type: 'text', text: [head, ...lines].join('\n') }], structuredContent };
}
