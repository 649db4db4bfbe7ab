import { sayFamily, sayLineage } from '#src/messages/look/lineage/lineage-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import { familyOf } from '#src/plan/lineage/family.ts';
import { refsEver, totalsOf } from '#src/plan/lineage/refs-ever.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isSeen, lineageSetting } from '#src/commands/show/lineage/lineage-setting.ts';
import { headingCalled, isInPart } from '#src/commands/show/list-part.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import type { ListRequest } from '#src/commands/show/list-request.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { readTypedRef } from '#src/refs/typed-ref.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { allTold, listedRefs } from '#src/commands/words/named/listed-refs.ts';

const A_PAGE = 15;

/** What became of every number that was ever given: of a plan, a part of it, or one action with all that it came out of and went into. */
export const lineage: Command = {
  name: 'lineage',
  also: ['descent', 'what became of'],
  for: 'anyone',
  plain: false,
  ofSeveral: true,
  says: [
    {
      say: '/rag lineage',
      gets: 'what became of every number ever given: open, complete, closed, split, merged, renumbered',
    },
    { say: '/rag lineage 8.1.3', gets: 'what one action came out of, what went into it and where it went' },
    { say: '/rag lineage theme A', gets: 'the same of one theme or section' },
  ],
  run: async (words, scene) => {
    const listed = listedRefs(words, scene);
    if (listed !== null && asksNoMore(listed.rest)) {
      const found = await Promise.all(listed.refs.map((ref) => everCalled(ref, scene)));
      const refusal = found.find(isRefusal);
      if (refusal !== undefined) return refuse(refusal);
      const all = [
        ...new Map(found.flatMap((some) => (isRefusal(some) ? [] : some)).map((one) => [one.action.id, one])).values(),
      ];
      return allTold(await Promise.all(all.map((one) => familyCard(one, scene))));
    }
    const request = readListRequest(words, scene);
    const plan = request.plan ?? scene.plan;
    if (asksNoMore(request.rest)) return listOf({ plan, part: null }, request, scene);
    const part = partNamed(request.rest, await scene.register.headings(plan.key));
    return part === null ? notUnderstood(lineage, words, scene) : listOf({ plan, part }, request, scene);
  },
};

/** Every action that ever had a number, as far as the speaker may see them: what became of a number is asked of all of them. */
async function everCalled(said: string, scene: Scene): Promise<readonly Tracked[] | Refusal> {
  const { plan: key, ref, exact } = readTypedRef(said, scene);
  const plan = scene.plans.find((one) => one.key === key);
  const refs = plan === undefined || exact ? [] : refsEver(await lineageIn(plan, scene));
  const ever = refs.find((one) => one.ref.toLowerCase() === ref.toLowerCase())?.became ?? [];
  const seen = ever.map(({ descent }) => descent).filter((one) => isSeen(one, scene));
  if (seen.length > 0) return seen.map(({ tracked }) => tracked);
  const found = await findAction(said, scene);
  return isRefusal(found) ? found : [found];
}

const PART = /^(?<level>theme|section|outcome)\s+(?<ref>\S.*)$/iu;

/** A theme, section or outcome of which actions are asked, by its number or its name. */
function partNamed(words: string, headings: readonly Heading[]): Heading | null {
  const { level: said = '', ref = '' } = PART.exec(words)?.groups ?? {};
  const level = said.toLowerCase();
  if (level === '') return headingCalled(words, headings, true) ?? null;
  const of = headings.filter((one) => one.level === level);
  const known = of.find((one) => one.ref.toLowerCase() === ref.toLowerCase()) ?? headingCalled(ref, of, false);
  const isRef = /^[a-z0-9.]{1,6}$/iu.test(ref);
  return known ?? (isRef ? { level: level as Heading['level'], ref: ref.toUpperCase(), title: '' } : null);
}

type Asked = { readonly plan: Plan; readonly part: Heading | null };

async function listOf({ plan, part }: Asked, request: ListRequest, scene: Scene): Promise<Answer> {
  const all = await lineageIn(plan, scene);
  const meant = part === null ? all : all.filter(({ tracked }) => isInPart(tracked.action, part));
  const seen = meant.filter((one) => isSeen(one, scene));
  const words = part === null ? '' : ` ${part.level} ${part.ref}`;
  const key = plan.isDefault ? '' : ` ${plan.key}`;
  return answer(
    sayLineage(
      {
        of: part === null ? plan.name : `${plan.name}, ${part.level} ${part.ref}`,
        say: say`/rag lineage${key}${words}`,
        page: pageOf(refsEver(seen), request.page, A_PAGE),
        totals: totalsOf(meant),
        hidden: meant.length - seen.length,
      },
      lineageSetting(all, scene),
    ),
  );
}

async function familyCard({ action }: Tracked, scene: Scene): Promise<Answer> {
  const plan = scene.plans.find(({ key }) => key === action.plan) ?? scene.plan;
  const all = await lineageIn(plan, scene);
  const family = familyOf(action.id, all);
  const seen = family.filter((one) => isSeen(one, scene));
  const shown = { hidden: family.length - seen.length, setting: lineageSetting(all, scene) };
  return answer(sayFamily(scene.naming.action(action), seen, shown), [action.id]);
}

async function lineageIn(plan: Plan, { register }: Scene): Promise<readonly Descent[]> {
  return lineageOf(await register.trackedIn(plan.key), await register.ledgerIn(plan.key));
}
