import type { Card } from '#src/messages/card.ts';
import { slipRecord } from '#src/commands/show/dates/slip-record.ts';
import { tellDateAsked } from '#src/messages/office/date-asked-card.ts';
import { sayNothingAsked } from '#src/messages/requests/nothing-asked-card.ts';
import { withMoreAsked } from '#src/messages/requests/more-asked.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { inOrderOfWaiting, stillAnswering, waitingAbout } from '#src/office/waiting.ts';
import { questionsIn } from '#src/plan/open-requests.ts';
import { mayRun } from '#src/plan/permission.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { dateAskedIn } from '#src/commands/governance/dates/date-asked.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { cardOfRequest } from '#src/commands/update/requests/card-of-request.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';

const WHAT = 'decide what leads ask for';

export const requests: Command = {
  name: 'requests',
  for: 'office',
  plain: false,
  says: [
    { say: '/rag requests', gets: 'what has waited longest for you to decide, with its taps' },
    { say: '/rag requests 8.1.3', gets: 'what is asked for about an action' },
  ],
  run: async (words, scene) => {
    const ref = commandedRef(words, scene);
    const { plan, rest } = readListRequest(words, scene);
    if (!asksNoMore(ref?.rest ?? rest)) return heardAsUpdate(requests, words, scene);
    const refusal = mayRun(scene.asker, WHAT);
    if (refusal !== null) return refuse(refusal);
    if (ref === null) return firstOf(await scene.register.trackedIn((plan ?? scene.plan).key), scene);
    const found = await findAction(ref.said, scene);
    return isRefusal(found) ? refuse(found) : askedAbout(found, scene);
  },
};

async function firstOf(tracked: readonly Tracked[], scene: Scene): Promise<Answer> {
  const { today, days } = scene;
  const since = { today, began: today, stillAnswering: stillAnswering(today, days) };
  const waiting = tracked.flatMap((one) => waitingAbout(one, since));
  const ids = inOrderOfWaiting(waiting, today).flatMap((one) =>
    one.kind === 'date' || one.kind === 'request' || one.kind === 'asked-back' ? [one.tracked.action.id] : [],
  );
  const asked = [...new Set(ids)].flatMap((id) => tracked.filter(({ action }) => action.id === id));
  const [first, ...others] = asked;
  if (first === undefined) return answer(sayNothingAsked(null));
  const { card, about } = await askedAbout(first, scene);
  return answer(
    withMoreAsked(
      card,
      others.map(({ action }) => scene.naming.action(action)),
    ),
    about,
  );
}

async function askedAbout(tracked: Tracked, scene: Scene): Promise<Answer> {
  const { requests: open } = tracked.standing;
  const questions = questionsIn(open);
  const dates = (await Promise.all(whereDatesAreAsked(tracked).map((one) => cardOfDate(one, scene)))).flat();
  const isAlone = dates.length + open.length === 1;
  const requested = open.map((one) => {
    const place = questions.length < 2 ? 0 : questions.indexOf(one) + 1;
    return cardOfRequest(one, { tracked, scene, ...(isAlone ? {} : { place }) });
  });
  const [first, ...others] = [...dates, ...requested];
  const card =
    first === undefined ? sayNothingAsked(scene.naming.action(tracked.action)) : sayTogether([first, ...others]);
  return answer(card, [tracked.action.id]);
}

async function cardOfDate(tracked: Tracked, scene: Scene): Promise<readonly Card[]> {
  const asked = dateAskedIn(tracked, scene);
  return asked === null ? [] : [tellDateAsked({ ...asked, ...(await slipRecord(tracked, scene)) })];
}
