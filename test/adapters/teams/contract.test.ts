import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { aTeamsPlatform } from './a-teams-platform.ts';

// Where Teams forces another way than the console, the platform says which and why.
chatPlatformContract(aTeamsPlatform);
