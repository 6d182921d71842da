export const cwd = process.cwd();
