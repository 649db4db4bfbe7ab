import type { Plan } from '#src/plan/action.ts';
import { coverageOf } from '#src/plan/governance/measures/coverage.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { mayLook } from '#src/plan/permission.ts';
import { sayCoverage, sayIdle, sayUncovered } from '#src/messages/governance/purpose/coverage-card.ts';
import type { CoveragePart } from '#src/messages/governance/purpose/coverage-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { listedOf } from '#src/commands/show/list-actions.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { countsOf } from './look-at-purpose.ts';

const A_PAGE = 12;
const PARTS: Readonly<Record<string, CoveragePart>> = { unserved: 'unserved', unmet: 'unmet', actions: 'idle' };

export const coverage: Command = {
  name: 'coverage',
  for: 'anyone',
  plain: false,
  says: [
    {
      say: '/rag coverage',
      gets: 'what no live action serves, what is unmet though all its actions are closed, and what serves nothing',
    },
    { say: '/rag coverage unserved', gets: 'one of these lists by itself: unserved, unmet or actions' },
  ],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const plan = request.plan ?? scene.plan;
    const part = PARTS[request.rest.toLowerCase()];
    if (part === undefined && !asksNoMore(request.rest)) return notUnderstood(coverage, words, scene);
    return show(plan, part ?? null, request.page, scene);
  },
};

async function show(plan: Plan, part: CoveragePart | null, asked: number, scene: Scene): Promise<Answer> {
  const { purposes } = await scene.register.governance(plan.key);
  const all = await everyAction(scene);
  const found = coverageOf(purposes, all);
  const idle = found.idle.filter(({ action }) => action.plan === plan.key);
  const seen = idle.filter((one) => mayLook(scene.asker, one) === null);
  const counted = (some: readonly KeptPurpose[]) => some.map((kept) => ({ kept, counts: countsOf(kept, all, scene) }));
  if (part === null) return answer(sayCoverage({ plan, purposes, ...found, idle }));
  if (part === 'idle') {
    const page = pageOf(listedOf(seen, scene), asked, A_PAGE);
    return answer(sayIdle({ plan, page, hidden: idle.length - seen.length }, scene));
  }
  const page = pageOf(counted(found[part]), asked, A_PAGE);
  return answer(sayUncovered(part, page, { ...scene, plan }));
}
