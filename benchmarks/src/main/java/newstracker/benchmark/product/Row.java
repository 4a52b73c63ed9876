package newstracker.benchmark.product;

/// One line of the table.
///
/// @param measured the figure with its unit
/// @param aim what it should be, or empty
record Row(String metric, String measured, String aim) {

    String markdown() {
        return "| %s | %s | %s |".formatted(metric, measured, aim);
    }
}
