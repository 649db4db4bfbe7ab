import type { Doubt } from '#src/intake/doubts.ts';
import { sayDoubts } from '#src/messages/look/doubts-card.ts';
import type { DoubtLine } from '#src/messages/look/doubts-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { leadsOfOpen } from '#src/nudge/unreachable-leads.ts';
import { linksInDoubt } from '#src/office/links.ts';
import { rowOfLink } from '#src/messages/office/day/facts/link-words.ts';
import type { LinkRow } from '#src/messages/look/links/links-card.ts';
import type { Plan } from '#src/plan/action.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { openDoubts } from '#src/commands/show/open-doubts.ts';

const A_PAGE = 6;

export const doubts: Command = {
  name: 'doubts',
  also: ['doubt'],
  for: 'office',
  plain: false,
  says: [{ say: '/rag doubts', gets: 'what could not be read, with the command that settles each' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    if (!asksNoMore(request.rest)) return heardAsUpdate(doubts, words, scene);
    const refusal = mayRun(scene.asker, 'settle doubts');
    if (refusal !== null) return refuse(refusal);
    const plan = request.plan ?? scene.plan;
    const tracked = await scene.register.trackedIn(plan.key);
    const lines = doubtLines(tracked, scene);
    const say = plan.isDefault ? '/rag doubts' : `/rag doubts ${plan.key}`;
    return answer(
      sayDoubts(plan.name, pageOf(lines, request.page, A_PAGE), {
        first: say,
        nobody: unheldBeside(tracked, lines, scene),
        links: await linksBeside(plan, scene),
      }),
    );
  },
};

/** What the words of a plan may refer to, and nobody has said. */
async function linksBeside(plan: Plan, scene: Scene): Promise<readonly LinkRow[]> {
  const { register, plans, governanceOf, naming } = scene;
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const found = linksInDoubt(lists.flat(), { governanceOf, plans });
  return found.filter((one) => one.plan.key === plan.key).map((one) => rowOfLink(one, { naming }));
}

/** The leads behind whom nobody stands, of actions whose leads are in no doubt. */
function unheldBeside(tracked: readonly Tracked[], lines: readonly DoubtLine[], { index }: Scene): readonly string[] {
  const inDoubt = new Set(lines.filter(({ about }) => about === 'leads').map(({ named }) => named.id));
  return [
    ...leadsOfOpen(
      tracked.filter(({ action }) => !inDoubt.has(action.id)),
      index,
    ).nobody,
  ].toSorted();
}

/** The doubts about a plan's running actions, worst first, as the office reads them. */
export function doubtLines(
  tracked: readonly Tracked[],
  scene: Pick<Scene, 'naming' | 'roster' | 'today'>,
): readonly DoubtLine[] {
  const byRef = new Map(tracked.map((one) => [one.action.ref, one]));
  return openDoubts(tracked, scene).flatMap((doubt) => {
    const one = byRef.get(doubt.ref);
    return one === undefined ? [] : [lineOf(doubt, one, scene)];
  });
}

function lineOf(
  { about, place, words, reading, why, settle, ref, mayBe = [] }: Doubt,
  tracked: Tracked,
  { naming }: Pick<Scene, 'naming'>,
): DoubtLine {
  const [before = '', after = ''] = settle.split(` ${ref} `, 2);
  const named = naming.action(tracked.action);
  return { named, about, place, words: naming.words(words), reading, why, settle: { before, after }, mayBe };
}
