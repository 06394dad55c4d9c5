import { openTypingPage } from '../typing/page/serve.ts';
import { runTypingSuite } from '../typing/suite.ts';

runTypingSuite('the story page with Telex on', () => openTypingPage(undefined, '?telex'));
