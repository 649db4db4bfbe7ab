import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Asks, Certainty, Progress, Request } from '#src/reply/reading.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import { answerOf } from './answer-of.ts';
import { of } from './field.ts';
import type { Field } from './field.ts';
import { ratingOf } from './rating-of.ts';

/** What the claims about one action come to. */
export type Settled = {
  readonly certainty: Certainty;
  /** Without narrative and evidence. */
  readonly change: Change;
  readonly request: Request | null;
  readonly progress: Progress | null;
  /** The claims that it was read from. */
  readonly used: readonly Claim[];
  /** Claims that agree, or that another took the place of: no part of the narrative. */
  readonly beside: readonly Claim[];
  /** Claims that contradict each other: none of them was taken. */
  readonly doubtful: readonly Claim[];
  readonly asks: Asks;
};

/** Settles what was claimed of an action: sure things are recorded, else the likely ones are shown. */
export function settle(claims: readonly Claim[], asked: Asked | null): Settled {
  const { fields, asks, clash } = fieldsOf(claims, asked);
  const certainty = isSure(fields) && !isColourLost(claims, fields) ? 'sure' : 'likely';
  const keep = <T>(field: Field<T> | null): Field<T> | null =>
    field?.certainty === certainty || field?.certainty === 'sure' ? field : null;
  const [rating, done, forecast] = [keep(fields.rating), keep(fields.done), keep(fields.forecast)];
  // What is asked for is decided by somebody else or confirmed by a tap, so it stands beside an answer that is sure.
  const [progress, waitingOn, request] = [keep(fields.progress), keep(fields.waitingOn), fields.request];
  const taken = [rating, done, forecast, progress, waitingOn, keep(request)];
  const isAnswered = [rating, done, progress, request].some((field) => field !== null) || forecast?.value != null;
  return {
    certainty,
    change: {
      ...(rating === null ? {} : { rating: rating.value }),
      ...(done === null ? {} : { done: true }),
      ...(forecast === null ? {} : { forecast: forecast.value }),
      ...(waitingOn === null ? {} : { waitingOn: waitingOn.value }),
    },
    request: request === null ? null : dated(request.value, forecast?.value ?? null),
    progress: progress?.value ?? null,
    used: [...taken.flatMap((field) => field?.from ?? []), ...of(claims, 'evidence')],
    beside: claims.filter((claim) => isBeside(claim, rating)),
    doubtful: clash.length > 0 ? clash : doubtfulIn(claims, fields),
    asks: isAnswered ? null : asks,
  };
}

// "Your date's wrong. It should read 19 December."
function dated(request: Request, day: Day | null): Request {
  return request.kind === 'wrong-date' && request.until === null ? { ...request, until: day } : request;
}

type Fields = {
  readonly rating: Field<Declarable> | null;
  readonly done: Field<true> | null;
  readonly forecast: Field<Day | null> | null;
  readonly progress: Field<Progress> | null;
  readonly waitingOn: Field<string | null> | null;
  readonly request: Field<Request> | null;
};

type FieldsRead = { readonly fields: Fields; readonly asks: Asks; readonly clash: readonly Claim[] };

function fieldsOf(claims: readonly Claim[], asked: Asked | null): FieldsRead {
  const rating = lowered(ratingOf(claims, asked), claims);
  const done = doneOf(claims, rating);
  const forecast = forecastOf(claims, asked);
  const answered = answerOf(claims, asked, { rating, forecast });
  const isClash = isAgainst(rating, done);
  const isDenied = of(claims, 'rating').some((claim) => claim.denied && claim.value === answered.rating?.value);
  // "yes!! finally"
  const isFinished = done !== null && answered.rating?.certainty === 'likely';
  const fields = {
    rating:
      isClash || isOvertaken(rating, done) ? null : bestOf(rating, isDenied || isFinished ? null : answered.rating),
    done: isClash ? null : (done ?? answered.done),
    forecast: done !== null && isWhenDone(forecast) ? null : forecast,
    progress: progressOf(claims) ?? answered.progress,
    waitingOn: waitingOf(claims),
    request: requestOf(claims),
  };
  const isDayDenied = forecast === null && of(claims, 'forecast').some((claim) => claim.denied);
  return {
    fields,
    asks: isDayDenied ? 'date' : answered.asks,
    clash: isClash ? [...(rating?.from ?? []), ...(done?.from ?? [])] : [],
  };
}

// "done, 30 June": a day alone and without its year is when it was done.
function isWhenDone(forecast: Field<Day | null> | null): boolean {
  return (
    forecast?.from.every(({ reads, implied }) => reads.length === 1 && implied.some(({ what }) => what === 'year')) ===
    true
  );
}

// "no, it's fine" says two things.
function lowered(rating: Field<Declarable> | null, claims: readonly Claim[]): Field<Declarable> | null {
  const isNo = of(claims, 'answer').some(({ value }) => value === 'no');
  const isWorded = rating?.from.every((one) => one.field === 'rating' && one.by === 'idiom') === true;
  return rating !== null && isNo && isWorded && rating.value === 'green' ? { ...rating, certainty: 'likely' } : rating;
}

// "done, amber": nobody can tell which is meant.
function isAgainst(rating: Field<Declarable> | null, done: Field<true> | null): boolean {
  const isSaid = rating?.from.some((one) => one.field === 'rating' && one.by !== 'idiom') === true;
  return done?.certainty === 'sure' && rating?.value !== 'green' && isSaid;
}

// Whom it waits on never outweighs a rating that is only likely.
function isSure({ rating, done, forecast, progress, request, waitingOn }: Fields): boolean {
  // "amber, and can the date go to 30 June": the office is to hear of the wish, so both are shown.
  if (request?.value.kind === 'extension' && request.from.some(isFirm) && forecast?.certainty === 'likely')
    return false;
  // "your date's wrong, it should read 19 December": the plan's date, and no forecast of the lead's.
  if (request?.value.kind === 'wrong-date' && rating === null && done === null) return false;
  const weighty = [rating, done, forecast, progress, request].filter((field) => field !== null);
  return weighty.length > 0 ? weighty.some(({ certainty }) => certainty === 'sure') : waitingOn !== null;
}

/** True for a colour that is not certain beside a day that is: of “red cant make it, end jan” neither is dropped unasked. */
function isColourLost(claims: readonly Claim[], { rating, done, forecast }: Fields): boolean {
  const said = of(claims, 'rating').filter(({ by, doubtful }) => by === 'colour' && !doubtful);
  return said.length > 0 && forecast !== null && done === null && rating?.certainty !== 'sure';
}

function isFirm({ firm }: Claim): boolean {
  return firm;
}

function isBeside(claim: Claim, rating: Field<Declarable> | null): boolean {
  if (claim.field === 'answer') return claim.end > claim.start;
  if (rating === null) return false;
  if (claim.field === 'former') return true;
  return claim.field === 'rating' && !claim.denied && (claim.by !== 'idiom' || claim.value === rating.value);
}

// A plain yes says more than "on it".
function bestOf(said: Field<Declarable> | null, answered: Field<Declarable> | null): Field<Declarable> | null {
  if (said === null || answered === null) return said ?? answered;
  return said.certainty === 'sure' || (said.value === 'red' && answered.value === 'amber') ? said : answered;
}

// "finished, though late": done leaves nothing at risk.
function isOvertaken(rating: Field<Declarable> | null, done: Field<true> | null): boolean {
  const isWorded = rating?.from.every((one) => one.field === 'rating' && one.by === 'idiom') === true;
  return done?.certainty === 'sure' && rating !== null && (isWorded || rating.value !== 'green');
}

function doneOf(claims: readonly Claim[], rating: Field<Declarable> | null): Field<true> | null {
  const said = of(claims, 'done');
  const all = said.slice(
    Math.max(
      0,
      said.findLastIndex(({ firm, value }) => firm && value),
    ),
  );
  if (all.some(({ value }) => !value)) return null;
  const words = all.filter(({ by }) => by === 'words');
  const isWorded = rating !== null || words.length > 0 || of(claims, 'answer').some(({ value }) => value !== 'yes');
  const live = words.length > 0 ? words : isWorded ? [] : all;
  if (live.length === 0) return null;
  const isSure = live.some(({ certainty }) => certainty === 'sure');
  return {
    value: true,
    certainty: isSure ? 'sure' : 'likely',
    from: isWorded && words.length === 0 ? live : all.slice(0, 1),
  };
}

function forecastOf(claims: readonly Claim[], asked: Asked | null): Field<Day | null> | null {
  const said = of(claims, 'forecast').filter(({ doubtful }) => !doubtful);
  const isGreen = of(claims, 'rating').some(({ value }) => value === 'green');
  for (const certainty of ['sure', 'likely'] as const) {
    const live = said.filter((one) => (isGreen && isAround(one, asked) ? 'likely' : one.certainty) === certainty);
    const values = new Set(live.map(({ value }) => value));
    const last = live.at(-1);
    if (last !== undefined && values.size === 1) return { value: last.value, certainty, from: live };
    if (values.size > 1) return null;
  }
  const delay = of(claims, 'delay').at(-1);
  const base = laterOf(asked?.agreed ?? null, asked?.forecast ?? null);
  const isYes = of(claims, 'answer').some(({ value, certainty }) => value === 'yes' && certainty === 'sure');
  // "yes, only needs three more days"
  if (isYes && delay?.certainty === 'likely' && asked?.question !== 'is-it-done') return null;
  return delay === undefined || base === null
    ? null
    : { value: dayAfter(base, delay.value), certainty: delay.certainty, from: [delay] };
}

/** “Dec is fine” of what is due on 1 December: the month that is named may mean that day. */
function isAround(
  { value, implied }: Pick<Extract<Claim, { field: 'forecast' }>, 'value' | 'implied'>,
  asked: Asked | null,
): boolean {
  const isMonth = value !== null && implied.some(({ what }) => what === 'day') && addDays(value, 1).endsWith('-01');
  return isMonth && value.slice(0, 7) === asked?.agreed?.slice(0, 7) && value !== asked.agreed;
}

function progressOf(claims: readonly Claim[]): Field<Progress> | null {
  const all = of(claims, 'progress');
  const last = all.at(-1);
  if (last === undefined || new Set(all.map(({ value }) => value)).size > 1) return null;
  return { value: last.value, certainty: last.certainty, from: all };
}

function waitingOf(claims: readonly Claim[]): Field<string | null> | null {
  const all = of(claims, 'waitingOn');
  const last = all.at(-1);
  if (last === undefined) return null;
  const names = [...new Set(all.map(({ value }) => value).filter((value) => value !== null))];
  return { value: last.value === null ? null : names.join(', '), certainty: 'sure', from: all };
}

// The last thing asked for.
function requestOf(claims: readonly Claim[]): Field<Request> | null {
  const requests = of(claims, 'request');
  // “I handed this to Sam. Who do I tell?” asks besides.
  const last = requests.findLast(({ value }) => value.kind !== 'question') ?? requests.at(-1);
  return last === undefined ? null : { value: last.value, certainty: last.certainty, from: [last] };
}

/** What contradicts itself and was not taken: "amber or red", two dates. */
function doubtfulIn(claims: readonly Claim[], { rating, forecast }: Fields): readonly Claim[] {
  const ratings = of(claims, 'rating').filter((claim) => !claim.denied && claim.by !== 'idiom');
  const dates = of(claims, 'forecast').filter(({ certainty }) => certainty === 'sure');
  return [
    ...(rating === null && ratings.some(({ doubtful, certainty }) => doubtful || certainty === 'sure') ? ratings : []),
    ...(forecast === null ? dates : []),
    ...of(claims, 'forecast').filter(({ doubtful, denied }) => doubtful && !denied),
  ];
}
