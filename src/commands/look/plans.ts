import { sayPlans } from '#src/messages/look/plans-card.ts';
import {
  askPlanName,
  askToArchive,
  sayNoSuchPlan,
  sayPlanDecided,
  sayPlanUndecided,
} from '#src/messages/office/plan-decided-card.ts';
import { mayRun } from '#src/plan/permission.ts';
import { decideOnPlan } from '#src/plan/decide-plan.ts';
import type { PlanDecision } from '#src/plan/decide-plan.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { undoLastOfPlans } from '#src/commands/undo/undo-plan.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { whatStops } from '#src/commands/show/what-stops.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { planHoldings } from '#src/commands/show/plan/plan-holdings.ts';
import { tellPlanStopped } from '#src/commands/decide/tell-plan-stopped.ts';
import type { Plan } from '#src/plan/action.ts';
import { nameIn } from '#src/commands/words/title-in-quotes.ts';

const SAYS = [
  { say: '/rag plans', gets: 'the plans that are loaded, what each holds, and how to name their actions' },
  { say: '/rag plans default CYPS', gets: 'for the office: its numbers are typed without its key from now on' },
  {
    say: '/rag plans archive CYPS',
    gets: 'for the office: shows what that stops, and one tap does it; all of it is kept',
  },
  { say: '/rag plans unarchive CYPS', gets: 'for the office: it runs again' },
  { say: '/rag plans rename CYPS Children first', gets: 'for the office: what the plan is called' },
  { say: '/rag plans undo', gets: 'for the office: takes back what was decided of a plan last, for a day' },
];

export const plans: Command = {
  name: 'plans',
  also: ['plan'],
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    if (asksNoMore(words)) return answer(sayPlans(await planHoldings(scene.register, scene)));
    const said = DECISION.exec(words)?.groups;
    if (said === undefined) return heardAsUpdate(plans, words, scene);
    const refusal = mayRun(scene.asker, 'decide about a plan');
    if (refusal !== null) return refuse(refusal);
    const { verb = '', key = '', rest = '' } = said;
    if (verb.toLowerCase() === 'undo') return key === '' ? undoLastOfPlans(scene) : heardAsUpdate(plans, words, scene);
    const isRename = verb.toLowerCase() === 'rename';
    const isSure = SURE.test(rest);
    const decision = decisionIn(verb.toLowerCase(), isRename ? nameIn(rest) : rest.replace(SURE, '').trim());
    if (isRename && key !== '' && decision === null) return answer(askPlanName(key.toUpperCase()));
    if (key === '' || decision === null) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    return decide(key.toUpperCase(), { decision, isSure }, scene);
  },
};

// "archive CYPS", "rename CYPS Children first"; "are going well" is an answer.
const DECISION = /^(?<verb>default|archive|unarchive|rename|undo)(?:\s+(?<key>[\p{L}\p{N}]{1,12})(?<rest>\s.*)?)?$/isu;

// What the tap says under what archiving would stop.
const SURE = /\s+yes[.!]?\s*$/iu;

function decisionIn(verb: string, rest: string): PlanDecision | null {
  if (verb === 'rename') return !/[\p{L}\p{N}]/u.test(rest) ? null : { kind: 'rename', name: rest };
  if (rest !== '') return null;
  return verb === 'default' || verb === 'archive' || verb === 'unarchive' ? { kind: verb } : null;
}

type Said = { readonly decision: PlanDecision; readonly isSure: boolean };

async function noticesOf(plan: Plan, { kind }: PlanDecision, scene: Scene): Promise<Answer['notices']> {
  return kind === 'archive' || kind === 'unarchive' ? tellPlanStopped(plan, kind === 'archive', scene) : [];
}

async function decide(key: string, { decision, isSure }: Said, scene: Scene): Promise<Answer> {
  const plan = scene.plans.find((one) => one.key === key);
  if (plan === undefined) return answer(sayNoSuchPlan(key, scene.plans));
  const events = decideOnPlan(decision, plan, scene.plans);
  if ('undecided' in events) return answer(sayPlanUndecided(plan, decision, events));
  const stops = await whatStops(plan, scene);
  if (decision.kind === 'archive' && !isSure) return answer(askToArchive(plan, stops));
  const holdings = await planHoldings(scene.register, scene);
  const example = holdings.find((one) => one.plan.key === key)?.example ?? null;
  const before = scene.plans.find(({ isDefault }) => isDefault) ?? null;
  return withUndo(
    {
      ...answer(sayPlanDecided({ plan, decision, example, stops }, before)),
      entries: events.map((event) => ({ plan: plan.key, event, ...scene.saying })),
      notices: await noticesOf(plan, decision, scene),
      inPlace: true,
    },
    scene,
  );
}
