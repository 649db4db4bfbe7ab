import { partWords } from '#src/messages/words/list-words.ts';
import type { Action, Heading, Plan } from '#src/plan/action.ts';
import { unquoted } from '#src/commands/words/quoted.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { asPublished, listActions } from './list-actions.ts';
import type { ListRequest } from './list-request.ts';

/** A part of a plan that is asked for; the title is empty where the plan gives none. */
export type AskedPart = Heading & {
  readonly plan: Plan;
  /** The refs of the parts of its level, to offer where it has no action; none where they are too many to name. */
  readonly known: readonly string[];
};

/** Lists what stands in a part of the plan, as published; of a theme what is open, of a section or an outcome all of it. */
export function listPart(part: AskedPart, request: ListRequest, scene: Scene): Promise<Answer> {
  const { level, ref, plan } = part;
  const listing = {
    words: partWords(part),
    say: `/rag ${level === 'theme' ? 'theme' : 'section'} ${ref}`,
    of: ({ action }: { readonly action: Action }) => action.plan === plan.key && isInPart(action, part),
    order: asPublished,
    withClosed: level !== 'theme',
  };
  return listActions(listing, request, scene);
}

/** True for an action that stands under a heading of its plan. */
export function isInPart({ theme, section, outcome }: Action, { level, ref }: Heading): boolean {
  switch (level) {
    case 'theme':
      return theme?.toUpperCase() === ref.toUpperCase();
    case 'section':
      return section === Number(ref);
    case 'outcome':
      return outcome === ref;
  }
}

const LEAST = 4;
// “R2” of “R2: Improve teaching”.
const LABEL = /^(\p{L}{0,4}\d{1,3}(?:\.\d{1,3})?|\p{L}{1,2})\s*[:–—-]\s/u;

/** The heading that words name by its title, or by what stands before its colon, in whatever capitals and quotation marks; a piece of a title only where one alone has it and `whole` does not forbid it. */
export function headingCalled(said: string, headings: readonly Heading[], whole: boolean): Heading | undefined {
  const name = fold(unquoted(said));
  if (name === '') return undefined;
  const exact = headings.find(({ title }) => fold(title) === name);
  const [labelled, ...others] = headings.filter(({ title }) => fold(LABEL.exec(title)?.[1] ?? '') === name);
  if (exact === undefined && labelled !== undefined && others.length === 0) return labelled;
  if (exact !== undefined || whole || name.length < LEAST) return exact;
  const near = headings.filter(({ title }) => ` ${fold(title)} `.includes(` ${name} `));
  return near.length === 1 ? near[0] : undefined;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
