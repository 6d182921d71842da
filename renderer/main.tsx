/** Where the page starts. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '@fontsource-variable/atkinson-hyperlegible-next';
import './ui/tokens.css';
import './ui/base.css';
import { connect } from './connect.ts';
import { App } from './shell/App.tsx';
import { followTheme } from './state/theme.ts';

// The page's policy forbids code made from text, which Zod would otherwise try.
z.config({ jitless: true });

followTheme();
void connect();
const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
