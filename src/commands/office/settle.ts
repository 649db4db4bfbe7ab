import { calledOf } from '#src/people/called-of.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadNames } from '#src/plan/permission.ts';
import {
  sayNothingToSettle,
  sayQuestionLetGo,
  saySettled,
  tellQuestionLetGo,
} from '#src/messages/office/settled-card.ts';
import { isOpenChase } from '#src/plan/chase.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { reasonIn, splitReason } from '#src/commands/words/reason.ts';
import { settleWaiting } from './settle/settle-waiting.ts';
import { settledOtherwise } from './settle/settled-otherwise.ts';

const SAYS = [
  { say: '/rag settle 8.1.3 timescale', gets: 'leaves a doubtful date as it was read' },
  { say: '/rag settle 8.1.3 leads', gets: 'leaves doubtful leads as they were read' },
  { say: '/rag settle 8.1.3 words', gets: 'takes an answer that nobody understood as a note' },
  { say: '/rag settle 8.1.3 question', gets: 'lets a question of yours go that nobody has answered' },
];

// "words", "the answer": what a lead answered and nobody understood.
const KEPT = /^(?:the\s+)?(?:words?|answers?)(?:\s+(?<line>\d+))?(?:\s+(?:as\s+)?(?<how>amber|red|green|done))?$/iu;

const QUESTION = /^(?:the\s+|my\s+|our\s+)?question$/iu;

/** The office's own question is asked of nobody any more. */
async function letGo(tracked: Tracked, scene: Scene): Promise<Done> {
  const { chase } = tracked.standing;
  const named = scene.naming.action(tracked.action);
  if (!isOpenChase(chase) || chase.question === null)
    return { card: sayNothingToSettle(named), entries: [], notices: [] };
  const event = { kind: 'noted' as const, text: NOTED['let-go'], words: '' };
  const { question } = chase;
  const notices = noticesTo(
    await askedIt(tracked, chase.on, scene),
    {
      purpose: 'question-let-go',
      action: tracked.action.id,
      card: (naming) =>
        tellQuestionLetGo(naming.action(tracked.action), naming.words(question), calledOf(scene.speaker)),
    },
    scene,
  );
  const told = notices.flatMap(({ to }) =>
    'person' in to && to.person !== null ? [scene.index.called(to.person) ?? 'a lead'] : [],
  );
  const card = sayQuestionLetGo(named, scene.naming.words(question), told);
  return { card, entries: [entryOf(tracked, event, scene.saying)], notices };
}

/** Those of its leads to whom the question came. */
async function askedIt({ action, standing }: Tracked, since: Day, scene: Scene): Promise<readonly PersonId[]> {
  const asked = await scene.register.askedSince(since);
  const its = asked.filter((one) => one.action === action.id && one.rule === 'office-question');
  return leadsNow(standing.owners, scene).filter((person) => its.some((one) => one.person === person));
}

// "timescale", "dates"; "leads", "lead".
const ABOUT = /^(?:the\s+)?(?:(timescale|dates?|time)|(leads?|owners?))(?:$|[\s,:;.])/iu;

function whyIn(words: string, reason: string): string {
  const before = reasonIn(words);
  return before === '' ? reason : `${before} ${reason}`.trim();
}

export const settle = decision({
  name: 'settle',
  what: 'settle a doubt',
  says: SAYS,
  decide: (tracked, said, scene) => {
    const { head: words, reason } = splitReason(said);
    const kept = KEPT.exec(words);
    if (kept !== null) return settleWaiting(kept.groups ?? {}, tracked, scene);
    if (QUESTION.test(words)) return letGo(tracked, scene);
    const { doubts } = tracked.standing;
    const named = scene.naming.action(tracked.action);
    const otherwise = settledOtherwise(tracked, said, scene);
    if (otherwise !== null) return otherwise;
    if (doubts.length === 0) return { card: sayNothingToSettle(named), entries: [], notices: [] };
    const part = ABOUT.exec(words);
    const only = doubts.length === 1 && words === '' ? doubts[0] : undefined;
    const about = part === null ? only : part[1] === undefined ? 'leads' : 'timescale';
    if (about === undefined) return { because: 'usage', examples: SAYS.map(({ say }) => say) };
    if (!doubts.includes(about)) return { card: sayNothingToSettle(named), entries: [], notices: [] };
    const event = { kind: 'settled' as const, about, words: whyIn(words.slice(part?.[0].length ?? 0), reason) };
    const plain = scene.naming.words(tracked.action[about].text);
    const card = saySettled({
      named,
      tracked,
      leads: leadNames(tracked.standing.owners, scene.index),
      about,
      words: plain,
    });
    return { card, entries: [entryOf(tracked, event, scene.saying)], notices: [] };
  },
});
