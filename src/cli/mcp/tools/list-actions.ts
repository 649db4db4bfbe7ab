import { z } from 'zod';
import { actionsFeed } from '#src/feeds/feeds/actions.ts';
import { isRunning } from '#src/plan/in-doubt.ts';
import { ONLY_READS } from '#src/cli/mcp/question.ts';
import type { McpTool } from '#src/cli/mcp/question.ts';
import { actionsAnswer } from '#src/cli/mcp/actions-answer.ts';
import { NARROWING, narrowed } from '#src/cli/mcp/narrowed.ts';
import { PLAN_AND_DAY, planAsAt } from '#src/cli/mcp/plan-as-at.ts';
import { rowsSchema } from '#src/cli/mcp/rows-of.ts';

/** Lists the actions of a plan, all or a part. */
export const listActions: McpTool = (server, ask) => {
  server.registerTool(
    'list_actions',
    {
      title: 'List actions',
      description:
        'The actions of an improvement plan with their ratings, dates and leads, narrowed by section, lead or rating. What is restricted is never in the answer.',
      inputSchema: z.object({
        ...PLAN_AND_DAY,
        ...NARROWING,
        running_only: z
          .boolean()
          .optional()
          .describe('True to leave out what is complete, closed or left out of the plan.'),
      }),
      outputSchema: LISTED,
      annotations: ONLY_READS,
    },
    (said) =>
      ask(async (asked) => {
        const of = await planAsAt(said, asked);
        const found = narrowed(of, said, asked);
        const wanted = said.running_only === true ? found.filter(isRunning) : found;
        return actionsAnswer(wanted, { of, asked, isOverdue: false });
      }),
  );
};

/** What a list of actions is. */
export const LISTED = z.object({
  plan: z.string(),
  as_at: z.string(),
  count: z.number().describe('How many there are, those left off among them.'),
  actions: rowsSchema(actionsFeed),
});
