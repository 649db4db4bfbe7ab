import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { CardFile } from '#src/messages/card-file.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftFact } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { LINK_MINUTES } from '#src/messages/look/page-card.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import type { Day } from '#src/calendar/day.ts';
import { formatWords } from './format-words.ts';
import { kindWords } from './kind-words.ts';
import { longDay } from './parts.ts';

/** A frozen report as a card tells of it. */
export type ToldReport = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly asAt: Day;
  readonly head: { readonly line: number; readonly hash: string };
};

/** To whom a report is told: `formats` are those it can be had in, `help` those of the office to ask for what chat cannot bring where there is no page. */
export type ToldTo = {
  readonly naming: Naming;
  readonly formats: readonly string[];
  readonly isOffice: boolean;
  readonly help: readonly string[];
  /** True where there is a page from which a file can be had. */
  readonly hasPage: boolean;
};

/** A frozen report: what it is, on which end of the record it rests, and a button for each format. */
export function sayReportOf(report: ToldReport, { naming, formats }: ToldTo, heading: Said = titleOf(report)): Card {
  return buildCard({
    heading,
    blocks: [
      { kind: 'facts', facts: factsOf(report, naming) },
      { kind: 'aside', text: VERIFY },
    ],
    buttons: formats.map((format) => formatButton(report.id, format)),
    readers: 'asker',
  });
}

/** The button that sends a report as a file. */
export function formatButton(id: string, format: string): { readonly label: string; readonly say: string } {
  return { label: `As ${formatWords(format)}`, say: `/rag report ${id} ${format}` };
}

/** A report for whoever asked for it as a file, which follows in its thread, and nowhere but before them alone. */
export function sayReportFile(report: ToldReport, format: string, to: ToldTo): Card {
  return buildCard({
    heading: `${titleOf(report)} as ${formatWords(format)}`,
    blocks: [
      { kind: 'facts', facts: factsOf(report, to.naming) },
      { kind: 'aside', text: VERIFY },
    ],
    thread: [sayFile(report, format, to)],
    readers: 'asker',
  });
}

function sayFile(report: ToldReport, format: string, { isOffice, help, hasPage }: ToldTo): Card {
  const { id, kind, asAt } = report;
  const name = `${kind}-${asAt}-${id}.${format}`;
  const file: CardFile = { report: id, format, name, title: `${titleOf(report)} (${id})` };
  const card = { heading: 'The file', readers: 'asker', file } as const;
  if (hasPage) return buildCard({ ...card, blocks: [{ kind: 'said', text: fromThePage(name) }], opens: 'file' });
  const line = `npm run ragtime -- report write ${id} --out ${name}`;
  const whom = isOffice ? 'whoever runs the server' : help.length === 0 ? 'the programme office' : sayOr(help);
  return buildCard({
    ...card,
    blocks: [
      { kind: 'said', text: `A file cannot be sent here: ask ${whom} for it. “${line}” on the server writes it.` },
    ],
  });
}

function fromThePage(name: string): string {
  return `The link signs you in to the page and gives you ${name}: once, for you alone, within ${LINK_MINUTES} minutes. Please do not pass it on: whoever opens it reads and decides in your name.`;
}

/** Why a file is not where it was to be: what the platform said, that nobody can know whether it took it, or that the report is drawn no more. */
export type NotSent =
  | { readonly because: 'refused'; readonly why: string }
  | { readonly because: 'no-scope' | 'not-known' | 'restricted' | 'gone' | 'not-drawn' };

/** What stands in the place of a file that could not be put there, with the step that mends it. */
export function sayFileNotSent(card: Card, because: NotSent): Card {
  const draft = asDraft(card);
  const again = card.file === undefined ? [] : [{ label: 'Send it again', say: sayAgain(card.file) }];
  const isFinal = because.because === 'restricted' || because.because === 'gone';
  return buildCard({
    ...draft,
    heading: because.because === 'not-known' ? 'Has the file come?' : 'The file is not sent',
    blocks: [
      { kind: 'said', text: sayWhy(because) },
      ...(isFinal || because.because === 'not-known' ? [] : draft.blocks),
    ],
    buttons: isFinal ? [] : again,
  });
}

function sayAgain({ report, format }: CardFile): string {
  return `/rag report ${report} ${format}`;
}

function sayWhy(not: NotSent): string {
  switch (not.because) {
    case 'refused':
      return `It was not taken: ${not.why}.`;
    case 'no-scope':
      return 'The app may not upload files here. Whoever runs it adds the permission files:write and installs it again.';
    case 'not-known':
      return 'I could not tell whether the file arrived, so I do not send it a second time. If it is not here, ask for it again.';
    case 'restricted':
      return 'The report names an action that is restricted by now, so it is drawn no more. The programme office can freeze it again: it will not name it.';
    case 'gone':
      return 'This report is not in the register any more, or is drawn in this format no more. “/rag report” shows what there is.';
    case 'not-drawn':
      return 'The file could not be drawn; the log of the server says why.';
  }
}

/** Who asks for a format that there is not is shown those there are. */
export function sayNoSuchFormat(report: ToldReport, format: string, to: ToldTo): Card {
  const names = to.formats.map(formatWords);
  return sayReportOf(report, to, `No report is drawn as ${formatWords(format)} here: there is ${sayOr(names)}`);
}

/** A report that names what is restricted by now, for whoever asks for it. */
export function sayDrawnNoMore(report: ToldReport): Card {
  return buildCard({
    heading: titleOf(report),
    blocks: [{ kind: 'said', text: sayWhy({ because: 'restricted' }) }],
    readers: 'asker',
  });
}

function titleOf({ kind, asAt }: ToldReport): string {
  return `${kindWords(kind).title}, as at ${longDay(asAt)}`;
}

const VERIFY = 'Whoever runs the server can check any copy of it: “report verify FILE” says whether it is unaltered.';

function factsOf({ id, kind, name, asAt, head }: ToldReport, naming: Naming): readonly DraftFact[] {
  return [
    { label: 'Called', value: say`${naming.words(name)}` },
    { label: 'Kind', value: kindWords(kind).title },
    { label: 'As at', value: longDay(asAt) },
    { label: 'Frozen as', value: id },
    { label: 'Rests on', value: `line ${head.line} of the record, hash ${head.hash}` },
  ];
}
