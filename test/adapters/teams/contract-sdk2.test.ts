import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { aTeamsPlatform } from './a-teams-platform.ts';

// The same in every point over the newer of Microsoft's packages.
chatPlatformContract((start) => aTeamsPlatform(start, 2));
