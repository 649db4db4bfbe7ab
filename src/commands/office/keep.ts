import { calledOf } from '#src/people/called-of.ts';
import { sayKeptAsItIs, sayNothingToKeep, tellKeptAsItIs } from '#src/messages/requests/kept-as-it-is-cards.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { questionsIn } from '#src/plan/open-requests.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { keepAgainst, namesPart, saidOtherwiseOf } from './settle/said-otherwise.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

export const keep = decision({
  name: 'keep',
  what: 'answer what a lead asks for',
  says: [
    { say: '/rag keep 8.1.3', gets: 'leaves it as it is, and tells whoever asked for something else' },
    {
      say: '/rag keep 8.1.3 date',
      gets: 'keeps a date that was decided, where a newer version of the plan has another',
    },
  ],
  decide: kept,
});

async function kept(tracked: Tracked, words: string, scene: Scene): Promise<Done> {
  const { action } = tracked;
  const reason = reasonIn(words);
  const said = (naming: Naming) => ({
    ...naming.action(action),
    by: calledOf(scene.speaker),
    words: naming.words(reason),
  });
  const { notMine } = tracked.standing;
  const requests = tracked.standing.requests.filter(({ what }) => what !== 'plan-otherwise' && what !== 'plan-which');
  const otherwise = keepAgainst(saidOtherwiseOf(tracked, words), tracked, scene);
  if (otherwise !== null && (namesPart(words) || requests.length === 0)) return otherwise;
  // Where nothing is asked for, nothing is decided.
  const questions = questionsIn(requests).length;
  if (requests.length === questions) {
    const waits = whereDatesAreAsked(tracked).length > 0 ? 'date' : questions > 0 ? 'question' : null;
    return { card: sayNothingToKeep(said(scene.naming), waits), entries: [], notices: [] };
  }
  const asked = askersIn(await scene.register.ledgerOf(action.id));
  const card = (naming: Naming, reader: PersonId) => tellKeptAsItIs(said(naming), notMine.includes(reader));
  const notice = { purpose: 'kept-as-it-is', action: action.id, card };
  return {
    card: sayKeptAsItIs(said(scene.naming)),
    entries: [
      entryOf(tracked, { kind: 'noted', text: NOTED.kept, words: reason }, scene.saying),
      ...(otherwise?.entries ?? []),
    ],
    notices: noticesTo(asked, notice, scene),
  };
}

const ASKED: ReadonlySet<string> = new Set([
  NOTED['other-lead'],
  NOTED.close,
  NOTED['wrong-date'],
  NOTED['proposed-date'],
  NOTED['proposed-lead'],
  NOTED['said-after'],
]);

function isAsked(event: ActionEvent): boolean {
  return event.kind === 'not-mine' || (event.kind === 'noted' && ASKED.has(event.text));
}

/** Those who asked for something since the office last left it as it is. */
function askersIn(whole: readonly ActionEntry[]): readonly PersonId[] {
  const ledger = stillStanding(whole);
  const since = ledger.findLastIndex(({ event }) => event.kind === 'noted' && event.text === NOTED.kept);
  return ledger.slice(since + 1).flatMap(({ by, event }) => {
    return by !== null && isAsked(event) ? [by] : [];
  });
}
