-- Whether what an author settled had moved: in a block that was split it may still have the name of its old block.
ALTER TABLE "settlements" ADD COLUMN "had_moved" BOOLEAN NOT NULL DEFAULT false;
