/** The half of pdf.js that parses; it ships without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: {
    /** Starts to answer, on this port, what a `PDFWorker` on the port's other end asks. */
    initializeFromPort(port: unknown): void;
  };
}
