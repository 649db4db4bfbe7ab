import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { planInFront } from './plan-in-front.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { sayBoard, sayBoards, sayNoBoard } from '#src/messages/governance/boards/board-cards.ts';
import { sayNoSuchForum } from '#src/messages/governance/boards/forum-cards.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { namedAt } from '#src/plan/governance/forums/forum-named.ts';
import { isMemberOfAny } from '#src/plan/governance/forums/may-decide.ts';
import { sittingsFrom } from '#src/plan/governance/forums/sittings.ts';
import { ifArchived, mayLook, mayLookOver } from '#src/plan/permission.ts';
import { isClosed } from '#src/plan/record-update.ts';
import { waitingFor } from '#src/plan/governance/board/board-items.ts';
import type { BoardItem } from '#src/plan/governance/board/board-items.ts';

const A_PAGE = 10;

/** Everything that waits for a board as one list. */
export const board: Command = {
  name: 'board',
  also: ['boards'],
  for: 'viewer',
  plain: false,
  says: [
    { say: '/rag board', gets: 'what waits for each board: dates, closings, papers that are due' },
    { say: '/rag board JB', gets: 'the same of one, as a list to take into its meeting' },
  ],
  run: async (words, scene) => {
    const { plan, rest } = planInFront(words, scene);
    const governance = scene.governanceOf(plan.key);
    const refusal = isMemberOfAny(scene.asker, governance)
      ? null
      : mayLookOver(scene.asker, 'look at what waits for a board');
    if (refusal !== null) return refuse(refusal);
    const { page, rest: said } = readListRequest(rest, scene);
    if (governance.forums.length === 0) return answer(sayNoBoard(plan.name));
    const found = namedAt(said, governance.forums);
    if (found !== null && asksNoMore(found.rest)) return ofOne(found.one, page, { plan, scene });
    if (!asksNoMore(said)) return answer(sayNoSuchForum(said, governance.forums));
    const [only, ...others] = governance.forums;
    if (only !== undefined && others.length === 0) return ofOne(only, page, { plan, scene });
    const each = await Promise.all(
      governance.forums.map(async (forum) => ({
        forum,
        typed: plan.isDefault ? forum.key : `${plan.key} ${forum.key}`,
        next: nextOf(forum, scene),
        count: (await itemsOf(forum, { plan, scene })).items.length,
      })),
    );
    return answer(sayBoards(each, scene.today));
  },
};

type Around = { readonly plan: Plan; readonly scene: Scene };

async function ofOne(forum: Forum, page: number, around: Around): Promise<Answer> {
  const { scene } = around;
  const { items, hidden } = await itemsOf(forum, around);
  const shown = pageOf(items, page, A_PAGE);
  const card = sayBoard({
    forum,
    typed: around.plan.isDefault ? forum.key : `${around.plan.key} ${forum.key}`,
    next: nextOf(forum, scene),
    page: shown,
    hidden,
    today: scene.today,
    naming: scene.naming,
    nameOf: (person) => scene.index.called(person) ?? 'a colleague',
  });
  return answer(card);
}

function nextOf(forum: Forum, { today, days }: Scene) {
  return sittingsFrom(forum, today, days)[0] ?? null;
}

/** What waits for a forum as far as the reader may see it, and of how much more they may not. */
async function itemsOf(
  forum: Forum,
  { plan, scene }: Around,
): Promise<{ readonly items: readonly BoardItem[]; readonly hidden: number }> {
  const { register, asker, today, days } = scene;
  const open = (await register.trackedIn(plan.key)).filter((one) => !isClosed(one) && ifArchived(asker, one) === null);
  const all = waitingFor(forum, open, { forums: scene.governanceOf(plan.key), today, days });
  const items = all.filter(({ tracked }) => mayLook(asker, tracked) === null);
  return { items, hidden: all.length - items.length };
}
