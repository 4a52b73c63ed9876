package newstracker.api.name;

/// How many letters to change to turn one word into another (Levenshtein).
final class Distance {

    private Distance() {}

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(before[column], current[column - 1]) + 1);
            }
            before = current;
        }
        return before[other.length()];
    }
}
