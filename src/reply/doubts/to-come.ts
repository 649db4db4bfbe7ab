import { addDays, addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { DayIn } from '#src/timescale/days-in.ts';

/** A day without a year that would be longer ago than this is more likely to come: "done 12 December", said in November. */
const LONG_AGO = 183;

// "done on Friday" was.
const A_DATE = /\d{1,2}(?:st|nd|rd|th)? [a-z]{3}|[a-z]{3} \d{1,2}|\d\/\d/u;

/** The claims with "done 12 December", said in November, read as the forecast that it most likely is. */
export function withWhatIsToCome(claims: readonly Claim[], clauses: readonly Clause[], today: Day): readonly Claim[] {
  return claims.map((claim) => {
    const behind = claim.field === 'done' && claim.value ? dayBehind(claim, clauses[claim.clause]) : null;
    const day = behind === null ? null : comingDay(behind, today);
    return day === null ? claim : forecastFrom(claim, day);
  });
}

function dayBehind({ reads }: Claim, clause: Clause | undefined): DayIn | null {
  const at = clause?.units.findIndex(({ start }) => start === reads[0]?.start) ?? -1;
  const next = clause?.units[at + 1];
  return at === -1 || next === undefined || !A_DATE.test(next.said) ? null : (next.day ?? null);
}

/** The day where it is still to come; null for one that has been. */
function comingDay({ day, implied }: DayIn, today: Day): Day | null {
  if (!implied.includes('year')) return day > today ? day : null;
  if (day > today) return day <= addDays(today, LONG_AGO) ? day : null;
  return day < addDays(today, -LONG_AGO) ? addMonths(day, 12) : null;
}

function forecastFrom({ denied, firm, doubtful, reads, start, end, clause }: Claim, day: Day): Claim {
  const place = { denied, firm, doubtful, reads, start, end, clause };
  return { ...place, field: 'forecast', value: day, certainty: 'likely', implied: [{ what: 'year', day }] };
}
