import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Article, CreditForm } from '../../shared/article/index.ts';
import { currentOf, type Suggestion } from '../../shared/review/index.ts';
import { useClient, useDesktopInfo } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { Button, Dialog, IconPrint, SegmentedControl, useNotices } from '../ui/index.ts';
import css from './proof.module.css';
import { proofParts } from './proof-parts.ts';
import { ProofSheet } from './proof-sheet.tsx';
import { noteFamily, textFamily } from './proof-type.ts';

export interface ProofDialogProps {
  readonly draft: string;
  readonly story: Article;
  readonly suggestions: readonly Suggestion[];
  readonly newsroom: string;
  readonly creditForm: CreditForm | undefined;
  /** Keeps the story as it stands, so that what is on paper can be compared with later. */
  readonly onKeep: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The proof for the pen: shown as it will be printed, then printed or, on the desktop, kept as a PDF. */
export function ProofDialog(props: ProofDialogProps) {
  const { draft, story, suggestions, newsroom, creditForm, onKeep, onClose } = props;
  const messages = useMessages();
  const { print: words, suggestions: suggested, format } = messages;
  const client = useClient();
  const notices = useNotices();
  const paper = useRef<HTMLDivElement>(null);
  const [shows, setShows] = useState<'clean' | 'marks'>(suggestions.length > 0 ? 'marks' : 'clean');
  const areFontsReady = useFonts();
  const shell = useDesktopInfo();
  const { data: version, isError } = useQuery({
    queryKey: ['proof', draft],
    gcTime: 0,
    retry: false,
    async queryFn() {
      await onKeep();
      const rows = await client.revisions.list({ draft });
      return { number: rows.length, at: rows[0]?.at ?? new Date().toISOString() };
    },
  });
  const parts = useMemo(() => {
    const isClean = shows === 'clean';
    return proofParts(isClean ? currentOf(story) : story, {
      suggestions: isClean ? [] : suggestions,
      noteOf: (one) =>
        [one.of === null ? '' : `${suggested.of[one.of]}: `, words.note(one)].join('').replaceAll(/\s+/gu, ' '),
      creditForm,
    });
  }, [shows, story, suggestions, creditForm, words, suggested]);
  const head = [
    [newsroom, story.section].filter((one) => one !== '').join(' · ') || words.title,
    story.headline || messages.versions.untitled,
    version ? words.version(version.number, format.dateTime(version.at)) : '',
  ];
  // a proof of a story that could not be kept is still a proof
  const isReady = areFontsReady && (version !== undefined || isError);

  const withPictures = async (perform: () => void | Promise<void>) => {
    try {
      const images = [...(paper.current?.querySelectorAll('img') ?? [])];
      // one that cannot be shown is left white: the words are what is read
      await Promise.allSettled(images.map((image) => image.decode()));
      await perform();
    } catch (error) {
      notices.show(failureNotice(error, messages));
    }
  };
  const savePdf = async () => {
    const path = await client.desktop.savePdf({ suggestedName: words.fileName(story.headline || story.id) });
    if (path !== null) notices.show({ kind: 'done', text: words.saved(path) });
  };
  const sheet = isReady && <ProofSheet head={head} pageOf={words.pageOf} parts={parts} />;
  return (
    <Dialog
      isOpen
      size="wide"
      title={words.title}
      lead={words.lead}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          {shell?.canChoosePath && (
            <Button isDisabled={!isReady} onPress={() => void withPictures(savePdf)}>
              {words.pdf}
            </Button>
          )}
          <Button
            kind="primary"
            icon={IconPrint}
            isDisabled={!isReady}
            onPress={() => void withPictures(() => window.print())}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <div className={css['desk']}>
        <div className={css['tools']}>
          <SegmentedControl
            label={words.shows}
            value={shows}
            segments={[
              { value: 'clean', label: words.clean },
              { value: 'marks', label: words.marks },
            ]}
            onChange={setShows}
          />
          <span className={css['count']}>{words.withMarks(suggestions.length)}</span>
        </div>
        {/* it scrolls: keys have to reach it */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={css['preview']} aria-label={words.preview} tabIndex={0}>
          {sheet}
        </section>
      </div>
      {createPortal(
        <div ref={paper} className={css['printed']} aria-hidden>
          {sheet}
        </div>,
        document.body,
      )}
    </Dialog>
  );
}

/** Lines are broken by the widths of the letters: true once the fonts are there. */
function useFonts(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const faces = ['400', '700', 'italic 400', 'italic 700'].map((face) => `${face} 15px ${textFamily}`);
    void Promise.allSettled(
      [...faces, `500 11px ${noteFamily}`].map((font) => document.fonts.load(font, 'aấẩộƯđ')),
    ).then(() => setReady(true));
  }, []);
  return isReady;
}
