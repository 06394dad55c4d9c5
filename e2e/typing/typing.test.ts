import { openTypingPage } from './page/serve.ts';
import { runTypingSuite } from './suite.ts';

runTypingSuite('the story page', openTypingPage);
