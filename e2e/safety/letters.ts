const sentence = 'Bến phà Rừng dừng chuyến đêm để thay ụ nổi; người dân hai bờ chờ đến sáng. ';

/** The first `count` letters of a story that goes on for ever. */
export const letters = (count: number): string => sentence.repeat(Math.ceil(count / sentence.length)).slice(0, count);
