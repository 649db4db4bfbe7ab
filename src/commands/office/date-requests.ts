import { calledOf } from '#src/people/called-of.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { sayMovedBefore } from '#src/messages/governance/say-record.ts';
import { sayDatesWaiting } from '#src/messages/office/dates-waiting.ts';
import type { DateWaiting } from '#src/messages/office/dates-waiting.ts';
import { ifArchived } from '#src/plan/permission.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import { asKnown } from '#src/commands/update/steps/known-step.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import { namedStep } from '#src/commands/decide/steps/leading-step.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import { sayDateDeclined, tellDateDeclined } from '#src/messages/office/date-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { entryOf, ifClosed, isClosed, stepOf } from '#src/plan/record-update.ts';

/** The step that is named, else the one date of the action for which another is asked. */
function asked(whole: Tracked, words: string): { readonly tracked: Tracked; readonly rest: string } {
  const named = namedStep(whole, words);
  if (named.tracked.step !== undefined) return named;
  const waiting = whereDatesAreAsked(whole);
  return { tracked: waiting.length === 1 ? (waiting[0] ?? whole) : whole, rest: words };
}

/** How to say which of several dates is meant. */
function whichOf(verb: string, tracked: Tracked): Refusal {
  const known = tracked.standing.steps.map(asKnown);
  const named = tracked.standing.steps.filter(({ dateAsked }) => dateAsked !== null);
  return {
    because: 'usage',
    examples: named.map((step) => `/rag ${verb} 8.1.3 ${wordsForStep(asKnown(step), known)}`),
  };
}

export const approve = decision({
  name: 'approve',
  what: 'approve a new date',
  says: [
    { say: '/rag approve 8.1.3', gets: 'agrees the date that a lead asked for' },
    { say: '/rag approve', gets: 'the dates that wait for you, the longest waiting first' },
  ],
  alone: datesWaiting,
  inWhole: (words) => words,
  decide: (whole, said, scene) => {
    const { tracked, rest: words } = asked(whole, said);
    const { dateAsked } = tracked.standing;
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    if (tracked.step === undefined && whereDatesAreAsked(tracked).length > 1) return whichOf('approve', tracked);
    if (dateAsked === null) return { because: 'no-date-asked', action: tracked.action.id, ref: tracked.action.ref };
    return agreeDate(tracked, { to: dateAsked.day, reason: reasonIn(words) }, scene);
  },
});

export const decline = decision({
  name: 'decline',
  also: ['refuse'],
  what: 'decline a new date',
  inWhole: (words) => words,
  says: [{ say: '/rag decline 8.1.3 because the board meets then', gets: 'keeps the due date as it is' }],
  decide: (whole, said, scene) => {
    const { tracked, rest: words } = asked(whole, said);
    const { action, standing } = tracked;
    const { dateAsked, agreed } = standing;
    if (tracked.step === undefined && whereDatesAreAsked(tracked).length > 1) return whichOf('decline', tracked);
    if (dateAsked === null) return { because: 'no-date-asked', action: action.id, ref: action.ref };
    const reason = reasonIn(words);
    if (reason === '')
      return {
        because: 'reason-needed',
        example: exampleOf(tracked, { name: 'decline', unfinished: 'because', reason: 'the board meets then' }, scene),
      };
    const declined = (naming: Naming) => ({
      ...naming.action(action),
      ...(tracked.step === undefined ? {} : { step: sayStep(tracked.step.name, naming.words) }),
      asked: dateAsked.day,
      agreed,
      reason: naming.words(reason),
      by: calledOf(scene.speaker),
    });
    const card = (naming: Naming) => tellDateDeclined(declined(naming));
    const notice = { purpose: 'date-declined', action: action.id, card };
    return {
      card: sayDateDeclined(declined(scene.naming)),
      entries: [
        entryOf(tracked, { kind: 'date-declined', day: dateAsked.day, reason, ...stepOf(tracked) }, scene.saying),
      ],
      notices: noticesTo([dateAsked.by], notice, scene),
    };
  },
});

function movesUntilNow(tracked: Tracked, { today }: Scene): { readonly record?: string } {
  const record = sayMovedBefore(tracked, today);
  return record === '' ? {} : { record };
}

/** Every date that was asked for and not decided, of the plans that run. */
async function datesWaiting(scene: Scene): Promise<Answer> {
  const open = (await everyAction(scene)).filter((one) => ifArchived(scene.asker, one) === null && !isClosed(one));
  const waiting = open.flatMap(whereDatesAreAsked).flatMap((one): readonly DateWaiting[] => {
    const { action, standing } = one;
    const { dateAsked, agreed } = standing;
    if (dateAsked === null) return [];
    const { by, day, on, reason } = dateAsked;
    const who = scene.index.called(by) ?? 'a colleague';
    return [
      {
        ...scene.naming.action(action),
        ...stepSaid(one, scene.naming),
        who,
        day,
        agreed,
        reason: scene.naming.words(reason),
        ...movesUntilNow(one, scene),
        on,
      },
    ];
  });
  const longest = waiting.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  return answer(sayDatesWaiting(longest, scene.today));
}
