package newstracker.extract.table;

import java.util.ArrayList;
import java.util.List;

/// Turns columns that stand apart by tabs or by several spaces into pipe tables, character for character, so that
/// offsets stay: the first character of each gap becomes a pipe.
public final class Columns {

    private static final int FEWEST_ROWS = 2;

    private static final int FEWEST_GAPS = 2;

    private Columns() {}

    public static String piped(String text) {
        if (text.indexOf('\t') < 0 && !text.contains("  ")) {
            return text;
        }
        char[] chars = text.toCharArray();
        List<int[]> block = new ArrayList<>();
        int start = 0;
        int previous = -1;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int[] gaps = gaps(text, start, end);
            if (gaps.length >= FEWEST_GAPS) {
                block.add(gaps);
            } else {
                write(block, chars, text, previous);
                block.clear();
                previous = start;
            }
            start = end + 1;
        }
        write(block, chars, text, previous);
        return new String(chars);
    }

    /// Where gaps begin: at each tab, and at each run of spaces between words.
    private static int[] gaps(String text, int start, int end) {
        if (text.indexOf('|', start, end) >= 0) {
            return new int[0];
        }
        List<Integer> gaps = new ArrayList<>();
        boolean begun = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean wide = c == ' ' && i + 1 < end && text.charAt(i + 1) == ' ';
            if (begun && (c == '\t' || wide)) {
                int from = i;
                while (i + 1 < end && text.charAt(i + 1) == ' ') {
                    i++;
                }
                if (i + 1 < end) {
                    gaps.add(from);
                }
            }
            begun |= c != ' ' && c != '\t';
        }
        return gaps.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Rows are alike: the same number of gaps as the first, one more or less at most.
    private static void write(List<int[]> block, char[] chars, String text, int headStart) {
        boolean alike = block.size() >= FEWEST_ROWS
                && block.stream().allMatch(gaps -> Math.abs(gaps.length - block.getFirst().length) <= 1);
        if (!alike) {
            return;
        }
        for (int[] gaps : block) {
            for (int gap : gaps) {
                chars[gap] = '|';
            }
        }
        heading(block.getFirst().length, chars, text, headStart);
    }

    /// "Trim / price / range" above the rows.
    private static void heading(int gaps, char[] chars, String text, int start) {
        int end = start < 0 ? -1 : text.indexOf('\n', start);
        List<Integer> slashes = new ArrayList<>();
        for (int i = start < 0 ? 0 : start; i < end - 2; i++) {
            if (text.startsWith(" / ", i)) {
                slashes.add(i + 1);
            }
        }
        if (slashes.size() == gaps) {
            slashes.forEach(slash -> chars[slash] = '|');
        }
    }
}
