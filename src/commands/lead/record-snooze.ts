import type { Day } from '#src/calendar/day.ts';
import { askQuietUntil } from '#src/messages/answer/quiet/ask-quiet-until.ts';
import { saySnoozed } from '#src/messages/answer/quiet/snooze-card.ts';
import { say } from '#src/messages/words/phrase.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Request } from '#src/reply/reading.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { wrongWeekdayIn } from '#src/timescale/wrong-weekday.ts';
import { askUntil, isFarAhead } from '#src/commands/words/far-ahead.ts';
import { daysAhead } from './days-ahead.ts';
import { dayOfAsking } from '#src/commands/words/day-of-asking.ts';
import type { Scene } from '#src/commands/command.ts';

type Snoozed = ReturnType<typeof snoozed> | { readonly refusal: Refusal };

/** Records that the speaker is not asked about an action until a day; without a day, until the next working day. */
export function recordSnooze(tracked: Tracked, request: Extract<Request, { kind: 'snooze' }>, scene: Scene): Snoozed {
  const { today, days } = scene;
  if (request.until === null && !NO_MORE.test(request.words)) {
    const said = scene.naming.words(request.words);
    const refs = [scene.naming.action(tracked.action).ref];
    const card = askQuietUntil({ said, refs, days: daysAhead(today), today });
    return { tracked, card, entries: [], notices: [] };
  }
  const until = request.until ?? days.next(today);
  const about = { action: tracked.action.id, ref: typedRef(tracked.action, scene.plans) };
  if (until <= today)
    return { refusal: { because: 'past-date', day: until, today, again: { before: '/rag snooze', about } } };
  if (isFarAhead(until, request.words, scene)) {
    const card = askUntil(until, say`/rag snooze ${scene.naming.action(tracked.action).ref}`);
    return { tracked, card, entries: [], notices: [] };
  }
  return snoozed(tracked, until, request.words, scene);
}

function snoozed(tracked: Tracked, until: Day, words: string, scene: Scene) {
  const event = { kind: 'snoozed' as const, person: scene.speaker.id, until, words };
  const card = saySnoozed({
    ...scene.naming.action(tracked.action),
    until: dayOfAsking(scene.speaker.id, until, scene),
    said: until,
    agreed: tracked.standing.agreed,
    today: scene.today,
    // “Wed 9 March”, a Tuesday
    instead: wrongWeekdayIn(words, scene.today)?.instead.filter((day) => day !== until) ?? null,
    words: scene.naming.words(besideDay(words, scene.today)),
  });
  return { tracked, card, entries: [entryOf(tracked, event, scene.saying)], notices: [] };
}

/** What was said beside the day: “until Friday, Huw asked”. */
function besideDay(words: string, today: Day): string {
  const when = readWhen(words, today);
  const left = when === null ? words : `${words.slice(0, when.index)} ${words.slice(when.index + when.text.length)}`;
  const said = left.replaceAll(/^[\s,;:.!–-]+|[\s,;:.!–-]+$/gu, '').replaceAll(/\s+/gu, ' ');
  return BESIDE.test(said) ? '' : said;
}

const BESIDE =
  /^(?:(?:please|thanks|thank you|pls|now|for now|it|this|that|one|me|again|a bit|until|till|to|on|for|the|about|ask|remind|then|ok|instead|snooze|both|them|all)[\s,.!]*)*$/iu;

// "The cows come home" is to be a day that could not be read; "snooze please" names none.
const NO_MORE = /^(?:(?:please|thanks|thank you|now|for now|it|this|again|later|a bit)[\s,.!]*)*$/iu;
