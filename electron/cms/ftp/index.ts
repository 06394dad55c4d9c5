export { openFtp } from './ftp.ts';
