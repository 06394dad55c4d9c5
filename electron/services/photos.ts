import type { Handlers, PhotoSize } from '../../shared/api/index.ts';
import { openPhotoFolder, type PhotoFolder } from '../photos/index.ts';
import type { ServiceParts } from './parts.ts';

/** The photo group and the files behind `photo/<asset>/<size>`. */
export interface PhotoService {
  readonly handlers: Handlers<'photos'>;
  readonly folder: PhotoFolder;
  /** The file to serve, made if it is not there yet; null when there is no such picture. */
  file(asset: string, size: PhotoSize): Promise<string | null>;
  close(): Promise<void>;
}

export function photoService({ folder: dataFolder, store, log }: ServiceParts): PhotoService {
  const opened = openPhotoFolder(dataFolder);
  // whoever makes a rendition, it is as the newsroom wants it
  const folder: PhotoFolder = {
    ...opened,
    rendition: (photo, options) => opened.rendition(photo, { ...store.settings.get().photos, ...options }),
  };
  return {
    folder,
    handlers: {
      async add({ name, bytes }) {
        const { photo, bytes: size, look, damaged, metadataRead } = await folder.add(name, bytes);
        const { asset, fileName, mediaType, width, height } = photo;
        if (!metadataRead) log.warn({ asset }, 'photo-metadata-not-read');
        store.photos.add({ asset, fileName, mediaType, bytes: size, details: { width, height, look, metadataRead } });
        return { photo, damaged };
      },
      find: ({ query, except, limit }) => store.pictures.find(query, except, limit),
      uses: ({ assets, except }) => store.photos.uses(assets, except),
    },
    file: (asset, size) => folder.file(asset, size),
    close: () => folder.close(),
  };
}
