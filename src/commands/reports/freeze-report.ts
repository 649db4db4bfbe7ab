import { todayIn } from '#src/calendar/clock.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { sayFrozen, sayHowToFreeze, sayNotFrozen } from '#src/messages/report/freeze-card.ts';
import type { Unclear } from '#src/messages/report/freeze-card.ts';
import { mayRun } from '#src/plan/permission.ts';
import { kindNamed } from '#src/report/kinds.ts';
import { freeze } from './freeze.ts';
import { readFreezeWords } from './freeze-words.ts';
import type { FreezeWords } from './freeze-words.ts';
import { toldTo } from './told-to.ts';

/** Keeps a report as at a day, for ever: only what is said in full, since it cannot be taken back. */
export const freezeReport: Command = {
  name: 'report freeze',
  also: ['freeze report'],
  for: 'office',
  plain: false,
  says: [
    {
      say: '/rag report freeze six-monthly as at 31 Aug, called Six months to August',
      gets: 'a report for a board, kept as at that day; then its file in any format',
    },
  ],
  run: async (words, scene) => {
    const refusal = mayRun(scene.asker, 'freeze a report');
    if (refusal !== null) return refuse(refusal);
    const { plan: named, rest } = readListRequest(words, scene);
    const plan = named ?? scene.plan;
    const today = todayIn({ now: () => scene.now }, plan.zone);
    const read = readFreezeWords(named === null ? words : rest, today);
    const unclear = unclearIn(read);
    if (unclear.length > 0) return answer(sayHowToFreeze(unclear));
    return frozen({ ...(read as Sure), plan, today }, scene);
  },
};

type Sure = { readonly kind: string; readonly asAt: NonNullable<FreezeWords['asAt']>; readonly name: string };
type Asked = Sure & { readonly plan: Scene['plan']; readonly today: Scene['today'] };

function unclearIn({ kind, asAt, name, isWhole }: FreezeWords): readonly Unclear[] {
  return [
    ...(kind === null ? ['kind' as const] : []),
    ...(asAt === null ? ['day' as const] : []),
    ...(name === null ? ['name' as const] : []),
    ...(isWhole ? [] : ['rest' as const]),
  ];
}

async function frozen({ kind: named, ...asked }: Asked, scene: Scene): Promise<Answer> {
  const { register, papers, now, speaker } = scene;
  const kind = kindNamed(named);
  if (papers === null || kind === null) return answer(sayHowToFreeze(['rest']));
  const made = await freeze({ ...asked, kind, at: now, by: speaker.id }, { register, reports: papers });
  if (made.outcome !== 'frozen') {
    return answer(sayNotFrozen(asked.asAt, made.outcome === 'to-come' ? 'to-come' : 'nothing-yet'));
  }
  const report = (await register.frozenReports()).find(({ id }) => id === made.id)!;
  return answer(sayFrozen(report, made, await toldTo(scene)));
}
