import { Fragment } from 'react';
import type { StyleRule } from '../../../shared/style/index.ts';
import { useMessages } from '../../messages/index.ts';
import css from './style.module.css';

type Example = StyleRule['examples']['bad'][number];

/** What the rule marks, with what it makes of it, and what it leaves alone. */
export function RuleExamples({ examples: { bad, ok } }: Pick<StyleRule, 'examples'>) {
  const { style: words } = useMessages();
  return (
    <dl className={css['examples']}>
      {bad.length > 0 && <dt>{words.bad}</dt>}
      {bad.map((one) => (
        <dd key={`bad ${one.field} ${one.text}`} lang="vi">
          <Marked example={one} />
        </dd>
      ))}
      {ok.length > 0 && <dt>{words.good}</dt>}
      {ok.map((one) => (
        <dd key={`ok ${one.field} ${one.text}`} lang="vi">
          {one.text || words.emptyText}
        </dd>
      ))}
    </dl>
  );
}

function Marked({ example: { text, found } }: { readonly example: Example }) {
  const { style: words } = useMessages();
  const last = found.at(-1);
  return (
    <>
      {found.map(({ offset, length, fix }, at) => {
        const before = found[at - 1];
        return (
          <Fragment key={offset}>
            {text.slice(before ? before.offset + before.length : 0, offset)}
            {length > 0 && <mark className={css['found']}>{text.slice(offset, offset + length)}</mark>}
            {fix !== null && (
              <>
                {' → '}
                <b className={css['fix']}>{fix === '' ? words.remove : fix}</b>
              </>
            )}
          </Fragment>
        );
      })}
      {text.slice(last ? last.offset + last.length : 0)}
      {text === '' && words.emptyText}
    </>
  );
}
