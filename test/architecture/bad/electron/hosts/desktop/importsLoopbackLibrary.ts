import { WebSocketServer } from 'ws';
export const server = new WebSocketServer({ port: 0 });
