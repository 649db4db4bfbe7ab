import { addMonths, lastOfMonth, laterOf, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayExtensionAsked, sayTimeEnough, sayUntilWhichDay } from '#src/messages/requests/extension-cards.ts';
import { nextAfter } from '#src/timescale/days-in.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import type { Length } from '#src/timescale/readers/length.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { ReadingPart, Request } from '#src/reply/reading.ts';
import { recordPart } from '#src/commands/update/record-part.ts';
import type { RecordedPart } from '#src/commands/update/record-part.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import { askToCorrect } from './wrong-date.ts';
import { isDecider, noted, saysMore } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

type Extension = Extract<Request, { kind: 'extension' }>;
type Outcome = RequestOutcome | RecordedPart | { readonly refusal: Refusal };

/** Asks the office for a later date, as a later forecast does; without a day the asker is asked which. */
export async function askForExtension(part: ReadingPart, request: Extension, place: Place): Promise<Outcome> {
  const { tracked, scene } = place;
  const { agreed } = tracked.standing;
  const refusal = ifClosed(tracked);
  if (refusal !== null) return { refusal };
  const until = untilNext(request, agreed) ?? untilSoMuchMore(request, place);
  if (isDecider(scene)) return askToCorrect(part.words, until, place);
  const named = scene.naming.action(tracked.action);
  const { today } = scene;
  if (until === null || until <= today) {
    const card = sayUntilWhichDay(named, daysToOffer(place, request.more), today);
    return { tracked, card, entries: [noted('more-time', part.words, place)], notices: [] };
  }
  if (agreed !== null && until <= agreed) {
    const card = sayTimeEnough({ ...named, day: until, agreed, today });
    return { tracked, card, entries: [noted('more-time', part.words, place)], notices: [] };
  }
  const reason = request.reason === '' ? await reasonNoted(place) : reasonIn(request.reason);
  return asked({ part, until, reason }, place);
}

type Asked = { readonly part: ReadingPart; readonly until: Day; readonly reason: string };

async function asked({ part, until, reason }: Asked, { tracked, scene }: Place): Promise<Outcome> {
  const { agreed, dateAsked } = tracked.standing;
  const isAnswered = part.certainty === 'sure' && saysMore(part.change);
  const answer = isAnswered ? part.change : {};
  const change = { ...answer, forecast: until, ...(reason === '' ? {} : { narrative: reason }) };
  const update = await recordPart({ change, implied: [], unread: '', words: part.words }, tracked, scene);
  if ('refusal' in update) return update;
  const isNew = dateAsked?.day !== until;
  // Where no date is agreed a forecast asks for nothing, and this does.
  const request: readonly NewEntry[] =
    agreed === null && isNew ? [entryOf(tracked, { kind: 'date-asked', day: until, reason }, scene.saying)] : [];
  const entries = [...update.entries, ...request];
  const { notices } = update;
  // "amber, can we have until 31 Jan": one receipt says both.
  if (isAnswered) return { ...update, entries, notices };
  const named = scene.naming.action(tracked.action);
  const card = sayExtensionAsked({ ...named, day: until, agreed, today: scene.today, isNew });
  return { tracked, card, entries, notices };
}

/** The words with which the speaker asked for more time just before, when they named no day. */
async function reasonNoted({ tracked, scene }: Place): Promise<string> {
  const last = (await scene.register.ledgerOf(tracked.action.id)).at(-1);
  if (last?.by !== scene.speaker.id || last.event.kind !== 'noted') return '';
  return last.event.text === NOTED['more-time'] ? last.event.words : '';
}

const MONTHS_OFFERED = [1, 2, 3];

/** The ends of the next months after what is agreed, or after today. */
function daysToOffer({ tracked, scene }: Place, more: Length | undefined): readonly Day[] {
  const from = laterOf(tracked.standing.agreed, scene.today);
  const ends = MONTHS_OFFERED.map((months) => {
    const { year, month } = partsOf(addMonths(from, months));
    return lastOfMonth(year, month);
  });
  return more === undefined ? ends : [...new Set([dayAfter(from, more), ...ends])];
}

/** “The 16th” is the one after the date that is agreed: nobody asks for an earlier one. */
function untilNext({ until, isNext }: Extension, agreed: Day | null): Day | null {
  return until === null || isNext === undefined || agreed === null ? until : nextAfter(until, agreed);
}

/** The day that “two more weeks” comes to; null where it is not said, or where nobody can tell from which day it counts. */
function untilSoMuchMore({ more }: Extension, { tracked, scene }: Place): Day | null {
  const base = laterOf(tracked.standing.agreed, tracked.standing.forecast);
  return more === undefined || base === null || base < scene.today ? null : dayAfter(base, more);
}
