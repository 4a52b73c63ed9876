package newstracker.local.process;

import java.util.List;
import java.util.Map;

/// What to start: the words of the command line and what the environment has beyond ours.
/// Secrets belong into the environment, because everybody on the machine can read command lines.
public record Command(String name, List<String> words, Map<String, String> environment, StopSignal signal) {

    public Command {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nothing to start for " + name);
        }
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
