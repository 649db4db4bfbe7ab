import { sayDrawnNoMore, sayNoSuchFormat, sayReportFile, sayReportOf } from '#src/messages/report/file-card.ts';
import { sayNoneOf, sayReports } from '#src/messages/report/reports-card.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { namedRestricted } from '#src/commands/reports/names-restricted.ts';
import { readReportWords } from '#src/commands/reports/report-words.ts';
import type { ReportWords } from '#src/commands/reports/report-words.ts';
import { toldTo } from '#src/commands/reports/told-to.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import type { FrozenReport } from '#src/ports/papers/reports.ts';

/** The reports that were frozen of a plan, and any of them as a file for whoever may have it. */
export const report: Command = {
  name: 'report',
  also: ['reports'],
  for: 'viewer',
  plain: false,
  says: [
    { say: '/rag report', gets: 'which reports are frozen for boards, and which kinds there are' },
    {
      say: '/rag report six-monthly html',
      gets: 'the newest of a kind as a file, sent to you alone; an id says which',
    },
  ],
  run: async (words, scene) => {
    const request = readListRequest(words.replace(/\?$/u, ''), scene);
    const asked = readReportWords(request.rest, (await scene.papers?.formats()) ?? []);
    const plan = request.plan ?? scene.plan;
    const all = await scene.register.frozenReports();
    const own = all.filter((one) => one.plan === plan.key);
    const called = calledSo(asked, own);
    if (asked.name !== '' && called === null && !asksNoMore(asked.name)) return heardAsUpdate(report, words, scene);
    const refusal = mayLookOver(scene.asker, 'see the reports');
    if (refusal !== null) return refuse(refusal);
    const one = asked.id === null ? (called ?? newestOf(asked, own)) : (all.find(({ id }) => id === asked.id) ?? null);
    if (one !== null) return answerOf(one, asked, scene);
    const list = sayReports(plan.name, own, await toldTo(scene));
    return answer(asked.id === null && asked.kind === null ? list : sayNoneOf(asked, list));
  },
};

/** The newest that is called what was said; the name of a kind may be part of what it is called. */
function calledSo({ name, id }: ReportWords, own: readonly FrozenReport[]): FrozenReport | null {
  if (name === '' || id !== null) return null;
  return own.findLast((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function newestOf({ kind, isNewest }: ReportWords, own: readonly FrozenReport[]): FrozenReport | null {
  if (kind === null && !isNewest) return null;
  return own.findLast((one) => kind === null || one.kind === kind) ?? null;
}

async function answerOf(one: FrozenReport, { format }: ReportWords, scene: Scene): Promise<Answer> {
  if ((await namedRestricted(one, scene.register)) > 0) return answer(sayDrawnNoMore(one));
  const to = await toldTo(scene);
  if (format === null) return answer(sayReportOf(one, to));
  if (!to.formats.includes(format)) return answer(sayNoSuchFormat(one, format, to));
  return answer(sayReportFile(one, format, to));
}
