import type { Section, Shelf } from "./products/categoryTree.ts";

/** Where things are in the shop: every path is built here. */
export const urlOf = {
  product: ({ id }: { id: string }): string => `/product/${encodeURIComponent(id)}`,
  picture: ({ id }: { id: string }): string => `/pics/${encodeURIComponent(id)}.svg`,
  section: ({ slug }: Section): string => `/category/${slug}`,
  shelf: (section: Section, shelf: Shelf): string => `/category/${section.slug}/${shelf.slug}`,
  order: (number: string): string => `/order/${encodeURIComponent(number)}`,
};
