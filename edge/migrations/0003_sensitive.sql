-- Products about private matters: flagged by the shop's feed, or by the built-in words. They are sold, and never learnt from.
ALTER TABLE products ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0;
