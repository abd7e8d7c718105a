import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request of the desk: gives what is sent as JSON, or sends by itself. */
export type Route = (call: Call) => Promise<unknown>;

export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
}

/** By method and path below `/newsroom/`: `POST api/save`. */
export type Routes = Record<string, Route>;
