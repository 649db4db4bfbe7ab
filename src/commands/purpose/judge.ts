import type { Day } from '#src/calendar/day.ts';
import { readJudgement } from '#src/plan/governance/written/read-judgement.ts';
import type { WrittenJudgement } from '#src/plan/governance/written/read-judgement.ts';
import { everyForum } from '#src/plan/governance/forum.ts';
import { forumCalled } from '#src/plan/governance/forums/forum-named.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { isKnownMeeting, metBefore } from '#src/plan/governance/forums/sittings.ts';
import type { Judged } from '#src/plan/governance/judgement.ts';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { mayRun } from '#src/plan/permission.ts';
import { askForJudgement, sayWasJudged } from '#src/messages/governance/purpose/judged-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { factOf } from './purpose-said.ts';
import type { PurposeSaid } from './purpose-said.ts';

/** Records a forum's word on how far something is met, once its board, its day and its words or minute are known; null for words that begin with no such word. */
export function judge(said: PurposeSaid, scene: Scene): Answer | null {
  const { kept, plan, rest, governance } = said;
  if (kept.purpose.kind === 'indicator') return null;
  const written = readJudgement(rest, { forums: everyForum(governance), ...whenOf(plan, scene) });
  if (written === null) return null;
  const refusal = mayRun(scene.asker, 'record what a board judged');
  if (refusal !== null) return refuse(refusal);
  const forums = everyForum(governance);
  const forum = forumOf(written.forum, forums);
  const asked = { kept, plan, written, forums: governance.forums, today: scene.today };
  if (forum === null) return answer(askForJudgement({ ...asked, lacks: 'forum' }, scene));
  const named = { ...written, forum };
  const meetings = meetingsOf(forum, forums, whenOf(plan, scene));
  const { day } = written;
  if (day === null || !day.isSure)
    return answer(askForJudgement({ ...asked, written: named, lacks: 'day', meetings }, scene));
  if (written.words === '' && written.minute === null)
    return answer(askForJudgement({ ...asked, written: named, lacks: 'words' }, scene));
  return recorded(said, { ...named, on: day.day }, scene);
}

function recorded(
  { kept, plan, governance }: PurposeSaid,
  of: WrittenJudgement & { readonly on: Day },
  scene: Scene,
): Answer {
  const { judgement, forum, on, minute, words } = of;
  const judged: Judged = { judgement, forum, on, minute, words };
  const before = standingJudgement(kept);
  const forums = everyForum(governance);
  const board = forums.find(({ name }) => name === forum);
  const isKnown = board === undefined || isKnownMeeting({ forum: board.key, name: forum, on }, forums);
  const card = sayWasJudged({ kept, plan, judged, before, isKnown }, scene);
  const entries = [factOf(plan, { kind: 'judged', purpose: kept.purpose.id, judged }, scene)];
  return withUndo({ ...answer(card), entries, inPlace: true }, scene);
}

// "named Joint Bord" is what the tap says on a board that the plan does not have.
const NAMED = /^named\s+/iu;
const LONGEST = 60;

/** The board as the plan has it; where the plan has none yet, as it was written; null where that is nobody's name. */
function forumOf(said: string, forums: readonly Forum[]): string | null {
  if (NAMED.test(said)) return said.replace(NAMED, '');
  const isName = /^\p{Lu}[^,;:]*$/u.test(said) && !/\d/u.test(said) && said.length <= LONGEST;
  if (forums.length === 0) return isName ? said : null;
  return forumCalled(said, forums)?.name ?? null;
}

const MOST = 3;

function meetingsOf(
  name: string,
  forums: readonly Forum[],
  { today, since }: ReturnType<typeof whenOf>,
): readonly Day[] {
  const forum = forums.find((one) => one.name === name);
  if (forum === undefined) return [];
  return metBefore(forum, today)
    .filter((day) => day >= since)
    .slice(0, MOST);
}

/** Nothing of a plan was judged before it was there. */
function whenOf(plan: PurposeSaid['plan'], { today }: Scene) {
  const since = runsFrom(plan);
  return { today, published: since, since };
}
