import { sayReports } from '#src/messages/report/reports-card.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

/** The reports that were frozen of a plan, and which kinds there are. */
export const report: Command = {
  name: 'report',
  also: ['reports'],
  for: 'viewer',
  plain: false,
  says: [{ say: '/rag report', gets: 'which reports are frozen for boards, and which kinds there are' }],
  run: async (words, scene) => {
    const request = readListRequest(words.replace(/\?$/u, ''), scene);
    if (!asksNoMore(request.rest)) return heardAsUpdate(report, words, scene);
    const refusal = mayLookOver(scene.asker, 'see the reports');
    if (refusal !== null) return refuse(refusal);
    const plan = request.plan ?? scene.plan;
    const frozen = (await scene.register.frozenReports()).filter((one) => one.plan === plan.key);
    return answer(sayReports(plan.name, frozen, scene.naming));
  },
};
