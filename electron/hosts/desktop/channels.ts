/** Names of the messages between the preload and the main process. There are no others. */
export const channels = {
  connect: 'connect',
  takeOpened: 'takeOpened',
  opened: 'opened',
  port: 'port',
  chooseFiles: 'chooseFiles',
  saveExport: 'saveExport',
  saveBytes: 'saveBytes',
  print: 'print',
  readSettings: 'readSettings',
  writeSetting: 'writeSetting',
} as const;
