/** The one IndexedDB database of a site's SDK. */
export const databaseName = (site: string): string => `candour:${site}`;
