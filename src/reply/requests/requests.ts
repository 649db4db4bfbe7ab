import type { RequestReader } from './request-reader.ts';
import { away } from './readers/away.ts';
import { close } from './readers/close.ts';
import { extension } from './readers/extension.ts';
import { help } from './readers/help.ts';
import { notMine } from './readers/not-mine.ts';
import { question } from './readers/question.ts';
import { snooze } from './readers/snooze.ts';
import { stop } from './readers/stop.ts';
import { undo } from './readers/undo.ts';
import { wrongDate } from './readers/wrong-date.ts';

/** Every reader of what a sentence asks for, first come first served: "can this be closed?" before any question. */
export const REQUESTS: readonly RequestReader[] = [
  undo,
  help,
  snooze,
  stop,
  away,
  close,
  wrongDate,
  extension,
  notMine,
  question,
];
