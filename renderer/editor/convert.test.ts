import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../../shared/article/arbitrary.ts';
import { $putArticle, $readArticle } from './convert.ts';
import { storyNodes } from './nodes/index.ts';
import { registerFields } from './extensions/fields.ts';
import { registerNfc } from './extensions/nfc.ts';

test('E1 article to editor to article is the identity, with all transforms at work', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const editor = createHeadlessEditor({
        nodes: [...storyNodes],
        onError: (error) => {
          throw error;
        },
      });
      registerFields(editor);
      registerNfc(editor);
      editor.update(() => $putArticle(article), { discrete: true });
      expect(editor.read($readArticle)).toEqual(article);
    }),
    { numRuns: 300 },
  );
});
