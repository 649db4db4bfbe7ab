import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import '#test/kit/rules-of-cards.ts';

// Where Teams forces another way than the console, the platform says which and why.
chatPlatformContract(aTeamsPlatform);
