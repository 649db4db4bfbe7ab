import type { ActionEvent } from '#src/plan/ledger.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { wordsOfSaid } from './said-otherwise.ts';
import type { ContestedPart, SaidOtherwise } from './said-otherwise.ts';

/** The line by which what was decided here stands against the newer version's words. */
export function keptAgainst(says: SaidOtherwise): ActionEvent {
  const { about } = says;
  const { now } = wordsOfSaid(says);
  const words = `The newer version of the plan says “${now === '' ? 'none' : now}”; what was decided before stands.`;
  // A reading of a date or a lead that was in doubt is settled with it.
  if (about === 'timescale' || about === 'leads') return { kind: 'settled', about, words };
  return { kind: 'noted', text: NOTED['kept-against'], words, says };
}

/** True for a line by which that is decided, or by which a still newer version says it otherwise again. */
export function decidesOf(about: ContestedPart, event: ActionEvent): boolean {
  const { kind } = event;
  if (kind === 'closed' || kind === 'dropped') return true;
  if (kind === 'verified') return event.turn === undefined;
  if (kind === 'settled') return event.about === about;
  if (kind === 'assigned') return about === 'leads';
  if (kind === 'date-agreed') return about === 'timescale' && event.step === undefined;
  if (kind === 'noted') return event.text === NOTED['kept-against'] && event.says?.about === about;
  if (about === 'timescale') return kind === 'republished' && (event.timescale !== null || event.agreed !== undefined);
  if (kind === 'edited') return about !== 'leads' && event.change[about] !== undefined;
  return kind === 'republished' && about !== 'theme' && event[about] !== null;
}
