import { aTeamsPlatform } from '#test/adapters/teams/a-teams-platform.ts';
import { chatPlatformContract } from '#test/contracts/chat-platform.ts';

// The same in every point over the newer of Microsoft's packages.
chatPlatformContract((start) => aTeamsPlatform(start, 2));
