import { newDateAmong } from '#src/messages/reminder/date-among.ts';
import { sayNewDate } from '#src/messages/requests/new-date-card.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { ifImpossible } from '#src/commands/words/if-impossible.ts';
import { splitReason } from '#src/commands/words/reason.ts';
import { askWhichNewDate } from '#src/messages/requests/which-new-date.ts';
import type { Action } from '#src/plan/action.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { leadingStep } from '#src/commands/decide/steps/leading-step.ts';
import { stepOn } from '#src/commands/update/question-on.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { heardAsUpdate, saidInFull } from '#src/commands/update/as-update.ts';
import { listedRefs } from '#src/commands/words/named/listed-refs.ts';
import type { ListedRefs } from '#src/commands/words/named/listed-refs.ts';
import { actOn } from '#src/commands/update/act-on.ts';
import { updateActions } from '#src/commands/update/update-action.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** Asks a lead until which day, where a date has passed or will: the day that they tap or say is recorded with their words. */
export const newDate: Command = {
  name: 'new date',
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: [{ say: '/rag new date 8.1.3', gets: 'asks you until which day, and why' }],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (ref === null) return heardAsUpdate(newDate, words, scene);
    const listed = listedRefs(words, scene);
    if (listed !== null && listed.refs.length > 1) return ofSeveral(listed, scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return ref.rest === '' ? refuse(found) : saidInFull(newDate, words, scene);
    const { tracked, rest } = leadingStep(found, ref.rest);
    const rating = DECLARABLE.find((one) => one === rest) ?? null;
    const asked = rest === '' ? null : askDay(rest, found.action, scene);
    if (asked !== null) return asked;
    // "new date 8.1.3 31 Jan" says the day already.
    if (rest !== '' && rating === null) return saidInFull(newDate, words, scene);
    const refusal = mayUpdate(scene.asker, found) ?? ifClosed(found);
    if (refusal !== null) return refuse(await asSeen(refusal, scene));
    const old = await ifOldTap(found, scene);
    if (old !== null) return old;
    const step = tracked.step?.name ?? stepOn(found.action.id, scene);
    const wanted = { ...scene.naming.action(found.action), rating, ...(step === null ? {} : { step }) };
    const tapped = scene.message.card === null ? null : scene.last;
    const among = tapped === null ? null : newDateAmong(tapped.card, wanted, scene);
    return { ...answer(among ?? sayNewDate(wanted, scene), [found.action.id]), inPlace: tapped !== null };
  },
};

/** “8.1.3 and 8.1.4 30 Nov” is the same day for each; without a day each is asked about. */
async function ofSeveral({ refs, rest }: ListedRefs, scene: Scene): Promise<Answer> {
  if (rest !== '') return updateActions(`${refs.join(' and ')} new date ${rest}`, scene);
  return actOn(refs, scene, (found) => {
    const refusal = mayUpdate(scene.asker, found) ?? ifClosed(found);
    const wanted = { ...scene.naming.action(found.action), rating: null };
    return refusal ?? { card: sayNewDate(wanted, scene), entries: [], notices: [] };
  });
}

const OR = /\sor\s/iu;

/** A day that no calendar has, and one of several: nothing is recorded before it is settled; null for any other words. */
function askDay(rest: string, action: Action, scene: Scene): Answer | null {
  const impossible = ifImpossible(rest);
  if (impossible !== null) return refuse(impossible);
  const { head, reason } = splitReason(rest);
  const named = head.split(OR).map((bit) => daysIn(bit, scene.today)[0]?.day);
  const days = [...new Set(named.flatMap((day) => day ?? []))];
  if (days.length < 2) return null;
  const because = reason === '' ? '' : `because ${reason}`;
  return answer(askWhichNewDate(scene.naming.action(action), days, because), [action.id]);
}
