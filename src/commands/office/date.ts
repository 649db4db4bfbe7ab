import { sayDay } from '#src/calendar/say-day.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { askWhichDay } from '#src/messages/office/day/ask-cards.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayDateAgreedAlready } from '#src/messages/office/date-cards.ts';
import { saySettled } from '#src/messages/office/settled-card.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { When } from '#src/timescale/read-when.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { splitReason } from '#src/commands/words/reason.ts';

const SAYS = [
  {
    say: '/rag date 8.1.3 31 Jan: supplier late',
    gets: 'sets the agreed date, with its reason; the original date stays',
  },
  { say: '/rag date 8.1.3 31 Jan 2016', gets: 'where no date was agreed, or the plan’s words were in doubt' },
  { say: '/rag date 8.1.3 31 Jan 2016 because the supplier is late', gets: 'the same in more words' },
  {
    say: '/rag date section 8 31 Jan 2016 because the budget moved',
    gets: 'a whole list, shown first and set by a tap',
  },
];

export const date = decision({
  name: 'date',
  what: 'set an agreed date',
  says: SAYS,
  inWhole,
  decide: setDate,
});

/** The day with its month and year, which is what a list of many shows and a tap on it sets. */
function inWhole(words: string, { today }: Scene): string {
  const { head, reason } = splitReason(words);
  const when = readWhen(head, today);
  if (when === null) return words;
  const why = [withoutFiller(when.rest), reason].filter((part) => part !== '').join(' ');
  const day = sayDay(when.day).slice(WEEKDAY);
  return why === '' ? day : `${day} because ${why}`;
}

// "Thu ".
const WEEKDAY = 4;

function setDate(tracked: Tracked, words: string, scene: Scene): Done | Refusal {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  if (words === '')
    return {
      card: askWhichDay(scene.naming.action(tracked.action), typedRef(tracked.action, scene.plans)),
      entries: [],
      notices: [],
    };
  const { head, reason } = splitReason(words);
  const when = readWhen(head, scene.today);
  if (when === null) return { because: 'no-date-read', said: head === '' ? words : head };
  const why = [withoutFiller(when.rest), reason].filter((part) => part !== '').join(' ');
  return decided(tracked, { when, why }, scene);
}

function decided(tracked: Tracked, { when, why }: { when: When; why: string }, scene: Scene): Done | Refusal {
  const { agreed, doubts } = tracked.standing;
  const isDoubted = doubts.includes('timescale');
  if (when.day === agreed)
    return isDoubted ? confirmed(tracked, why, scene) : unchanged(scene.naming.action(tracked.action), when);
  // What the plan's words mean needs no reason; moving what was agreed does.
  if (agreed !== null && !isDoubted && why === '') {
    return {
      because: 'reason-needed',
      example: exampleOf(
        tracked,
        { name: 'date', unfinished: `${when.text} because`, reason: 'the supplier is late' },
        scene,
      ),
    };
  }
  return agreeDate(tracked, { to: when.day, reason: why, implied: when.implied }, scene);
}

function confirmed(tracked: Tracked, words: string, scene: Scene): Done {
  const entry = entryOf(tracked, { kind: 'settled', about: 'timescale', words }, scene.saying);
  const { action } = tracked;
  const named = scene.naming.action(action);
  const plain = scene.naming.words(action.timescale.text);
  return { card: saySettled({ named, tracked, about: 'timescale', words: plain }), entries: [entry], notices: [] };
}

function unchanged(named: Named, { day }: When): Done {
  return { card: sayDateAgreedAlready(named, day), entries: [], notices: [] };
}

// "date 8.1.3 is now 31 Jan" gives no reason.
function withoutFiller(rest: string): string {
  return /^(?:(?:is|are|now|to|set|please)(?:\s|$)){1,4}$/iu.test(rest) ? '' : rest;
}
