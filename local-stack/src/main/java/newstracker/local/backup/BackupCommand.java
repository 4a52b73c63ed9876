package newstracker.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import newstracker.local.backup.Manifest.Ledger;
import newstracker.local.database.Cluster;
import newstracker.local.database.Database;
import newstracker.local.folder.Refusal;
import newstracker.local.folder.RunningAddresses;
import newstracker.local.version.DataVersion;

/// `tracker backup`: a backup of the stack that runs, without a pause.
final class BackupCommand {

    private static final String PATIENCE = "300";

    private BackupCommand() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(Request.BACKUP);
            return;
        }
        try {
            run(Request.of(words, System.getenv(), Request.BACKUP));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void run(Request request) {
        Path data = request.data();
        Path backups = request.folder().orElse(data.resolveSibling(data.getFileName() + "-backups"));
        String url = RunningAddresses.of(data).database();
        DataVersion version = DataVersion.of(data)
                .orElseThrow(() -> new Refusal("The stack on " + data + " is not ready yet. Wait for Ready."));
        if (backups.startsWith(data)) {
            throw new Refusal(
                    "The backup would lie inside of what it protects. Name a folder outside of " + data + ".");
        }
        try (Connection superuser = connect(url, data)) {
            Files.createDirectories(backups);
            Path base = new BaseBackup(data, backups.toRealPath()).make(superuser, version);
            Manifest manifest = Manifest.read(base);
            Ledger ledger = manifest.ledger();
            System.out.printf(
                    "Backup %s: %d files, %d articles, %d claims, %d events. It holds secrets: keep it for yourself.%n",
                    base, manifest.files().size(), ledger.articles(), ledger.claims(), ledger.events());
        } catch (SQLException failed) {
            throw new Refusal("The database does not let itself be copied: " + failed.getMessage(), failed);
        } catch (IOException failed) {
            throw new Refusal("The backup cannot be written to " + backups + ": " + failed, failed);
        }
    }

    private static Connection connect(String url, Path data) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty(
                "password",
                Files.readString(data.resolve(Database.SUPERUSER_PASSWORD)).strip());
        // The last piece of the log has to arrive before the backup is whole.
        properties.setProperty("socketTimeout", PATIENCE);
        return DriverManager.getConnection(url.replaceFirst("\\?.*", ""), properties);
    }
}
