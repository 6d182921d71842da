/** What the page and the loopback host agree on beside the frames: addresses, header, launch code. */

/** Carries the session token on every request but the page's own files. Never a cookie: those are shared across ports. */
export const TOKEN_HEADER = 'x-scrutineer-token';

/** Where the page keeps its session token: sessionStorage is scoped to this very address, port included. */
export const TOKEN_STORAGE_KEY = 'scrutineer-token';

/** The address fragment that carries the launch code: `#launch=…`. It is taken out of the address at once. */
export const LAUNCH_FRAGMENT = 'launch';

export const loopbackPaths = {
  /** POST the launch code as JSON `{code}`; answers `{token}`. Works once, and only within 30 s. */
  session: '/session',
  /** WebSocket; its first frame is `hello` with the token. */
  socket: '/socket',
  /** GET `/files/<fileId>`, with Range. */
  files: '/files/',
  /** POST a file's bytes; its name, URI-encoded, in `UPLOAD_NAME_HEADER`; answers `{id, name}` for `documents.import`. */
  uploads: '/uploads',
  /** GET `/exports/<exportId>`. */
  exports: '/exports/',
  /** GET answers the window's settings as one JSON object; PUT `{key, value}` keeps one. */
  settings: '/settings',
} as const;

export const UPLOAD_NAME_HEADER = 'x-file-name';

/** pdf.js' character maps, fonts and decoders, the same under every host: `/pdfjs/cmaps/`, `/pdfjs/standard_fonts/`, `/pdfjs/wasm/`, `/pdfjs/iccs/`. */
export const PDFJS_PATH = '/pdfjs/';
