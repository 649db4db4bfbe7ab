// A day of the real process on Slack, as the release lives it.
import '#test/process/slack.test.ts';
