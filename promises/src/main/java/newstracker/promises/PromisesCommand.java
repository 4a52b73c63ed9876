package newstracker.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// The entry of `tracker promises`.
final class PromisesCommand {

    private PromisesCommand() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path home = Path.of(System.getProperty("newstracker.home", ".")).toAbsolutePath();
        Options options = Options.read(home, args);
        Progress progress = new Progress();
        progress.tell("seed " + options.seed());
        Outcome outcome = new Trial(options, Plan.of(options), progress).run(Files.createTempDirectory("promises"));
        System.out.println(outcome.recovery().delays());
    }
}
