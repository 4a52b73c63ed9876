package newstracker.local.folder;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where the stack answers that runs on a data folder.
public final class RunningAddresses {

    private final Properties addresses = new Properties();

    private RunningAddresses() {}

    /// @throws Refusal when nothing runs there
    public static RunningAddresses of(Path data) {
        RunningAddresses running = new RunningAddresses();
        try (Reader reader = Files.newBufferedReader(data.resolve("addresses"))) {
            running.addresses.load(reader);
        } catch (IOException missing) {
            throw new Refusal(
                    "Nothing runs on the data folder %s. Start it with: tracker run --data %s"
                            .formatted(data.toAbsolutePath(), data),
                    missing);
        }
        return running;
    }

    public String broker() {
        return of("broker");
    }

    /// The address for JDBC.
    public String database() {
        return of("database");
    }

    public String api() {
        return of("api-1");
    }

    private String of(String name) {
        String address = addresses.getProperty(name);
        if (address == null) {
            throw new Refusal("The running stack has no " + name + ".");
        }
        return address;
    }
}
