const TITLE =
  /^(mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|monsieur|madame|sr|sra|señor|señora)\.?$/i;

/** What to call somebody: the first name, or the whole where it begins with a title. */
export function firstNameOf(name: string | null): string | null {
  const [first] = name?.split(/\s+/) ?? [];
  if (!first) return null;
  return TITLE.test(first) ? name : first;
}
