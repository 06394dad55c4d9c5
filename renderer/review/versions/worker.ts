import type { Article } from '../../../shared/article/index.ts';
import { compareArticles } from '../../../shared/article/compare/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<readonly [Article, Article]>) => {
  self.postMessage(compareArticles(...data));
});
