import type { Heading } from '#src/plan/action.ts';
import type { OpenedHeading } from './read-heading.ts';

/** What a row stands under, from headings, sheets and rows across the table. */
export type StandsUnder = {
  readonly phase: number | null;
  readonly theme: Heading | null;
  readonly section: Heading | null;
  readonly outcome: Heading | null;
};

export const NOWHERE: StandsUnder = { phase: null, theme: null, section: null, outcome: null };

/** The standing below a heading: a theme closes the section before it, a section the outcome. */
export function under(standing: StandsUnder, opened: OpenedHeading): StandsUnder {
  if (opened.kind === 'phase') return { ...standing, phase: opened.phase };
  const { heading } = opened;
  switch (heading.level) {
    case 'theme':
      return { ...standing, theme: heading, section: null, outcome: null };
    case 'section':
      return { ...standing, section: heading, outcome: null };
    case 'outcome':
      return { ...standing, outcome: heading };
  }
}

/** A heading without number or letter, which is known by its words: "Leadership". */
export function bareTheme(words: string): Heading {
  return { level: 'theme', ref: words, title: words };
}
