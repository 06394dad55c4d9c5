import './ui/look.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../shared/base/index.ts';
import { App } from './app/index.ts';

const root = document.getElementById('root');
assert(root, 'index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
