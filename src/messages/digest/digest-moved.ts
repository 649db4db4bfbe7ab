import { sayDay } from '#src/calendar/say-day.ts';
import type { Asked, Moved, MovedLine, StepMoved } from '#src/digest/digest.ts';
import { sayDecidedBy } from '#src/messages/governance/say-minuted.ts';
import { isTelling } from '#src/digest/telling.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { saySlip } from '#src/messages/governance/say-slip.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayShift } from './digest-dates.ts';
import { rowOf } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';

/** A moved date: from, to, by how much and by whom, as a row. */
function movedRow(moved: MovedLine, setting: Setting): DraftRow {
  const { line, agreed, forecast, asked, stepsMoved, stepsAsked } = moved;
  const facts = [
    ...(agreed === null ? [] : [sayAgreed(agreed, setting)]),
    // What was agreed as it is expected says it once.
    ...(forecast === null || forecast.to === agreed?.to ? [] : [sayForecast(forecast, line.standing.agreed, setting)]),
    ...(asked === null ? stands(moved, setting) : [sayAsked(asked, forecast, setting)]),
    ...sayMoves(moved, setting),
    ...stepsMoved.map((one) => sayStepMoved(one, line, setting)),
    ...stepsAsked.map((one) => sayAsked(one, forecastOf(one, stepsMoved), setting)),
  ];
  // Whoever moved or asked for it is named with the date, or above their words.
  const dates = [agreed, forecast, asked, ...stepsMoved, ...stepsAsked].filter((one) => one !== null);
  const told = dates.flatMap((one) => [one.by, ...('which' in one ? [one.asked?.by] : [])]);
  const leads = line.leads.filter((name) => !told.includes(name));
  return rowOf({ ...line, leads }, facts, setting);
}

/** How often it was moved before and how far that is from its original date, where what stands beside does not say it. */
function sayMoves({ line, agreed, forecast, asked }: MovedLine, { today }: Setting): readonly string[] {
  const slip = agreed === null && forecast === null && asked === null ? null : slippageOf(line, today);
  return slip === null || slip.moved < (agreed === null ? 1 : 2) ? [] : [saySlip(slip)];
}

/** A later day that nobody waits to decide moves nothing: it was declined, or let go. */
function stands({ line, agreed: moved, forecast }: MovedLine, { today }: Setting): readonly Said[] {
  const { agreed } = line.standing;
  const isLater = forecast?.to != null && agreed !== null && forecast.to > agreed;
  return moved === null && isLater ? [`the due date stays ${sayDay(agreed, today)}`] : [];
}

/** Moved dates with the reasons under each, in the words of whoever gave them. */
export function movedBlocks(moved: readonly MovedLine[], setting: Setting, more: number): readonly DraftBlock[] {
  const blocks = moved.flatMap((one): readonly DraftBlock[] => [
    { kind: 'rows', rows: [movedRow(one, setting)], more: 0 },
    ...reasonsOf(one, setting),
  ]);
  return more === 0 ? blocks : [...blocks, { kind: 'rows', rows: [], more }];
}

/** Everybody's words once, under the name of whoever wrote them: who asked, then who decided. */
function reasonsOf(moved: MovedLine, { naming }: Setting): readonly DraftBlock[] {
  const { agreed, forecast, asked, stepsMoved, stepsAsked } = moved;
  const requests = [agreed, ...stepsMoved].flatMap((one) => one?.asked ?? []);
  const said = [
    ...requests.map(({ by, text }) => ({ by, reason: text })),
    ...[agreed, forecast, asked, ...stepsMoved, ...stepsAsked].filter((one) => one !== null),
  ].filter(({ reason }) => reason !== REPUBLISHED && isTelling(reason));
  const once = said.filter((one, at) => said.findIndex(({ reason }) => reason === one.reason) === at);
  return once.map(({ by, reason }) => ({
    kind: 'heard',
    by: by ?? 'The plan',
    words: clipped(naming.words(reason)),
  }));
}

function sayAgreed(moved: Moved, setting: Setting): Said {
  const { from, to } = moved;
  const { today } = setting;
  const who = movedBy(moved, setting);
  if (to === null) return say`due date taken away${who}`;
  if (from === null) return say`due ${sayDay(to, today)} now${who}`;
  return say`due date moved from ${sayDay(from, today)} to ${sayDay(to, today)}, ${sayShift(from, to)}${who}`;
}

/** What a newer version moved nobody here decided, whoever took it in. */
function movedBy({ by, minuted, reason }: Moved, { today, naming }: Setting): Said {
  if (reason === REPUBLISHED) return `, by the republished plan${by === null ? '' : ` (taken in by ${by})`}`;
  if (minuted !== undefined) return sayDecidedBy(minuted, { today, heard: naming.words });
  return by === null ? '' : `, by ${by}`;
}

/** A first forecast is measured from the agreed date. */
function sayForecast({ from, to, by }: Moved, agreed: Moved['to'], { today }: Setting): string {
  const who = by === null ? '' : `, says ${by}`;
  if (to === null) return `expected date taken back${who}`;
  const was = from ?? agreed;
  if (was === null || was === to) return `now expected ${sayDay(to, today)}${who}`;
  return `now expected ${sayDay(to, today)}, ${sayShift(was, to)} than ${sayDay(was, today)}${who}`;
}

/** The date of a phase that moved, under its name: the date of the whole stands as it was. */
function sayStepMoved(one: StepMoved, { standing }: MovedLine['line'], setting: Setting): Said {
  const { step } = one;
  const due = standing.steps.find(({ name }) => name === step)?.due ?? null;
  return say`${sayStep(step, setting.naming.words)}: ${one.which === 'agreed' ? sayAgreed(one, setting) : sayForecast(one, due, setting)}`;
}

function forecastOf({ step }: Asked, moved: readonly StepMoved[]): Moved | null {
  return moved.find((one) => one.which === 'forecast' && one.step === step) ?? null;
}

function sayAsked({ day, on, step, returned }: Asked, forecast: Moved | null, { today, naming }: Setting): Said {
  const which = step === undefined ? '' : say`${sayStep(step, naming.words)}: `;
  const what = forecast?.to === day ? '' : `${sayDay(day, today)} asked for, `;
  const sure = returned === undefined ? '' : `; a day that is sure was asked for on ${sayDay(returned.on, today)}`;
  return say`${which}${what}waiting for a decision since ${sayDay(on, today)}${sure}`;
}
