import type { Page } from 'playwright-core';

/** The words that a CSS highlight of the page is drawn over, stretch by stretch. */
export const highlighted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map((stretch) => {
        const range = document.createRange();
        range.setStart(stretch.startContainer, stretch.startOffset);
        range.setEnd(stretch.endContainer, stretch.endOffset);
        return range.toString();
      }),
    name,
  );
