import { ifClosed } from '#src/plan/record-update.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { decidedIn, readClosing, typedParts } from './closings/decided-in.ts';
import type { Closed } from './closings/decided-in.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { askHowClosed } from '#src/messages/office/day/ask-cards.ts';
import type { WhyClosed } from '#src/messages/office/day/ask-cards.ts';
import type { Closing } from '#src/plan/ledger.ts';
import { answer } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import { decideStage } from '#src/commands/decide/decide-stage.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { ifOfStep } from '#src/commands/decide/steps/if-of-step.ts';
import { lackingOf, lackingOfMany } from '#src/commands/decide/lists/lacking.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

const SAYS = [
  { say: '/rag close 8.1.3 as superseded: 8.1.4 covers it', gets: 'closes it by a decision, with its reason' },
  { say: '/rag close 8.1.3 as business as usual because the team does it monthly', gets: 'closes it as everyday work' },
  {
    say: '/rag close 8.1.3 as superseded because 8.1.4 covers it, Cabinet 12 May minute 34',
    gets: 'the same with the board that decided it, its day and its minute',
  },
  { say: '/rag close 8.1.3 as withdrawn because the grant has ended', gets: 'closes it as not to be done' },
  {
    say: '/rag close theme A as superseded because the new plan covers it',
    gets: 'a whole list, shown first and closed by a tap',
  },
];

const CLOSING_WORDS: readonly { readonly closing: Closing; readonly said: RegExp }[] = [
  {
    closing: 'business-as-usual',
    said: /^(?:as\s+)?(?:business[\s-]as[\s-]usual|bau|everyday work)(?=$|[\s,:;.–—-])/iu,
  },
  { closing: 'superseded', said: /^(?:as\s+)?(?:superseded|replaced|overtaken)(?=$|[\s,:;.–—-])/iu },
  { closing: 'withdrawn', said: /^(?:as\s+)?(?:withdrawn|dropped|cancelled)(?=$|[\s,:;.–—-])/iu },
];

export const close = decision({
  name: 'close',
  what: 'close an action',
  says: SAYS,
  inWhole: (words) => words,
  askFirst: async (many, scene) => {
    const [first] = many.tracked;
    if (first === undefined) return null;
    const found = closingIn(many.rest);
    const lacking = lackingOfMany(many, scene);
    if (found === null) return answer(askHowClosed(lacking, await whyIn(many.rest, first, scene)));
    const read = await decidedIn(found, first, scene);
    return 'card' in read ? answer(read.card(lacking)) : null;
  },
  decide: async (tracked, words, scene) => {
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    const ofStep = ifOfStep({ tracked, words, deed: 'closed' });
    if (ofStep !== null) return ofStep;
    const found = closingIn(words);
    if (found === null) {
      const card = askHowClosed(lackingOf(tracked, scene), await whyIn(words, tracked, scene));
      return { card, entries: [], notices: [] };
    }
    const { closing } = found;
    const read = await decidedIn(found, tracked, scene);
    if ('reasonless' in read) {
      const unfinished = [`as ${closing.replaceAll('-', ' ')}`, read.reasonless, 'because'].filter((one) => one !== '');
      return {
        because: 'reason-needed',
        example: exampleOf(
          tracked,
          { name: 'close', unfinished: unfinished.join(' '), reason: 'the new framework covers it' },
          scene,
        ),
      };
    }
    if ('card' in read) return { card: read.card(lackingOf(tracked, scene)), entries: [], notices: [] };
    const { minuted } = read;
    const event = {
      kind: 'closed' as const,
      as: closing,
      reason: read.reason,
      ...(minuted === null ? {} : { minuted }),
    };
    return decideStage(tracked, { to: closing, event, words: read.reason }, scene);
  },
});

/** A reason that does not say as what it closes is kept until that is said, apart from who decided it. */
async function whyIn(words: string, tracked: Tracked, scene: Scene): Promise<WhyClosed> {
  if (DONE.test(words)) return { shown: scene.naming.words(''), typed: '', board: null, isDone: true };
  const { reason, parts } = await readClosing(words, tracked, scene);
  const board = typedParts(parts);
  return {
    shown: scene.naming.words(reasonIn(reason)),
    typed: reasonIn(words),
    board: board === null ? null : scene.naming.words(board),
    isDone: false,
  };
}

// What is done is not closed but checked.
const DONE = /^(?:as\s+)?(?:complete|completed|done|finished|delivered)\W*$/iu;
const BEFORE_WAY = /^(?:(?:please\s+)?close(?:d)?(?:\s+(?:it|them|this|these))?\s+)?/iu;

function closingIn(said: string): Closed | null {
  const words = said.replace(BEFORE_WAY, '');
  for (const { closing, said } of CLOSING_WORDS) {
    const match = said.exec(words);
    if (match !== null) return { closing, reason: reasonIn(words.slice(match[0].length)) };
  }
  return null;
}
