import type { Scene } from '#src/commands/command.ts';
import { lackingOf } from '#src/commands/decide/lists/lacking.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { reopenedIn } from './closings/decided-in.ts';
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
  decide: async (tracked, words, scene) => {
    const { action, standing } = tracked;
    if (standing.stage === 'open')
      return { card: sayOpenAlready(scene.naming.action(action)), entries: [], notices: [] };
    const reason = reasonIn(words);
    if (reason === '')
      return {
        because: 'reason-needed',
        example: exampleOf(tracked, { name: 'reopen', unfinished: 'because', reason: 'more is to do' }, scene),
      };
    if (!(await isClosedByBoard(tracked, scene)))
      return decideStage(tracked, { to: 'open', event: { kind: 'reopened', reason }, words: reason }, scene);
    const read = await reopenedIn(reason, tracked, scene);
    if ('reasonless' in read)
      return {
        because: 'reason-needed',
        example: exampleOf(
          tracked,
          { name: 'reopen', unfinished: `${read.reasonless} because`, reason: 'more is to do' },
          scene,
        ),
      };
    if ('card' in read) return { card: read.card(lackingOf(tracked, scene)), entries: [], notices: [] };
    const minuted = read.minuted === null ? {} : { minuted: read.minuted };
    const event = { kind: 'reopened' as const, reason: read.reason, ...minuted };
    return decideStage(tracked, { to: 'open', event, words: read.reason }, scene);
  },
});

/** True for what a board closed: whose decision it is to open it again is asked as it was then. */
async function isClosedByBoard({ action }: Tracked, { register }: Scene): Promise<boolean> {
  const standing = stillStanding(await register.ledgerOf(action.id));
  const last = standing.findLast(({ event }) => event.kind === 'closed');
  return last?.event.kind === 'closed' && last.event.minuted !== undefined;
}
