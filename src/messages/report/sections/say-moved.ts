import { byForumInPaper } from '#src/messages/report/said-by.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Day } from '#src/calendar/day.ts';
import {
  actionColumns,
  dayCellOf,
  longDay,
  numberCell,
  sinceThen,
  tableOf,
  textCell,
  titleOfAction,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Part } from '#src/report/paper/paper.ts';
import type { DateMoved, DecidedBy } from '#src/report/sections/moved.ts';

/** Which dates moved, how far from the original, and who decided it where. */
export const sayMoved: SaySection<'moved'> = (moved, context) => {
  const expected = moved.filter(({ which }) => which === 'forecast');
  return {
    heading: 'Dates that moved',
    parts: [
      ...agreedMoved('moved', moved, context),
      // Where there is no room for all, what was decided is told.
      ...tableOf(
        { key: 'expected', caption: 'What leads expect otherwise than before; the agreed date stands' },
        context.most === null ? expected : [],
        { columns: columns(context, false), most: context.most },
      ),
    ],
  };
};

/** The agreed dates that moved with who decided it, as a table of that key. */
export function agreedMoved(key: string, moved: readonly DateMoved[], context: SectionContext): readonly Part[] {
  const none = `No agreed date moved ${sinceThen(context.scene)}.`;
  const agreed = moved.filter(({ which }) => which === 'agreed');
  const caption = `Agreed dates that moved ${sinceThen(context.scene)}`;
  return tableOf({ key, caption, none }, agreed, { columns: columns(context, true), most: context.most });
}

function columns(context: SectionContext, isAgreed: boolean): readonly PaperColumn<DateMoved>[] {
  const agreed: readonly PaperColumn<DateMoved>[] = [
    { key: 'agreed', heading: 'Agreed now', type: 'date', read: ({ to }) => dayCellOf(to) },
    { key: 'forecast', isMore: true, heading: 'Forecast', type: 'date', read: ({ forecast }) => dayCellOf(forecast) },
    { key: 'times', heading: 'Times moved', type: 'number', read: ({ times }) => numberCell(times) },
    { key: 'days', heading: 'Days from original', type: 'number', read: ({ days }) => numberCell(days) },
    { key: 'decided', heading: 'Decided by', type: 'text', read: ({ by, on }) => textCell(sayDecider(by, on)) },
  ];
  const expected: readonly PaperColumn<DateMoved>[] = [
    { key: 'agreed', heading: 'Agreed', type: 'date', read: ({ agreed }) => dayCellOf(agreed) },
    { key: 'from', heading: 'Forecast before', type: 'date', read: ({ from }) => dayCellOf(from) },
    { key: 'forecast', heading: 'Forecast now', type: 'date', read: ({ to }) => dayCellOf(to) },
    { key: 'on', heading: 'Said', type: 'date', read: ({ on }) => dayCellOf(on) },
  ];
  const [ref, title] = actionColumns<DateMoved>(context);
  const what: PaperColumn<DateMoved> = {
    ...title!,
    read: (one) => {
      const named = titleOfAction(one.tracked, context);
      return textCell(one.step === undefined ? named : say`${named}: ${sayStep(one.step, context.naming.words)}`);
    },
  };
  return [
    ref!,
    what,
    { key: 'original', heading: 'Original', type: 'date', read: ({ original }) => dayCellOf(original) },
    ...(isAgreed ? agreed : expected),
  ];
}

/** "Joint Board, 3 March 2015, minute 12"; of whatever no board decided the day on which it was recorded. */
export function sayDecider(by: DecidedBy, on: Day): string {
  switch (by.kind) {
    case 'board':
      return byForumInPaper(by.minuted);
    case 'plan':
      return `a newer version of the plan, ${longDay(on)}`;
    case 'person':
      return `${by.name ?? 'the programme office'}, ${longDay(on)}`;
  }
}
