import { afterEach, expect } from 'vitest';
import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { brokenRules } from '#test/kit/lawful.ts';

// Where Teams forces another way than the console, the platform says which and why.
chatPlatformContract(aTeamsPlatform);

afterEach(() => {
  expect(brokenRules(), 'the rules that every card keeps (test/law/cards.ts)').toEqual([]);
});
