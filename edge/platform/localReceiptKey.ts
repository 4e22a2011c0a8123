/** The fixed key of a developer's machine: public by nature, refused anywhere else. */
export const LOCAL_RECEIPT_KEY = {
  kty: "OKP",
  crv: "Ed25519",
  kid: "local",
  d: "wk0MC7xT-K35grV-RmhaavzpZVbMO7hAtzrqtqkd_ck",
  x: "87gRYE9KNgaP9-QT7cpOaKm9hLG9QXuX93owlp-fo8I",
} as const;
