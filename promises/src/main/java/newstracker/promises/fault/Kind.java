package newstracker.promises.fault;

/// What is done to a process.
public enum Kind {
    KILL("SIGKILL"),
    TERM("SIGTERM"),
    FREEZE("SIGSTOP");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
