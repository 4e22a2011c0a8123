import type { Lexicon } from "./Topic.ts";

/** French words by topic, parted by commas, without accents. */
export const french: Lexicon = {
  billing: {
    strong:
      "facture, facturation, facturee, debite, prelev, paiement, rembours, double debit, releve bancaire, paye deux fois, preleve deux fois, encaisse, prelevement, debit, deduit, carte bancaire, paypal, mensualite, tva, trop paye, trop cher, mauvais montant, mauvais prix, code promo, double paiement",
    some: "carte, banque, bancaire, montant, prix, bon d achat, reduction, code promo, paye, payer, argent, compte, deux fois, somme, avoir, releve, frais, euros",
  },
  delivery: {
    strong:
      "livraison, livre, livreur, colis, suivi, expedi, ou est ma commande, pas arrive, pas encore recu, toujours pas recu, transporteur, acheminement, devait arriver, rien recu, jamais recu, pas recu, point relais, colissimo, chronopost, douane, vais je recevoir, delai, n ai rien",
    some: "commande, retard, attend, recu, voisin, poste, arriv, recevoir, arriver, passe, lundi",
  },
  return: {
    strong:
      "retourner, retour, renvoyer, renvoi, echange, retractation, etiquette de retour, rendre, autre taille, plus grande, plus petite, ne me plait, reprendre",
    some: "trop petit, trop grand, ne me va pas, ne convient pas, etiquette, taille, plait",
  },
  damaged: {
    strong:
      "casse, abime, endommag, defectu, defaut, ne fonctionne plus, ne marche plus, mauvais article, piece manquante, pieces manquantes, manque une piece, raye, fissur, brise, garantie, fuit, dechire, ebreche, en morceaux, ne s allume, hors service, trou, moisi, incomplet, conforme, different de",
    some: "manque, reparation, remplacement, qualite, mauvais, erreur d article, tache, ne fonctionne pas, ouverture, fermeture, jour",
  },
  stock: {
    strong:
      "rupture, en stock, disponible, disponibilite, epuise, reapprovision, de nouveau disponible, remis en vente, aurez vous, avez vous encore, reste t il, plus disponible, precommand, de retour, indisponible, encore en vente",
    some: "quand, stock, magasin, reserver, nouveau, prevenir, encore, reste",
  },
  order_change: {
    strong:
      "annul, modifier ma commande, changer ma commande, changer l adresse, modifier l adresse, adresse de livraison, mauvaise adresse, commande par erreur, par erreur, code postal, autre adresse, ajouter un article, supprimer un article, changer la taille, changer la couleur, trompe d adresse, trompee d adresse, trompe de taille, trompee de taille, trompe dans",
    some: "modifier, changer, adresse, commande, ajouter, avant l envoi, trompe",
  },
  account: {
    strong:
      "mot de passe, me connecter, connexion, identifiant, mon compte, compte client, code de verification, newsletter, desabonner, supprimer mes donnees, inscription, m identifier, m inscrire, reinitialis, pirat, fidelite, donnees personnelles, supprimer mon compte",
    some: "compte, adresse e mail, profil, bloque, acces, points, supprimer",
  },
  website: {
    strong:
      "site, message d erreur, plante, la page, page blanche, ne charge pas, ne se charge, bouton, navigateur, application, valider mon panier, rien ne se passe, fige, lien ne, deconnecte, panier vide, ne repond pas, quand je clique, affiche une erreur",
    some: "erreur, lent, panier, ecran, internet, cliqu, charge, affiche, clique, lien, telephone",
  },
  product: {
    strong:
      "quelle taille, dimension, quelles couleurs, matiere, compatible, convient, lave vaisselle, mode d emploi, comment utilis, difference entre, conseill, composition, notice, lavable, mesure t, va t il, va t elle, au four, micro ondes, piles, combien de, pese, longueur, largeur, hauteur, quelle couleur, montage, allerg, coton, cuir, laine, peut on, passe au",
    some: "couleur, taille, poids, question sur, centimetre, four, conseil, combien",
  },
};
