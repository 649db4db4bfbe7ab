import { asText } from '#src/messages/text/as-text.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Change } from '#src/plan/change.ts';
import type { Lived } from './find-broken.ts';
import type { Taken } from './a-platform.ts';
import { toldIn } from './told.ts';

/** Wide enough that nothing is wrapped. */
const WIDE = 10_000;

/**
 * What the readers of questions have before them at the end of a life that is not so: each action that a question asked about
 * reads there as the register holds it since, or somebody is told that it may not.
 */
export async function untrueCards(life: Lived): Promise<readonly string[]> {
  const told = await toldIn(life);
  const questions = life.platform.taken.filter(({ kind, isEdit }) => kind === 'nudge' && !isEdit);
  const untold = questions.filter(({ to }) => !told.ofQuestionsTo(to));
  return (await Promise.all(untold.map((question) => untrueOn(question, life)))).flat();
}

async function untrueOn({ key, at, card }: Taken, { platform, database }: Lived): Promise<readonly string[]> {
  const { register, threads } = database;
  const said = await threads.card(key);
  if (said === null) return [`${key} stands and the register knows nothing of it`];
  const now = platform.taken.findLast((one) => one.at === at)?.card ?? card;
  const untrue: string[] = [];
  for (const action of new Set(card.asks.map((one) => one.action))) {
    const wrong = wrongOn(now, action, heldOf(await register.ledgerOf(action), said.seq));
    if (wrong !== null) untrue.push(`${key} of ${action}: ${wrong}`);
  }
  return untrue;
}

/** What was said of an action after a line of the ledger, as the last edits have it, without what was taken back. */
function heldOf(ledger: readonly ActionEntry[], after: number): readonly Change[] {
  const said = new Map<number, Change>();
  for (const { seq, event } of ledger) {
    if (event.kind === 'updated' && seq > after) said.set(seq, event.change);
    if (event.kind === 'amended' && said.has(event.of)) said.set(event.of, event.change);
    if (event.kind === 'undone') said.delete(event.of);
  }
  return [...said.values()];
}

const WORDS = { red: 'Red', amber: 'Amber', green: 'Green' } as const;

/** How a card is wrong about an action of which this is held; null where it is right. */
function wrongOn(card: Taken['card'], action: string, held: readonly Change[]): string | null {
  const ref = action.slice(action.indexOf('/') + 1);
  const line = asText(card, WIDE)
    .split('\n')
    .find((one) => one.includes(`${ref} `) && one.includes('was answered'));
  const last = held.at(-1);
  if (last === undefined)
    return line === undefined ? null : `it says that it was answered, and nothing is held: ${line}`;
  if (line === undefined) return `it still asks, and ${JSON.stringify(last)} is held`;
  const word = last.done === undefined ? WORDS[last.rating ?? 'green'] : 'done';
  return line.includes(word) ? null : `${JSON.stringify(last)} is held, and it says: ${line}`;
}
