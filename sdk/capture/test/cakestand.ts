/** Shows a page with this in its body. */
export const page = (html: string): void => {
  document.body.innerHTML = html;
};

/** A script of JSON-LD. */
export const ld = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`;

/** A product as a shop's JSON-LD has it. */
export const product = {
  "@context": "https://schema.org",
  "@type": "Product",
  sku: "22423",
  name: "Regency cakestand",
  brand: { "@type": "Brand", name: "Regency" },
  category: "Tea > Cakestands",
  offers: { "@type": "Offer", price: "12.75", priceCurrency: "GBP" },
};

/** The view of it that is told. */
export const view = {
  currency: "GBP",
  value: 12.75,
  items: [
    {
      item_id: "22423",
      item_name: "Regency cakestand",
      item_brand: "Regency",
      item_category: "Cakestands",
      price: 12.75,
      quantity: 1,
    },
  ],
};
