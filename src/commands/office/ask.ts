import { sayChased } from '#src/messages/office/chased-card.ts';
import { mayRun } from '#src/plan/permission.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { askedOfPerson, askedWithin } from '#src/commands/decide/chase/ask-whom.ts';
import type { Made } from '#src/commands/decide/chase/ask-whom.ts';
import { askedOfSeveral } from '#src/commands/decide/chase/ask-several.ts';
import { chase } from '#src/commands/decide/chase/chase.ts';
import { readList } from '#src/commands/decide/lists/read-list.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { whomToChase } from '#src/commands/decide/chase/whom-to-chase.ts';
import { readTargets } from '#src/commands/decide/targets.ts';
import type { Targets } from '#src/commands/decide/lists/targets-read.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

const SAYS = [
  {
    say: '/rag ask 8.1.3 is the contract signed?',
    gets: 'puts your own question to its leads, in your words under your name; you hear the answer',
  },
];

export const ask: Command = {
  name: 'ask',
  for: 'office',
  plain: false,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const refusal = mayRun(scene.asker, 'put a question to an action’s leads');
    if (refusal !== null) {
      const isOurs = leadingRef(words, scene) === null && words !== '' && isInTalk(scene);
      return isOurs ? notUnderstood(ask, words, scene) : refuse(refusal);
    }
    const several = await askedOfSeveral(unquotedQuestion(words), scene);
    if (several !== null) return 'card' in several ? several : askOne(several, scene);
    const within = commandedRef(words, scene) === null ? await questionWithin(words, scene) : null;
    if (within !== null) return 'card' in within ? within : askOne(within, scene);
    const targets = await readTargets(words, scene);
    if (targets !== null && isRefusal(targets)) return refuse(targets);
    // A question over a list would be many people's, and each of them would have to say which of theirs it is about.
    if (targets === null || targets.list !== null || targets.rest === '') {
      return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    }
    const question = unquotedQuestion(targets.rest);
    const [only, ...others] = targets.tracked;
    if (only === undefined || others.length > 0) return askAll(targets, { question, only: null }, scene);
    const made = await askedOfPerson(only, question, scene);
    return 'card' in made ? made : askOne(made, scene);
  },
};

function unquotedQuestion(words: string): string {
  return unquoted(words.replace(/^[\s:,–-]+/u, ''));
}

async function questionWithin(words: string, scene: Scene): Promise<Made | Answer | null> {
  return (await readList(words, scene)) === null ? askedWithin(unquotedQuestion(words), scene) : null;
}

function askOne({ tracked, question, only }: Made, scene: Scene): Promise<Answer> {
  return askAll({ tracked: [tracked], list: null, people: null, rest: question }, { question, only }, scene);
}

type Asked = Pick<Made, 'question' | 'only'>;

async function askAll(targets: Targets, { question, only }: Asked, scene: Scene): Promise<Answer> {
  const found = whomToChase(targets, scene);
  if (isRefusal(found)) return refuse(found);
  const { told, ...chasing } = await chase(found.open, { question, only }, scene);
  const chased = { ...told, left: found.left, question: scene.naming.words(question), list: null, today: scene.today };
  return withUndo({ ...answer(sayChased(chased)), ...chasing }, scene);
}
