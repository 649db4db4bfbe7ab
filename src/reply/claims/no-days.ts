import type { Day } from '#src/calendar/day.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Request } from '#src/reply/reading.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import { NEVER } from '#src/timescale/days-in.ts';

type Place = { readonly start: number; readonly end: number; readonly day: ImpossibleDay };

/** The claims in which a day that there cannot be is none: its words stay, and the claim says that it is to be asked about. */
export function withoutNoDays(claims: readonly Claim[], clauses: readonly Clause[]): readonly Claim[] {
  const places = clauses.flatMap(({ units }) => units.flatMap((unit) => (isNever(unit.day?.day) ? placeOf(unit) : [])));
  return places.length === 0 ? claims : claims.map((claim) => withoutNoDay(claim, places));
}

function placeOf({ start, end, raw }: { start: number; end: number; raw: string }): readonly Place[] {
  const day = impossibleDay(raw);
  return day === null ? [] : [{ start, end, day }];
}

function withoutNoDay(claim: Claim, places: readonly Place[]): Claim {
  if (claim.field === 'forecast' && isNever(claim.value)) {
    const read = places.find(({ start, end }) => claim.reads.some((one) => one.start < end && one.end > start));
    return { ...claim, value: null, doubtful: true, certainty: 'likely', implied: [], noDay: (read ?? places[0]!).day };
  }
  if (claim.field !== 'request' || !isOfNoDay(claim.value)) return claim;
  const named = places.find(({ start }) => start >= claim.start) ?? places[0]!;
  return { ...claim, value: without(claim.value), noDay: named.day };
}

// A day before it, as in "back on 31 June", is no day either.
const FROM = '9998-01-01';

function isNever(day: Day | null | undefined): boolean {
  return day != null && day >= FROM && day <= NEVER;
}

function isOfNoDay(request: Request): boolean {
  return isNever('until' in request ? request.until : null) || isNever('from' in request ? request.from : null);
}

function without(request: Request): Request {
  // Of a leave with one end that there is not the other end says too little.
  if (request.kind === 'away') return { ...request, from: null, until: null };
  return 'until' in request ? { ...request, until: null } : request;
}
