/** Names of places, feasts, people and designs: written with a capital wherever they stand in a title. */
export const names: ReadonlyMap<string, string> = new Map(
  `Acapulco Afghan Amelie Antoinette Bakelike Bertie Birdy Bohemian Bonheur Boudicca Budah Buddha Camden Camembert Carlo
  Charlie Charlotte Chinese Christmas Cinderella Claire Columbian Crusoe Cupid Czech Danish David's Dutch Easter
  Edwardian Elvis Emily Empire England English Fanny's Feltcraft France French Geisha George Georgian Gordon Halloween
  Hardman Hawaiian Heidi Helga Henrietta Hilda Indians Ingrid Jack Jean Kashmir Kashmiri Kensington Lola Lolita London
  Madeline Madonna Madras Mao Maria Marie Maxwell Medina Mexican Molly Montana Moroccan Morris Murano Nicole Nile Noel
  Olivia Ollie Oxford Paris Parisienne Paul Portobello Provencal Provence Purdey Rachel Rebecca Regency Rex Riviera
  Roman Rosie Rudolph's Rudolphs Russian Sally Sanskrit Santa Santas Savannah Savoy Scandinavian Scottie Scotties Scotty
  Sophie Spaceboy Suki Susan Susie Swagat Swiss Tahiti Tigris Tokyo Tuscan Union Valentine Vegas Victorian Willie
  Yuletide`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);
