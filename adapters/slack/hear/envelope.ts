/**
 * One envelope, the same from HTTP and from Socket Mode: something happened, a slash command, a press or a form. Nothing
 * in its body is trusted to be there.
 */
export type Envelope = {
  readonly kind: 'event' | 'command' | 'interactive';
  readonly body: object;
  /** How often Slack has sent this event before, since nobody acknowledged it; unsaid for what it sends once. */
  readonly again?: number;
};
