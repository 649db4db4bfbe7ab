import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { aConsole } from './a-console.ts';

chatPlatformContract(aConsole);
