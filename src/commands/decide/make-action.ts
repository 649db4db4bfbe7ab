import { sayOr } from '#src/messages/words/say-list.ts';
import type { Day } from '#src/calendar/day.ts';
import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { Card } from '#src/messages/card.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { sayUnlikely } from '#src/messages/answer/refused/unlikely-day.ts';
import { wrongWeekdayIn } from '#src/timescale/wrong-weekday.ts';
import { isUnlikely, saysWeekdayOf } from '#src/timescale/unlikely-day.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';
import { sayNoDay } from '#src/messages/answer/refused/no-such-day.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import type { Scene } from '#src/commands/command.ts';
import { timescaleOf } from '#src/commands/words/new-action-words.ts';
import type { NewActionWords } from '#src/commands/words/new-action-words.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';

/** The parts of an action by hand that were read, or the card that asks for the first that could not be. */
export type ReadParts = { readonly owners: readonly Owner[]; readonly timescale: Timescale } | { readonly ask: Card };

/** `say` makes the whole command of the parts as they are said, “…” for the one that is asked for. */
export type Saying = (parts: NewActionWords) => string;

/** Reads who leads and by when; what is not exactly one person's, and a day of which a part was worked out, is asked about first. */
export function readParts(parts: NewActionWords, say: Saying, scene: Scene): ReadParts {
  const owners = parts.lead === null ? [] : readNewLeads(parts.lead, scene.roster);
  if (isRefusal(owners)) return { ask: askLead(owners, parts, say) };
  const timescale = timescaleOf(parts.time ?? '', scene.today);
  const ask = askTime(timescale, parts, { say, scene });
  return ask === null ? { owners, timescale } : { ask };
}

/** Asks who leads it: who is meant of several, or who else where the roster knows nobody of the name. */
export function askLead(refusal: Refusal | null, parts: NewActionWords, say: Saying): Card {
  const isWho = refusal?.because === 'which-person' || refusal?.because === 'no-such-person';
  const names = isWho ? refusal.people.map(calledOf) : [];
  const text =
    refusal?.because === 'which-person'
      ? `“${refusal.said}” could be ${sayOr(names)}. Tap the name, or write it in full.`
      : refusal?.because === 'no-such-person'
        ? `Nobody in the roster is called “${refusal.said}”. Write the name in full.`
        : 'Write a name, a post or a body. Nothing is recorded yet.';
  return askPart({
    heading: 'Who leads it?',
    says: text,
    buttons: names.map((name) => ({ label: name, say: say({ ...parts, lead: `"${name}"` }) })),
    typed: { reason: say({ ...parts, lead: '…' }) },
  });
}

type Asked = { readonly say: Saying; readonly scene: Scene };

/** Asks by when where nothing was said, no day was read, or the year was worked out. */
function askTime(timescale: Timescale, parts: NewActionWords, { say, scene }: Asked): Card | null {
  const typed = { reason: say({ ...parts, time: 'by …' }) };
  const none = { label: 'No date yet', say: say({ ...parts, time: '' }) };
  if (parts.time === null)
    return askPart({ heading: 'By when?', says: 'Write a day. Nothing is recorded yet.', buttons: [none], typed });
  if (parts.time === '') return null;
  const { due, doubt, implied } = timescale;
  const noDay = impossibleDay(parts.time);
  if (noDay !== null)
    return askPart({
      heading: 'By when?',
      says: `${sayNoDay(noDay)} Nothing is recorded yet.`,
      buttons: [none],
      typed,
    });
  const ask = askWeekday(parts, parts.time, { say, scene });
  if (ask !== null) return ask;
  const isOfYear = doubt !== null && due !== null && isUnlikely(due, scene.today);
  if ((doubt !== null && !isOfYear) || (due === null && timescale.kind === 'unknown'))
    return askPart({
      heading: 'By when?',
      says: `I could not read the day in “${parts.time}”. Days are written 31 Mar, 31/3 or end of March.`,
      buttons: [none],
      typed,
    });
  const isFar = due !== null && isUnlikely(due, scene.today) && !saysWeekdayOf(parts.time, due);
  if (due === null || (!implied.includes('year') && !isFar)) return null;
  const whole = isFar ? sayDay(due) : sayDay(due).slice(WEEKDAY);
  const why = isFar ? 'That year is far from today' : `You gave no year in “${parts.time}”`;
  const text = `${why}. Nothing is recorded yet${due < scene.today ? '; that day has passed' : ''}.`;
  return askPart({
    heading: `By ${sayDay(due)}?`,
    says: text,
    buttons: [{ label: `Yes, by ${sayDay(due)}`, say: say({ ...parts, time: `by ${whole}` }) }],
    typed: { ...typed, yes: say({ ...parts, time: `by ${whole}` }) },
  });
}

/** Asks which of two days is meant by “Friday 30 January”, which is a Saturday. */
function askWeekday(parts: NewActionWords, time: string, { say, scene }: Asked): Card | null {
  const wrong = wrongWeekdayIn(time, scene.today);
  if (wrong === null || wrong.instead.length === 0) return null;
  const by = (day: Day) => ({ label: `By ${sayDay(day)}`, say: say({ ...parts, time: `by ${sayDay(day)}` }) });
  return askPart({
    heading: 'By when?',
    says: `${sayUnlikely(wrong)} Nothing is recorded yet.`,
    buttons: [...wrong.instead.map(by), { label: 'No date yet', say: say({ ...parts, time: '' }) }],
    typed: { reason: say({ ...parts, time: 'by …' }) },
  });
}

// "Thu ".
const WEEKDAY = 4;
