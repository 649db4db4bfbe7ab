import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Asking, Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { answersTo, moreAnswers } from './question-buttons.ts';
import type { Later } from './question-buttons.ts';
import { questionLines } from './question-lines.ts';
import { namedIn, sayNames } from './reminder-facts.ts';
import type { AskContext } from './reminder-facts.ts';
import { askedIn, questionOf, readingOf } from './reminder-question.ts';
import { buttonsToSettle } from '#src/messages/answer/settling-buttons.ts';
import { sayFact } from './rule-words.ts';
import { headingFor, inListOf, layOut } from './several.ts';

/** Asks a lead, or a deputy in a lead's place, about one action or several, and opens the others; null when nothing is asked. */
export function askLead(asks: readonly Ask[], others: number, context: AskContext): Card | null {
  const [only, ...further] = asks;
  if (only === undefined) return null;
  return further.length + others === 0 ? askOne(only, context) : askSeveral(asks, others, context);
}

function askOne(ask: Ask, context: AskContext): Card {
  const { title, blocks } = questionLines(ask, context);
  return buildCard({
    heading: title,
    blocks: [...blocks, ...warningsOf([ask], context)],
    buttons: buttonsFor(ask, context),
    asks: [{ ...askedIn(ask, context), buttons: [] }],
  });
}

function askSeveral(asks: readonly Ask[], rest: number, context: AskContext): Card {
  const isForOthers = asks.some(({ insteadOf }) => insteadOf !== null);
  const several = { of: asks.length + rest, rest, ...(isForOthers ? { isForOthers: true as const } : {}) };
  const each = asks.map((ask) => askingOf(ask, headingFor(several.of, several), context));
  const { heading, blocks, buttons } = layOut(each, several);
  return buildCard({
    heading,
    blocks: [...blocks, ...warningsOf(asks, context)],
    buttons,
    asks: each,
    several,
    mentions: asks.map(({ tracked }) => tracked.action.id),
  });
}

// As many words as make a line.
const TITLE_IN_LINE = 8;

function askingOf(ask: Ask, heading: string, context: AskContext): Asking {
  const named = namedIn(ask, context);
  const { insteadOf } = ask;
  const fact = sayFact(ask, context);
  const { title, blocks } = questionLines(ask, context, heading);
  const row = {
    ...rowAbout(named),
    title: firstWords(named.title, TITLE_IN_LINE),
    rating: null,
    unratedSaid: false,
    facts: [insteadOf === null ? fact : say`${fact}, for ${sayNames([insteadOf], context)}`],
  };
  return {
    ...askedIn(ask, context),
    buttons: buttonsFor(ask, context).map(buttonOf),
    ...inListOf(row, [{ kind: 'title', text: title, asked: 'question' }, ...blocks]),
  };
}

/** Says beforehand to whom an unanswered question goes next and when, one sentence for each of them. */
function warningsOf(asks: readonly Ask[], context: AskContext): readonly DraftBlock[] {
  const warned = asks.filter((ask) => ask.warnsOfEscalation);
  const contacts = [...new Set(warned.map((ask) => ask.escalatesTo))];
  return contacts.map((contact) => {
    const refs = warned.filter((ask) => ask.escalatesTo === contact).map((ask) => namedIn(ask, context).ref);
    const about = asks.length === 1 ? '' : say` on ${joinedWithAnd(refs)}`;
    const { whom, by } = stepUp(contact, context);
    return { kind: 'said', text: say`If there is no word${about} by ${by}, I will ask ${whom} what could help.` };
  });
}

function stepUp(contact: PersonId | null, context: AskContext) {
  const by = sayWeekday(laterDay(context), context.today);
  return { by, whom: contact === null ? 'the programme office' : sayNames([contact], context) };
}

function laterDay({ days, today }: Pick<AskContext, 'days' | 'today'>): Day {
  return days.add(today, 5);
}

/** What asks about an action again in a week: on that day of that year, also where it is tapped long after. */
export function laterFor(ref: Phrase, context: Pick<AskContext, 'days' | 'today'>): Later {
  const day = laterDay(context);
  return { say: say`/rag snooze ${ref} until ${sayDay(day)}`, day: sayWeekday(day, context.today) };
}

/** The answers to the question in sight; what is rarer, and what answers nothing, behind *More*. */
function buttonsFor(ask: Ask, context: AskContext): readonly DraftButton[] {
  const { ref } = namedIn(ask, context);
  const question = questionOf(ask, context);
  const later = laterFor(ref, context);
  const answering = { ref, askDate: say`/rag new date ${ref}`, later };
  const rest: readonly DraftButton[] = [
    ...(question === 'does-it-hold' ? [] : [{ label: 'Add a note', say: say`/rag note ${ref}` }]),
    ...(question === 'has-it-started' ? [] : [{ label: `Ask me on ${later.day}`, say: later.say }]),
    { label: 'Not mine', say: say`/rag not mine ${ref}` },
  ];
  const reading = readingOf(ask);
  const settling = question === 'read-so' && reading !== null;
  return [
    ...(settling
      ? buttonsToSettle({ ref, reading, request: null, today: context.today }, false)
      : [...answersTo(question, answering), ...moreAnswers(question, answering)]),
    ...rest.map((button): DraftButton => ({ ...button, more: true })),
  ];
}
