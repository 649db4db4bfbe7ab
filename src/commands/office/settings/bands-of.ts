import type { Bands, Lateness } from '#src/rating/rating-rules.ts';

/** What somebody said of one colour. */
export type Clause =
  | { readonly rating: 'green' | 'amber' | 'red'; readonly is: 'in-time' | 'none' | 'late' }
  | {
      readonly rating: 'green' | 'amber' | 'red';
      readonly is: 'up-to';
      readonly first: number | null;
      readonly limit: Lateness;
    }
  /** `after` is null for whatever is later than the band before it. */
  | {
      readonly rating: 'green' | 'amber' | 'red';
      readonly is: 'beyond';
      readonly after: Lateness | null;
      readonly isRedOncePast: boolean;
    };

/** Why some bands do not cover every case exactly once. */
type NoBands =
  | { readonly kind: 'unread'; readonly words: string }
  | { readonly kind: 'working-days' | 'two-dates' | 'no-limit' | 'no-later' | 'gap' | 'overlap' | 'twice' };

/** The bands that somebody wrote, or why they do not cover every case exactly once. */
export type BandsRead = { readonly bands: Bands } | { readonly why: NoBands };

/** The bands that some clauses make together. */
export function bandsOf(clauses: readonly Clause[], from: Bands['from']): BandsRead {
  const of = (rating: Clause['rating']): readonly Clause[] => clauses.filter((one) => one.rating === rating);
  if (['green', 'amber', 'red'].some((rating) => of(rating as Clause['rating']).length > 1)) return no('twice');
  const [green, amber, red] = [of('green')[0], of('amber')[0], of('red')[0]];
  if (red === undefined) return no('no-later');
  const [inTime, atRisk] = [limitOf(green), limitOf(amber)];
  const last = atRisk ?? inTime;
  // “Red beyond” what? “Red when late” needs no limit before it.
  if (last === null && red.is === 'beyond') return no('no-limit');
  const wrong = joinOf(inTime, amber) ?? (red.is === 'beyond' ? edgeOf(last, red.after) : null);
  if (wrong !== null) return no(wrong);
  if (red.is === 'late' && last !== null) return no('overlap');
  const isRedOncePast = red.is === 'beyond' && red.isRedOncePast;
  return { bands: { kind: 'own', from, green: inTime, amber: atRisk, isRedOncePast } };
}

type Wrong = 'gap' | 'overlap' | null;

function no(kind: Exclude<NoBands['kind'], 'unread'>): BandsRead {
  return { why: { kind } };
}

function limitOf(clause: Clause | undefined): Lateness | null {
  return clause?.is === 'up-to' ? clause.limit : null;
}

/** Amber goes on where Green ends. */
function joinOf(green: Lateness | null, amber: Clause | undefined): Wrong {
  if (amber?.is !== 'up-to') return null;
  if (green !== null && daysOf(amber.limit) <= daysOf(green)) return 'overlap';
  const begins = green === null ? 1 : daysOf(green) + 1;
  if (amber.first === null || amber.first === begins || amber.first === begins - 1) return null;
  return amber.first > begins ? 'gap' : 'overlap';
}

/** Red begins where the band before it ends. */
function edgeOf(last: Lateness | null, after: Lateness | null): Wrong {
  if (after === null || last === null) return null;
  if (daysOf(after) === daysOf(last)) return null;
  return daysOf(after) > daysOf(last) ? 'gap' : 'overlap';
}

/** In days, to compare; a month has 31 of them, and what is under a limit ends a day before it. */
function daysOf({ count, unit, isUnder }: Lateness): number {
  return (unit === 'month' ? count * 31 : count) - (isUnder === true ? 1 : 0);
}
