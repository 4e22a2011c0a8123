/** A feed that stopped coming before its end: the line was cut, or the server was too slow. */
export class BrokenFeed extends Error {
  constructor(cause: unknown) {
    super("the feed broke off before its end", { cause });
    this.name = "BrokenFeed";
  }
}
