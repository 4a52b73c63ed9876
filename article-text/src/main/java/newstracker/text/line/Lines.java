package newstracker.text.line;

/// The last touch: no blanks at line ends, never more than one empty line.
public final class Lines {

    private Lines() {}

    public static String tidied(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int breaks = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = line.stripTrailing();
            if (stripped.isBlank()) {
                breaks++;
            } else {
                if (!kept.isEmpty()) {
                    kept.append(breaks > 0 ? "\n\n" : "\n");
                }
                kept.append(stripped);
                breaks = 0;
            }
        }
        return kept.toString();
    }
}
