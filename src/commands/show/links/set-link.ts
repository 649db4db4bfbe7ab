import { sayLinkSet, sayNoSuchLink } from '#src/messages/look/links/links-card.ts';
import { nameTarget } from '#src/messages/look/links/target.ts';
import type { Heading, Plan } from '#src/plan/action.ts';
import { referenceKey, targetKey } from '#src/plan/governance/links/link.ts';
import type { LinkFact, LinkTarget, Reference } from '#src/plan/governance/links/link.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';

/** What the office says of an action's references: that it refers to something, does not, or that nothing in doubt is meant. */
export async function setLink(
  tracked: Tracked,
  { how, what }: { readonly how: string; readonly what: string },
  scene: Scene,
): Promise<Answer> {
  const refusal = mayRun(scene.asker, 'say what an action refers to');
  if (refusal !== null) return refuse(refusal);
  const { action } = tracked;
  const plan = scene.plans.find(({ key }) => key === action.plan) ?? scene.plan;
  const { references } = await scene.register.governance(plan.key);
  const own = references.filter(({ from }) => from === action.id);
  const named = scene.naming.action(action);
  if (how.toLowerCase() === 'none') {
    const doubtful = own.filter(({ doubt }) => doubt !== undefined);
    if (doubtful.length === 0) return answer(sayNoSuchLink(named, scene.naming.words('none')));
    return decided(plan, doubtful.map(ended), sayLinkSet(named, null, false), scene);
  }
  const to = await targetSaid(what.trim(), plan, scene);
  const refers = how.toLowerCase() === 'to';
  const before = to === null ? undefined : own.find((one) => one.to !== null && targetKey(one.to) === targetKey(to));
  const isItself = to?.kind === 'action' && to.action === action.id;
  const isSoAlready = refers && before !== undefined && before.doubt === undefined;
  if (to === null || isItself || isSoAlready || (!refers && before === undefined))
    return answer(sayNoSuchLink(named, scene.naming.words(what)));
  const target = await namedTarget(to, plan, scene);
  const reference: Reference = { from: action.id, to, words: before?.words ?? scene.message.text };
  const fact: LinkFact = refers ? { kind: 'reference-kept', reference } : ended(reference);
  return decided(plan, [fact], sayLinkSet(named, target, refers), scene);
}

function ended({ from, to, words }: Reference): LinkFact {
  return { kind: 'reference-ended', reference: { from, to, words } };
}

function decided(plan: Plan, facts: readonly LinkFact[], card: Answer['card'], scene: Scene): Answer {
  const once = [...new Map(facts.map((fact) => [referenceKey(fact.reference), fact])).values()];
  const entries = once.map((event) => ({ plan: plan.key, event, ...scene.saying }));
  return withUndo({ ...answer(card), entries, inPlace: true }, scene);
}

const PART = /^(?<level>section|theme|outcome)\s+(?<ref>[\p{L}\p{N}.]{1,6})$/iu;

/** An action by its number, a part of the plan, an outcome by its number alone, or another plan by its key. */
async function targetSaid(said: string, plan: Plan, scene: Scene): Promise<LinkTarget | null> {
  const other = scene.plans.find(({ key, name }) => key === said.toUpperCase() || name === said);
  if (other !== undefined) return other.key === plan.key ? null : { kind: 'plan', plan: other.key };
  const { level, ref = '' } = PART.exec(said)?.groups ?? {};
  if (level !== undefined) return partOf(level.toLowerCase() as Heading['level'], ref, await partsIn(plan, scene));
  const found = await findAction(said, scene);
  if (!isRefusal(found)) return { kind: 'action', action: found.action.id };
  return partOf('outcome', said, await partsIn(plan, scene));
}

async function partsIn(plan: Plan, { register }: Scene): Promise<readonly Heading[]> {
  const tracked = await register.trackedIn(plan.key);
  const used = tracked.flatMap(({ action: { theme, section, outcome } }): Heading[] => [
    { level: 'theme', ref: theme ?? '', title: '' },
    { level: 'section', ref: `${section ?? ''}`, title: '' },
    { level: 'outcome', ref: outcome ?? '', title: '' },
  ]);
  return [...(await register.headings(plan.key)), ...used];
}

function partOf(level: Heading['level'], ref: string, parts: readonly Heading[]): LinkTarget | null {
  const part = parts.find(
    (one) => one.level === level && one.ref !== '' && one.ref.toUpperCase() === ref.toUpperCase(),
  );
  return part === undefined ? null : { kind: 'part', level, ref: part.ref.toUpperCase() };
}

async function namedTarget(to: LinkTarget, plan: Plan, scene: Scene) {
  const action = to.kind === 'action' ? await scene.register.tracked(to.action) : null;
  const named = action === null ? null : scene.naming.action(action.action);
  return nameTarget(to, { plan, plans: scene.plans, named });
}
