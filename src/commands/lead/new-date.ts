import { newDateAmong } from '#src/messages/reminder/date-among.ts';
import { sayNewDate } from '#src/messages/requests/new-date-card.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { leadingStep } from '#src/commands/decide/steps/leading-step.ts';
import { stepOn } from '#src/commands/update/question-on.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { heardAsUpdate, saidInFull } from '#src/commands/update/as-update.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** Asks a lead until which day, where a date has passed or will: the day that they tap or say is recorded with their words. */
export const newDate: Command = {
  name: 'new date',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag new date 8.1.3', gets: 'asks you until which day, and why' }],
  run: async (words, scene) => {
    const ref = leadingRef(words, scene);
    if (ref === null) return heardAsUpdate(newDate, words, scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return ref.rest === '' ? refuse(found) : saidInFull(newDate, words, scene);
    const { tracked, rest } = leadingStep(found, ref.rest);
    const rating = DECLARABLE.find((one) => one === rest) ?? null;
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
