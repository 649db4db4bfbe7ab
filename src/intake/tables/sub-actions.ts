import type { WithRef } from './refs/make-refs.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { isTime } from './columns/column-looks.ts';
import { linesInCell } from './join-lines.ts';

type Part = { readonly letter: string; readonly lines: string[]; readonly isMade: boolean };
type IntroAndParts = { readonly intro: string; readonly parts: readonly Part[] };

const LETTERED = /^\(?([a-z])[.)]\s+(?=\S)/;
const BULLET = /^•\s*(?=\S)/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The sub-actions of a cell whose lettered or bulleted parts have a date each, after the action that they are part of;
 * the action alone where that is not certain.
 */
export function subActionsOf(action: WithRef): readonly WithRef[] {
  if (!action.title.includes('\n') || !action.dates.text.includes('\n')) return [action];
  const { intro, parts } = partsIn(linesInCell(action.title));
  const dates = linesFor(action.dates.text, parts.length, intro !== '');
  if (parts.length < 2 || dates === null || !dates.own.every(isTime)) return [action];
  const leads = linesFor(action.leads.text, parts.length, intro !== '');
  const subs = parts.map((part, index): WithRef => ({
    ...action,
    id: `${action.id}${part.letter}`,
    isMade: action.isMade || part.isMade,
    parent: intro === '' ? action.parent : action.id,
    title: part.lines.join(' '),
    dates: { text: dates.own[index] ?? '', covered: false },
    leads: { text: leads?.own[index] ?? action.leads.text, covered: leads === null && (index > 0 || intro !== '') },
    ...(intro === '' ? {} : { rating: '', progress: '', fields: [] }),
  }));
  if (intro === '') return subs;
  return [
    {
      ...action,
      title: intro,
      dates: { ...action.dates, text: dates.whole },
      leads: { ...action.leads, text: leads?.whole ?? action.leads.text },
    },
    ...subs,
  ];
}

/** The words before the first part, and the parts: lettered from "a" on, or all bulleted. */
function partsIn(lines: readonly string[]): IntroAndParts {
  const isLettered = lines.some((line) => LETTERED.exec(line)?.[1] === 'a');
  const parts: Part[] = [];
  const intro: string[] = [];
  for (const line of lines) {
    const next = LETTERS[parts.length] ?? '';
    const isPart = isLettered ? LETTERED.exec(line)?.[1] === next : BULLET.test(line);
    if (isPart && next !== '')
      parts.push({ letter: next, lines: [line.replace(isLettered ? LETTERED : BULLET, '')], isMade: !isLettered });
    else (parts.at(-1)?.lines ?? intro).push(line);
  }
  return { intro: foldSpaces(intro.join(' ')), parts };
}

type Lines = { readonly own: readonly string[]; readonly whole: string };

/** One line of a cell for each part, with one before them for the action itself where there is one; null where they do not match. */
function linesFor(cell: string, count: number, hasIntro: boolean): Lines | null {
  const lines = linesInCell(cell).map((line) => line.replace(LETTERED, '').replace(BULLET, ''));
  if (lines.length === count) return { own: lines, whole: cell };
  return hasIntro && lines.length === count + 1 ? { own: lines.slice(1), whole: lines[0] ?? '' } : null;
}
