import { sayWhyLate } from '#src/messages/governance/why-late-card.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { whyLate as countWhyLate } from '#src/plan/slippage/why-late.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { everyListed } from '#src/commands/show/list-actions.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { readNarrowing } from '#src/commands/show/narrow/read-narrowing.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

/** Counts why what is late is late, over a plan or a part of it: the audit committee's question. */
export const whyLate: Command = {
  name: 'why late',
  also: ['why are we late', 'why are they late', 'why is it late', 'why so late', 'reasons for delay'],
  for: 'viewer',
  plain: false,
  says: [
    { say: '/rag why late', gets: 'why what is late is late, counted: reasons, and who is waited on' },
    { say: '/rag why late theme A', gets: 'the same of a theme, a section, or one lead’s actions' },
  ],
  run: async (words, scene) => {
    const request = readListRequest(words.replace(/[?.]$/u, ''), scene);
    const narrowing = asksNoMore(request.rest) ? null : await readNarrowing(request.rest, scene);
    const isUnread = narrowing !== null && (narrowing.unread !== '' || narrowing.called === '');
    if (narrowing?.refusal == null && isUnread) return heardAsUpdate(whyLate, words, scene);
    const refusal = mayLookOver(scene.asker, 'count why actions are late') ?? narrowing?.refusal ?? null;
    if (refusal !== null) return refuse(refusal);
    const plan = request.plan ?? scene.plan;
    const isOf = ({ action }: { readonly action: { readonly plan: string } }): boolean => action.plan === plan.key;
    // What is restricted is counted for whoever looks over the plan, and named to nobody.
    const all = await everyListed(scene, plan, isOf, () => true);
    const kept = all.filter((one) => narrowing?.keep(one) !== false).map(({ tracked }) => tracked);
    const called = narrowing === null ? plan.name : `${plan.name}, ${narrowing.called}`;
    const nameOf = (person: Parameters<typeof scene.index.called>[0]) => scene.index.called(person) ?? 'somebody';
    const why = countWhyLate(kept, scene.today, asksFrom(plan, scene.today));
    return answer(sayWhyLate(why, { called, naming: scene.naming, nameOf }));
  },
};
