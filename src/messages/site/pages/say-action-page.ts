import { dayCellOf, longDay, paragraph, plainly, tableOf, textCell } from '#src/messages/report/parts.ts';
import { countedCell } from '#src/messages/report/parts.ts';
import type { PaperColumn } from '#src/messages/report/parts.ts';
import { sayCauses } from '#src/messages/report/sections/say-overdue.ts';
import { decidedColumns } from '#src/messages/report/sections/say-decided.ts';
import { sayFateInPaper } from '#src/messages/report/sections/say-lineage.ts';
import { sayDecider } from '#src/messages/report/sections/say-moved.ts';
import { sayPurposeFirst } from '#src/messages/governance/purpose/purpose-words.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { servingOf } from '#src/plan/governance/measures/serving.ts';
import { countedAs } from '#src/plan/count-as.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import { withoutAddresses } from '#src/people/name-in-address.ts';
import type { DateMove, Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import type { Part } from '#src/report/paper/paper.ts';
import { decidedIn } from '#src/report/sections/decided.ts';
import { overdueAlone } from '#src/report/sections/overdue.ts';
import type { DecisionMade } from '#src/report/sections/decided.ts';
import { deciderOfMove } from '#src/report/sections/moved.ts';
import { linkTo, actionAddress, partAddress, purposeAddress, sayPartOfSite } from '#src/messages/site/site-context.ts';
import type { SiteContext } from '#src/messages/site/site-context.ts';
import type { SiteFact, SitePage } from '#src/messages/site/site-page.ts';

/** The page of one action, for ever: how it stands, its dates, who decided what, and what became of it. */
export function sayActionPage(one: Tracked, context: SiteContext): SitePage {
  const { naming, site } = context;
  const named = naming.action(one.action);
  const descent = site.lineage.get(one.action.id)!;
  const part = site.parts.find(({ open }) => open.includes(one));
  return {
    address: actionAddress(one.action.id, context),
    title: plainly(named.ref) + (plainly(named.title) === '' ? '' : ` ${plainly(named.title)}`),
    tab: null,
    way: part === undefined ? [] : [{ text: sayPartOfSite(part, context), to: partAddress(part) }],
    sections: [
      { heading: null, blocks: [...notices(descent, context), ...forThePublic(one, context)] },
      { heading: 'How it stands', blocks: [{ kind: 'facts', facts: factsOf(one, descent, context) }] },
      { heading: 'Its dates', blocks: [...stepTable(one, context), ...moveTable(one, context)] },
      { heading: 'Decided, by whom and where', blocks: decisionTable(one, context) },
    ],
  };
}

/** What has to be known first: that it ended, that the newest version has it no longer, that it is called otherwise. */
function notices(descent: Descent, context: SiteContext): SitePage['sections'][number]['blocks'] {
  const { tracked, fate, spells } = descent;
  const ended =
    fate === 'open' || fate === 'said-done' ? [] : [`${capital(plainly(sayFateInPaper(descent, context)))}.`];
  const left = tracked.action.isDropped === true && ended.length === 0 ? [LEFT_OUT] : [];
  const [first, now] = [spells[0]?.ref, spells.at(-1)?.ref];
  const called =
    first === undefined || first === now
      ? []
      : [`It was published as ${first}, and this page keeps the address of that number.`];
  return [...ended, ...left, ...called].map((text) => ({ kind: 'notice', text }));
}

const LEFT_OUT = 'The newest version of the plan has it no longer; it runs until it is closed by a decision.';

function forThePublic({ standing: { publicLine } }: Tracked, { naming }: SiteContext): readonly Part[] {
  return publicLine === null ? [] : paragraph(naming.words(publicLine.words), [publicLine.seq]);
}

function cells(label: string, ...said: SiteFact['said']): SiteFact {
  return { label, said };
}

function factsOf(one: Tracked, descent: Descent, context: SiteContext): readonly SiteFact[] {
  const { scene, naming } = context;
  const { action, standing } = one;
  const into = scene.open.filter(({ action: { id } }) => descent.into.includes(id));
  const from = scene.open.filter(({ action: { id } }) => descent.from.includes(id));
  const facts = [
    cells('Rating', countedCell(countedAs(one, scene.asAt), 'none: it is closed')),
    cells('What became of it', textCell(capital(plainly(sayFateInPaper(descent, context))))),
    ...lateness(one, context),
    cells('Went into', ...into.map((other) => linkTo(other, context))),
    cells('Took in', ...from.map((other) => linkTo(other, context))),
    cells('Original date', dayCellOf(standing.original, 'none was published')),
    cells('Agreed date', dayCellOf(standing.agreed, 'none')),
    cells('Forecast', dayCellOf(standing.forecast, 'as agreed, as far as anybody said')),
    cells('Moved', textCell(sayHowOften(one, context))),
    cells('When, in the plan’s words', textCell(naming.words(action.timescale.text))),
    cells('Led by, in the plan’s words', textCell(naming.words(withoutAddresses(action.leads.text)))),
    cells('Supports', ...purposesOf(one, context)),
  ];
  return facts.filter(({ said }) => said.some((cell) => cell.text.trim() !== ''));
}

/** What is late, by how much and why, as on the list of all that is. */
function lateness(one: Tracked, { scene }: SiteContext): readonly SiteFact[] {
  const late = overdueAlone(one, scene);
  if (late === null) return [];
  const far = `${sayCount(late.late, 'day')} on ${longDay(scene.asAt)}`;
  return [cells('Late', textCell(far)), cells('Why late', textCell(capital(sayCauses(late.causes))))];
}

/** "Twice, 92 days later than first published". */
function sayHowOften(one: Tracked, { scene }: SiteContext): string {
  const slip = slippageOf(one, scene.asAt);
  if (slip === null || slip.moved === 0) return 'never, by a decision';
  const far = sayCount(Math.abs(slip.days), 'day');
  const way =
    slip.days === 0
      ? 'to the day first published'
      : `${far} ${slip.days < 0 ? 'earlier' : 'later'} than first published`;
  return `${sayCount(slip.moved, 'time')}, ${way}`;
}

function purposesOf({ action }: Tracked, context: SiteContext): SiteFact['said'] {
  const { site, scene } = context;
  const serves = site.purposes.filter((kept) => servingOf(kept, scene.open).some((one) => one.action.id === action.id));
  return serves.map(({ purpose }) => ({ text: sayPurposeFirst(purpose), to: purposeAddress(purpose, context) }));
}

function stepTable({ standing }: Tracked, { naming }: SiteContext): readonly Part[] {
  const steps = standing.steps.map((step) => ({ ...step, sources: [] }));
  const columns: readonly PaperColumn<Step & { readonly sources: readonly number[] }>[] = [
    { key: 'step', heading: 'Step', type: 'text', read: ({ name }) => textCell(sayStep(name, naming.words)) },
    { key: 'original', heading: 'Original', type: 'date', read: ({ original }) => dayCellOf(original) },
    { key: 'agreed', heading: 'Agreed', type: 'date', read: ({ due }) => dayCellOf(due) },
    { key: 'forecast', heading: 'Forecast', type: 'date', read: ({ forecast }) => dayCellOf(forecast) },
  ];
  return tableOf({ key: 'steps', caption: 'The steps by which it is done' }, steps, { columns });
}

type Move = DateMove & { readonly sources: readonly number[] };

function moveTable({ standing }: Tracked, { scene, naming }: SiteContext): readonly Part[] {
  const moves = standing.moves
    .filter(({ which }) => which === 'agreed')
    .map((move): Move => ({ ...move, sources: [] }));
  const columns: readonly PaperColumn<Move>[] = [
    {
      key: 'which',
      heading: 'Which date',
      type: 'text',
      read: ({ step }) => textCell(step === undefined ? 'of the whole' : sayStep(step, naming.words)),
    },
    { key: 'from', heading: 'From', type: 'date', read: ({ from }) => dayCellOf(from, 'no date') },
    { key: 'to', heading: 'To', type: 'date', read: ({ to }) => dayCellOf(to, 'no date') },
    {
      key: 'decided',
      heading: 'Decided by',
      type: 'text',
      read: (move) => textCell(sayDecider(deciderOfMove(move, scene.index), move.on)),
    },
  ];
  return tableOf(
    { key: 'moves', caption: 'Each time that its agreed date moved', none: 'Its agreed date never moved.' },
    moves,
    { columns },
  );
}

function decisionTable(one: Tracked, context: SiteContext): readonly Part[] {
  const decided = decidedIn({ ...context.scene, since: null, open: [one] });
  const columns = decidedColumns(context).filter(({ key }) => key !== 'action' && key !== 'title');
  return tableOf<DecisionMade>(
    {
      key: 'decided',
      caption: `Every decision up to ${longDay(context.scene.asAt)} that stands`,
      none: 'Nothing was decided of it yet.',
    },
    decided,
    { columns },
  );
}
