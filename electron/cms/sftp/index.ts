export { openSftp } from './sftp.ts';
