import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyArticle } from '../../shared/article/arbitrary.ts';
import { writeHtml, writeMarkdown, writeNewsml, writeNinjs, writeNitf, writeText } from '../../shared/formats/index.ts';

// What is said about a story in the newsroom: no form in which it leaves holds a word of it.

const secret = 'zqxkhongraingoaizqx';

test('no comment, question, quotation, reply or name of who wrote them leaves the newsroom', () => {
  fc.assert(
    fc.property(anyArticle, fc.boolean(), fc.boolean(), (story, question, resolved) => {
      const at = '2026-11-24T00:00:00.000Z';
      const edition = { version: 'r1', versionCreated: at, file: () => null };
      const remark = { author: secret, at, text: secret };
      const anchor = { field: 'body' as const, key: story.body[0]?._key ?? '', offset: 0, length: 3 };
      const said = {
        ...story,
        assignee: secret,
        deskNote: secret,
        comments: [
          {
            ...remark,
            _key: 'c',
            anchor,
            quotation: secret,
            question,
            resolved,
            resolvedBy: secret,
            replies: [{ ...remark, _key: 'r' }],
          },
        ],
      };
      const forms = [
        writeHtml(said, () => null),
        writeText(said),
        writeMarkdown(said),
        JSON.stringify(writeNinjs(said, edition)),
        writeNewsml(said, edition),
        writeNitf(said, edition),
      ];
      for (const form of forms) expect(form).not.toContain(secret);
    }),
    { numRuns: 60 },
  );
});
