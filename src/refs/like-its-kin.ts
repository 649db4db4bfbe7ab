import type { Action, Ref } from '#src/plan/action.ts';

const PARTS = /^(?<letters>\p{L}+)(?<sign>[\s/.-]?)(?<figures>\d+)$/u;

/** A new ref written as those of the same letters are: “NC/5” beside NC01 to NC04 is NC05; as typed where there are none, or one is written so. */
export function likeItsKin(ref: Ref, actions: readonly Action[]): Ref {
  const typed = PARTS.exec(ref)?.groups;
  if (typed === undefined) return ref;
  const kin = actions.flatMap((one) => {
    const parts = PARTS.exec(one.ref)?.groups;
    return parts?.['letters']?.toLowerCase() === typed['letters']?.toLowerCase() && parts !== undefined ? [parts] : [];
  });
  const [first] = kin;
  if (first === undefined || kin.some(({ sign }) => sign === typed['sign'])) return ref;
  const isPadded = kin.some(({ figures = '' }) => figures.startsWith('0'));
  const figures = String(Number(typed['figures'])).padStart(isPadded ? (first['figures']?.length ?? 0) : 0, '0');
  return `${first['letters']}${first['sign']}${figures}` as Ref;
}
