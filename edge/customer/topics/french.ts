import type { Lexicon } from "./Topic.ts";

/** French words by topic, parted by commas, without accents. */
export const french: Lexicon = {
  billing: {
    strong:
      "facture, facturation, facturee, debite, prelev, paiement, rembours, double debit, releve bancaire, paye deux fois, preleve deux fois, encaisse",
    some: "carte, banque, bancaire, montant, prix, bon d achat, reduction, code promo, paye, payer, argent, compte, deux fois, somme, avoir",
  },
  delivery: {
    strong:
      "livraison, livre, livreur, colis, suivi, expedi, ou est ma commande, pas arrive, pas encore recu, toujours pas recu, transporteur, acheminement",
    some: "commande, retard, attend, recu, voisin, poste, arriv",
  },
  return: {
    strong:
      "retourner, retour, renvoyer, renvoi, echange, retractation, etiquette de retour, rendre",
    some: "trop petit, trop grand, ne me va pas, ne convient pas, etiquette, taille",
  },
  damaged: {
    strong:
      "casse, abime, endommag, defectu, defaut, ne fonctionne plus, ne marche plus, mauvais article, piece manquante, pieces manquantes, manque une piece, raye, fissur, brise, garantie, fuit, dechire, ebreche",
    some: "manque, reparation, remplacement, qualite, mauvais, erreur d article, tache, ne fonctionne pas",
  },
  stock: {
    strong:
      "rupture, en stock, disponible, disponibilite, epuise, reapprovision, de nouveau disponible, remis en vente",
    some: "quand, stock, magasin, reserver, nouveau, prevenir",
  },
  order_change: {
    strong:
      "annul, modifier ma commande, changer ma commande, changer l adresse, modifier l adresse, adresse de livraison, mauvaise adresse, commande par erreur, par erreur",
    some: "modifier, changer, adresse, commande, ajouter, avant l envoi",
  },
  account: {
    strong:
      "mot de passe, me connecter, connexion, identifiant, mon compte, compte client, code de verification, newsletter, desabonner, supprimer mes donnees, inscription",
    some: "compte, adresse e mail, profil, bloque, acces",
  },
  website: {
    strong:
      "site, message d erreur, plante, la page, page blanche, ne charge pas, ne se charge, bouton, navigateur, application, valider mon panier",
    some: "erreur, lent, panier, ecran, internet, cliqu, charge",
  },
  product: {
    strong:
      "quelle taille, dimension, quelles couleurs, matiere, compatible, convient, lave vaisselle, mode d emploi, comment utilis, difference entre, conseill, composition, notice, lavable, mesure t",
    some: "couleur, taille, poids, question sur, centimetre, four, conseil",
  },
};
