import { addDays, addMonths, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import { isMet } from '#src/plan/governance/measures/is-met.ts';
import { movementOf, standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayMoved } from './purpose-card.ts';
import { sayPurpose, sayPurposeFirst, sayReading, sayValue, typedPurpose } from './purpose-words.ts';
import { nextLine } from './next-line.ts';
import { readingForm } from './purpose-forms.ts';

type Worded = { readonly naming: Naming };

/** A reading that was recorded; `same` is the one of the same day in whose place it stands, null for none. */
export type WasRead = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly reading: Reading;
  readonly same: Reading | null;
};

/** Reads a reading back to whoever gave it: how it stands to the one before, and to the target. */
export function sayRead({ kept, plan, reading, same }: WasRead, { naming }: Worded): Card {
  const { purpose } = kept;
  // As it stands with this line.
  const noted = { ...reading, seq: Infinity, day: reading.asAt, by: null };
  const now: KeptPurpose = { ...kept, readings: [...kept.readings, noted] };
  const [before, last] = standingReadings(now).slice(-2);
  const moved = last?.asAt === reading.asAt ? movementOf(now) : null;
  const met = last?.asAt === reading.asAt ? isMet(now) : null;
  const lines: readonly Said[] = [
    clipped(naming.words(purpose.title), 150),
    ...(moved === null || before === undefined ? [] : [naming.words(`${sayMoved(moved, before)}.`)]),
    ...(met === null
      ? []
      : [
          `The target${purpose.target === undefined ? '' : `, ${sayValue(purpose.target, purpose.unit ?? null)},`} is ${met ? '' : 'not '}met.`,
        ]),
    ...(same === null ? [] : [naming.words(`It takes the place of ${sayReading(same)}, which stays in the history.`)]),
  ];
  return buildCard({
    heading: say`Recorded: ${sayPurpose(purpose)}, ${clipped(naming.words(sayReading(reading)), 120)}`,
    blocks: lines.map((text): DraftBlock => ({ kind: 'said', text })),
    buttons: [{ label: 'Show it', say: typedPurpose(purpose.kind, purpose.ref, plan) }],
  });
}

type OfIndicator = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly today: Day;
  /** In what it is read; null for a bare number, undefined where nobody has said. */
  readonly unit: string | null | undefined;
};

/** Asks what an indicator stands at; the next message is the reading. */
export function askForReading({ kept, plan, today, unit }: OfIndicator, { naming }: Worded): Card {
  const { purpose } = kept;
  const last = standingReadings(kept).at(-1);
  const value = last === undefined ? sayValue(10, unit ?? null) : sayValue(last.value, last.unit);
  const example = `${value} as at ${sayDay(endOfLastMonth(today))}, where it comes from`;
  return buildCard({
    heading: `What does ${sayPurpose(purpose)} stand at?`,
    blocks: [
      { kind: 'said', text: clipped(naming.words(purpose.title), 150) },
      ...(last === undefined ? [] : [{ kind: 'said' as const, text: naming.words(`Last: ${sayReading(last)}.`) }]),
      { kind: 'said', text: naming.words(`Write it with its day: ${example}.`) },
    ],
    typed: nextLine(`${typedPurpose(purpose.kind, purpose.ref, plan)} reading …`),
    form: readingForm(kept, plan, unit),
    readers: 'asker',
  });
}

type InDoubt = OfIndicator & {
  readonly written: Omit<Reading, 'asAt'> & { readonly asAt: Day | null };
  readonly doubt: 'number' | 'unit' | 'day';
};

/** Asks about the one part of a reading that is not certain; the best reading of it is one tap away. Nothing is recorded. */
export function askReading(asked: InDoubt, { naming }: Worded): Card {
  const { kept, plan } = asked;
  const { heading, says, buttons } = questionOf(asked, naming);
  return buildCard({
    heading,
    blocks: [
      { kind: 'said', text: say`${sayPurposeFirst(kept.purpose)}: ${clipped(naming.words(kept.purpose.title), 100)}` },
      { kind: 'said', text: say`${says} Nothing is recorded yet.` },
    ],
    buttons,
    typed:
      asked.doubt === 'day'
        ? nextLine(whole(asked, { on: '…' }, naming))
        : nextLine(`${typedPurpose(kept.purpose.kind, kept.purpose.ref, plan)} reading …`),
    readers: 'asker',
  });
}

type Question = { readonly heading: Said; readonly says: Said; readonly buttons: readonly DraftButton[] };

function questionOf(asked: InDoubt, naming: Naming): Question {
  const { written, doubt, unit, today } = asked;
  const { value } = written;
  switch (doubt) {
    case 'number':
      return {
        heading: 'Which figure is it?',
        says: 'A reading is one figure that somebody stands by, such as 9.2. Tap it, or write it with its day.',
        buttons:
          written.asAt === null
            ? []
            : [{ label: naming.words(sayValue(value, written.unit ?? unit ?? null)), say: whole(asked, {}, naming) }],
      };
    case 'unit': {
      const own = unit ?? null;
      const said = written.unit === null ? 'No unit was written' : say`“${naming.words(written.unit)}” was written`;
      return {
        heading: say`Is it ${naming.words(sayValue(value, own))}?`,
        says: say`${said}, and this is read in ${own === null ? 'bare numbers' : naming.words(own === '%' ? 'per cent' : own)}.`,
        buttons: [
          ...asWritten(asked, naming),
          { label: say`Yes, ${naming.words(sayValue(value, own))}`, say: whole(asked, { unit: own }, naming) },
        ],
      };
    }
    case 'day': {
      const near = written.asAt !== null && written.asAt <= today ? [written.asAt] : [];
      const days = [...new Set([...near, endOfLastMonth(today), endOfLastQuarter(today), today])].slice(0, 4);
      return {
        heading: say`As at which day was it ${naming.words(sayValue(value, written.unit))}?`,
        says: 'Tap it, or write it: 30 June.',
        buttons: days.map((day) => ({
          label: day === today ? 'Today' : sayDay(day),
          say: whole(asked, { on: sayDay(day) }, naming),
        })),
      };
    }
  }
}

/** What has no unit of its own may be read in another from now on. */
function asWritten(asked: InDoubt, naming: Naming): readonly DraftButton[] {
  const { kept, plan, written } = asked;
  const { kind, ref, unit } = kept.purpose;
  if (unit !== undefined || written.unit === null || written.asAt === null) return [];
  const it = typedPurpose(kind, ref, plan);
  const said = Phrase.reword(whole(asked, {}, naming), (words) => words.replace(it, `${it} as written`));
  return [{ label: say`It is ${naming.words(sayValue(written.value, written.unit))}`, say: said }];
}

/** The whole command as it would be certain, with one part in its place. */
function whole(
  { kept: { purpose }, plan, written }: InDoubt,
  { unit = written.unit, on }: { readonly unit?: string | null; readonly on?: string },
  naming: Naming,
): Phrase {
  const { value, asAt, source, sample } = written;
  const day = on ?? (asAt === null ? '' : sayDay(asAt));
  const details = [...(source === null ? [] : [source]), ...(sample === null ? [] : [`${sample} asked`])];
  const said = [`${sayValue(value, unit).replace('−', '-')}${day === '' ? '' : ` as at ${day}`}`, ...details].join(
    ', ',
  );
  return say`${typedPurpose(purpose.kind, purpose.ref, plan)} ${naming.words(said)}`;
}

function endOfLastMonth(today: Day): Day {
  const { year, month } = partsOf(today);
  return addDays(firstOfMonth(year, month), -1);
}

function endOfLastQuarter(today: Day): Day {
  const { year, month } = partsOf(today);
  return addDays(addMonths(firstOfMonth(year, month), -((month - 1) % 3)), -1);
}
