package newstracker.promises.farm;

import java.time.Instant;
import java.util.random.RandomGenerator;
import newstracker.promises.ledger.Ledger;

/// Writes articles and enters each text into the ledger before anybody can read it.
final class Press {

    private final Ledger ledger = new Ledger();
    private final Prose prose;
    private int articles;

    Press(RandomGenerator random) {
        this.prose = new Prose(random);
    }

    Ledger ledger() {
        return ledger;
    }

    synchronized Note write(String feed) {
        String key = Prose.word(articles++);
        int amount = ledger.nextAmount();
        Instant now = Instant.now();
        ledger.published(key, feed, amount, now);
        return new Note(key, "g-" + key, Prose.title(key), prose.html(key, amount), now);
    }

    record Edit(int amount, String html) {}

    synchronized Edit rewrite(String key) {
        int amount = ledger.nextAmount();
        return new Edit(amount, prose.html(key, amount));
    }
}
