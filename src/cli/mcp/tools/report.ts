import { z } from 'zod';
import { CliRefusal } from '#src/cli/command.ts';
import { ONLY_READS } from '#src/cli/mcp/question.ts';
import type { McpQuestion, McpTool } from '#src/cli/mcp/question.ts';
import { dayAsked, PLAN_AND_DAY, planAsked } from '#src/cli/mcp/plan-as-at.ts';
import { checkNotRestricted, frozenNamed } from '#src/cli/report/frozen-named.ts';
import { readPaper } from '#src/commands/reports/read-paper.ts';
import { sayPaperAsText, sayPaperWords } from '#src/messages/report/as-text.ts';
import { kindNamed, REPORT_KINDS } from '#src/report/kinds.ts';
import type { Paper } from '#src/report/paper/paper.ts';

const KINDS = REPORT_KINDS.map(({ name }) => name);

const SAID = z.object({
  ...PLAN_AND_DAY,
  id: z
    .string()
    .max(40)
    .optional()
    .describe('The id of a frozen report, such as R-0123456789ab; it is given as it was frozen.'),
  kind: z
    .enum(KINDS)
    .optional()
    .describe('Which kind of report to make now, where no id is given; highlight is one page.'),
});

/** A report for a board in words. */
export const reportTool: McpTool = (server, ask) => {
  server.registerTool(
    'report',
    {
      title: 'A report for a board',
      description:
        'A frozen report by its id, or one made now of the record as at a day and kept nowhere: counts, what turned, what moved, what is overdue and why, who decided. What is restricted is never in the answer.',
      inputSchema: SAID,
      outputSchema: z.object({
        id: z.string().nullable().describe('Its id; null for one that is made now and kept nowhere.'),
        title: z.string(),
        as_at: z.string(),
        sections: z.array(z.object({ heading: z.string(), parts: z.array(z.record(z.string(), z.unknown())) })),
        frozen: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), as_at: z.string() })),
      }),
      annotations: ONLY_READS,
    },
    (said) => ask((asked) => answered(said, asked)),
  );
};

async function answered(said: z.infer<typeof SAID>, asked: McpQuestion) {
  const { store } = asked;
  const kept = await store.register.frozenReports();
  const frozen = kept.map(({ id, kind, name, asAt }) => ({ id, kind, name, as_at: asAt }));
  const { id, paper, text } = said.id === undefined ? await madeNow(said, asked) : await asFrozen(said.id, asked);
  const sections = paper.sections.map(({ heading, parts }) => ({ heading, parts: [...parts] }));
  const structuredContent = { id, title: paper.title, as_at: paper.asAt, sections, frozen };
  return { content: [{ type: 'text' as const, text }], structuredContent };
}

type Told = { readonly id: string | null; readonly paper: Paper; readonly text: string };

async function asFrozen(id: string, { store }: McpQuestion): Promise<Told> {
  const { report, frozen } = await frozenNamed(id, store);
  await checkNotRestricted(report, store);
  return { id: report.id, paper: frozen.paper, text: sayPaperAsText(frozen) };
}

async function madeNow(said: z.infer<typeof SAID>, asked: McpQuestion): Promise<Told> {
  const { plan, today } = await planAsked(said, asked);
  const [asAt, kind] = [dayAsked(said, today), kindNamed(said.kind ?? 'highlight')!];
  const paper = await readPaper({ plan, kind, asAt }, asked.store.register);
  if (paper === null)
    throw new CliRefusal(`The record of ${plan.name} has nothing up to that day: it was loaded later.`);
  return { id: null, paper, text: sayPaperWords(paper) };
}
