package newstracker.promises.removed;

import newstracker.promises.ledger.Verdict;

/// A fault at the very moment that one protection is made for. As shipped nothing may be wrong after it;
/// with the protection removed the checker must find something, or it would find nothing ever.
public interface Scene {

    /// The number of the promise that the protection keeps.
    int promise();

    /// What protects, in words that follow "without".
    String protection();

    /// Takes the protection away, where that can be done while the stack runs.
    default void remove(Stage stage) throws Exception {}

    Verdict play(Stage stage) throws Exception;

    /// Something that is done meanwhile.
    @FunctionalInterface
    interface Act {

        void play() throws Exception;
    }
}
