import { exampleOf } from '#src/commands/words/example-of.ts';
import { sayOpenAlready } from '#src/messages/office/stage-cards.ts';
import { decideStage } from '#src/commands/decide/decide-stage.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

export const reopen = decision({
  name: 'reopen',
  also: ['open again'],
  what: 'open an action again',
  says: [{ say: '/rag reopen 8.1.3 because more is to do', gets: 'opens a closed action again' }],
  decide: (tracked, words, scene) => {
    const { action, standing } = tracked;
    if (standing.stage === 'open')
      return { card: sayOpenAlready(scene.naming.action(action)), entries: [], notices: [] };
    const reason = reasonIn(words);
    if (reason === '')
      return {
        because: 'reason-needed',
        example: exampleOf(tracked, { name: 'reopen', unfinished: 'because', reason: 'more is to do' }, scene),
      };
    return decideStage(tracked, { to: 'open', event: { kind: 'reopened', reason }, words: reason }, scene);
  },
});
