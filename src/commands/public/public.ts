import { mayRun } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isNoList } from '#src/commands/decide/lists/list-atom.ts';
import { partAt } from '#src/commands/decide/lists/part-atom.ts';
import { readList } from '#src/commands/decide/lists/read-list.ts';
import { everyListed } from '#src/commands/show/list-actions.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { heardAsUpdate, notUnderstood } from '#src/commands/update/as-update.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { letGo, showWaiting } from './let-go.ts';
import { aboutLine } from './write-line.ts';

const GO = /^(?:let\s+(?:them\s+|it\s+)?go|go|release|publish)(?!\p{L})[\s:,]*/iu;
const LET_GO = /^let\s+(.+?)\s+go[.!]?$/iu;
const GOES = /^(?:let it go|go|release(?: it)?|publish(?: it)?)[.!]?$/iu;
const ALL =
  /^(?:all|everything|every|them all|all of (?:them|it)|the lot)(?:\s+(?:lines?|that waits?|waiting|please))*[.!]?$/iu;

/** A line that residents may read of an action: written by who leads it, let go by the office. */
export const publicLine: Command = {
  name: 'public',
  also: ['public line', 'public lines'],
  for: 'anyone',
  plain: false,
  says: [
    {
      say: '/rag public 8.1.3 The new framework is in use in every service.',
      gets: 'writes a line for the public, which waits until the programme office lets it go',
    },
    { say: '/rag public', gets: 'which lines for the public wait for the programme office' },
    { say: '/rag public go section 8', gets: 'lets them go, once they were shown' },
    { say: '/rag public 8.1.3 none', gets: 'withdraws the line for the public' },
  ],
  run: async (words, scene) => {
    const [, some = ''] = LET_GO.exec(words) ?? [];
    if (some !== '') return go(some, scene);
    const said = GO.exec(words)?.[0];
    if (said !== undefined) return go(words.slice(said.length), scene);
    const named = leadingRef(words, scene);
    if (named === null) return waiting(words, scene);
    if (GOES.test(named.rest)) return go(named.said, scene);
    // One line is of one action: the words of two are nobody's.
    if (leadingRefs(words, scene).refs.length > 1) return notUnderstood(publicLine, '', scene);
    const found = await findAction(named.said, scene);
    return isRefusal(found) ? refuse(found) : aboutLine(found, named.rest.replace(/^[\s:–—-]+(?=\S)/u, ''), scene);
  },
};

/** What waits, for the office; whoever else asks is told how a line is written. */
async function waiting(words: string, scene: Scene): Promise<Answer> {
  const { page, plan, rest } = readListRequest(words, scene);
  if (!asksNoMore(rest)) return heardAsUpdate(publicLine, words, scene);
  if (mayRun(scene.asker, '') !== null) return notUnderstood(publicLine, '', scene);
  const of = plan === null ? null : (await everyAction(scene)).filter(({ action }) => action.plan === plan.key);
  return showWaiting({ list: null, of }, page, scene);
}

/** What is typed is shown first; a tap on what was shown lets go. */
async function go(words: string, scene: Scene): Promise<Answer> {
  const refusal = mayRun(scene.asker, 'let a line for the public go');
  if (refusal !== null) return refuse(refusal);
  const { page, rest } = readListRequest(words, scene);
  if (rest === '' || ALL.test(rest)) return showWaiting({ list: null, of: null }, page, scene);
  const { refs, rest: behind } = leadingRefs(words, scene);
  if (refs.length === 0) return goList(rest, page, scene);
  if (!asksNoMore(behind.replace(/[.!]$/u, ''))) return notUnderstood(publicLine, words, scene);
  const all: Tracked[] = [];
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    if (isRefusal(found)) return refuse(found);
    all.push(found);
  }
  if (scene.message.card !== null) return letGo(all, scene);
  return showWaiting({ list: null, of: all }, page, scene);
}

/** “section 8”, “theme A”, “overdue”: of a part of the plan what is closed is let go too. */
async function goList(words: string, page: number, scene: Scene): Promise<Answer> {
  const part = await partAt(words, false, scene);
  const first = `/rag public go ${words}`;
  if (part !== null && !isNoList(part) && part.rest === '') {
    const waiting = await everyListed(scene, null, ({ standing }) => standing.publicDraft !== null);
    const of = waiting.filter(part.keep).map(({ tracked }) => tracked);
    return showWaiting({ list: part.called, of, first }, page, scene);
  }
  const listed = await readList(words, scene);
  if (listed === null) return notUnderstood(publicLine, words, scene);
  if (isRefusal(listed)) return refuse(listed);
  if (!asksNoMore(listed.rest)) return notUnderstood(publicLine, words, scene);
  return showWaiting({ list: listed.list, of: listed.tracked, first }, page, scene);
}
