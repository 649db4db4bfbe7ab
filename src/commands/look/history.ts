import { sayHistory, sayLedger } from '#src/messages/look/history-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { allFound, allTold, listedRefs } from '#src/commands/words/named/listed-refs.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { refInTalk } from '#src/commands/words/ref-in-talk.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { OpenEntry } from '#src/commands/show/history-entries.ts';
import { descentLines } from '#src/commands/show/lineage/descent-lines.ts';
import { historyEntries } from '#src/commands/show/history-entries.ts';
import { recordedOn } from '#src/plan/replaying/recorded-on.ts';
import { historyLine } from '#src/commands/show/show-action.ts';

const A_PAGE = 15;
const AS_RECEIVED = /^as received$/iu;

export const history: Command = {
  name: 'history',
  also: ['ledger'],
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: [
    { say: '/rag history 8.1.3', gets: 'what happened to it, from what to what, and who said so' },
    { say: '/rag history 8.1.3 as received', gets: 'every line ever recorded, with its number and the exact words' },
  ],
  run: async (words, scene) => {
    const listed = listedRefs(words, scene);
    const request = readListRequest(listed === null ? words : listed.rest, scene);
    const isExact = AS_RECEIVED.test(request.rest.trim());
    const inTalk = request.rest === '' || isExact ? refInTalk(scene) : null;
    const refs = listed?.refs ?? (inTalk === null ? [] : [inTalk]);
    if (refs.length === 0) return notUnderstood(history, words, scene);
    const found = await allFound(refs, scene);
    if (isRefusal(found)) return refuse(found);
    const unread = asksNoMore(request.rest) ? '' : request.rest;
    const shown = await Promise.all(
      found.map((one) =>
        isExact ? ledgerOf(one, request.page, scene) : historyOf(one, { page: request.page, unread }, scene),
      ),
    );
    return allTold(shown);
  },
};

type Asked = { readonly page: number; readonly unread: string };

async function historyOf(tracked: Tracked, { page, unread }: Asked, scene: Scene): Promise<Answer> {
  const { action, standing } = tracked;
  const entries = historyEntries(action, await scene.register.ledgerOf(action.id), scene);
  const { original, agreed, forecast } = standing;
  const card = sayHistory({
    ...scene.naming.action(action),
    dates: { original, agreed, forecast, isByHand: action.isByHand === true, slip: slippageOf(tracked, scene.today) },
    descent: await descentLines(tracked, scene),
    page: await withLinks(pageOf(entries, page, A_PAGE), scene),
    today: scene.today,
    unread: scene.naming.words(unread),
  });
  return answer(card, [action.id]);
}

/** What is on a page, each with where it was said. */
async function withLinks<One extends OpenEntry>(page: Page<One>, scene: Scene) {
  const items = await Promise.all(page.items.map(async (one) => ({ ...one, saidAt: await scene.linkTo(one.source) })));
  return { ...page, items };
}

async function ledgerOf({ action }: Tracked, page: number, scene: Scene): Promise<Answer> {
  const ledger = await scene.register.ledgerOf(action.id);
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const recorded = recordedOn(ledger, scene.plan.zone);
  const lines = ledger.toReversed().map((entry) => {
    const { seq } = entry;
    return {
      ...historyLine(entry, scene),
      source: entry,
      seq,
      recorded: recorded.get(seq) ?? null,
      takenBack: undone.has(seq),
    };
  });
  const shown = await withLinks(pageOf(lines, page, A_PAGE), scene);
  const card = sayLedger({ ...scene.naming.action(action), page: shown, today: scene.today });
  return answer(card, [action.id]);
}
