import { calledOf } from '#src/people/called-of.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { sayDatesWaiting } from '#src/messages/office/dates-waiting.ts';
import type { DateWaiting } from '#src/messages/office/dates-waiting.ts';
import { ifArchived } from '#src/plan/permission.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import { sayDateDeclined, tellDateDeclined } from '#src/messages/office/date-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { entryOf, ifClosed, isClosed } from '#src/plan/record-update.ts';

export const approve = decision({
  name: 'approve',
  what: 'approve a new date',
  says: [
    { say: '/rag approve 8.1.3', gets: 'agrees the date that a lead asked for' },
    { say: '/rag approve', gets: 'the dates that wait for you, the longest waiting first' },
  ],
  alone: datesWaiting,
  decide: (tracked, words, scene) => {
    const { dateAsked } = tracked.standing;
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    if (dateAsked === null) return { because: 'no-date-asked', action: tracked.action.id, ref: tracked.action.ref };
    return agreeDate(tracked, { to: dateAsked.day, reason: reasonIn(words) }, scene);
  },
});

export const decline = decision({
  name: 'decline',
  what: 'decline a new date',
  says: [{ say: '/rag decline 8.1.3 because the board meets then', gets: 'keeps the due date as it is' }],
  decide: (tracked, words, scene) => {
    const { action, standing } = tracked;
    const { dateAsked, agreed } = standing;
    if (dateAsked === null) return { because: 'no-date-asked', action: action.id, ref: action.ref };
    const reason = reasonIn(words);
    if (reason === '')
      return {
        because: 'reason-needed',
        example: exampleOf(tracked, { name: 'decline', unfinished: 'because', reason: 'the board meets then' }, scene),
      };
    const declined = (naming: Naming) => ({
      ...naming.action(action),
      asked: dateAsked.day,
      agreed,
      reason: naming.words(reason),
      by: calledOf(scene.speaker),
    });
    const card = (naming: Naming) => tellDateDeclined(declined(naming));
    const notice = { purpose: 'date-declined', action: action.id, card };
    return {
      card: sayDateDeclined(declined(scene.naming)),
      entries: [entryOf(tracked, { kind: 'date-declined', day: dateAsked.day, reason }, scene.saying)],
      notices: noticesTo([dateAsked.by], notice, scene),
    };
  },
});

/** Every date that was asked for and not decided, of the plans that run. */
async function datesWaiting(scene: Scene): Promise<Answer> {
  const open = (await everyAction(scene)).filter((one) => ifArchived(scene.asker, one) === null && !isClosed(one));
  const waiting = open.flatMap(({ action, standing: { dateAsked, agreed } }): readonly DateWaiting[] => {
    if (dateAsked === null) return [];
    const { by, day, on, reason } = dateAsked;
    const who = scene.index.called(by) ?? 'a colleague';
    return [{ ...scene.naming.action(action), who, day, agreed, reason: scene.naming.words(reason), on }];
  });
  const longest = waiting.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  return answer(sayDatesWaiting(longest, scene.today));
}
