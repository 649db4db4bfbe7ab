import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { asDraft, buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftFact } from '#src/messages/draft.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { isSame, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { heardKept, namedIn, sayKept, sayLastRating, sayNames, saySomeNames, sayWhen } from './reminder-facts.ts';
import { sayOccasion } from './rule-words.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { questionOf, sayQuestion } from './reminder-question.ts';
import { rowsOf } from './reminder-rows.ts';
import { heardSentBack, saySentBack } from './sent-back-words.ts';
import { openTheRest } from './the-rest.ts';

/** Asks a lead, or a deputy in a lead's place, about one action or several, and opens the others; null when nothing is asked. */
export function askLead(asks: readonly Ask[], others: number, context: ReminderContext): Card | null {
  const [worst, second] = asks;
  if (worst === undefined) return null;
  const card = second === undefined ? askOne(worst, context) : askSeveral(asks, [worst, second], context);
  return buildCard({ ...asDraft(card), buttons: [...card.buttons, ...openTheRest(others)] });
}

function askOne(ask: Ask, context: ReminderContext): Card {
  const named = namedIn(ask, context);
  const [short, title] = [shortTitle(named), named.title];
  return buildCard({
    heading: say`${named.ref} · ${short} — ${sayOccasion(ask, context)}`,
    rating: shownRatingOf(ask.tracked, context.today),
    blocks: [
      ...(ask.insteadOf === null
        ? []
        : [said(`You are asked in place of ${sayNames([ask.insteadOf], context)}, who is away.`)]),
      ...(isSame(short, title) ? [] : [{ kind: 'heard' as const, by: 'The plan', words: title }]),
      { kind: 'facts', facts: factsOf(ask, context) },
      ...heardKept(ask, context),
      ...heardSentBack(ask, context),
      said(sayQuestion(ask, context)),
      ...warningsOf([ask], context),
    ],
    buttons: buttonsFor(ask, context, false),
    asks: [{ action: named.id, question: questionOf(ask, context), buttons: [] }],
  });
}

function factsOf({ tracked, others }: Ask, context: ReminderContext) {
  const { forecast, waitingOn } = tracked.standing;
  const facts: DraftFact[] = [{ label: 'Date', value: sayWhen(tracked, context) }];
  if (forecast !== null) facts.push({ label: 'Forecast', value: sayDay(forecast) });
  facts.push({ label: 'Last rating', value: sayLastRating(tracked, context) });
  if (waitingOn !== null) facts.push({ label: 'Waiting on', value: context.naming.words(waitingOn) });
  if (others.length > 0) facts.push({ label: 'Also asked', value: sayNames(others, context) });
  return facts;
}

function askSeveral(asks: readonly Ask[], [worst, second]: readonly [Ask, Ask], context: ReminderContext): Card {
  const example = say`${namedIn(worst, context).ref} green; ${namedIn(second, context).ref} amber supplier late`;
  return buildCard({
    heading: `${sayCount(asks.length, 'action')} need a word from you`,
    blocks: [
      ...rowsOf(asks, (ask) => rowFactsOf(ask, context), context),
      ...warningsOf(asks, context),
      said(say`One line can answer several, such as “${example}”.`),
    ],
    buttons: buttonsFor(worst, context, true),
    asks: asks.map((ask) => ({
      action: ask.tracked.action.id,
      question: questionOf(ask, context),
      buttons: buttonsFor(ask, context, true).map(buttonOf),
    })),
  });
}

function rowFactsOf(ask: Ask, context: ReminderContext): readonly Said[] {
  const { insteadOf, others } = ask;
  return [
    sayKept(ask, context),
    saySentBack(ask, context),
    sayQuestion(ask, context),
    insteadOf === null ? '' : `asked in place of ${sayNames([insteadOf], context)}`,
    others.length === 0 ? '' : `also asked: ${saySomeNames(others, context)}`,
  ];
}

/** Says beforehand to whom an unanswered question goes next and when, one sentence for each of them. */
function warningsOf(asks: readonly Ask[], context: ReminderContext): readonly DraftBlock[] {
  const warned = asks.filter((ask) => ask.warnsOfEscalation);
  const contacts = [...new Set(warned.map((ask) => ask.escalatesTo))];
  return contacts.map((contact) => {
    const refs = warned.filter((ask) => ask.escalatesTo === contact).map((ask) => namedIn(ask, context).ref);
    return said(say`${asks.length === 1 ? '' : say`${joinedWithAnd(refs)}: `}${sayWarning(contact, context)}`);
  });
}

function sayWarning(contact: PersonId | null, context: ReminderContext): string {
  const by = sayDay(context.days.add(context.today, 5));
  const to = contact === null ? 'the programme office' : sayNames([contact], context);
  return `I will ask ${to} what could help if there is no word by ${by}.`;
}

/** Among several actions every button says which it is about. */
function buttonsFor(ask: Ask, context: ReminderContext, isOneOfSeveral: boolean): readonly DraftButton[] {
  const { ref } = namedIn(ask, context);
  const before = isOneOfSeveral ? say`${ref} ` : '';
  const until = sayDay(context.days.add(context.today, 5), context.today);
  return [
    { label: say`${before}Green`, say: say`/rag ${ref} green`, look: 'good' },
    { label: say`${before}Amber`, say: say`/rag ${ref} amber` },
    { label: say`${before}Red`, say: say`/rag ${ref} red`, look: 'danger' },
    { label: say`${before}Done`, say: say`/rag ${ref} done` },
    { label: isOneOfSeveral ? say`Add a note on ${ref}` : 'Add a note', say: say`/rag note ${ref}` },
    {
      label: isOneOfSeveral ? say`Snooze ${ref} until ${until}` : `Snooze until ${until}`,
      say: say`/rag snooze ${ref} until ${until}`,
    },
    { label: isOneOfSeveral ? say`Not mine: ${ref}` : 'Not mine', say: say`/rag not mine ${ref}` },
  ];
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text };
}
