import { leadNames } from '#src/plan/permission.ts';
import { onlyShows } from '#src/commands/update/act-on.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { askDayAlone, askWhetherDay, sayNoSuchDate } from '#src/messages/office/ask-day.ts';
import type { DateWanted } from '#src/messages/office/ask-day.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { askWhichDay } from '#src/messages/office/day/ask-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayDateAgreedAlready, sayDateAlone } from '#src/messages/office/date-cards.ts';
import { saySettled } from '#src/messages/office/settled-card.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import { readWholeDay } from '#src/timescale/read-whole-day.ts';
import type { WholeDay } from '#src/timescale/read-whole-day.ts';
import type { When } from '#src/timescale/read-when.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { Asking } from '#src/commands/decide/for-many.ts';
import { askIfRound, saysRound } from './days/comes-round.ts';
import { dayAndReason, dayFirst } from './days/day-and-reason.ts';
import { lackingOf, lackingOfMany } from '#src/commands/decide/lists/lacking.ts';
import { namedStep } from '#src/commands/decide/steps/leading-step.ts';
import { unclearStep, whichDate } from '#src/commands/decide/steps/unclear-step.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { withoutSigns } from '#src/commands/words/reason.ts';

const SAYS = [
  {
    say: '/rag date 8.1.3 31 Jan: supplier late',
    gets: 'sets the due date, with its reason; the published date stays',
  },
  { say: '/rag date 8.1.3 31 Jan 2016', gets: 'where it has no due date, or the plan’s words were in doubt' },
  { say: '/rag date 8.1.3 31 Jan 2016 because the supplier is late', gets: 'the same in more words' },
  {
    say: '/rag date section 8 31 Jan 2016 because the budget moved',
    gets: 'a whole list, shown first and set by a tap',
  },
];

export const date = decision({
  name: 'date',
  what: 'set a due date',
  says: SAYS,
  inWhole,
  askFirst,
  decide: setDate,
  leaves: leftOut,
});

function askFirst(many: Asking, scene: Scene): Answer | null {
  if (many.tracked.length === 0) return null;
  const lacking = lackingOfMany(many, scene);
  const card = many.rest === '' ? askWhichDay(lacking) : askIfRound(many.rest, lacking, scene);
  return card === null ? null : answer(card);
}

/** One day for many is no date of what has several, and none of what comes round again. */
function leftOut(whole: Tracked, words: string, { naming }: Scene): Said | null {
  const { steps } = whole.standing;
  const { kind } = whole.action.timescale;
  const isOneDate = steps.length === 0 && kind !== 'recurring';
  if (isOneDate || namedStep(whole, words).tracked.step !== undefined) return null;
  return sayDateAlone(naming.action(whole.action), {
    steps: steps.map(({ name, due }) => say`${sayStep(name, naming.words)} ${sayDay(due)}`),
    typed: naming.words(words),
  });
}

/** The day with its month and year, which is what a list of many shows and a tap on it sets. */
function inWhole(words: string, scene: Scene): string | Refusal {
  const { today } = scene;
  if (saysRound(words, scene)) return words;
  const { head, reason } = dayAndReason(words, today);
  const read = readWholeDay(head, today);
  if (read?.kind === 'impossible') return { because: 'no-such-day', ...read.day };
  if (read === null || read.kind === 'unread') return { because: 'no-date-read', said: read?.said ?? head };
  const { when } = read;
  const why = whyOf(words, when, reason);
  // The list itself reads a day back, however far it is.
  const day = isUnlikely(when.day, today) ? sayDay(when.day) : sayDay(when.day).slice(WEEKDAY);
  return why === '' ? day : `${day} because ${why}`;
}

// "Thu ".
const WEEKDAY = 4;

function setDate(whole: Tracked, said: string, scene: Scene): Done | Refusal {
  const { tracked, rest } = namedStep(whole, said);
  const words = dayFirst(rest, scene.today);
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const vague = unclearStep(whole, said);
  if (vague !== null) return onlyShows(whichDate(whole, vague, scene));
  if (words === '') return onlyShows(askWhichDay(lackingOf(tracked, scene)));
  const { head, reason } = dayAndReason(words, scene.today);
  if (head === '') return onlyShows(askDayAlone(wanted(tracked, reason, scene), null));
  const round = askIfRound(words, lackingOf(tracked, scene), scene);
  if (round !== null) return onlyShows(round);
  const read = readWholeDay(head, scene.today);
  if (read === null) return onlyShows(askDayAlone(wanted(tracked, reason, scene), head));
  switch (read.kind) {
    case 'impossible':
      return onlyShows(sayNoSuchDate(wanted(tracked, reason, scene), read.day));
    case 'unread':
      return onlyShows(askDayAlone(wanted(tracked, reason, scene), read.said));
    case 'said':
      return decided(tracked, { when: read.when, why: whyOf(words, read.when, reason) }, scene);
    case 'asked':
      return readBack(tracked, { ...read, said: head, why: whyOf(words, read.when, reason) }, scene);
  }
}

/** What counts of a day that was read back is the answer; one that is agreed already needs none. */
function readBack(tracked: Tracked, read: Asked & { readonly why: string }, scene: Scene): Done {
  const { when, back, others, said, why } = read;
  const { agreed, doubts } = tracked.standing;
  if (when.day === agreed && !doubts.includes('timescale')) return unchanged(tracked, agreed, scene);
  return onlyShows(askWhetherDay(wanted(tracked, why, scene), { day: when.day, back, others, said }));
}

type Asked = Extract<WholeDay, { kind: 'asked' }> & { readonly said: string };

/** Why, as it was written: words on both sides of the day keep it between them. */
function whyOf(words: string, when: When, reason: string): string {
  return withoutSigns(allOf(words, when, reason));
}

function allOf(words: string, { index, text, rest }: When, reason: string): string {
  const before = withoutFiller(words.slice(0, index).trim());
  const behind = words.slice(index + text.length).trim();
  if (before !== '') return behind === '' ? before : words.trim();
  const after = withoutFiller(rest);
  return after !== '' && reason !== '' && behind.startsWith(after) ? behind : `${after}${reason}`;
}

function wanted(tracked: Tracked, why: string, { naming, plans }: Scene): DateWanted {
  const { action } = tracked;
  return {
    named: naming.action(action),
    ...stepSaid(tracked, naming),
    typed: exactRef(action, plans),
    reason: naming.words(why),
    why,
  };
}

function stepTyped(tracked: Tracked, { naming }: Scene): string {
  const { step } = stepSaid(tracked, naming);
  return step === undefined ? '' : `${step.typed} `;
}

function decided(tracked: Tracked, { when, why }: { when: When; why: string }, scene: Scene): Done | Refusal {
  const { agreed, doubts } = tracked.standing;
  const { day } = when;
  const isDoubted = tracked.step === undefined && doubts.includes('timescale');
  if (day === agreed) return isDoubted ? confirmed(tracked, why, scene) : unchanged(tracked, day, scene);
  // What the plan's words mean needs no reason; moving what was agreed does.
  if (agreed !== null && !isDoubted && why === '') {
    return {
      because: 'reason-needed',
      example: exampleOf(
        tracked,
        {
          name: 'date',
          unfinished: `${stepTyped(tracked, scene)}${when.text} because`,
          reason: 'the supplier is late',
        },
        scene,
      ),
    };
  }
  const isReading = isDoubted && agreed !== null && agreed === tracked.standing.original;
  return agreeDate(tracked, { to: day, reason: why, ...(isReading && { reads: true }) }, scene);
}

function confirmed(tracked: Tracked, words: string, scene: Scene): Done {
  const entry = entryOf(tracked, { kind: 'settled', about: 'timescale', words }, scene.saying);
  const { action } = tracked;
  const named = scene.naming.action(action);
  const plain = scene.naming.words(action.timescale.text);
  return {
    card: saySettled({
      named,
      tracked,
      leads: leadNames(tracked.standing.owners, scene.index),
      about: 'timescale',
      words: plain,
    }),
    entries: [entry],
    notices: [],
  };
}

function unchanged({ action, step }: Tracked, day: Day, { naming }: Scene): Done {
  const named = naming.action(action);
  const of = step === undefined ? named : { ...named, step: sayStep(step.name, naming.words) };
  return { card: sayDateAgreedAlready(of, day), entries: [], notices: [] };
}

// "date 8.1.3 is now 31 Jan" gives no reason.
function withoutFiller(rest: string): string {
  return /^(?:(?:is|are|now|to|set|please)(?:\s|$)){1,4}$/iu.test(rest) ? '' : rest;
}
