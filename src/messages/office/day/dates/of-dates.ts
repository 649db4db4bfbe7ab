import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import { sayMovedBefore } from '#src/messages/governance/say-record.ts';
import { quoted } from '#src/messages/office/day/office-context.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Waiting } from '#src/office/waiting.ts';

type DateWaits = Extract<Waiting, { kind: 'date' }>;

/** "30 Sep → 31 Jan 2016, 4 months later. Karl Battersby, 2 weeks ago: “no appointment”" */
export function sayDateAsked({ tracked, asked, since }: DateWaits, context: OfficeContext): Said {
  const { today, nameOf } = context;
  const { agreed } = tracked.standing;
  const to = sayDay(asked.day, today);
  const move =
    agreed === null
      ? `no due date yet; ${to}`
      : `${sayDay(agreed, today)} → ${to}, ${sayLater(agreed, asked.day)}${sayMovedBefore(tracked, today, ' ')}`;
  const { step } = tracked;
  const moved = step === undefined ? move : say`${sayStep(step.name, context.naming.words)}: ${move}`;
  const { returned } = asked;
  const sure = returned === undefined ? '' : `, was asked for a realistic date ${sayAge(returned.on, today)}`;
  const who = `${nameOf(asked.by)} asked ${sayAge(since, today)}${sure}`;
  return asked.reason === '' ? say`${moved}. ${who}.` : say`${moved}. ${who}: ${quoted(asked.reason, context)}`;
}

function sayLater(from: Day, to: Day): string {
  const gap = sayAge(to, from);
  if (to < from) return 'earlier';
  return gap === 'tomorrow' ? 'a day later' : `${gap.replace(/^in /u, '')} later`;
}
