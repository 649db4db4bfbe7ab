import { headingCalled } from '#src/commands/show/list-part.ts';
import type { Action, Heading } from '#src/plan/action.ts';
import type { PlanPart } from '#src/plan/governance/forums/part.ts';

/** The parts of a plan in words, and what of them names none. */
export type PartsSaid = { readonly parts: readonly PlanPart[]; readonly unread: readonly string[] };

/** `plan` is the key that may stand before a ref. */
type Of = { readonly plan: string; readonly actions: readonly Action[]; readonly headings: readonly Heading[] };

const LEVEL = /^(?<level>theme|section|outcome|action)s?\s+/iu;
const WHOLE =
  /^(?:the\s+)?(?:whole\s+)?(?:plan|everything|all(?:\s+(?:dates|of it|actions))?|every\s+(?:action|date))$/iu;
const BESIDE = /^(?:(?:the|all|dates?|deadlines?|of|in|for|on)\s+)+/iu;

/** Reads “theme A, sections 8 and 9, 8.1.3”, “dates of 8”, “the whole plan” of one plan's actions and headings. */
export function partsSaid(words: string, of: Of): PartsSaid {
  const parts: PlanPart[] = [];
  const unread: string[] = [];
  let level: Heading['level'] | 'action' | null = null;
  for (const piece of words.split(/\s*(?:,|;|&|(?<!\p{L})and(?!\p{L}))\s*/iu)) {
    const plain = piece.trim().replace(/[.\s]+$/u, '');
    const said = WHOLE.test(plain) ? plain : plain.replace(BESIDE, '');
    if (said === '') continue;
    const named = LEVEL.exec(said)?.groups?.['level']?.toLowerCase() as Heading['level'] | 'action' | undefined;
    level = named ?? level;
    const bare = said.replace(LEVEL, '');
    const own = bare.toUpperCase().startsWith(`${of.plan} `) ? bare.slice(of.plan.length).trim() : bare;
    const part = WHOLE.test(said) ? WHOLE_PLAN : partOf(own, named ?? level, of);
    if (part === null) unread.push(piece.trim());
    else parts.push(part);
  }
  return { parts, unread };
}

const WHOLE_PLAN: PlanPart = { level: 'plan', ref: '' };

function partOf(said: string, level: PlanPart['level'] | null, { actions, headings }: Of): PlanPart | null {
  const ref = said.toUpperCase();
  const isOf = (one: PlanPart['level']): boolean => level === null || level === one || level === 'action';
  const action = actions.find((one) => one.ref.toUpperCase() === ref);
  if (action !== undefined && (level === null || level === 'action' || /\d\D+\d\D+\d/u.test(ref))) {
    return { level: 'action', ref: action.id };
  }
  if (isOf('section') && actions.some(({ section }) => section !== null && `${section}` === ref))
    return { level: 'section', ref };
  const outcome = actions.find((one) => one.outcome?.toUpperCase() === ref)?.outcome;
  if ((isOf('outcome') || ref.includes('.')) && outcome != null) return { level: 'outcome', ref: outcome };
  const theme = actions.find((one) => one.theme?.toUpperCase() === ref)?.theme;
  if (theme != null) return { level: 'theme', ref: theme };
  const heading = headingCalled(said, headings, false);
  return heading === undefined ? null : { level: heading.level, ref: heading.ref };
}
