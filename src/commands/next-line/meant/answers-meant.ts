import { askAnswersWhich } from '#src/messages/office/sure/answers-which-card.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import { questionsIn } from '#src/plan/open-requests.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

const POLITE = /^(?:(?:please|pls|can you|could you|ok|okay|and|hi)[\s,]+)*/iu;
const TELLS =
  /^(?:tell|answer|reply to|let|say to)\s+(?<name>\p{L}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)(?:\s+know)?(?:\s*[,:;–—-]\s*|\s+that\s+|\s+)(?<said>\S.*)$/iu;
const OF_ACTION = /^(?:answer|reply to)\s+/iu;
const JOINT = /^[\s,:–-]+/u;

/** The office’s answer to what a lead asks, “tell Tom the finance manager signs it”: one tap gives it, with the question read back; null where whoever is told asks nothing. */
export async function answersMeant(typed: string, scene: Scene): Promise<Answer | null> {
  const words = typed.replace(POLITE, '');
  const ahead = OF_ACTION.exec(words)?.[0];
  const named = ahead === undefined ? null : leadingRef(words.slice(ahead.length), scene);
  if (named !== null) return ofAction(named.said, named.rest.replace(JOINT, ''), scene);
  const { name, said } = TELLS.exec(words)?.groups ?? {};
  const who = name === undefined ? null : personIn(name, said ?? '', scene);
  if (who === null) return null;
  const asked = (await questionsOpen(scene)).filter(({ by }) => by === who.id);
  return asked.length === 0 ? null : shown(asked, { said: who.said, ref: null }, scene);
}

/** Of an action of which nobody asks anything it is said so, and which questions there are. */
async function ofAction(ref: string, said: string, scene: Scene): Promise<Answer | null> {
  const found = await findAction(ref, scene);
  if (isRefusal(found) || said === '') return null;
  const open = await questionsOpen(scene);
  const own = open.filter(({ tracked }) => tracked.action.id === found.action.id);
  if (own.length > 0) return shown(own, { said, ref: null }, scene);
  return open.length === 0 ? null : shown(open, { said, ref: scene.naming.action(found.action).ref }, scene);
}

/** “Tell Tom Adeyemi it is”, “tell tom finance signs”: one word of a name or two. */
function personIn(name: string, said: string, { roster }: Scene) {
  const whole = findPerson(name, roster);
  if (whole.kind === 'one') return { id: whole.person.id, said };
  const [first = '', ...rest] = name.split(/\s+/u);
  const found = findPerson(first, roster);
  return found.kind === 'one' ? { id: found.person.id, said: [...rest, said].join(' ') } : null;
}

async function questionsOpen(scene: Scene) {
  const all = await everyAction(scene);
  return all.flatMap((tracked) =>
    questionsIn(tracked.standing.requests).map(({ by, words, seq }) => ({ tracked, by, words, seq })),
  );
}

type Open = Awaited<ReturnType<typeof questionsOpen>>;
type Meant = { readonly said: string; readonly ref: ReturnType<Scene['naming']['action']>['ref'] | null };

function shown(open: Open, { said, ref }: Meant, { naming, plans, index }: Scene): Answer {
  const questions = open.slice(0, MOST).map(({ tracked, by, words, seq }) => {
    const person = index.person(by);
    return {
      ...naming.action(tracked.action),
      who: person === null ? 'A lead' : calledOf(person),
      words: naming.words(words),
      say: `/rag answer ${exactRef(tracked.action, plans)} question ${seq} ${said}`,
    };
  });
  return answer(askAnswersWhich({ words: naming.words(said), noneOn: ref, questions }));
}

const MOST = 4;
