import { findSteps } from './find-steps.ts';
import type { Hearing, KnownStep, StepMention } from './step-words.ts';

/** Words about one step, or several at once, without the name of it: "is done" of "phase 1 is done". */
export type OfSteps = {
  readonly of: StepMention['of'];
  readonly words: string;
  /** True where they begin with the name, behind a stop: what else is said takes nothing from them. */
  readonly isOwn: boolean;
  /** True where it may be of something else than the step. */
  readonly isLoose: boolean;
};

/** Takes apart what was said of an action by the steps that it names, in the order of the words; empty where it names none. */
export function splitBySteps(words: string, steps: readonly KnownStep[], hearing: Hearing): readonly OfSteps[] {
  const groups = joined(findSteps(words.replaceAll(LINK, blank), steps, hearing), words);
  const starts = groups.map((group, at) => (at === 0 ? 0 : startOf(group, groups[at - 1]!, words)));
  return groups.map((group, at) => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? words.length];
    const isOwn = isStopped(words, start, at) && OPENS.test(words.slice(start, group[0].start));
    const isLoose = group.some((one) => one.isLoose === true);
    return { of: ofAll(group), words: withoutNames(words, group, { start, end }), isOwn, isLoose };
  });
}

// The number of the action may stand before the first.
const OPENS = /^\W*(?:[\w/-]*\d[\w.]*)?\W*(?:the |our |my )?$/iu;

function isStopped(words: string, start: number, at: number): boolean {
  return at === 0 || /[,;.\n]\s*(?:and\s+)?$/iu.test(words.slice(0, start));
}

const LINK = /(?:(?:https?|attached):\/\/|www\.)\S+/giu;

// Of the same length, so that places stay places.
function blank(link: string): string {
  return '\u00b7'.repeat(link.length);
}

type Group = readonly [StepMention, ...StepMention[]];

const JOINS = /^\s*(?:,|and|&|\+|\/|,\s*and)\s*$/iu;

/** "phase 1 and phase 2 done" speaks of both at once. */
function joined(mentions: readonly StepMention[], words: string): readonly Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    if (before !== undefined && last !== undefined && JOINS.test(words.slice(last.end, mention.start)))
      groups[groups.length - 1] = [...before, mention];
    else groups.push([mention]);
  }
  return groups;
}

function ofAll(group: Group): StepMention['of'] {
  if (group.some(({ of }) => of === 'unknown')) return 'unknown';
  if (group.some(({ of }) => of === 'whole')) return 'whole';
  if (group.some(({ of }) => of === 'rest')) return 'rest';
  return [...new Set(group.flatMap(({ of }) => (typeof of === 'string' ? [] : of)))];
}

const STOP = /[.;,\n/–—]|\s-\s|\s(?:and|but|while|whereas|then)\s/giu;

/** A step's words begin behind the last stop before its name: "… done, finished phase 2". */
function startOf([{ start }]: Group, before: Group, words: string): number {
  const from = before.at(-1)?.end ?? 0;
  const stop = [...words.slice(from, start).matchAll(STOP)].at(-1);
  return stop === undefined ? start : from + stop.index + stop[0].length;
}

const SAYS_HOW = /^\s*(?:is|are|was|were|has|have|had|will|won't|isn't|wasn't|hasn't|['’]s)\b/iu;

/** The words without the names in them: “it” stands where the sentence would lose its subject, and their marks go. */
function withoutNames(words: string, group: Group, { start, end }: { start: number; end: number }): string {
  const [first] = group;
  const last = group.at(-1) ?? first;
  const [lead, behind] = [words.slice(start, first.start), words.slice(last.end, end)];
  // "done with the draft" says no more than "done".
  const before = lead
    .replace(/\b(?:(?:the|our|my|an?)\s+)?(?:(?:first|initial|early)\s+)?$/iu, '')
    .replace(/\b(done|finished)\s+with\s+$/iu, '$1 ')
    .replace(/\s+for\s+$/iu, ' ');
  const isFirst = /^\W*(?:[\w/-]*\d[\w.]*)?\W*$/u.test(before);
  const after = isFirst ? behind.replace(/^\s*(?:[:–—-]+|,)\s*/u, ' ') : behind;
  const isDone = /\b(?:done|finished|completed|delivered)\s+$/iu.test(before);
  const isBehindFor = /\bfor\s+(?:(?:the|our|my|an?)\s+)?$/iu.test(lead);
  const name = (!isFirst && !isDone && !isBehindFor) || SAYS_HOW.test(after) ? 'it' : '';
  const said = `${before.replace(/\(\s*$/u, '')}${name}${after.replace(/^\s*\)/u, '')}`;
  return said
    .replaceAll(/[ \t]{2,}/gu, ' ')
    .trim()
    .replace(/\s*[,;/–—]$/u, '')
    .replace(/\s(?:and|but)$/iu, '');
}
