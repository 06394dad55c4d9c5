import { useEffect } from 'react';
import type { Settings } from '../../shared/api/index.ts';

/** Puts theme, contrast, language and text zoom on the document, where tokens.css reads them. */
export function useDocumentLook({ theme, language, textZoom }: Settings): void {
  useEffect(() => {
    const root = document.documentElement;
    const moreContrast = matchMedia('(prefers-contrast: more)');
    const apply = () => {
      if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
      else delete root.dataset['theme'];
      if (theme === 'contrast' || (theme === 'system' && moreContrast.matches)) root.dataset['contrast'] = 'more';
      else delete root.dataset['contrast'];
    };
    apply();
    moreContrast.addEventListener('change', apply);
    return () => moreContrast.removeEventListener('change', apply);
  }, [theme]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    document.documentElement.style.setProperty('--text-zoom', String(textZoom));
  }, [textZoom]);
}
