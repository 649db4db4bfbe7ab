import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { aSlackPlatform } from './a-slack-platform.ts';

// Where Slack forces another way than the console, the platform says which and why.
chatPlatformContract(aSlackPlatform);
