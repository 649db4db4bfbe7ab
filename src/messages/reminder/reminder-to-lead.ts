import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Block, Button, Card } from '#src/messages/card.ts';
import {
  refOf,
  sayKept,
  sayKeptBy,
  sayLastRating,
  sayNames,
  sayOccasion,
  saySomeNames,
  sayWhen,
  shortTitle,
} from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { sayQuestion } from './reminder-question.ts';
import { rowsOf } from './reminder-rows.ts';
import { openTheRest } from './the-rest.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

/** True once the command exists that asks one question after another. */
const HAS_ROUND = false;

/** Asks a lead, or a deputy in a lead's place, about one action or several, and opens the others; null when nothing is asked. */
export function askLead(asks: readonly Ask[], others: number, context: ReminderContext): Card | null {
  const [worst, second] = asks;
  if (worst === undefined) return null;
  const card = second === undefined ? askOne(worst, context) : askSeveral(asks, [worst, second], context);
  return { ...card, buttons: [...card.buttons, ...openTheRest(others, HAS_ROUND)] };
}

function askOne(ask: Ask, context: ReminderContext): Card {
  const { title } = ask.tracked.action;
  const short = shortTitle(ask.tracked);
  return {
    heading: `${refOf(ask, context)} · ${short} — ${sayOccasion(ask, context)}`,
    rating: shownRatingOf(ask.tracked, context.today),
    blocks: [
      ...(ask.insteadOf === null
        ? []
        : [said(`You are asked in place of ${sayNames([ask.insteadOf], context)}, who is away.`)]),
      ...(short === title ? [] : [{ kind: 'heard' as const, by: 'The plan', words: title }]),
      { kind: 'facts', facts: factsOf(ask, context) },
      ...keptWords(ask, context),
      said(sayQuestion(ask, context)),
      ...warningsOf([ask], context),
    ],
    buttons: buttonsFor(ask, context, false),
  };
}

function keptWords({ kept }: Ask, context: ReminderContext): readonly Block[] {
  return kept === null ? [] : [{ kind: 'heard', by: sayKeptBy(kept, context), words: kept.words }];
}

function factsOf({ tracked, others }: Ask, context: ReminderContext) {
  const { forecast, waitingOn } = tracked.standing;
  const facts = [{ label: 'Date', value: sayWhen(tracked, context) }];
  if (forecast !== null) facts.push({ label: 'Forecast', value: sayDay(forecast) });
  facts.push({ label: 'Last rating', value: sayLastRating(tracked, context) });
  if (waitingOn !== null) facts.push({ label: 'Waiting on', value: waitingOn });
  if (others.length > 0) facts.push({ label: 'Also asked', value: sayNames(others, context) });
  return facts;
}

function askSeveral(asks: readonly Ask[], [worst, second]: readonly [Ask, Ask], context: ReminderContext): Card {
  const example = `${refOf(worst, context)} green; ${refOf(second, context)} amber supplier late`;
  return {
    heading: `${sayCount(asks.length, 'action')} need a word from you`,
    rating: null,
    blocks: [
      ...rowsOf(asks, (ask) => rowFactsOf(ask, context), context),
      ...warningsOf(asks, context),
      said(`One line can answer several, such as “${example}”.`),
    ],
    buttons: buttonsFor(worst, context, true),
  };
}

function rowFactsOf(ask: Ask, context: ReminderContext): readonly string[] {
  const { insteadOf, others } = ask;
  return [
    sayKept(ask, context),
    sayQuestion(ask, context),
    insteadOf === null ? '' : `asked in place of ${sayNames([insteadOf], context)}`,
    others.length === 0 ? '' : `also asked: ${saySomeNames(others, context)}`,
  ];
}

/** Says beforehand to whom an unanswered question goes next and when, one sentence for each of them. */
function warningsOf(asks: readonly Ask[], context: ReminderContext): readonly Block[] {
  const warned = asks.filter((ask) => ask.warnsOfEscalation);
  const contacts = [...new Set(warned.map((ask) => ask.escalatesTo))];
  return contacts.map((contact) => {
    const refs = warned.filter((ask) => ask.escalatesTo === contact).map((ask) => refOf(ask, context));
    return said(`${asks.length === 1 ? '' : `${sayAnd(refs)}: `}${sayWarning(contact, context)}`);
  });
}

function sayWarning(contact: PersonId | null, context: ReminderContext): string {
  const by = sayDay(context.days.add(context.today, 5));
  const to = contact === null ? 'the programme office' : sayNames([contact], context);
  return `I will ask ${to} what could help if there is no word by ${by}.`;
}

/** Among several actions every button says which it is about. */
function buttonsFor(ask: Ask, context: ReminderContext, isOneOfSeveral: boolean): readonly Button[] {
  const ref = refOf(ask, context);
  const before = isOneOfSeveral ? `${ref} ` : '';
  const until = sayDay(context.days.add(context.today, 5), context.today);
  return [
    { label: `${before}Green`, say: `/rag ${ref} green`, look: 'good' },
    { label: `${before}Amber`, say: `/rag ${ref} amber` },
    { label: `${before}Red`, say: `/rag ${ref} red`, look: 'danger' },
    { label: `${before}Done`, say: `/rag ${ref} done` },
    { label: isOneOfSeveral ? `Add a note on ${ref}` : 'Add a note', say: `/rag note ${ref}` },
    {
      label: isOneOfSeveral ? `Snooze ${ref} until ${until}` : `Snooze until ${until}`,
      say: `/rag snooze ${ref} until ${until}`,
    },
    { label: isOneOfSeveral ? `Not mine: ${ref}` : 'Not mine', say: `/rag not mine ${ref}` },
  ];
}

function said(text: string): Block {
  return { kind: 'said', text };
}
