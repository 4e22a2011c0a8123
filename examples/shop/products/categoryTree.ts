/** A shelf of a section. `words` say what a thing is; `hints` count only where no title word says it. */
export interface Shelf {
  readonly slug: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly hints: readonly string[];
}

export interface Section {
  readonly slug: string;
  readonly name: string;
  readonly lead: string;
  readonly shelves: readonly Shelf[];
}

const list = (text: string): readonly string[] => text.split(",").map((phrase) => phrase.trim());

function shelf(slug: string, name: string, phrases: { words: string; hints?: string }): Shelf {
  return {
    slug,
    name,
    words: list(phrases.words),
    hints: phrases.hints ? list(phrases.hints) : [],
  };
}

/** Sections in the order of the menu, each with its shelves. */
export const sections: readonly Section[] = [
  {
    slug: "bags-and-lunch",
    name: "Bags and lunch",
    lead: "Bags that fold, bags that hold, and boxes for what goes inside.",
    shelves: [
      shelf("lunch-bags", "Lunch bags", {
        words: "LUNCH BAG, LUNCH BAGS",
      }),
      shelf("lunch-boxes", "Lunch boxes", {
        words: "LUNCH BOX, LUNCHBOX, SNACK BOX, SNACK BOXES, SANDWICH BOX, MILK BOTTLE, FLASK",
      }),
      shelf("shopping-bags", "Shopping and storage bags", {
        words:
          "JUMBO BAG, SHOPPER, TOTE, CARRIER, STORAGE BAG, BAG, SHOPPING BAG, SHOULDER BAG, BACKPACK, AIRLINE BAG, BEACH BAG, WASHBAG, COSMETIC BAG, HANDBAG, CHARLOTTE BAG",
      }),
      shelf("purses-and-travel", "Purses and travel", {
        words:
          "PURSE, WALLET, PASSPORT COVER, CARDHOLDER, LUGGAGE TAG, TRAVEL, VIPPASSPORT, SUITCASE, TRAVEL SEWING KIT, SUNGLASSES, KEY RING, KEYRING, KEY CHAIN, KEY-CHAINS, KEY FOB, SCARF, PONCHO, HAT",
        hints: "CASE, COMPACT MIRROR",
      }),
      shelf("umbrellas", "Umbrellas", {
        words: "UMBRELLA",
      }),
    ],
  },
  {
    slug: "tea-and-baking",
    name: "Tea and baking",
    lead: "For the table at four, and for the hour in the kitchen before it.",
    shelves: [
      shelf("cakestands", "Cakestands", {
        words: "CAKESTAND, CAKE STAND, CAKE PLATE, CAKE DOME, CAKE PEDESTAL",
      }),
      shelf("teapots-and-cups", "Teapots and cups", {
        words:
          "TEAPOT, TEA SET, TEACUP, TEA CUP, SAUCER, TEA PLATE, TEA STRAINER, MILK JUG, SUGAR BOWL, SUGAR TONGS, TEA GLASS, TEA COSY, TEA FOR ONE, TEATIME, COFFEE POT",
        hints: "SUGAR",
      }),
      shelf("mugs", "Mugs and egg cups", {
        words: "MUG, BEAKER, EGG CUP, EGG COSY, EGG WARMER, TUMBLER, GOBLET, EGG SPOON",
        hints: "CUP",
      }),
      shelf("baking", "Baking", {
        words:
          "CAKE CASE, CAKE CASES, BAKING, COOKIE CUTTER, JELLY MOULD, MEASURING SPOON, MEASURING JUG, ROLLING PIN, SPATULA, WHISK, RECIPE, MIXING BOWL, MOULD, CUPCAKE, PASTRY, FRYING PAN, EGG PAN, COOKING, PANCAKE, SCALES, OVEN, PUDDING BOWL, TIMER, ICE-CREAM, ICE CREAM, CHOPPING BOARD, COLANDER, GRINDER",
        hints: "PAN, CAKE, HEART PAN",
      }),
      shelf("tins-and-jars", "Tins and jars", {
        words:
          "TIN, JAR, BREAD BIN, CANNISTER, CADDY, STORAGE POT, STORAGE JAR, COFFEE SUGAR, KITCHEN CONTAINER, FOOD CONTAINER, BISCUITS, JAM MAKING",
        hints: "CONTAINER, BREAD, BISCUIT, APOTHECARY",
      }),
      shelf("plates-and-bowls", "Plates and bowls", {
        words:
          "PLATE, BOWL, DISH, TRAY, JUG, PLATTER, FRUITBOWL, TOASTRACK, TOAST RACK, BUTTER DISH, CONDIMENT, TEASPOONS, CUTLERY, SPOON, FORK, CHOPSTICKS, TONGS, LADLE, SQUEEZER, OPENER, BOTTLE STOPPER, DECANTER, BOTTLE OPENER, CORKSCREW, FOOD COVER, KNIFE, KNIF, STRAWS, ICE BUCKET, CARAFE, POP ART PUSH DOWN",
        hints: "GLASS, WINE, COCKTAIL, BREAKFAST, DINNER, SALT, SALAD, BOTTLE, CUP CAKE, STRAW",
      }),
      shelf("aprons-and-linen", "Aprons and linen", {
        words:
          "APRON, TEA TOWEL, TOWEL, OVEN GLOVE, OVEN MITT, TABLECLOTH, TABLE CLOTH, PLACEMAT, COASTER, TABLE RUN, NAPKIN RING, NAPKIN CHARM, DOUBLE OVEN GLOVE, TABLE MAT",
        hints: "CLOTH, RUNNER",
      }),
    ],
  },
  {
    slug: "candles-and-light",
    name: "Candles and light",
    lead: "Small flames, and holders that make the most of them.",
    shelves: [
      shelf("t-light-holders", "T\u2011light holders", {
        words: "T-LIGHT, TEALIGHT, TEA LIGHT, VOTIVE",
      }),
      shelf("candles", "Candles", {
        words:
          "CANDLE, CANDL, CAND, CANDLEHOLDER, CANDLESTICK, CANDLESTAND, CANDLEPOT, CANDELABRA, CANDLE HOLDER, CANDLE PLATE, CHOCOLATECANDLE, BAROQUECANDLESTICK",
        hints: "PILLAR, WICK",
      }),
      shelf("incense-and-scent", "Incense and scent", {
        words: "INCENSE, OIL BURNER, POT POURI, FRAGRANCE, PERFUME, DIFFUSER, BURNER",
        hints: "SCENT, SCENTED, LAVENDER",
      }),
      shelf("lanterns-and-lamps", "Lanterns and lamps", {
        words: "LANTERN, LAMP, LAMPSHADE, CHANDELIER, NIGHT LIGHT, TORCH, LIGHTBULB, PLASMATRONIC",
        hints: "LIGHT, LED, GLOW, SHADE",
      }),
      shelf("light-strings", "Light strings", {
        words: "FAIRY LIGHTS, LIGHTS, STRING OF LIGHTS, LIGHT GARLAND",
      }),
    ],
  },
  {
    slug: "home",
    name: "Home",
    lead: "Clocks, cushions and hooks: the furniture of small habits.",
    shelves: [
      shelf("clocks", "Clocks", {
        words: "CLOCK",
      }),
      shelf("cushions-and-throws", "Cushions and throws", {
        words:
          "CUSHION, QUILT, THROW, CUSHION COVER, BLANKET, PILLOW, SQUARECUSHION, C COVER, BEDSPREAD, BEAN BAG, CURTAIN, VOILE, RUG, CARPET, FABRIC, PATCHWORK",
      }),
      shelf("frames-and-mirrors", "Frames and mirrors", {
        words: "FRAME, MIRROR, PHOTOFRAME, PHOTO FRAME, PHOTO ALBUM, PHOTO CUBE, PHOTO CLIP",
        hints: "PHOTO, PICTURE",
      }),
      shelf("signs-and-wall-art", "Signs and wall art", {
        words:
          "SIGN, PLAQUE, CHALKBOARD, BLACKBOARD, WALL ART, DOORSIGN, MEMOBOARD, MEMO BOARD, WALLHANGING, POSTER, NOTICE BOARD, PINBOARD, BLOCK WORD, NUMBER TILE, MESSAGE BOARD, DOOR SIGN, PAINTED LETTERS, STOPMETAL",
        hints: "ART, WALL, BOARD, WORD, LETTERS, TILE",
      }),
      shelf("hooks-and-knobs", "Hooks and knobs", {
        words:
          "HOOK, HANGER, KNOB, DRAWERKNOB, COAT RACK, COATHANGER, COAT HANGER, DOORBELL, KEY CABINET, KEY HOLDER, BELL PUSH, DOOR BELL, HANGERS",
        hints: "PEG, RACK",
      }),
      shelf("storage-and-drawers", "Storage and furniture", {
        words:
          "DRAWER, CABINET, BASKET, SHELF, SHELVES, SHELVING, TIDY, CHEST, CRATE, HAMPER, STOOL, CHAIR, CUPBOARD, JEWELLERY BOX, JEWELLERY STAND, BIN, SIDEBOARD, MAGAZINE RACK, POUFFE, BUREAU, RECORD FRAME, TRUNK, HAT BOX, ORGANISER, LETTER RACK",
        hints: "BOX, BOXES, HOLDER, STAND, TABLE, TUB, UNIT, SCREEN, SEAT, STORAGE, SACK, TRINKET",
      }),
      shelf("hot-water-bottles", "Hot-water bottles", {
        words: "HOT WATER BOTTLE, HAND WARMER, HOTTIE, HEAT PACK",
        hints: "WARMER",
      }),
      shelf("doormats-and-doorstops", "Doormats and doorstops", {
        words: "DOORMAT, DOOR MAT, DOORSTOP, DOOR STOP, DRAUGHT EXCLUDER",
        hints: "MAT",
      }),
      shelf("bath-and-laundry", "Bath and laundry", {
        words:
          "SOAP, BATH, BATHROOM, FLANNEL, TOOTHBRUSH, LAUNDRY, CLOTHES PEG, IRONING BOARD, SPONGE, SHOWER, TOILET, TISSUE BOX, BATH SALTS, PEG BAG, TOOTHPASTE, WASHING, SLIPPER, SOCK, SOCKS, COSMETICS, LIP GLOSS, DUSTPAN, MANICURE, EYE MASK, BATHS",
        hints: "WASH, SLEEPING, LINEN",
      }),
      shelf("hearts-and-ornaments", "Hearts and ornaments", {
        words:
          "ORNAMENT, VASE, BIRDCAGE, LOVEBIRD, PAPERWEIGHT, CHIME, WINDCHIME, CURIO, BUDDHA, CLOCHE, FRIDGE MAGNET, MAGNET, MONEY BANK, MONEY BOX, PIGGY BANK, BUTTERFLY CLIP, DREAM CATCHER",
        hints:
          "HEART, DECORATION, DECORATIVE, BIRD, SHELL, HANGING, FAN, GLOBE, BELL, ELEPHANT, FAIRY, WICKER, BUTTERFLY, BUTTERFLIES, DUCK, CERAMIC, ROCOCO, CAT, DOG, OWL, HORSE, BANK, CAGE, ANGEL, CHERUB, DOVE, FIGURE, MOBILE",
      }),
    ],
  },
  {
    slug: "garden",
    name: "Garden",
    lead: "For pots, birds, beds and the rug beneath the apple tree.",
    shelves: [
      shelf("pots-and-planters", "Pots and planters", {
        words:
          "PLANTER, PLANT POT, FLOWERPOT, FLOWER POT, JARDINIERE, TROUGH, PLANT CAGE, TOPIARY, FLYTRAP, PLANT HALO",
        hints: "POT, HERB, PLANT, GROW, SEED",
      }),
      shelf("tools-and-watering", "Tools and watering", {
        words:
          "WATERING CAN, TROWEL, FORK TROWEL, RAKE, SECATEURS, TWINE, KNEELING PAD, GARDENER, GARDENERS, POTTING SHED, SCREWDRIVER, SPADE, BUCKET, BICYCLE PUNCTURE, THERMOMETER, WINDMILL, WINDSOCK, SPIRIT LEVEL, WHEELBARROW, WATERPUMP, TAPE MEASURE, REPAIR KIT",
        hints: "GARDEN, TOOL, SHED",
      }),
      shelf("bird-houses", "Bird houses", {
        words:
          "BIRD HOUSE, BIRDHOUSE, BIRD FEEDER, BIRD TABLE, DOVECOTE, BIRD BATH, NESTING, HEN HOUSE, FEEDER, BIRD BOX",
        hints: "NEST",
      }),
      shelf("picnic-and-parasols", "Picnic and parasols", {
        words:
          "PICNIC, PARASOL, HAMMOCK, DECK CHAIR, SANDCASTLE, GAZEBO, SUN HAT, CAMPING, SPACEBOY TENT, CROQUET, ROUNDERS, INFLATABLE",
        hints: "BEACH, SEASIDE, HAWAIIAN",
      }),
      shelf("flowers", "Flowers", {
        words:
          "ARTIFICIAL FLOWER, ART FLOWER, BOUQUET, PEONY, FOXGLOVE, DELPHINIUM, CHRYSANTHEMUM, ALLIUM, HYACINTH, POINSETTIA, ANEMONE, HYDRANGEA, HYDRANGA, GARLD, SUNFLOWER, CHERRY BLOSSOM",
        hints: "FLOWER, ROSE, BLOSSOM, POPPY, BRANCH, LILY, STEM",
      }),
    ],
  },
  {
    slug: "paper-and-cards",
    name: "Paper and cards",
    lead: "To write on, wrap in, stick, hang and send.",
    shelves: [
      shelf("cards", "Cards", {
        words:
          "CARD, POSTCARD, NOTELETS, GREETING CARD, BIRTHDAY CARD, INVITES, ENVELOPE, ENVELOPES, NOTE CARDS, MINICARDS, GIFT CARD, VALENTINE CARD, STAMP, CALENDAR, WRITING SET, STATIONERY, LETTER WRITING, ROTATING STAMP",
      }),
      shelf("wrap-and-ribbon", "Wrap and ribbon", {
        words:
          "WRAP, WRAPPING, WRAPPING PAPER, GIFT WRAP, RIBBON, GIFT BAG, TAG, GIFT TAG, GIFT BOX, PARTY BAG, PAPER BAG, GIFT TAPE, ROSETTE, TISSUE PAPER, GIFT BOXES, RAFFIA, STICKY TAPE, LABELS",
        hints: "TAPE, BOWS",
      }),
      shelf("notebooks-and-pencils", "Notebooks and pencils", {
        words:
          "NOTEBOOK, PENCIL, SKETCHBOOK, JOURNAL, PEN, DIARY, RULER, ERASER, CRAYON, CRAYONS, CHALK, SHARPENER, PENCIL CASE, NOTE BOOK, NOTEPAD, ADDRESS BOOK, CLIPBOARD, CALCULATOR, MEMO PAD, BOOKMARK, PENS, HIGHLIGHTER, GLUE, STAPLER, EXERCISE BOOK, CHEQUEBOOK, ABACUS, BOOKCOVER",
        hints: "BOOK, PASSPORT, DESK, OFFICE, RUBBER",
      }),
      shelf("party", "Party", {
        words:
          "BUNTING, BALLOON, PAPER CHAIN, NAPKIN, NAPKINS, DOILIES, DOILEY, GARLAND, TISSUES, PAPER PLATES, PAPER CUPS, CONFETTI, PARTY HAT, PARTY CONES, PAPER LANTERN, CRACKER, PAPER PARASOL, STREAMER, TIARA, TIARAS, BARRIER TAPE, BADGES, BADGE, HEN PARTY, FOOD PICKS, COCKTAIL PARASOL",
        hints: "PAPER, PARTY, BIRTHDAY, FLAG, FLAGS, TOADSTOOL, CONE, HALLOWEEN, HONEYCOMB, MASK",
      }),
      shelf("craft-and-sewing", "Craft and sewing", {
        words:
          "STICKER, KNITTING, SEWING, STENCIL, MAKE YOUR OWN, COLOURING, NEEDLE, PIN CUSHION, MEASURING TAPE, MODELLING, DRAW YOUR OWN, SEW, PATCHES, IRON ON, PAINT SET, SCRAP BOOK, MAKING SET, FRIEZE",
        hints:
          "KIT, FELTCRAFT, CRAFT, PAINT, BUTTON, BUTTONS, TRIM, CROCHET, ORIGAMI, PASTE, DECOUPAGE, TASSEL, TASSLE, FRINGE, TRANSFER",
      }),
    ],
  },
  {
    slug: "christmas",
    name: "Christmas",
    lead: "Kept in boxes for eleven months, and out again for one.",
    shelves: [
      shelf("tree-decorations", "Tree decorations", {
        words:
          "CHRISTMAS DECORATION, TREE DECORATION, CHRISTMAS TREE DECORATION, BAUBLE, BAUBLES, CHRISTMAS STAR, CHRISTMAS HEART, CHRISTMAS BELL, CHRISTMAS DEC, STOCKING DECORATION, STAR DECORATION, TREE DECORATIONS, CHRISTMAS BAUBLE, CHRISTMAS STOCKING, STAR CHRISTMAS, CHRISTMAS TREE BAUBLE, CHRISTMAS HANGING, HANGING CHRISTMAS, ICICLE, SNOWFLAKE, SNOWFLAKES, ANGEL DECORATION",
      }),
      shelf("christmas-cards-and-wrap", "Christmas cards and wrap", {
        words:
          "CHRISTMAS CARD, CHRISTMAS CARDS, CARDS CHRISTMAS, CARD CHRISTMAS, WRAP CHRISTMAS, CHRISTMAS WRAP, CHRISTMAS TAG, CHRISTMAS RIBBON, CHRISTMAS RIBBONS, CHRISTMAS PAPER, ADVENT CALENDAR, RIBBON REEL CHRISTMAS, CHRISTMAS GIFT, CHRISTMAS STICKER",
      }),
      shelf("christmas-house", "Wreaths, cribs and the rest of it", {
        words:
          "CHRISTMAS, XMAS, NATIVITY, SANTA, REINDEER, SNOWMAN, SNOWMEN, RUDOLPH, NOEL, YULETIDE, HOLLY, MISTLETOE, PANNETONE, SLEIGH, TINSEL, WREATH, ADVENT, JINGLE, JINGLE BELL, JINGLE BELLS, CHRISTMAS TREE, BLACKCHRISTMAS, WISE MAN, CHRISTMAS GARLAND, CHRISTMAS CRACKER, ENCHANTED FOREST, SKATING, MAGIC TREE",
        hints: "TREE, SNOW, SNOWY, ALPINE, ROBIN, STOCKING, RED RIBBONS",
      }),
    ],
  },
  {
    slug: "gifts",
    name: "Gifts",
    lead: "Jewellery, toys, and small surprises that fit a pocket.",
    shelves: [
      shelf("jewellery", "Jewellery", {
        words:
          "NECKLACE, NECKL, NECKLAC, NECKL.36, BRACELET, BRACLET, EARRING, EARRINGS, RING, BROOCH, PENDANT, BANGLE, CHOKER, LARIAT, BAG CHARM, PHONE CHARM, CHARM, BLING KEY RING, ANKLET, NECKLACE+BRACELET, NECKLACE-LEAF, LETTER BLING, DROP EARRINGS",
        hints: "CRYSTAL, DIAMANTE, JEWEL, BEAD",
      }),
      shelf("hair", "Hair", {
        words:
          "HAIR, HAIRBAND, HAIRCLIP, HAIRCLIPS, HAIRSLIDE, HAIR CLIP, HAIR SLIDE, HAIR BAND, HAIR BOBBLES, HAIR COMB, HAIR GRIP, HAIR TIE, BOBBLES, COMB, HAIRBANDS",
      }),
      shelf("toys-and-games", "Toys and games", {
        words:
          "TOY, GAME, JIGSAW, PLAYING CARDS, SNAP CARDS, DOMINOES, LUDO, SKITTLES, SKIPPING, PUPPET, PUZZLE, PUZZLES, BINGO, PLAYHOUSE, SPINNING TOP, SPINNING TOPS, FOOTBALL, ROBOT, GLIDER, GLIDERS, MARBLES, YO-YO, TOYBOX, FISHING, RATTLE, HARMONICA, TATTOO, TATTOOS, SKIPPPING, ROCKING HORSE, BUILDING BLOCK, TRAFFIC, NAUGHTS AND CROSSES, BACKGAMMON, BUBBLE, BUBBLES, SPEAKER, PLAYING CARD, MEMORY GAME, BOOM BOX",
        hints:
          "MONEY, CAR, RACING, PLAY, PIRATE, COWBOY, DINOSAUR, RADIO, MAGIC, CUBE, TRANSPORT, ROCKET, MUSICAL, BALL, CIRCUS PARADE, SWINGING, GUITAR",
      }),
      shelf("dolls-and-soft-toys", "Dolls and soft toys", {
        words: "DOLL, KNITTING NANCY, SOFT TOY, RUSSIAN DOLL, FELTCRAFT DOLL, TEDDY, BIB, CHILD'S",
        hints:
          "SOFT, BABY, NURSERY, CHILDRENS, CHILDS, KIDS, GIRLS, BOYS, RUSSIAN, BUNNY, RABBIT, PRINCESS, BABUSHKA",
      }),
      shelf("easter", "Easter", {
        words: "EASTER, PAINTED EGG",
        hints: "HEN, EGG, EGGS, CHICK, CHICKS, CHICKEN, COCKEREL",
      }),
      shelf("small-surprises", "Small surprises", {
        words:
          "MATCHES, POPCORN HOLDER, PLASTERS, FIRST AID, HEADPHONES, LIGHTER, MOBILE PHONE, CD, STRESS BALL, ASHTRAY, CIGAR, CANNABIS, SPLIFF, MINTS, SWEETS, LOLLY, GIFT SET",
        hints: "GIFT, POCKET, DISCO, SPACEBOY, PEACE, CANDY, CHOCOLATE, TREASURE, GUM, PILL",
      }),
    ],
  },
];
