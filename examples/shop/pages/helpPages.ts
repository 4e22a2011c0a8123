/** The shop's plain pages: a title and a few paragraphs each. */
export const helpPages: Readonly<
  Record<string, { readonly title: string; readonly text: readonly string[] }>
> = {
  delivery: {
    title: "Delivery",
    text: [
      "Delivery is free over £40 and £3.95 below. What is in stock is with you two to four working days after you order.",
      "This is a demonstration shop, so nothing is sent.",
    ],
  },
  returns: {
    title: "Returns",
    text: [
      "You may send anything back within 60 days, free, without saying why.",
      "This is a demonstration shop, so there is nothing to send back.",
    ],
  },
  contact: {
    title: "Talk to a person",
    text: [
      "Our people are at the telephone and at their desks on working days from 9 to 5.",
      "This is a demonstration shop, so the telephone is made of porcelain.",
    ],
  },
  about: {
    title: "About this shop",
    text: [
      "Pippin Lane is a demonstration of Candour: a shop that works without it, and better with it. What Candour knows of you, you can see, change and switch off under \u201cYour data and choices\u201d.",
      "The 3,768 products and 19,746 orders are real. They come from a British gift shop, December 2010 to December 2011: Online Retail, by Daqing Chen, UCI Machine Learning Repository, 2015, doi 10.24432/C5BW33, under CC BY 4.0. Titles were recased; sections, pictures, stock and descriptions were added for this demonstration.",
      "The only cookie of the shop itself is pippin_cart. It holds what is in your cart, is set when you put something in it, and ends with the browser.",
    ],
  },
};
