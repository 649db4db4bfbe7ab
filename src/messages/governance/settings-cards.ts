import { capital } from '#src/messages/text/capital.ts';
import type { Plan } from '#src/plan/action.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';

/** One setting of a plan as it is shown: how it stands, and what can be typed behind its name. */
export type SettingLine = {
  readonly label: string;
  /** As typed: "bands". */
  readonly name: string;
  readonly now: string;
  /** What follows once it is set; absent where nothing else does. */
  readonly follows?: string;
  /** What is said with other words than a tap can hold. */
  readonly examples: readonly string[];
  /** What one tap sets, where it is not so already. */
  readonly choices: readonly string[];
};

/** A plan whose settings are spoken of, and how it is typed: its key and a blank, nothing for the default plan. */
export type OfPlan = Pick<Plan, 'name' | 'key' | 'isDefault'>;

/** Every setting of a plan, a line each, and what can be said. */
export function saySettingsOf(plan: OfPlan, lines: readonly SettingLine[]): Card {
  return buildCard({
    heading: `How ${plan.name} is kept`,
    blocks: [
      { kind: 'facts', facts: lines.map(({ label, now }) => ({ label, value: now })) },
      { kind: 'title', text: 'In other words' },
      ...lines.flatMap((line) => examplesOf(plan, line)),
      { kind: 'aside', text: 'Each change is on record and can be taken back.' },
    ],
    buttons: [
      ...lines.flatMap((line) => choicesOf(plan, line, `${line.label}: `)),
      { label: 'What the ratings mean', say: `/rag key${behind(plan)}` },
    ],
  });
}

/** Adds to a refusal how somebody sets for themselves when they are asked, which they may have meant. */
export function withOwnSettings(refused: Card): Card {
  return buildCard({
    ...asDraft(refused),
    buttons: [
      { label: 'When I ask you', say: '/rag time' },
      { label: 'Pause reminders', say: '/rag pause' },
      { label: 'Arrange leave', say: '/rag help away' },
    ],
  });
}

/** One setting by itself: how it stands, and what can be said. */
export function saySetting(plan: OfPlan, line: SettingLine): Card {
  const { label, name, now } = line;
  return buildCard({
    heading: `${label} of ${plan.name}`,
    blocks: [{ kind: 'said', text: `${now}.` }, ...examplesOf(plan, line)],
    buttons: choicesOf(plan, line),
    typed: { reason: `${typedFor(plan)} ${name} …` },
  });
}

/** Reads a setting back before it counts: `typed` is what was said. */
export function askToSet(
  plan: OfPlan,
  { line, says, typed }: { line: SettingLine; says: readonly string[]; typed: string },
): Card {
  const yes = `${typedFor(plan)} ${line.name} ${typed}: yes`;
  return buildCard({
    heading: `${line.label} of ${plan.name}: is this right?`,
    blocks: [
      ...says.map((text): DraftBlock => ({ kind: 'said', text })),
      { kind: 'aside', text: 'Nothing is changed yet.' },
    ],
    buttons: [
      { label: 'Yes, set it', say: yes },
      { label: 'Leave it', say: typedFor(plan) },
    ],
    typed: { yes, no: typedFor(plan) },
  });
}

/** Reads back what was set, and what follows from it. */
export function saySet(plan: OfPlan, line: SettingLine, was: string): Card {
  return buildCard({
    heading: `Set for ${plan.name}: ${lower(line.label)}`,
    blocks: [
      { kind: 'said', text: `${line.now}. It was: ${lower(was)}.` },
      ...(line.follows === undefined ? [] : [{ kind: 'aside' as const, text: line.follows }]),
    ],
    buttons: [{ label: 'All settings', say: typedFor(plan) }],
  });
}

/** Nothing changed: it is so already. */
export function sayIsSet(plan: OfPlan, { label, now }: SettingLine): Card {
  return buildCard({
    heading: `${label} of ${plan.name}: nothing has changed`,
    blocks: [{ kind: 'said', text: `It is so already: ${lower(now)}.` }],
    buttons: [{ label: 'All settings', say: typedFor(plan) }],
  });
}

/** Why a setting was not set, and what can be said instead. */
export function sayNotSet(plan: OfPlan, line: SettingLine, why: string): Card {
  return buildCard({
    heading: `${line.label} of ${plan.name}: nothing has changed`,
    blocks: [{ kind: 'said', text: why }, ...examplesOf(plan, line)],
    buttons: choicesOf(plan, line),
    typed: { reason: `${typedFor(plan)} ${line.name} …` },
  });
}

function examplesOf(plan: OfPlan, { name, examples }: SettingLine): readonly DraftBlock[] {
  if (examples.length === 0) return [];
  return [{ kind: 'said', text: examples.map((words) => `${typedFor(plan)} ${name} ${words}`).join('\n') }];
}

function choicesOf(plan: OfPlan, { name, choices }: SettingLine, before = ''): readonly DraftButton[] {
  return choices.map((words) => ({
    label: before === '' ? capital(words) : `${before}${words}`,
    say: `${typedFor(plan)} ${name} ${words}`,
  }));
}

function typedFor(plan: OfPlan): string {
  return `/rag settings${behind(plan)}`;
}

function behind({ key, isDefault }: OfPlan): string {
  return isDefault ? '' : ` ${key}`;
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
