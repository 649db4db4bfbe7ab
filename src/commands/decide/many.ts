import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { sayManyDone, sayManyShown } from '#src/messages/office/many-cards.ts';
import type { Left } from '#src/messages/office/many-cards.ts';
import { sayNoDay } from '#src/messages/answer/refused/no-such-day.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { refusalLine } from '#src/messages/answer/say-refusal.ts';
import { ifArchived } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { together } from './together.ts';

/** One decision for many actions: the command's name, what is decided of each, and what a list of them is called. */
export type ManyAtOnce = {
  readonly name: string;
  readonly tracked: readonly Tracked[];
  readonly list: string | null;
  /** The list as it was typed, before the words that decide. */
  readonly head: string;
  readonly rest: string;
  /** Why an action is left out of what is decided for many, and how it is decided by itself; null where it is not. */
  readonly leaves?: (tracked: Tracked, words: string, scene: Scene) => Said | null;
  readonly decide: (tracked: Tracked, words: string, scene: Scene) => Done | Refusal | Promise<Done | Refusal>;
};

type Outcome = { readonly one: Tracked; readonly done: Done | Refusal; readonly left: Said | null };

/** Shows what would change and what would not, and why; one tap does it for exactly those that are shown. */
export async function showMany(many: ManyAtOnce, scene: Scene): Promise<Answer> {
  const outcomes = await outcomesOf(many, scene);
  const refusal = outcomes.map(({ done }) => done).find((done) => isRefusal(done) && isOfWords(done));
  if (refusal !== undefined && isRefusal(refusal)) return noneOf(refusal, many);
  const would = outcomes.filter(isChanging);
  // What one tap carries; the others are shown again after it.
  const { refs, taken } = refsFor(would, many, scene);
  const card = sayManyShown({
    name: many.name,
    list: many.list,
    of: outcomes.length,
    would: would.slice(0, taken).map(({ done }) => ({ card: done.card, line: done.line ?? null })),
    later: would.length - taken,
    left: leftIn(outcomes, scene),
    say: `/rag ${many.name} ${refs} ${many.rest}`.trim(),
  });
  return answer(card);
}

/** Decides for each that was shown; what has changed since, and what takes no such decision, is left and told. */
export async function decideMany(many: ManyAtOnce, scene: Scene): Promise<Answer> {
  const { last } = scene;
  const isOld = ({ standing }: Tracked): boolean => last !== null && standing.lastSeq > last.seq;
  const old = many.tracked.filter(isOld);
  const outcomes = await outcomesOf({ ...many, tracked: many.tracked.filter((one) => !isOld(one)) }, scene);
  const done = outcomes.filter(isChanging);
  const left: readonly Left[] = [
    ...leftIn(outcomes, scene),
    ...old.map(({ action }) => ({ named: scene.naming.action(action), why: 'it has changed since this was shown' })),
  ];
  return {
    ...answer(
      sayManyDone({ of: many.tracked.length, done: done.map((one) => one.done.card), left }),
      done.map(({ one }) => one.action.id),
    ),
    entries: done.flatMap((one) => one.done.entries),
    notices: together(
      done.flatMap((one) => one.done.notices),
      scene,
    ),
    inPlace: true,
  };
}

async function outcomesOf({ tracked, rest, decide, leaves }: ManyAtOnce, scene: Scene): Promise<readonly Outcome[]> {
  return Promise.all(
    tracked.map(async (one) => ({
      one,
      done: ifArchived(scene.asker, one) ?? (await decide(one, rest, scene)),
      left: leaves?.(one, rest, scene) ?? null,
    })),
  );
}

function isChanging(outcome: Outcome): outcome is Outcome & { readonly done: Done } {
  return outcome.left === null && !isRefusal(outcome.done) && outcome.done.entries.length > 0;
}

const OF_WORDS: ReadonlySet<Refusal['because']> = new Set([
  'usage',
  'no-such-person',
  'which-person',
  'no-date-read',
  'past-date',
  'no-such-day',
  'leads-it-not',
  'reason-needed',
]);

/** What is wrong with the words is wrong for all of them. */
function isOfWords({ because }: Refusal): boolean {
  return OF_WORDS.has(because);
}

/** Refuses the words of a decision for all that it names, before any is looked at; a reason that is lacking is the next line. */
export function noneOf(
  refusal: Refusal,
  { name, head, isFew }: Pick<ManyAtOnce, 'name' | 'head'> & { readonly isFew?: true },
): Answer {
  if (refusal.because === 'no-such-day' || refusal.because === 'no-date-read') {
    const says = refusal.because === 'no-such-day' ? sayNoDay(refusal) : 'Which day is it, and why?';
    const typed = { reason: `/rag ${name} ${head} …` };
    return answer(
      askPart({
        heading: 'Which day?',
        says: `${says} Write it in your next message; nothing is decided before you have seen the list.`,
        buttons: [],
        typed,
      }),
    );
  }
  if (refusal.because !== 'reason-needed') return refuse(refusal);
  const said = `/rag ${name} ${head} ${refusal.example.unfinished}`;
  const until = isFew === true ? '.' : '; nothing is decided before you have seen the list.';
  const text = `A decision is kept with its reason. Write it in your next message${until}`;
  const card = askPart({ heading: 'One word on why, please', says: text, buttons: [], typed: { reason: `${said} …` } });
  return answer(card);
}

function leftIn(outcomes: readonly Outcome[], { naming }: Scene): readonly Left[] {
  return outcomes.flatMap((outcome) => {
    if (isChanging(outcome)) return [];
    const { one, done, left } = outcome;
    const why = isRefusal(done) ? refusalLine(done) : (left ?? 'it is so already');
    return [{ named: naming.action(one.action), why }];
  });
}

// A platform's button carries about 2,000 characters.
const LONGEST_TAP = 1500;

function refsFor(would: readonly Outcome[], { rest }: ManyAtOnce, { plans }: Scene): { refs: string; taken: number } {
  let refs = '';
  let taken = 0;
  for (const { one } of would) {
    const next = `${refs} ${exactRef(one.action, plans)}`.trim();
    if (next.length + rest.length > LONGEST_TAP) break;
    refs = next;
    taken += 1;
  }
  return { refs, taken };
}
