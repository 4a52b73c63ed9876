package newstracker.benchmark.figure;

/// One line of the table.
///
/// @param measured the figure with its unit
/// @param aim what it should be, or empty
public record Row(String metric, String measured, String aim) {

    public String markdown() {
        return "| %s | %s | %s |".formatted(metric, measured, aim);
    }
}
