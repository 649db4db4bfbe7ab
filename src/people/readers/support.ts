import type { LeadReader } from '#src/people/lead-piece.ts';
import { LEAD_LABELS, SUPPORT_LABELS, SUPPORT_PHRASES } from '#src/people/lead-vocabulary.ts';
import { matchLongest } from '#src/people/match-phrase.ts';

/** "supported by", "with", "via": what follows only supports; after "Support:" that holds up to the next label. */
export const readSupport: LeadReader = (scan, at) => {
  const label = matchLongest(scan, at, SUPPORT_LABELS);
  const isAside = label !== null && scan.words[at - 1]?.mark === 'open' && scan.words[label]?.mark === 'close';
  if (isAside && scan.words[at]?.key !== 'partners') return [{ kind: 'supporter', from: at, to: label }];
  if (label !== null && isLabelled(scan.words[label]?.mark))
    return [{ kind: 'support', untilLabel: true, from: at, to: label + 1 }];
  const phrase = matchLongest(scan, at, SUPPORT_PHRASES);
  if (phrase === null) return [];
  const untilLabel = scan.words[phrase]?.mark === 'colon';
  return [{ kind: 'support', untilLabel, from: at, to: untilLabel ? phrase + 1 : phrase }];
};

/** "Lead:" and its like, and "(lead)" after a name: what is said is that they lead. */
export const readLabel: LeadReader = (scan, at) => {
  const label = matchLongest(scan, at, LEAD_LABELS);
  if (label === null) return [];
  const mark = scan.words[label]?.mark ?? null;
  if (isLabelled(mark)) return [{ kind: 'lead', from: at, to: label + 1 }];
  const isAside = scan.words[at - 1]?.mark === 'open' && mark === 'close';
  return isAside ? [{ kind: 'note', from: at, to: label }] : [];
};

function isLabelled(mark: string | null | undefined): boolean {
  return mark === 'colon';
}
