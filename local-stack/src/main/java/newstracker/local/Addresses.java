package newstracker.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Instance;

/// Where everything answers, for the other commands and for tools: a file of the data folder, without secrets.
record Addresses(List<Instance> instances, String broker, String database) {

    Addresses {
        instances = List.copyOf(instances);
    }

    void write(Path file) {
        String lines = Stream.concat(
                        Stream.of("broker=" + broker, "database=" + database),
                        instances.stream().map(each -> each.name() + "=" + each.url()))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, lines);
        } catch (IOException failed) {
            throw new Refusal("The addresses cannot be written to " + file + ".", failed);
        }
    }

    /// Nobody answers there any more.
    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new Refusal("The addresses in " + file + " cannot be deleted.", failed);
        }
    }
}
