package newstracker.local.watch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newstracker.local.folder.Refusal;
import newstracker.local.watch.EventStream.Event;

/// `tracker watch`: live claims in the terminal. A cut is waited out; nothing in between is missed.
final class WatchCommand {

    private static final String USAGE = """
            usage: tracker watch ['FILTER=VALUE ...'] [--json] [--count N] [--url URL] [--data DIR]

            Shows claims as they are recorded, such as: tracker watch 'company=xai kind=price'
            Filters are those of the API. --json prints the events as they come, --count N ends after N of them,
            --url names another API than that of the stack on the data folder.""";

    private final PrintStream out;
    private final PrintStream notes;

    WatchCommand(PrintStream out, PrintStream notes) {
        this.out = out;
        this.notes = notes;
    }

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(USAGE);
            return;
        }
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            new WatchCommand(out, System.err).run(WatchOptions.read(words, System.getenv()));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void run(WatchOptions options) throws InterruptedException {
        int[] shown = {0};
        try (EventStream stream = new EventStream(options.stream(), options.headers(), notes::println)) {
            stream.follow(event -> {
                show(event, options.json());
                shown[0]++;
                return shown[0] < options.count();
            });
        }
    }

    private void show(Event event, boolean json) {
        if (event.type().equals("gap")) {
            notes.println("-- something may be missing here: the database was restored or is another one");
        } else if (json) {
            out.println(event.data());
        } else {
            out.println(ClaimLine.of(event.data()));
        }
    }
}
