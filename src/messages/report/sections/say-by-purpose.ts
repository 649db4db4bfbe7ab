import { sayJudgement, sayPurposeFirst, titleOf } from '#src/messages/governance/purpose/purpose-words.ts';
import { hiddenNote, longDay, paragraph, plainly, tableOf } from '#src/messages/report/parts.ts';
import type { SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import { say } from '#src/messages/words/phrase.ts';
import { COUNTED } from '#src/plan/count-as.ts';
import type { Part } from '#src/report/paper/paper.ts';
import type { PurposeGroup } from '#src/report/sections/by-purpose.ts';
import { liveColumns } from './say-live.ts';

/** The plan by what it serves. */
export const sayByPurpose: SaySection<'by-purpose'> = (groups, context) => ({
  heading: 'By recommendation or Direction',
  parts:
    groups.length === 0
      ? paragraph('The plan names no recommendations.')
      : groups.flatMap((group, at) => groupParts(group, at, context)),
});

function groupParts(group: PurposeGroup, at: number, context: SectionContext): readonly Part[] {
  const { of, actions, restricted, sources } = group;
  const { naming } = context;
  const called =
    of === null
      ? 'What serves no recommendation'
      : say`${sayPurposeFirst(of.kept.purpose)}: ${naming.words(titleOf(of.kept.purpose))}`;
  return [
    { kind: 'heading', text: plainly(called) },
    ...(of === null ? [] : paragraph(sayHowJudged(of), of.sources)),
    ...paragraph(sayServing(group, 'No action serves it.'), sources),
    ...tableOf(
      { key: `by-purpose-${at + 1}`, caption: plainly(called), none: 'No action that may be named serves it.' },
      actions,
      { columns: liveColumns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
  ];
}

/** "Judged partly met: Joint Board, 3 March 2016, minute 14." */
export function sayHowJudged({ judged }: NonNullable<PurposeGroup['of']>): string {
  if (judged === null) return 'No board has judged it.';
  const { judgement, forum, on, minute } = judged;
  const where = [forum, longDay(on), ...(minute === null ? [] : [minute])].join(', ');
  return `Judged ${sayJudgement(judgement)}: ${where}.`;
}

/** "4 actions: 1 Red ■, 3 Green ● confirmed.", or what is said of none. */
export function sayServing({ counts, closed }: Pick<PurposeGroup, 'counts' | 'closed'>, none: string): string {
  const all = COUNTED.reduce((sum, one) => sum + counts[one], closed);
  const each = COUNTED.filter((one) => counts[one] > 0).map((one) => `${counts[one]} ${sayCounted(one)}`);
  const ended = closed === 0 ? [] : [`${closed} ended otherwise`];
  return all === 0 ? none : `${sayCount(all, 'action')}: ${[...each, ...ended].join(', ')}.`;
}
