export { ProofDialog, type ProofDialogProps } from './proof-dialog.tsx';
