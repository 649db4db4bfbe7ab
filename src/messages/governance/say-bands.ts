import { LOOK } from '#src/rating/scale.ts';
import { CYCLES } from '#src/rating/rating-rules.ts';
import type { Bands, Lateness, RatingRules } from '#src/rating/rating-rules.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** What the dates alone must say for each colour, in words that finish "Amber ▲: …". */
export function sayEachBand(bands: Bands): Readonly<Record<'green' | 'amber' | 'red', string>> {
  const { green, amber, from, isRedOncePast } = bands;
  const isOriginal = from === 'original';
  const date = isOriginal ? 'the original date' : 'its due date';
  const late = (span: string): string =>
    `${isRedOncePast ? 'expected ' : ''}${span} ${isOriginal ? `after ${date}` : 'late'}`;
  const last = amber ?? green;
  const beyond = last === null ? `later than ${date}` : late(sayBeyond(last));
  return {
    green: green === null ? `on track for ${date}` : `${late(saySpanOf(green))}, or in time`,
    amber: amber === null ? 'nothing' : late(saySpanOf(amber)),
    red: isRedOncePast ? `past its due date, or ${beyond}` : beyond,
  };
}

/** The bands in one line: "Green ● on track for its due date, Amber ▲ …, Red ■ …". */
export function sayBandsInLine(bands: Bands): string {
  const each = sayEachBand(bands);
  const colours = (['green', 'amber', 'red'] as const).filter((rating) => rating !== 'amber' || bands.amber !== null);
  return colours.map((rating) => `${sayRating(rating)} ${each[rating]}`).join(', ');
}

/** Within what time somebody must have confirmed a rating: "35 days (monthly)". */
export function sayCycle({ cycleDays }: Pick<RatingRules, 'cycleDays'>): string {
  const named = Object.entries(CYCLES).find(([, days]) => days === cycleDays)?.[0];
  return `${sayCount(cycleDays, 'day')}${named === undefined ? '' : ` (${named})`}`;
}

/** The key in one line, to stand under ratings. */
export function sayKeyShort({ bands, cycleDays }: RatingRules): string {
  const { amber, isRedOncePast } = bands;
  const date = bands.from === 'original' ? ' against the original date' : '';
  const last = amber ?? bands.green;
  const how = isRedOncePast ? 'expected ' : '';
  const parts = [
    ...(bands.green === null ? [] : [`${sayRating('green')} ${how}${saySpanOf(bands.green)} late`]),
    ...(amber === null ? [] : [`${sayRating('amber')} ${how}${saySpanOf(amber)} late${date}`]),
    `${sayRating('red')} ${isRedOncePast ? 'past its date or later' : last === null ? 'late' : 'later'}`,
  ];
  return `By dates: ${parts.join(', ')}. ${LOOK.green.word} counts for ${sayCount(cycleDays, 'day')}.`;
}

/** "up to 31 days", "less than 3 months". */
function saySpanOf({ count, unit, isUnder }: Lateness): string {
  return `${isUnder === true ? 'less than' : 'up to'} ${sayCount(count, unit)}`;
}

/** "more than 31 days", "3 months or more". */
function sayBeyond({ count, unit, isUnder }: Lateness): string {
  return isUnder === true ? `${sayCount(count, unit)} or more` : `more than ${sayCount(count, unit)}`;
}
