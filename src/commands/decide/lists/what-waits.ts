import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';

import { everyListed, isRunning } from '#src/commands/show/list-actions.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { withoutExcepted } from './excepted.ts';
import { readList } from './read-list.ts';
import type { Targets } from './targets-read.ts';

type Waiting = { readonly called: string; readonly isOf: (tracked: Tracked) => boolean };

const DATES: Waiting = { called: 'what waits for a new date', isOf: (one) => whereDatesAreAsked(one).length > 0 };

const OTHERWISE: Waiting = {
  called: 'what a newer version of the plan says otherwise',
  isOf: ({ standing }) => standing.requests.some(({ what }) => what === 'plan-otherwise'),
};

/** The decisions that answer what is asked for: “everything” and every list are of what waits for them alone. */
const WHAT_WAITS: Readonly<Record<string, Waiting>> = {
  approve: DATES,
  decline: DATES,
  realistic: DATES,
  follow: OTHERWISE,
};

const ALL =
  /^(?:(?:them|these|those)\s+all|(?:all|every(?:thing|one)?|both|each|any(?:thing)?|the\s+lot|the\s+rest|them|these|those)(?:\s+of\s+(?:them|these|those|it))?)(?:\s+(?:the|these|those))?(?:\s+(?:new|other|waiting|requested))?(?:\s+(?:dates?|requests?|ones?|that\s+waits?|waiting))*[\s,:;(]+/iu;
const EXCEPTS = new RegExp(String.raw`^(?:${EXCEPT_WORDS}|but|not|without)\s`, 'iu');

/** True for “all except …”, “everything but …” behind a decision about what waits. */
export function isAllButOf(name: string, words: string): boolean {
  return WHAT_WAITS[name] !== undefined && isAllBut(words);
}

function isAllBut(words: string): boolean {
  const all = ALL.exec(words)?.[0];
  return all !== undefined && EXCEPTS.test(words.slice(all.length));
}

/** True for “all”, “both of them” with nothing behind it but why, or which board decided it. */
function isAll(words: string, { plans, governanceOf, today }: Scene): boolean {
  const said = `${words} `;
  const all = ALL.exec(said)?.[0];
  if (all === undefined) return false;
  const rest = said.slice(all.length).trim();
  if (rest === '' || WHY.test(rest) || /[:;(]\s*$/u.test(all)) return true;
  const forums = plans.flatMap(({ key }) => governanceOf(key).forums);
  const { minuted, doubt, reason } = readMinuted(rest, { forums, today });
  return minuted !== null && doubt === null && (reason === '' || WHY.test(reason));
}

const WHY = /^(?:because|as|since|due to)\s/iu;

/** A list as a command takes it: of a decision about what waits, what waits in it; “everything except 8.1.3” is a list of that too. */
export async function readListOf(name: string, words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const waiting = WHAT_WAITS[name];
  if (waiting === undefined) return readList(words, scene);
  const isWhole = isAllBut(words) || isAll(words, scene);
  const listed = isWhole ? await allBut(words, waiting, scene) : await readList(words, scene);
  if (listed === null || isRefusal(listed)) return listed;
  return { ...listed, tracked: listed.tracked.filter(waiting.isOf) };
}

async function allBut(words: string, { called }: Waiting, scene: Scene): Promise<Targets> {
  const all = (await everyListed(scene, null)).filter(isRunning).map(({ tracked }) => tracked);
  const rest = `${words} `.replace(ALL, '').trim();
  return { ...(await withoutExcepted({ tracked: all, list: called, rest }, scene)), people: null };
}
