package newstracker.promises.ledger;

/// An article as a reader has it: under which id, and which price it names there now.
public record Seen(String key, String article, int amount) {}
