import { listAside } from './aside.ts';
import { backup } from './backup.ts';
import type { CliCommand } from './command.ts';
import { talkInTerminal } from './console.ts';
import { printDigest } from './digest.ts';
import { doctor } from './doctor.ts';
import { listDoubts } from './doubts.ts';
import { exportAll } from './export.ts';
import { importPlan } from './import.ts';
import { nudges } from './nudges.ts';
import { person } from './person.ts';
import { plans } from './plans.ts';
import { readLeadCells } from './read-leads.ts';
import { readReplies } from './read-reply.ts';
import { readTimescales } from './read-timescale.ts';
import { register } from './register.ts';
import { restore } from './restore.ts';
import { roster } from './roster.ts';
import { settleRef } from './settle-ref.ts';
import { simulate } from './simulate.ts';
import { start } from './start.ts';

/** Every command of the command line, in the order in which its help lists them: what is used first comes first. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  start,
  talkInTerminal,
  importPlan,
  plans,
  roster,
  listDoubts,
  settleRef,
  listAside,
  nudges,
  printDigest,
  simulate,
  doctor,
  backup,
  restore,
  register,
  exportAll,
  person,
  readTimescales,
  readLeadCells,
  readReplies,
];
