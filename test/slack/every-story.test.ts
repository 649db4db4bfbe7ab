import { afterEach, expect } from 'vitest';
import { aSlackPlatform } from '#test/adapters/slack/a-slack-platform.ts';
import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { brokenRules } from '#test/kit/lawful.ts';

// Where Slack forces another way than the console, the platform says which and why.
chatPlatformContract(aSlackPlatform);

afterEach(() => {
  expect(brokenRules(), 'the rules that every card keeps (test/law/cards.ts)').toEqual([]);
});
