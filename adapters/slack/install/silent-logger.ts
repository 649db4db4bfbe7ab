import { LogLevel } from '@slack/web-api';
import type { Logger } from '@slack/web-api';

/** A logger for Slack's libraries that writes nothing: their lines may hold a token or a state, and what went wrong is thrown too. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
