export {
  canStep,
  needsNote,
  nextStep,
  offeredSteps,
  type Role,
  roles,
  type Step,
  type StepRecord,
  stateAfter,
  steps,
} from './workflow.ts';
