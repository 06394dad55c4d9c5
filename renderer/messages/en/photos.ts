import type { PhotosMessages } from '../vi/photos.ts';

export const photos: PhotosMessages = {};
