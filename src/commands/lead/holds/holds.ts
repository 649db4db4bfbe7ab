import { addDays } from '#src/calendar/day.ts';
import {
  askWhatHasChanged,
  askWhetherItHolds,
  sayHeld,
  sayHoldsLater,
  sayNotAskedToHold,
} from '#src/messages/check/hold-cards.ts';
import { tellStageDecided } from '#src/messages/office/stage-cards.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { decideStage, stageDecided } from '#src/commands/decide/decide-stage.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs, onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { readHold } from './read-hold.ts';

const SAYS = [
  { say: '/rag holds 8.1.3', gets: 'says that what was checked and complete still holds; somebody else checks that' },
  { say: '/rag holds 8.1.3 no, the team was disbanded', gets: 'opens it again, with what has changed' },
];

/** A lead's word on whether what is complete holds, where the plan asks for it some time after the check. */
export const holds: Command = {
  name: 'holds',
  also: ['still holds'],
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    if (refs.length === 0) return heardAsUpdate(holds, words, scene);
    return withUndo(await actOn(refs, scene, (tracked) => said(tracked, rest, scene)), scene);
  },
};

async function said(tracked: Tracked, words: string, scene: Scene): Promise<Done | Refusal> {
  const refusal = mayUpdate(scene.asker, tracked);
  if (refusal !== null) return refusal;
  const { action, standing } = tracked;
  const named = scene.naming.action(action);
  const { embeddedDays } = (await scene.register.governance(action.plan)).settings;
  const { stage, stageOn, embedding } = standing;
  const isSaid = embedding !== null;
  const notAsked = onlyShows(sayNotAskedToHold(named, { stage, isSaid, isAsked: embeddedDays !== null }));
  if (embeddedDays === null || !(stage === 'complete' || isSaid)) return notAsked;
  const read = readHold(words, scene.today);
  if (read.kind === 'lapsed') return lapsed(tracked, read.why, scene);
  if (isSaid) return notAsked;
  const from = addDays(stageOn ?? scene.today, embeddedDays);
  if (from > scene.today) return onlyShows(sayHoldsLater(named, from, scene.today));
  if (read.kind === 'unsure') return onlyShows(askWhetherItHolds(named, scene.naming.words(words)));
  const entry = entryOf(tracked, { kind: 'held', words: read.words }, scene.saying);
  return { card: sayHeld(named, scene.naming.words(read.words)), entries: [entry], notices: [] };
}

/** It is opened again with what has changed; whoever had found it complete is told beside its leads. */
function lapsed(tracked: Tracked, why: string, scene: Scene): Done {
  const named = scene.naming.action(tracked.action);
  if (why === '') return onlyShows(askWhatHasChanged(named));
  const decision = { to: 'open' as const, event: { kind: 'reopened' as const, reason: why }, words: why };
  const done = decideStage(tracked, decision, scene);
  const { checked } = tracked.standing;
  const stageBy = checked?.by ?? null;
  const told = done.notices.flatMap(({ to }) => ('person' in to ? [to.person] : []));
  const checker = stageBy === null || told.includes(stageBy) ? [] : [stageBy];
  const card = (naming: typeof scene.naming) => tellStageDecided(stageDecided(tracked, decision, { naming, scene }));
  const notices = noticesTo(checker, { purpose: 'reopened-to-checker', action: tracked.action.id, card }, scene);
  return { ...done, notices: [...done.notices, ...notices] };
}
