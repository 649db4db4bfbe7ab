import { z } from 'zod';
import { CliRefusal } from '#src/cli/command.ts';
import { ONLY_READS } from '#src/cli/mcp/question.ts';
import type { McpTool } from '#src/cli/mcp/question.ts';
import { PLAN_AND_DAY, planAsAt } from '#src/cli/mcp/plan-as-at.ts';
import { actionsInWords, rowsOf, rowsSchema } from '#src/cli/mcp/rows-of.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { actionsFeed } from '#src/feeds/feeds/actions.ts';
import { datesFeed } from '#src/feeds/feeds/dates.ts';
import { leadsFeed } from '#src/feeds/feeds/leads.ts';
import { updatesFeed } from '#src/feeds/feeds/updates.ts';
import { sayUpdates } from '#src/messages/feeds/say-updates.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** One action with what became of it. */
export const getAction: McpTool = (server, ask) => {
  server.registerTool(
    'get_action',
    {
      title: 'One action',
      description:
        'One action by its number: how it stands, who leads it, every date that moved, and what became of it line by line. A number that it had before finds it too. What is restricted is never in the answer.',
      inputSchema: z.object({
        ref: z.string().max(40).describe('The number of the action, such as 8.1.3.'),
        ...PLAN_AND_DAY,
      }),
      outputSchema: z.object({
        plan: z.string(),
        as_at: z.string(),
        action: rowsSchema(actionsFeed).element,
        leads: rowsSchema(leadsFeed),
        dates: rowsSchema(datesFeed),
        updates: rowsSchema(updatesFeed),
      }),
      annotations: ONLY_READS,
    },
    (said) =>
      ask(async (asked) => {
        const of = await planAsAt(said, asked);
        const found = [actionOf(said.ref.trim(), of)];
        const { rows, lines } = actionsInWords(found, of, asked);
        const [leads, dates, updates] = [leadsFeed, datesFeed, updatesFeed].map((feed) =>
          rowsOf(feed, of, asked, found),
        );
        const text = [...lines, ...sayUpdates(updates ?? [])].join('\n');
        const structuredContent = { plan: of.plan.key, as_at: of.today, action: rows[0], leads, dates, updates };
        return { content: [{ type: 'text', text }], structuredContent };
      }),
  );
};

/** The action that has a number, or had it last; of what cannot be shown no more is said than of what there is not. */
function actionOf(said: string, { tracked }: FeedPlan): Tracked {
  const ref = said.toLowerCase();
  const present = tracked.find(({ action }) => action.ref.toLowerCase() === ref);
  const former = tracked.findLast(({ action: { formerRefs = [] } }) =>
    formerRefs.some((one) => one.ref.toLowerCase() === ref),
  );
  const found = present ?? former;
  if (found === undefined) throw new CliRefusal(`The plan has no action ${said} that can be shown.`);
  return found;
}
