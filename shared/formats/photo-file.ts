import type { CreditForm, PresentPhoto } from '../article/index.ts';

/** The file of a photo beside the document (`photos/01-….jpg`, a JPEG); null where no files go along. */
export type PhotoFile = (
  photo: PresentPhoto,
) => { readonly path: string; readonly width: number; readonly height: number; readonly bytes: number } | null;

/** What a news exchange document says beside the story. */
export interface NewsEdition {
  /** The revision's id and when it was kept (ISO instant): the same revision makes the same document. */
  readonly version: string;
  readonly versionCreated: string;
  /** How the texts print captions; the pictures' own captions and credits stand apart. */
  readonly creditForm?: CreditForm | undefined;
  readonly file: PhotoFile;
}
