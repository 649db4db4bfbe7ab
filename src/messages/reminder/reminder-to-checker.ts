import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask, Nudge } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftButton, DraftRow } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { askToCheck } from '#src/messages/check/check-card.ts';
import { sayDone, sayWrittenSince } from '#src/messages/check/check-words.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { namedIn, sayDaysBefore, sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { aWord, otherChecker, typedForCheck, WHAT_HELPS_CHECK } from './what-helps.ts';
import { privately } from './privately.ts';

/** Asks somebody to check what is said to be done, at most five at a time; null for nothing to check. */
export function askChecker({ asks, moreToCheck }: Nudge, context: ReminderContext): Card | null {
  const checks = asks.filter(({ as }) => as === 'verifier');
  const each = checks.map((ask) => ({ tracked: ask.tracked, asides: asidesOf(ask, context) }));
  const more = moreToCheck.length;
  const turn = more === 0 ? [] : [{ label: `and ${more} more`, say: '/rag checks' }];
  return askToCheck(each, { more, turn, isBeside: false }, context);
}

function asidesOf(ask: Ask, context: ReminderContext): readonly string[] {
  const { others, warnsOfEscalation, escalatesTo } = ask;
  const are = others.length === 1 ? 'is' : 'are';
  const also = others.length === 0 ? [] : [`${sayNames(others, context)} ${are} asked too; one answer is enough.`];
  if (!warnsOfEscalation) return also;
  const to = escalatesTo === null ? 'the programme office' : sayNames([escalatesTo], context);
  const by = sayDay(context.days.add(context.today, 5), context.today);
  return [...also, `If there is no word by ${by}, I will ask ${to} what could help.`];
}

/** Tells the person one step up, or the office, what waits to be checked and who was asked when; null when nothing has come to them. Beside what else came to them it is said once that only they see it. */
export function tellUnchecked(asks: readonly Ask[], context: ReminderContext, isBeside = false): Card | null {
  const [first, ...others] = asks;
  if (first === undefined) return null;
  const named = namedIn(first, context);
  const heading =
    others.length === 0
      ? say`${named.ref} still waits to be checked`
      : `${sayCount(asks.length, 'action')} still wait to be checked`;
  const all = asks.map((ask) => namedIn(ask, context));
  const word = aWord(all, 'I will have a word about them');
  const several: readonly DraftButton[] = [
    word,
    ...all.flatMap((one) =>
      [otherChecker(one, one.ref), showing(one, one.ref)].map((button) => ({ ...button, more: true as const })),
    ),
  ];
  const rows = asks.map((ask) => uncheckedRow(ask, context));
  return buildCard({
    heading,
    blocks: [
      { kind: 'rows', rows, more: 0 },
      { kind: 'said', text: WHAT_HELPS_CHECK },
      ...(isBeside ? [] : [privately('They were told')]),
    ],
    buttons:
      others.length === 0
        ? [aWord([named], 'I will have a word'), otherChecker(named, ''), showing(named, '')]
        : several,
    asks: asks.map((ask) => ({ action: ask.tracked.action.id, question: null, buttons: [] })),
    typed: others.length === 0 ? typedForCheck(named) : { word: [{ with: null, say: word.say }] },
  });
}

function uncheckedRow(ask: Ask, context: ReminderContext): DraftRow {
  const { tracked, others } = ask;
  const were = others.length === 1 ? 'was' : 'were';
  const asked = `${sayNames(others, context)} ${were} asked on ${sayDaysBefore(ask, context)}; there is no answer yet`;
  const since = sayWrittenSince(tracked, context);
  const facts = [sayDone(tracked, context), ...(isBlank(since) ? [] : [since]), asked];
  return { ...rowAbout(namedIn(ask, context)), rating: null, unratedSaid: false, facts };
}

function showing({ ref }: Named, which: Said): DraftButton {
  return { label: which === '' ? 'Show it' : say`Show ${which}`, say: say`/rag ${ref}` };
}
