import { partWords } from '#src/messages/words/list-words.ts';
import type { Action, Heading } from '#src/plan/action.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import type { Command } from '#src/commands/command.ts';
import { asPublished, listActions } from '#src/commands/show/list-actions.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';

const SAYS = [
  { say: '/rag section 8', gets: 'a section of the plan, closed actions too' },
  { say: '/rag section 8.1', gets: 'the actions under one outcome' },
];

// "8", "8.1", "8." yes; "31/1" no.
const PART = /^\d{1,3}(?:\.\d{1,3})?\.?$/u;

export const section: Command = {
  name: 'section',
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    if (!PART.test(request.rest)) return notUnderstood(section, words, scene);
    const plan = request.plan ?? scene.plan;
    const ref = request.rest.replace(/\.$/u, '');
    const level = ref.includes('.') ? 'outcome' : 'section';
    const headings = (await scene.register.headings(plan.key)).filter((one) => one.level === level);
    return listActions(
      {
        words: partWords({
          level,
          ref,
          title: titleOf(ref, headings),
          known: level === 'section' ? refsOf(headings) : [],
        }),
        say: `/rag section ${ref}`,
        keep: ({ tracked: { action } }) => action.plan === plan.key && isIn(action, ref),
        order: asPublished,
        withClosed: true,
      },
      request,
      scene,
    );
  },
};

function isIn({ section, outcome }: Action, ref: string): boolean {
  return ref.includes('.') ? outcome === ref : section === Number(ref);
}

function titleOf(ref: string, headings: readonly Heading[]): string {
  return headings.find((one) => one.ref === ref)?.title ?? '';
}

function refsOf(headings: readonly Heading[]): readonly string[] {
  return headings.map(({ ref }) => ref);
}
