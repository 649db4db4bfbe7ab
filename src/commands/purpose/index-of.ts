import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import { pictureOfIndex } from '#src/plan/governance/measures/index-parts.ts';
import type { PurposeId } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import type { Plan } from '#src/plan/action.ts';
import { mayRun } from '#src/plan/permission.ts';
import { askIndexParts, sayIndex, sayNoIndex } from '#src/messages/governance/purpose/index-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { nameIn } from '#src/commands/words/title-in-quotes.ts';
import { factOf, planSaid } from './purpose-said.ts';

// "Excellence Index of sickness, vacancies", "add appraisals", "without vacancies", "ended"
const OF = /^(?<name>.{1,60}?)\s*(?:\s(?:is\s+)?(?:of|from|is)\s|:)\s*(?<parts>.+)$/isu;
const MORE = /^(?<how>add|with|without|remove|drop)\s+(?<parts>.+)$/isu;
const ENDS = /^(?:end(?:ed)?|none|remove|no longer)[.!]?$/iu;

export const index: Command = {
  name: 'index',
  for: 'anyone',
  plain: false,
  says: [
    {
      say: '/rag index',
      gets: 'the chosen indicators together: how many of them meet their target, and every one of them',
    },
    { say: '/rag index Excellence Index of sickness, vacancies', gets: 'for the office: which indicators it is of' },
    { say: '/rag index add vacancies', gets: 'for the office: one more; “without vacancies” takes it out' },
    { say: '/rag index ended', gets: 'for the office: there is none any more, and the readings stay' },
  ],
  run: async (words, scene) => {
    const { plan, rest } = planSaid(words, scene);
    const { purposes } = await scene.register.governance(plan.key);
    if (asksNoMore(rest)) return look(plan, purposes, scene);
    const chosen = chosenIn(rest, purposes);
    if (chosen === null) return notUnderstood(index, words, scene);
    const refusal = mayRun(scene.asker, 'say what the index is of');
    return refusal === null ? choose(chosen, { plan, purposes }, scene) : refuse(refusal);
  },
};

function look(plan: Plan, purposes: Purposes, scene: Scene): Answer {
  const picture = pictureOfIndex(purposes, scene.today);
  return answer(picture === null ? sayNoIndex(plan) : sayIndex({ plan, picture }, scene));
}

type Chosen = { readonly name: string; readonly parts: readonly KeptPurpose[]; readonly unread: readonly string[] };

function chosenIn(words: string, purposes: Purposes): Chosen | null {
  const { index: before } = purposes;
  const had = (before?.parts ?? []).flatMap((id) => purposes.kept.filter(({ purpose }) => purpose.id === id));
  if (ENDS.test(words)) return before === null ? null : { name: before.name, parts: [], unread: [] };
  const more = before === null ? undefined : MORE.exec(words)?.groups;
  if (before !== null && more !== undefined) {
    const { parts, unread } = partsIn(more['parts'] ?? '', purposes);
    const others = had.filter((one) => !parts.includes(one));
    return {
      name: before.name,
      parts: /^(?:add|with)$/iu.test(more['how'] ?? '') ? [...others, ...parts] : others,
      unread,
    };
  }
  const said = OF.exec(words)?.groups;
  return said === undefined ? null : { name: nameIn(said['name'] ?? ''), ...partsIn(said['parts'] ?? '', purposes) };
}

/** Indicators with commas or "and" between them; what names none, or several, or more than one, is unread. */
function partsIn(words: string, purposes: Purposes): Pick<Chosen, 'parts' | 'unread'> {
  const parts = new Map<PurposeId, KeptPurpose>();
  const unread: string[] = [];
  for (const part of words.split(/\s*[,;\n]\s*(?:and\s+)?|\s+and\s+/u).filter((one) => one !== '')) {
    const { found, rest } = findPurpose(part, 'indicator', purposes);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0 || rest.replaceAll(/[\s.!]/gu, '') !== '') unread.push(part);
    else parts.set(only.purpose.id, only);
  }
  return { parts: [...parts.values()], unread };
}

function choose(chosen: Chosen, { plan, purposes }: { plan: Plan; purposes: Purposes }, scene: Scene): Answer {
  const { name, parts, unread } = chosen;
  if (unread.length > 0) return answer(askIndexParts({ plan, ...chosen, purposes }, scene));
  const now = { name, parts: parts.map(({ purpose }) => purpose.id) };
  const entries = [factOf(plan, { kind: 'index-kept', index: now }, scene)];
  const picture = pictureOfIndex({ ...purposes, index: now.parts.length === 0 ? null : now }, scene.today);
  const card = picture === null ? sayNoIndex(plan) : sayIndex({ plan, picture }, scene);
  return withUndo({ ...answer(card), entries, inPlace: true }, scene);
}
