import { createNaming } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ChartPlace, Paper, PaperSection, Part } from '#src/report/paper/paper.ts';
import type { ReportPictures } from '#src/report/report-kind.ts';
import { withWords } from '#src/picture/with-words.ts';
import type { Report } from '#src/report/build-report.ts';
import type { ReportSection, SectionName } from '#src/report/sections.ts';
import { kindWords } from './kind-words.ts';
import { longDay, plainly } from './parts.ts';
import type { SaidSection, SaySection, SectionContext } from './parts.ts';
import { sayAnswers } from './sections/say-answers.ts';
import { sayByPurpose } from './sections/say-by-purpose.ts';
import { sayChanged } from './sections/say-changed.ts';
import { sayCompleted } from './sections/say-completed.ts';
import { sayCounts } from './sections/say-counts.ts';
import { sayDecided } from './sections/say-decided.ts';
import { sayDecisions } from './sections/say-decisions.ts';
import { sayKeyInPaper } from './sections/say-key.ts';
import { sayBecame, sayLineageInPaper } from './sections/say-lineage.ts';
import { sayLive } from './sections/say-live.ts';
import { sayMoved } from './sections/say-moved.ts';
import { sayNextPeriod } from './sections/say-next-period.ts';
import { sayOverdue } from './sections/say-overdue.ts';
import { sayPurposes } from './sections/say-purposes.ts';
import { saySilent } from './sections/say-silent.ts';
import { sayTurned } from './sections/say-turned.ts';
import { sayWhyLateInPaper } from './sections/say-why-late.ts';

/** How each section is said; the compiler holds this list against that of the sections. */
const SAY: { readonly [Name in SectionName]: SaySection<Name> } = {
  answers: sayAnswers,
  decisions: sayDecisions,
  counts: sayCounts,
  turned: sayTurned,
  moved: sayMoved,
  decided: sayDecided,
  completed: sayCompleted,
  overdue: sayOverdue,
  live: sayLive,
  purposes: sayPurposes,
  'by-purpose': sayByPurpose,
  changed: sayChanged,
  'why-late': sayWhyLateInPaper,
  silent: saySilent,
  'next-period': sayNextPeriod,
  became: sayBecame,
  lineage: sayLineageInPaper,
  key: sayKeyInPaper,
};

/** A paper, and the actions that it names. */
export type SaidReport = { readonly paper: Paper; readonly mentions: readonly ActionId[] };

/** A report in words, ready to be frozen with its pictures; `hidden` are the actions that nothing in it may name. */
export function sayReport(report: Report, hidden: ReadonlySet<ActionId>, pictures: ReportPictures): SaidReport {
  const { kind, name, scene } = report;
  const actions = scene.tracked.map(({ action }) => action);
  const open = new Set(scene.open.map(({ action }) => action.id));
  const unnamed = new Set([...hidden, ...actions.map(({ id }) => id).filter((id) => !open.has(id))]);
  const mentioned = new Set<ActionId>();
  const naming = noting(discreet(createNaming([scene.plan], actions), unnamed), mentioned);
  const context = (most: number | null): SectionContext => ({ scene, naming, most });
  const paper: Paper = {
    title: plainly(`${kindWords(kind.name).title}: ${name}`),
    subtitle: plainly(scene.plan.name),
    asAt: scene.asAt,
    facts: factsOf(report),
    sections: report.sections.map((one, at) => {
      const own = kind.sections[at]?.pictures ?? [];
      return withPictures(
        sectionOf(one, context(one.most)),
        own.flatMap((of) => pictures.get(of) ?? []),
        naming,
      );
    }),
  };
  return { paper, mentions: [...mentioned].toSorted() };
}

/** The same naming, which keeps note of the actions that it names. */
function noting({ action, words }: Naming, mentioned: Set<ActionId>): Naming {
  const noted = (names: readonly ActionId[]): void => names.forEach((id) => mentioned.add(id));
  return {
    action: (one) => {
      const named = action(one);
      noted([named.id, ...named.title.names]);
      return named;
    },
    words: (said) => {
      const phrase = words(said);
      noted(phrase.names);
      return phrase;
    },
  };
}

function sectionOf(section: ReportSection, context: SectionContext): PaperSection {
  // Each name says the data of its own section: the compiler knows that of one name, and not of any.
  const say = SAY[section.name] as (data: ReportSection['data'], context: SectionContext) => SaidSection;
  return { key: section.name, ...say(section.data, context) };
}

/** Pictures stand behind what a section says first, each word of theirs said as all others are. */
function withPictures(section: PaperSection, pictures: readonly ChartPlace[], { words }: Naming): PaperSection {
  const placed = pictures.map(({ picture, ...place }): Part => {
    return picture === undefined ? place : { ...place, picture: withWords(picture, (said) => plainly(words(said))) };
  });
  const first = section.parts.findIndex(({ kind }) => kind !== 'paragraph');
  const at = first === -1 ? section.parts.length : first;
  return { ...section, parts: [...section.parts.slice(0, at), ...placed, ...section.parts.slice(at)] };
}

function factsOf({ scene: { asAt, since, indicatorsAsAt, lastLine } }: Report): Paper['facts'] {
  return [
    { label: 'As at', text: longDay(asAt) },
    { label: 'Since', text: since === null ? 'the plan was published' : longDay(since) },
    ...(indicatorsAsAt === asAt ? [] : [{ label: 'Indicators as at', text: longDay(indicatorsAsAt) }]),
    { label: 'Read from', text: `the ledger up to line ${lastLine}` },
  ];
}
