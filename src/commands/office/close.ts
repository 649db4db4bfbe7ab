import { ifClosed } from '#src/plan/record-update.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import type { Card } from '#src/messages/card.ts';
import { askWhichBoard } from '#src/messages/governance/boards/ask-which-board.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { askHowClosed } from '#src/messages/office/day/ask-cards.ts';
import type { Lacking, WhyClosed } from '#src/messages/office/day/ask-cards.ts';
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
    if (found === null) return answer(askHowClosed(lacking, whyIn(many.rest, scene)));
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
      const card = askHowClosed(lackingOf(tracked, scene), whyIn(words, scene));
      return { card, entries: [], notices: [] };
    }
    const { closing, reason } = found;
    if (reason === '') {
      const as = closing.replaceAll('-', ' ');
      return {
        because: 'reason-needed',
        example: exampleOf(
          tracked,
          { name: 'close', unfinished: `as ${as} because`, reason: 'the new framework covers it' },
          scene,
        ),
      };
    }
    const read = await decidedIn(found, tracked, scene);
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

type Found = { readonly closing: Closing; readonly reason: string };
type Decided =
  | { readonly minuted: Minuted | null; readonly reason: string }
  | { readonly card: (lacking: Lacking) => Card };

/** Before which board of the plan it was decided; where it has boards and none is said for certain, that is asked, once. */
async function decidedIn({ closing, reason }: Found, { action }: Tracked, scene: Scene): Promise<Decided> {
  const { forums } = await scene.register.governance(action.plan);
  const read = readMinuted(reason, { forums, today: scene.today });
  // Words that only say who decided it are its reason.
  const left = read.reason === '' ? reason : reasonIn(read.reason);
  const { minuted, doubt } = read;
  if (forums.length === 0 || read.isOffice || minuted !== null || reason === '') return { minuted, reason: left };
  const { naming, today } = scene;
  const why = doubt === null ? null : { doubt, parts: read.parts };
  return {
    card: (lacking) => {
      const before = `/rag close ${lacking.typed} as ${closing.replaceAll('-', ' ')} because`;
      return askWhichBoard(
        lacking,
        { before, reason: naming.words(left), all: naming.words(doubt?.why === 'unknown' ? reason : left), why },
        { forums, today, heard: naming.words },
      );
    },
  };
}

/** A reason that does not say as what it closes is kept until that is said. */
function whyIn(words: string, { naming }: Scene): WhyClosed {
  const isDone = DONE.test(words);
  const typed = isDone ? '' : reasonIn(words);
  return { shown: naming.words(typed), typed, isDone };
}

// What is done is not closed but checked.
const DONE = /^(?:as\s+)?(?:complete|completed|done|finished|delivered)\W*$/iu;
const BEFORE_WAY = /^(?:(?:please\s+)?close(?:d)?(?:\s+(?:it|them|this|these))?\s+)?/iu;

function closingIn(said: string): Found | null {
  const words = said.replace(BEFORE_WAY, '');
  for (const { closing, said } of CLOSING_WORDS) {
    const match = said.exec(words);
    if (match !== null) return { closing, reason: reasonIn(words.slice(match[0].length)) };
  }
  return null;
}
