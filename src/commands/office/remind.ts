import { askLeftOut, sayChased, sayChasePreview, sayNobodyToAsk } from '#src/messages/office/chased-card.ts';
import { sayNoDayToRemind } from '#src/messages/office/sure/ask-several-cards.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { mayRun } from '#src/plan/permission.ts';
import { isInTalk, notUnderstood, saidInFull } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { chase } from '#src/commands/decide/chase/chase.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { chaseOfStep } from '#src/commands/decide/chase/of-step.ts';
import { ofPeople } from '#src/commands/decide/chase/of-people.ts';
import { whomToChase } from '#src/commands/decide/chase/whom-to-chase.ts';
import { readTargets, targetsCalled } from '#src/commands/decide/targets.ts';
import { readList } from '#src/commands/decide/lists/read-list.ts';
import type { Targets } from '#src/commands/decide/lists/targets-read.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { isException } from '#src/commands/sure/doubts-in.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';

const SAYS = [
  { say: '/rag remind 8.1.3', gets: 'asks its leads now, within a message a person a day; or says why not and when' },
  { say: '/rag remind "Karl Battersby"', gets: 'asks one lead about all of theirs' },
  { say: '/rag remind section 8', gets: 'a section, a theme or what is overdue: shown first, sent by a tap' },
];

/** What is to be said beside the reminder is a question of the office’s own. */
const ASK = '/rag ask 8.1.3 is the contract signed?';

/** More than this of a list are shown first, and sent by a tap. */
const MOST_AT_ONCE = 5;

export const remind: Command = {
  name: 'remind',
  also: ['chase', 'nudge'],
  for: 'office',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    // "remind me on Friday" is somebody's wish for themselves.
    if (/^me(?=$|\s)/iu.test(words)) return saidInFull(remind, words, scene);
    const refusal = mayRun(scene.asker, 'have other people reminded');
    if (refusal !== null) {
      const isOurs = commandedRef(words, scene) === null && words !== '' && isInTalk(scene);
      return isOurs ? notUnderstood(remind, words, scene) : refuse(refusal);
    }
    const { said, isTold } = withoutNow(words);
    const later = dayBehind(said, scene);
    if (later !== null) {
      const { words: wordsOf } = scene.naming;
      return { ...answer(sayNoDayToRemind(wordsOf(later.whom), wordsOf(later.day))), isInVain: true };
    }
    const targets = await readWhom(said, scene);
    const ofStep = targets === null || isRefusal(targets) ? null : chaseOfStep(targets, scene);
    if (ofStep !== null) return answer(ofStep);
    if (targets !== null && !isRefusal(targets) && isException(targets.rest))
      return answer(
        askLeftOut(said.slice(0, said.length - targets.rest.length).trim(), scene.naming.words(targets.rest)),
      );
    if (targets === null || (!isRefusal(targets) && !IN_TALK.test(targets.rest)))
      return refuse({ because: 'usage', examples: [...SAYS.map(({ say }) => say), ASK] });
    if (isRefusal(targets))
      return refuse(withChoices(targets, { before: '/rag remind', words: said, roster: scene.roster }));
    return remindAll(targets, { said, isTold }, scene);
  },
};

// "remind them" is of the action that was shown.
const IN_TALK = /^(?:(?:them|it|this|that|again|please|(?:its|the) leads?)(?:\s+|[.!]*$))*$/iu;

/** Whoever or whatever is named goes before what the conversation is about. */
async function readWhom(said: string, scene: Scene): Promise<Targets | Refusal | null> {
  if (IN_TALK.test(said)) return readTargets(said, scene);
  const people = await ofPeople(said, readTargets, scene);
  if (people !== null || commandedRef(said, scene) !== null) return people ?? readTargets(said, scene);
  return (await readList(said, scene)) ?? targetsCalled(said, scene);
}

const DAY =
  /^(?<whom>[^:;,?]{1,60}?)(?<!\b(?:by|before|until|since|due))\s+(?<day>(?:(?:on|next|this)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|week|month|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}\s+\p{L}{3,9})(?:\s+(?:morning|afternoon))?)(?<more>\s+(?:about|for|on|re)\s+\S.*?)?[.!]*$/iu;

/** “Tom on Friday”, “Tom on Friday about 8.1.3”: whom, and the day that no reminder keeps; null where no day is said. */
function dayBehind(said: string, { today }: Scene): { readonly whom: string; readonly day: string } | null {
  const { whom, day, more = '' } = DAY.exec(said)?.groups ?? {};
  if (whom === undefined || day === undefined || readWhen(day.replace(/^on\s+/iu, ''), today) === null) return null;
  return { whom: `${whom}${more}`, day };
}

type Asking = { readonly said: string; readonly isTold: boolean };

async function remindAll(targets: Targets, { said, isTold }: Asking, scene: Scene): Promise<Answer> {
  const found = whomToChase(targets, scene);
  if (isRefusal(found)) return refuse(found);
  const { open, left } = found;
  if (open.length === 0) return answer(sayNobodyToAsk(targets.list ?? 'these', left));
  const { told, ...chasing } = await chase(open, { question: null, only: targets.people }, scene);
  const chased = { ...told, left, question: null, list: targets.list, today: scene.today };
  if (targets.list !== null && (open.length > MOST_AT_ONCE || targets.isOfAll === true) && !isTold) {
    return answer(sayChasePreview(chased, `/rag remind ${said} now`));
  }
  const [only, ...others] = open;
  const about = only === undefined || others.length > 0 ? [] : [only.action.id];
  return withUndo({ ...answer(sayChased(chased), about), ...chasing, inPlace: isTold }, scene);
}

/** "now" at the end is the tap on what was shown. */
function withoutNow(words: string): Asking {
  const said = words.replace(/\s*\bnow[.!]?$/iu, '').trim();
  return { said, isTold: said !== words.trim() };
}
