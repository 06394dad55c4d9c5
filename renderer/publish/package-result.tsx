import type { PackageProof } from '../../shared/api/index.ts';
import { useMessages } from '../messages/index.ts';
import { MadeFile } from './made-file.tsx';
import css from './package-result.module.css';

interface PackageResultProps {
  readonly path: string;
  readonly proof: PackageProof;
}

/** What was made: where it lies, and each file in it. */
export function PackageResult({ path, proof }: PackageResultProps) {
  const { publish, format } = useMessages();
  return (
    <div className={css['result']}>
      <MadeFile path={path} />
      <table className={css['files']}>
        <caption>{publish.files}</caption>
        <tbody>
          {proof.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{format.bytes(file.bytes)}</td>
              <td className={css['hash']} title={file.sha256}>
                {file.sha256.slice(0, 12)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
