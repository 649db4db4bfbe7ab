import type { Plan } from '#src/plan/action.ts';
import type { Scene } from '#src/commands/command.ts';

/** What somebody who asks for a list says beside its name. */
export type ListRequest = {
  /** From 1. */
  readonly page: number;
  /** The plan named by its key; null when none is. */
  readonly plan: Plan | null;
  /** Everything else that was said. */
  readonly rest: string;
};

const PAGE = /(?:^|\s)page\s?(\d{1,4})$/iu;
const COURTESY = /^(?:(?:all|the|actions?|ones|items?|please|now|today|list)(?:\s|$)){1,4}$/iu;

/** Reads "8 CYPS page 2": the page, the plan, and what is left. */
export function readListRequest(words: string, { plans }: Pick<Scene, 'plans'>): ListRequest {
  const said = PAGE.exec(words);
  const before = said === null ? words : words.slice(0, said.index);
  const parts = before.split(/\s+/u).filter((part) => part !== '');
  const plan = plans.find(({ key }) => parts.some((part) => part.toUpperCase() === key)) ?? null;
  const rest = parts.filter((part) => part.toUpperCase() !== plan?.key);
  return { page: Number(said?.[1] ?? 1), plan, rest: rest.join(' ') };
}

/** The words without the page they name. */
export function withoutPage(words: string): string {
  return words.replace(PAGE, '').trimEnd();
}

/** True for words that ask for nothing more: "", "actions please". */
export function asksNoMore(words: string): boolean {
  return words === '' || COURTESY.test(words);
}
