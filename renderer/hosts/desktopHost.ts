/** What the desktop's shell can do for the page, over the bridge that its preload hands over. */
import type { DesktopBridge } from '#shared/contract/desktop.ts';
import type { ChosenFile, HostApi } from '#shared/contract/host.ts';
import { loopbackPaths } from '#shared/contract/loopback.ts';

function byPath(paths: readonly string[]): readonly ChosenFile[] {
  return paths.filter((path) => path !== '').map((path) => ({ kind: 'path', path }));
}

/** `kept`: the settings as they were when the window opened; what is written since stands beside them. */
export function desktopHost(bridge: DesktopBridge, kept: Readonly<Record<string, unknown>>): HostApi {
  const settings = new Map(Object.entries(kept));
  return {
    host: 'desktop',
    can: { chooseFolder: true, reveal: false, print: true },
    chooseFiles: async ({ folder, of }) => byPath(await bridge.chooseFiles(folder, of)),
    // Folders come as one path: the core walks them.
    takeDropped: (transfer) => Promise.resolve(byPath([...(transfer as DataTransfer).files].map((file) => bridge.pathOf(file)))),
    onOpened: (listener) => bridge.onOpened((paths) => listener(byPath(paths))),
    fileAddress: (fileId) => ({ url: loopbackPaths.files + encodeURIComponent(fileId), headers: {} }),
    saveExport: (exportId, fileName) => bridge.saveExport(exportId, fileName),
    saveBytes: (bytes, fileName) => bridge.saveBytes(bytes, fileName),
    print: () => bridge.print(),
    readSetting: (key) => settings.get(key),
    writeSetting(key, value) {
      settings.set(key, value);
      bridge.writeSetting(key, value);
    },
  };
}
