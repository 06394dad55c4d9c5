import Markdown from 'markdown-to-jsx/react';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Tabs } from '../ui/index.ts';
import css from './guide.module.css';

const sources: Readonly<Record<string, string>> = import.meta.glob('../../docs/huong-dan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures: Readonly<Record<string, string>> = import.meta.glob('../../docs/huong-dan/images/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** In the order of the numbers that their names begin with; the first line is the title. */
const pages = Object.entries(sources)
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([path, text]) => {
    const [first = '', ...rest] = text.split('\n');
    return { id: path, title: first.replace('# ', ''), text: rest.join('\n') };
  });

function Picture({ src = '', alt = '' }: { readonly src?: string; readonly alt?: string }) {
  return <img className={css['picture']} src={pictures[`../../docs/huong-dan/${src}`]} alt={alt} />;
}

/** Links lead to the developers' pages, which are not in the app: their words stay. */
function Words({ children }: { readonly children?: React.ReactNode }) {
  return <span>{children}</span>;
}

const options = { disableParsingRawHTML: true, overrides: { img: Picture, a: Words } } as const;

export function Guide() {
  const { app } = useMessages();
  const [page, setPage] = useState(pages[0]?.id ?? '');
  return (
    <div className={css['guide']}>
      <Tabs
        isVertical
        label={app.guide.title}
        selected={page}
        onSelect={setPage}
        tabs={pages.map(({ id, title, text }) => ({
          id,
          title: title.replace(/:.*/, ''),
          content: (
            <article className={css['page']}>
              <h2 className={css['title']}>{title}</h2>
              <Markdown options={options}>{text}</Markdown>
            </article>
          ),
        }))}
      />
    </div>
  );
}
