package newstracker.promises;

/// One line of the table.
///
/// @param number of the promise
/// @param figures of this run
/// @param without what the checker found with the protection removed, or why that was not tried
record Row(int number, String promise, String test, String figures, String without, Finding finding) {

    static final String HEADING = """
            | # | promise | how it is tested | in this run | with the protection removed | |
            |---|---|---|---|---|---|
            """;

    /// What a run says of a promise. What nobody tried is neither kept nor broken.
    enum Finding {
        KEPT("kept"),
        BROKEN("**broken**"),
        NOT_TRIED("not tried");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        static Finding of(boolean kept) {
            return kept ? KEPT : BROKEN;
        }
    }

    /// The same promise, of which a run knows nothing when it struck nobody.
    Row struck(int times) {
        Finding seen = times == 0 && finding == Finding.KEPT ? Finding.NOT_TRIED : finding;
        return new Row(number, promise, test, figures, without, seen);
    }

    String line() {
        return "| %d | %s | %s | %s | %s | %s |".formatted(number, promise, test, figures, without, finding.words);
    }
}
