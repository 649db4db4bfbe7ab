import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Certainty } from '#src/reply/reading.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import { of } from './field.ts';
import type { Field, Of } from './field.ts';

/** The rating that the claims come to: colours before signs, signs before idioms; never one that is denied as well. */
export function ratingOf(claims: readonly Claim[], asked: Asked | null): Field<Declarable> | null {
  const all = of(claims, 'rating');
  const denied = new Set(all.filter((claim) => claim.denied).map(({ value }) => value));
  const live = all.filter((claim) => !claim.denied && !claim.doubtful && !denied.has(claim.value));
  const sure = live.filter(({ certainty }) => certainty === 'sure');
  const colours = live.filter(({ by }) => by === 'colour');
  const sureColours = colours.filter(({ certainty }) => certainty === 'sure');
  if (sureColours.length > 0) return unlessSigned(chosen(sureColours, 'sure'), sure);
  const same = of(claims, 'same');
  const shown = DECLARABLE.find((one) => one === asked?.rating);
  if (same.length > 0 && shown !== undefined && !denied.has(shown) && colours.length === 0)
    return { value: shown, certainty: 'sure', from: same };
  const pictures = sure.filter(({ by }) => by === 'picture');
  const idioms = live.filter(({ by, certainty }) => by === 'idiom' && certainty === 'sure');
  const words = chosen(idioms, 'sure');
  if (pictures.length > 0 && colours.length === 0) {
    const signs = chosen(pictures, 'sure');
    return words !== null && signs !== null && words.value !== signs.value ? { ...words, certainty: 'likely' } : signs;
  }
  if (colours.length > 0) return chosen(colours, 'likely');
  if (words !== null) return isHalf(live) ? { ...words, certainty: 'likely' } : words;
  return idioms.length > 0 ? worst(idioms) : (chosen(live, 'likely') ?? worst(live));
}

// "amber 🟢": nobody can tell which is meant.
function unlessSigned(said: Field<Declarable> | null, sure: readonly Of<'rating'>[]): Field<Declarable> | null {
  const isAgainst = sure.some(({ by, value }) => by === 'picture' && value !== said?.value);
  return said !== null && isAgainst ? { ...said, certainty: 'likely' } : said;
}

// A sure idiom beside a likely one that says another colour.
function isHalf(live: readonly Of<'rating'>[]): boolean {
  const sure = live.filter(({ by, certainty }) => by === 'idiom' && certainty === 'sure');
  return !sure.at(-1)?.firm && new Set(live.map(({ value }) => value)).size > 1;
}

function worst(claims: readonly Of<'rating'>[]): Field<Declarable> | null {
  const value = DECLARABLE.find((one) => claims.some((claim) => claim.value === one));
  return value === undefined ? null : { value, certainty: 'likely', from: claims };
}

/** The one value of some claims, or the last where it is firm; null where two stand against each other. */
function chosen(claims: readonly Of<'rating'>[], certainty: Certainty): Field<Declarable> | null {
  const last = claims.at(-1);
  if (last === undefined) return null;
  if (new Set(claims.map(({ value }) => value)).size === 1) return { value: last.value, certainty, from: claims };
  const firm = claims.filter((claim) => claim.firm);
  const meant = last.firm ? last : firm.length === 1 ? firm[0] : undefined;
  return meant === undefined ? null : { value: meant.value, certainty, from: [meant] };
}
