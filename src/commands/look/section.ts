import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import type { Command } from '#src/commands/command.ts';
import { headingCalled, listPart } from '#src/commands/show/list-part.ts';
import { isPart, otherPart } from '#src/commands/show/narrow/other-part.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import type { Heading } from '#src/plan/action.ts';

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
    const plan = request.plan ?? scene.plan;
    const headings = await scene.register.headings(plan.key);
    const heading = PART.test(request.rest)
      ? numbered(request.rest.replace(/\.$/u, ''), headings)
      : headingCalled(request.rest, sectionsFirst(headings), isInTalk(scene));
    const isThere = heading !== undefined && (await isPart(heading, scene));
    if (!isThere && !isInTalk(scene)) return otherPart(section, request, scene);
    if (heading === undefined) return notUnderstood(section, words, scene);
    const known = heading.level === 'outcome' ? [] : headings.filter(({ level }) => level === heading.level);
    return listPart({ ...heading, plan, known: known.map(({ ref }) => ref) }, request, scene);
  },
};

function numbered(ref: string, headings: readonly Heading[]): Heading {
  const level = ref.includes('.') ? 'outcome' : 'section';
  return headings.find((one) => one.level === level && one.ref === ref) ?? { level, ref, title: '' };
}

function sectionsFirst(headings: readonly Heading[]): readonly Heading[] {
  return headings.toSorted((one, other) => Number(other.level === 'section') - Number(one.level === 'section'));
}
