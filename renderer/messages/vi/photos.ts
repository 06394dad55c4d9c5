export const photos = {};
export type PhotosMessages = typeof photos;
