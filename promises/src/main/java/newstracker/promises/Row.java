package newstracker.promises;

/// One line of the table.
///
/// @param number of the promise
/// @param figures of this run
/// @param without what the checker found with the protection removed, or why that was not tried
record Row(int number, String promise, String test, String figures, String without, boolean kept) {

    static final String HEADING = """
            | # | promise | how it is tested | in this run | with the protection removed | |
            |---|---|---|---|---|---|
            """;

    String line() {
        return "| %d | %s | %s | %s | %s | %s |"
                .formatted(number, promise, test, figures, without, kept ? "kept" : "**broken**");
    }
}
