package newstracker.api.reread;

import java.util.ArrayList;
import java.util.List;

/// What `tracker reextract` is asked to do.
record Request(boolean apply, boolean json, int samples) {

    static final String USAGE = """
            usage: tracker reextract [--apply] [--json] [--samples N] [--catalogue DIR] [--data DIR]

            Reads every article again with the extractor and the catalogue of today and prints what would be
            understood in another way: claims added, changed and removed, by kind, language and rule, with samples
            (3 a line unless given). Nothing is changed.

            --apply      sends what differs to the running stack; what does not differ is left alone
            --json       the same report for programs
            --catalogue  names beyond the shipped ones, as for run (NEWS_CATALOGUE)""";

    private static final int USUAL_SAMPLES = 3;
    private static final int MOST_SAMPLES = 1000;

    static Request of(List<String> given) {
        List<String> words = new ArrayList<>(given);
        // The script and the other half of the command have looked at these.
        take(words, "--data", "");
        take(words, "--catalogue", "");
        String samples = take(words, "--samples", Integer.toString(USUAL_SAMPLES));
        if (!samples.matches("\\d{1,4}") || Integer.parseInt(samples) > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "--samples takes a number up to " + MOST_SAMPLES + ", not \"" + samples + "\".");
        }
        Request request = new Request(words.remove("--apply"), words.remove("--json"), Integer.parseInt(samples));
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("tracker reextract does not know \"" + words.getFirst() + "\".");
        }
        return request;
    }

    private static String take(List<String> words, String option, String otherwise) {
        int at = words.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        words.remove(at);
        return words.remove(at);
    }
}
