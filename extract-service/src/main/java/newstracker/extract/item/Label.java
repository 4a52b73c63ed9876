package newstracker.extract.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What a line of a price list calls its item before the colon, where the catalogue knows nothing in
/// the line: "- Document search: $2.50 per 1,000 calls".
public final class Label {

    private static final int LONGEST = 40;

    private static final int SHORTEST = 3;

    private static final int MOST_WORDS = 5;

    private static final List<String> PARTICLES = List.of("は", "が", "ません", "です", "ます", "했다", "습니다");

    /// "Video, 720p with audio:" tells what a model makes, and names nothing that is sold.
    private static final List<String> MEDIA =
            List.of("image", "video", "audio", "text to", "画像", "動画", "音声", "图像", "视频", "이미지", "영상");

    private Label() {}

    public static Optional<String> of(Frame frame, int index) {
        int colon = -1;
        for (int i = 0; i < index; i++) {
            if (frame.at(i) instanceof Thing || frame.at(i) instanceof Token.Number) {
                return Optional.empty();
            }
            if (frame.isMark(i, ":")) {
                colon = frame.at(i).start();
                break;
            }
            if (frame.at(i) instanceof Token.Word word && !word.is(Cue.TOPIC) && !word.is(Cue.SCORE)) {
                return Optional.empty();
            }
        }
        int start = frame.sentence().start();
        while (start < colon && !Character.isLetterOrDigit(frame.text().at(start))) {
            start++;
        }
        if (colon - start < SHORTEST || colon - start > LONGEST || anyThing(frame)) {
            return Optional.empty();
        }
        String words = frame.text().flat(start, colon).replace("*", "").strip();
        if (sentence(words) || MEDIA.stream().anyMatch(words.toLowerCase(Locale.ROOT)::contains)) {
            return Optional.empty();
        }
        boolean named = Chars.upper(words.charAt(0)) || words.charAt(0) >= 0x3000;
        return named && !words.equals("API") ? Optional.of(words) : Optional.empty();
    }

    /// "The price hurts nobody: $2": a clause before the colon is no name.
    private static boolean sentence(String words) {
        boolean particle = PARTICLES.stream().anyMatch(words::contains);
        return particle || words.chars().filter(c -> c == ' ').count() >= MOST_WORDS;
    }

    private static boolean anyThing(Frame frame) {
        return frame.tokens().stream().anyMatch(Thing.class::isInstance);
    }
}
