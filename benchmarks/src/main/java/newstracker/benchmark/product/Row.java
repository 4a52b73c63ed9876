package newstracker.benchmark.product;

/// One line of the table.
///
/// @param measured the figure with its unit
/// @param peer what was measured beside it, or empty
/// @param aim what it should be
record Row(String metric, String measured, String peer, String aim) {

    String markdown() {
        return "| %s | %s | %s | %s |".formatted(metric, measured, peer, aim);
    }
}
