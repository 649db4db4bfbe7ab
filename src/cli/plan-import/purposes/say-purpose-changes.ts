import { sayCount } from '#src/messages/words/say-list.ts';
import type { PurposeNews } from '#src/intake/purposes/compare-purposes.ts';
import type { Purpose } from '#src/plan/governance/purpose.ts';
import { sayPurposeLine } from './say-purposes.ts';

type ChangeName = PurposeNews['change'];

const TITLES: Readonly<Record<ChangeName, string>> = {
  'purpose-added': 'What it is for, new',
  'purpose-changed': 'What it is for, in other words: what was judged, read and linked stays',
  'purpose-other':
    'The same ref for something else, which is never taken for a rewording: end the one that stands, or put --purposes --prefix WORD behind the import to keep both',
  'purpose-linked': 'Actions beside which it is printed now',
  'purpose-dropped': 'What it is for, no longer in the file: it stays until somebody ends it',
};

/** Changes of purposes as lines, each kind under its title. */
export function sayPurposeChanges(changes: readonly PurposeNews[]): readonly string[] {
  return (Object.keys(TITLES) as ChangeName[]).flatMap((name) => {
    const some = changes.filter(({ change }) => change === name);
    return some.length === 0 ? [] : [`\n${TITLES[name]} (${some.length})`, ...some.map((one) => `  ${sayChange(one)}`)];
  });
}

function sayChange(change: PurposeNews): string {
  switch (change.change) {
    case 'purpose-added':
      return `${change.purpose.kind} ${sayPurposeLine(change.purpose)}`;
    case 'purpose-linked':
      return `${nameOf(change.purpose)}: ${sayCount(change.actions.length, 'action')} more`;
    case 'purpose-dropped':
      return `${change.before.kind} ${sayPurposeLine(change.before)}`;
    case 'purpose-changed':
    case 'purpose-other':
      return `${change.before.kind} ${sayPurposeLine(change.before)} → ${sayPurposeLine(change.after)}`;
  }
}

function nameOf({ kind, ref }: Purpose): string {
  return `${kind} ${ref}`;
}

/** One change for a program. */
export function purposeChangeJson(change: PurposeNews): object {
  switch (change.change) {
    case 'purpose-added':
    case 'purpose-linked': {
      const { kind, ref, title } = change.purpose;
      return { change: change.change, purpose: kind, ref, title, actions: change.actions };
    }
    case 'purpose-dropped': {
      const { kind, ref, title } = change.before;
      return { change: change.change, purpose: kind, ref, title };
    }
    case 'purpose-changed':
    case 'purpose-other': {
      const { kind, ref } = change.before;
      return { change: change.change, purpose: kind, ref, before: change.before, after: change.after };
    }
  }
}
