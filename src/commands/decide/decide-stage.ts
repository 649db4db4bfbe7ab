import { calledOf } from '#src/people/called-of.ts';
import { sayStageDecided, tellNotVerified, tellStageDecided } from '#src/messages/office/stage-cards.ts';
import type { StageDecided } from '#src/messages/office/stage-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Day } from '#src/calendar/day.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { nextTurn } from '#src/plan/turns/turns.ts';
import { everyForum } from '#src/plan/governance/forum.ts';
import { isKnownMeeting } from '#src/plan/governance/forums/sittings.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Stage, Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from './notices.ts';
import { isAsking } from './told-on.ts';

/** What was decided of an action's stage, and in which words. */
export type StageDecision = { readonly to: Stage; readonly event: ActionEvent; readonly words: string };

/** Working days after which a lead whose action was sent back is asked again. */
const WEEK = 5;

function goesOn(tracked: Tracked, turn: Day, today: Day): NonNullable<StageDecided['goesOn']> {
  const { standing } = tracked;
  const checked = { of: turn, by: null, on: today, seq: standing.lastSeq };
  return { turn, next: nextTurn({ ...tracked, standing: { ...standing, turn: checked } }, today) };
}

type For = { readonly naming: Naming; readonly scene: Scene };

/** What a reader of a decision is told of it. */
export function stageDecided(
  tracked: Tracked,
  { to, event, words }: StageDecision,
  { naming, scene }: For,
): StageDecided {
  const { action, standing } = tracked;
  const minuted = event.kind === 'closed' || event.kind === 'reopened' ? (event.minuted ?? null) : null;
  return {
    ...naming.action(action),
    to,
    words: naming.words(words),
    heard: naming.words,
    minuted,
    isKnownMeeting: minuted === null || isKnownMeeting(minuted, everyForum(scene.governanceOf(action.plan))),
    by: calledOf(scene.speaker),
    today: scene.today,
    again: scene.days.add(scene.today, WEEK),
    isEmbedded: to === 'complete' && standing.embedding === 'said',
    isAsking: isAsking(action, scene),
    goesOn: event.kind === 'verified' && event.turn !== undefined ? goesOn(tracked, event.turn, scene.today) : null,
  };
}

/** Records a decision about where an action stands, and tells its leads. */
export function decideStage(tracked: Tracked, decision: StageDecision, scene: Scene): Done {
  const { action, standing } = tracked;
  const { event } = decision;
  const decided = (naming: Naming): StageDecided => stageDecided(tracked, decision, { naming, scene });
  const tell = event.kind === 'not-verified' ? tellNotVerified : tellStageDecided;
  const notice = { purpose: event.kind, action: action.id, card: (naming: Naming) => tell(decided(naming)) };
  return {
    card: sayStageDecided(decided(scene.naming)),
    entries: [entryOf(tracked, event, scene.saying)],
    notices: noticesTo(leadsNow(standing.owners, scene), notice, scene),
  };
}
