import { sayOpenAlready } from '#src/messages/stage-cards.ts';
import { decideStage } from './decide-stage.ts';
import { decision } from './decision.ts';
import { typedRef } from './find-action.ts';
import { reasonIn } from './reason.ts';

export const reopen = decision({
  name: 'reopen',
  also: ['open again'],
  what: 'open an action again',
  says: [{ say: '/rag reopen 8.1.3 because more is to do', gets: 'opens a closed action again' }],
  decide: (tracked, words, scene) => {
    const { action, standing } = tracked;
    const ref = typedRef(action, scene.plans);
    if (standing.stage === 'open') return { card: sayOpenAlready(ref, action.title), entries: [], notices: [] };
    const reason = reasonIn(words);
    if (reason === '') return { because: 'reason-needed', example: `/rag reopen ${ref} because more is to do` };
    return decideStage(tracked, { to: 'open', event: { kind: 'reopened', reason }, words: reason }, scene);
  },
});
