import { BrowserWindow } from 'electron';
export const open = (): unknown => new BrowserWindow();
