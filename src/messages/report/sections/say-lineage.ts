import { fateInWords } from '#src/messages/look/lineage/fate-in-words.ts';
import { FATES_OF_SEVERAL, sayTotals } from '#src/messages/look/lineage/say-totals.ts';
import { byForumInPaper } from '#src/messages/report/said-by.ts';
import { hiddenNote, longDay, paragraph, plainly, shortDay, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { whereItWent } from '#src/messages/words/where-it-went.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { RefEver } from '#src/plan/lineage/refs-ever.ts';
import type { Descent, Spell } from '#src/plan/lineage/descent.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { Became } from '#src/report/sections/lineage.ts';

/** What became of every number. */
export const sayLineageInPaper: SaySection<'lineage'> = ({ totals, refs, restricted }, context) => ({
  heading: 'What became of every number',
  parts: [
    ...paragraph(sayTotals(totals), joinSources(...refs.map(({ sources }) => sources))),
    ...tableOf({ key: 'lineage', caption: 'Every number that the plan ever gave' }, refs, {
      columns: becameColumns(context),
      most: context.most,
    }),
    ...hiddenNote(restricted),
  ],
});

/** The same of what changed; the others are named in one sentence, so that each number has its answer. */
export const sayBecame: SaySection<'became'> = ({ totals, refs, same, restricted }, context) => ({
  heading: 'What became of each number',
  parts: [
    ...paragraph(sayTotals(totals), linesOfNumbers([...refs, ...same])),
    ...tableOf(
      { key: 'became', caption: 'Numbers of which something became', none: 'Every number is what it was.' },
      refs,
      { columns: becameColumns(context), most: context.most },
    ),
    ...paragraph(sameAsEver(same, context), linesOfNumbers(same)),
    ...hiddenNote(restricted),
  ],
});

/** All the lines behind some numbers. */
export function linesOfNumbers(refs: readonly Became[]): Became['sources'] {
  return joinSources(...refs.map(({ sources }) => sources));
}

/** "Open under the number they were published with: 8.1.1, 8.1.2." */
export function sameAsEver(same: readonly RefEver[], { naming }: SectionContext): Said {
  const refs = same.flatMap(({ became }) => became.map(({ descent }) => naming.action(descent.tracked.action).ref));
  return refs.length === 0 ? '' : say`Open under the number with which they were published: ${joined(refs, ', ')}.`;
}

/** The columns of numbers, wherever they are listed. */
function becameColumns(context: SectionContext): readonly PaperColumn<Became>[] {
  return [
    { key: 'number', heading: 'Number', type: 'text', read: ({ ref }) => textCell(ref) },
    {
      key: 'title',
      heading: 'What it is',
      type: 'text',
      read: ({ became }) => {
        const titles = became.map(({ descent }) => context.naming.action(descent.tracked.action).title);
        return textCell(joined(titles, '; then: '));
      },
    },
    {
      key: 'became',
      heading: 'What became of it',
      type: 'text',
      read: ({ became }) =>
        textCell(
          joined(
            became.map(({ descent, spell }) => sayBecameOf(descent, spell, context)),
            '; then: ',
          ),
        ),
    },
  ];
}

function sayBecameOf(descent: Descent, { until }: Spell, context: SectionContext): Said {
  const { tracked, origin, since, from } = descent;
  const now = context.naming.action(tracked.action).ref;
  const renumbered = until === null ? [] : [say`is ${now} since ${longDay(until)}`];
  const came = {
    published: '',
    version: 'new with a later version',
    'by-hand': 'added by the programme office',
    part: 'made by splitting',
  };
  const when = since === null ? '' : `, ${longDay(since)}`;
  const how = came[origin] === '' ? [] : [`${came[origin]}${when}`];
  const took = from.length === 0 ? [] : [say`took in ${went(from, context)}`];
  return joined([...renumbered, ...how, ...took, sayFateInPaper(descent, context)], '; ');
}

/** Without anybody's reasons: those are not for a paper. */
export function sayFateInPaper(descent: Descent, context: SectionContext): Said {
  const { minuted } = descent.tracked.standing;
  return fateInWords(descent, {
    day: longDay,
    went: () => went(descent.into, context),
    decided: minuted === null ? '' : ` (${byForumInPaper(minuted)})`,
  });
}

function went(ids: readonly ActionId[], { scene, naming }: SectionContext): Said {
  const known = scene.open.filter(({ action }) => ids.includes(action.id)).map(({ action }) => naming.action(action));
  return whereItWent(known, ids.length - known.length);
}

/** What became of numbers, as briefly as it can be said: those that are done in one line, each other in one of its own. */
export function sayAllBecame(refs: readonly Became[], context: SectionContext): readonly Told[] {
  const done = (['complete', 'said-done'] as const).flatMap((fate): readonly Told[] => {
    const own = refs.filter((one) => isDone(one, fate));
    if (own.length === 0) return [];
    const numbers = own.map(({ ref, became }) => `${ref} (${shortDay(became[0]!.descent.on!)})`);
    const words = FATES_OF_SEVERAL[fate];
    const text = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}: ${numbers.join(', ')}.`;
    return [{ text, sources: joinSources(...own.map(({ sources }) => sources)) }];
  });
  const others = refs.filter((one) => !isDone(one, 'complete') && !isDone(one, 'said-done'));
  return [...done, ...others.map((one) => ({ text: sayOneBecame(one, context), sources: one.sources }))];
}

type Told = { readonly text: string; readonly sources: Became['sources'] };

/** Of which there is nothing else to say than since when. */
function isDone({ became }: Became, as: Descent['fate']): boolean {
  const [only, ...more] = became;
  if (only === undefined || more.length > 0 || only.spell.until !== null) return false;
  const { fate, on, origin, from } = only.descent;
  return fate === as && on !== null && origin === 'published' && from.length === 0;
}

function sayOneBecame({ ref, became }: Became, context: SectionContext): string {
  return `${ref}: ${plainly(
    joined(
      became.map(({ descent, spell }) => sayBecameOf(descent, spell, context)),
      '; then: ',
    ),
  )}`;
}
