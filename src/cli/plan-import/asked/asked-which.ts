import { foldTitle } from '#src/intake/compare/likeness.ts';
import type { KnownById } from '#src/intake/compare/conflicts.ts';
import type { DoubtfulMatch, MatchesSaid } from '#src/intake/compare/match-actions.ts';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { newerWords } from '#src/plan/replaying/newer-words.ts';

type Line = { readonly action: ActionId; readonly event: ActionEvent };

/** The questions which action of a newer version is which, where they are asked of nobody yet, and an end to those that it answers itself. */
export function askedWhich(doubtful: readonly DoubtfulMatch[], known: KnownById): readonly Line[] {
  const asked = doubtful.flatMap(({ before, candidates }): readonly Line[] => {
    const words = candidates.map(({ title }) => title).join('; ');
    const waiting = waitingOf(before.id, known);
    const may = candidates.map(newerWords);
    if (waiting !== undefined && JSON.stringify(waiting.may) === JSON.stringify(may)) return [];
    return [{ action: before.id, event: { kind: 'noted', text: NOTED['plan-which'], words, may } }];
  });
  const ended = [...known.keys()].flatMap((action): readonly Line[] => {
    const waiting = waitingOf(action, known);
    if (waiting === undefined || doubtful.some(({ before }) => before.id === action)) return [];
    return [{ action, event: { kind: 'noted', text: NOTED['told-apart'], words: '', of: waiting.seq } }];
  });
  return [...asked, ...ended];
}

function waitingOf(action: ActionId, known: KnownById) {
  return known.get(action)?.tracked.standing.requests.find(({ what }) => what === 'plan-which');
}

/** What was answered here of the words of a newer version: which of its actions are known ones, and which are not. */
export function saidHere(known: KnownById, after: readonly Action[]): MatchesSaid {
  const same = new Map<Ref, Ref>();
  const fresh = new Set<Ref>();
  const titles = new Set(Array.from(known.values(), ({ tracked }) => foldTitle(tracked.action.title)));
  for (const { ref, text, words } of answersIn(known)) {
    const there = after.find(({ title }) => foldTitle(title) === foldTitle(words));
    if (there === undefined) continue;
    if (text === NOTED['same-action']) same.set(ref, there.ref);
    // Once it is known it is matched by its words like any other.
    if (text === NOTED['other-action'] && !titles.has(foldTitle(words))) fresh.add(there.ref);
  }
  return { same, fresh };
}

function answersIn(known: KnownById) {
  return [...known.values()].flatMap(({ tracked: { action }, ledger }) => {
    return stillStanding(ledger).flatMap(({ event }) =>
      event.kind === 'noted' ? [{ ref: action.ref, text: event.text, words: event.words }] : [],
    );
  });
}
