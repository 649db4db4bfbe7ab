import type { OpenDatabase } from '#db/open.ts';
import type { Taken } from './a-platform.ts';
import { toldIn } from './told.ts';
import { untrueCards } from './untrue-cards.ts';

/** What is looked at of a life: what its platform took in for people to see, and what is on the disk at its end. */
export type Lived = { readonly platform: { readonly taken: readonly Taken[] }; readonly database: OpenDatabase };

/** What a life without a death came to: the lines of its record, and what its platform took in. */
export type Expected = { readonly record: readonly string[]; readonly taken: readonly Taken[] };

/** The record as lines that two lives have in common: who did what of what, because of which message. */
export async function recordOf({ database: { register } }: Lived): Promise<readonly string[]> {
  const [plan] = await register.plans();
  const entries = plan === undefined ? [] : await register.ledgerIn(plan.key);
  return entries.map(({ action, by, message, event }) => `${action} ${by} ${message} ${JSON.stringify(event)}`);
}

/** What must never be, each a sentence; empty when every promise was kept. */
export async function findBroken(life: Lived, expected: Expected): Promise<readonly string[]> {
  return [
    ...(await lostOrDoubled(life, expected)),
    ...saidTwice(life),
    ...nudgedTwice(life),
    ...(await neverSaid(life, expected)),
    ...(await untrueCards(life)),
    ...(await life.database.integrity()),
  ];
}

async function lostOrDoubled(life: Lived, { record }: Expected): Promise<readonly string[]> {
  const found = await recordOf(life);
  const lost = record.filter((line) => !found.includes(line)).map((line) => `the record has lost “${line}”`);
  const more = found.filter((line) => !record.includes(line)).map((line) => `the record has more: “${line}”`);
  const twice = found.filter((line, at) => found.indexOf(line) !== at).map((line) => `the record has “${line}” twice`);
  return [...lost, ...more, ...twice];
}

/** Only what says that it is said again may come a second time. */
function saidTwice({ platform }: Lived): readonly string[] {
  const first = platform.taken.filter(({ isEdit, again }) => !isEdit && !again).map(({ key }) => key);
  return first.filter((key, at) => first.indexOf(key) !== at).map((key) => `${key} was said twice`);
}

function nudgedTwice({ platform }: Lived): readonly string[] {
  const nudges = platform.taken
    .filter(({ kind, isEdit }) => kind === 'nudge' && !isEdit)
    .map(({ to, day }) => `${to} on ${day}`);
  return nudges.filter((one, at) => nudges.indexOf(one) !== at).map((one) => `${one} was asked twice`);
}

/**
 * What is said on a question that was answered depends on whether the question stands by then: one that waits is drawn as it
 * is, one that was never asked needs no change, and of one in doubt nobody knows. What reads there is held by `untrueCards`.
 */
const FOLLOWS_THE_QUESTION = /^answered\//u;

/** Whatever a whole life says was said in this one too, or somebody is told that it may not have been. */
async function neverSaid(life: Lived, { taken }: Expected): Promise<readonly string[]> {
  const said = new Set(life.platform.taken.map(({ key }) => key));
  const told = await toldIn(life);
  const untold: string[] = [];
  for (const one of taken) {
    if (said.has(one.key) || FOLLOWS_THE_QUESTION.test(one.key)) continue;
    if (!(await told.ofMessage(one))) untold.push(`${one.key} was never said, and nobody is told`);
  }
  return untold;
}

/** True for a question that was not asked: hours later nobody is asked what they answered in those hours. */
export function isAnsweredMeanwhile(what: string): boolean {
  return /^nudge\/.* was never said/u.test(what);
}
