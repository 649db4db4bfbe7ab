import { sayJudgement, sayPurposeFirst, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { longDay, plainly } from '#src/messages/report/parts.ts';
import { sayWhoDecided, sayDecision } from '#src/messages/report/sections/say-decided.ts';
import { sayChange } from '#src/messages/report/sections/say-changed.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { decidedIn } from '#src/report/sections/decided.ts';
import { changedIn } from '#src/report/sections/changed.ts';
import { actionAddress, purposeAddress } from './site-context.ts';
import type { SiteContext } from './site-context.ts';
import type { SiteChange } from './site-page.ts';

/** What changed of a plan, the newest first: decisions, judgements, what became of the plan itself, and the editions. */
export function sayChanges(context: SiteContext): readonly SiteChange[] {
  const { scene, site } = context;
  const ever = { ...scene, since: null };
  const decided = decidedIn(ever).map(({ tracked, event, on, minuted, by, sources }) => ({
    ...ofAction(tracked, context),
    id: `line-${sources.join('-')}`,
    on,
    text: `${sayDecision(event)} (${sayWhoDecided({ minuted, by })})`,
  }));
  const changed = changedIn(ever).changes.map(({ tracked, what, on, sources }) => ({
    ...ofAction(tracked, context),
    id: `line-${sources.join('-')}-${what}`,
    on,
    text: sayChange(what),
  }));
  const all = [...decided, ...changed, ...judged(context), ...editions(site.editions)];
  return all.toSorted((one, other) => other.on.localeCompare(one.on) || other.id.localeCompare(one.id)).slice(0, MOST);
}

/** What a reader of feeds asks for each time is kept short. */
const MOST = 100;

function ofAction({ action }: Tracked, context: SiteContext): Pick<SiteChange, 'title' | 'to'> {
  const named = context.naming.action(action);
  return { title: `${plainly(named.ref)} ${plainly(named.title)}`, to: actionAddress(action.id, context) };
}

function judged(context: SiteContext): readonly SiteChange[] {
  return context.scene.governance.purposes.kept.flatMap(({ purpose, judgements }) =>
    judgements.map(({ seq, day, judgement, forum, on }) => ({
      id: `line-${seq}`,
      on: day,
      title: `${sayPurposeFirst(purpose)}: ${plainly(context.naming.words(titleOf(purpose)))}`,
      text: `judged ${sayJudgement(judgement)} (${forum}, ${longDay(on)})`,
      to: purposeAddress(purpose, context),
    })),
  );
}

function editions(days: SiteContext['site']['editions']): readonly SiteChange[] {
  return days.map((day) => ({
    id: `edition-${day}`,
    on: day,
    title: `As at ${longDay(day)}`,
    text: `a new edition, as at ${longDay(day)}`,
    to: `editions/${day}/index.html`,
  }));
}
