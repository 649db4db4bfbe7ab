import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Changed } from '#src/digest/digest.ts';
import { isWrittenSince, writtenOn } from '#src/plan/standing.ts';
import { stepNamed } from '#src/plan/steps/steps.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import { rowOf, rowOfChecked } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';

/** An action that counts otherwise than at the digest before, with what it was; that nobody rated what is done no longer matters. */
export function changedRow(one: Changed, setting: Setting): DraftRow {
  const isElsewhere = one.from !== one.to || one.isDone || one.isChecked;
  const facts = [...(isElsewhere ? [sayChanged(one, setting)] : []), ...stepsIn(one, setting)];
  if (one.isChecked) return rowOfChecked(one.line, facts, setting);
  const row = rowOf(one.line, facts, setting);
  return one.isDone || one.to === null ? { ...row, unratedSaid: false } : row;
}

/** "“Phase 1” said done on 16 Sep": what is done of an action that runs on. */
function stepsIn({ line, stepsDone }: Changed, { naming, today }: Setting): readonly Said[] {
  return stepsDone.map((name) => {
    const on = stepNamed(line.standing.steps, name)?.doneOn ?? null;
    return say`${sayStep(name, naming.words)} said done${on === null ? '' : ` ${sayDay(on, today)}`}`;
  });
}

function sayChanged({ line, from, to, isDone, isChecked, isNew }: Changed, { today }: Setting): string {
  const { stage, stageOn, turn } = line.standing;
  const on = stageOn === null ? '' : ` ${sayDay(stageOn, today)}`;
  if (isDone) {
    const after = allUnsettled(line.standing).findLast((one) => isWrittenSince(one, line.standing));
    const since =
      after === undefined ? '' : `; what was written on ${sayDay(writtenOn(after), today)} may take it back`;
    return `said done${on}, to be checked${since}`;
  }
  if (isChecked && turn !== null) return `checked and complete for ${sayDay(turn.of, today)}`;
  if (to === 'blue') return `checked and complete${on}`;
  if (to === null) return `${sayWhereItIs(line.standing)}${on}`;
  if (from === null) return stage === 'open' ? (isNew ? 'new in the plan' : 'open again') : `said done${on}`;
  if (from === 'green' && to === 'only-said') return 'no longer both confirmed and in time';
  if (from === 'only-said' && to === 'green') return 'now confirmed and in time';
  if (to === 'unrated' && from === 'grey') return 'its time has begun';
  const only = to === 'only-said' ? '; Green is only said' : '';
  return `was ${sayCounted(from)}${only}`;
}
