import { z } from 'zod';
import { daysOverdue } from '#src/feeds/feeds/actions.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { ONLY_READS } from '#src/cli/mcp/question.ts';
import type { McpTool } from '#src/cli/mcp/question.ts';
import { actionsAnswer } from '#src/cli/mcp/actions-answer.ts';
import { NARROWING, narrowed } from '#src/cli/mcp/narrowed.ts';
import { PLAN_AND_DAY, planAsAt } from '#src/cli/mcp/plan-as-at.ts';
import { LISTED } from './list-actions.ts';

/** Lists what is late. */
export const overdue: McpTool = (server, ask) => {
  server.registerTool(
    'overdue',
    {
      title: 'What is late',
      description:
        'The open actions whose agreed date, or whose round, is past: the longest late first. Use it for “what is late in section 8?”. What is restricted is never in the answer.',
      inputSchema: z.object({ ...PLAN_AND_DAY, ...NARROWING }),
      outputSchema: LISTED,
      annotations: ONLY_READS,
    },
    (said) =>
      ask(async (asked) => {
        const of = await planAsAt(said, asked);
        const late = narrowed(of, said, asked).filter((one) => isBehind(one, of.today, of.from));
        const sorted = late.toSorted((one, other) => (daysOverdue(other, of) ?? 0) - (daysOverdue(one, of) ?? 0));
        return actionsAnswer(sorted, { of, asked, isOverdue: true });
      }),
  );
};
