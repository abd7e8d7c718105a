/** What the address of a work says while the guided route is followed: `…/012/?route=1`. */
export const routeKey = 'route';

/** @param search of an address, from its question mark on. */
export const isOnRoute = (search: string) => new URLSearchParams(search).has(routeKey);
