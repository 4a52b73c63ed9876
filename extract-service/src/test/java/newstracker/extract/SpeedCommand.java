package newstracker.extract;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import newstracker.extract.catalog.Catalogue;

/// Measures how much text a second of one core reads: `SpeedCommand FILE`, repeated to 15 KB. CPU time, so that a busy
/// machine does not show. Then hostile texts of n and 2n characters: the ratio should stay near 2.
final class SpeedCommand {

    private static final int ARTICLE = 15_000;

    private static final int ROUNDS = 60;

    private SpeedCommand() {}

    static void main(String[] arguments) throws Exception {
        Extractor extractor = new Extractor(Catalogue.shipped());
        StringBuilder text = new StringBuilder();
        String file = Files.readString(Path.of(arguments[0]));
        while (text.length() < ARTICLE) {
            text.append(file).append('\n');
        }
        String article = text.toString();
        cpu(extractor, article, ROUNDS);
        double seconds = cpu(extractor, article, ROUNDS);
        int bytes = article.getBytes(StandardCharsets.UTF_8).length;
        System.out.printf("%.1f MB/s, %.2f ms an article%n", bytes / 1e6 * ROUNDS / seconds, seconds / ROUNDS * 1000);
        for (String piece : new String[] {"7", "(", "|", "$", "グ", "$1 ", "Grok 4 ", "1,", "0.5% on HLE, "}) {
            String hostile = piece.repeat(20_000 / piece.length());
            cpu(extractor, hostile, 1);
            double once = cpu(extractor, hostile, 1);
            double twice = cpu(extractor, hostile + hostile, 1);
            System.out.printf("\"%s\": %.2f s, ratio %.1f%n", piece, once, twice / once);
        }
    }

    private static double cpu(Extractor extractor, String text, int rounds) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            extractor.extract(TextInput.of(text));
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
