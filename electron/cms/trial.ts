// What "Kiểm tra kết nối" tries at any content system, and what it judges by.

/** A clock that is off by more, in milliseconds, makes planned stories come out at the wrong time. */
export const clockTolerance = 120_000;

/** Names of the newsroom's own time zone. */
export const newsroomZones: ReadonlySet<string> = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok']);

/** The smallest photo that content systems decode: a grey JPEG of 8 x 8 pixels. */
export const testPhoto = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AH1//9k=',
  'base64',
);
