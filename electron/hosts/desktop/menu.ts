/** The application menu: what each system expects, and nothing that leaves the page. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export function setMenu(platform: NodeJS.Platform, developing: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' },
    ...(developing ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' }] satisfies MenuItemConstructorOptions[] : [{ label: '&File', submenu: [{ role: 'quit' }] }] satisfies MenuItemConstructorOptions[]),
    { role: 'editMenu' },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
  ]));
}
